package entente.reminder;

import entente.reminder.Channels.Undelivered;
import entente.reminder.Outbox.Parcel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Delivers reminders at least once; one that fails is tried again, later each time, and not for ever. */
public final class Courier {

    /** How long after each attempt the next comes; after the last, none does. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    /** Longer than an attempt takes. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** How many are tried in one round, so that others have their turn. */
    private static final int ROUND = 100;

    private final Outbox outbox;
    private final Channels channels;
    private final Clock clock;

    public Courier(Outbox outbox, Channels channels, Clock clock) {
        this.outbox = outbox;
        this.channels = channels;
        this.clock = clock;
    }

    /** Tries what is due. */
    public void deliver() {
        for (int i = 0; i < ROUND; i++) {
            Optional<Parcel> parcel =
                    outbox.take(clock.instant(), clock.instant().plus(LEASE));
            if (parcel.isEmpty()) {
                return;
            }
            deliver(parcel.get());
        }
    }

    private void deliver(Parcel parcel) {
        try {
            channels.send(parcel);
            outbox.delivered(parcel, clock.instant());
        } catch (Undelivered undelivered) {
            int attempts = parcel.delivery().attempts();
            Instant next = attempts > PAUSES.size() ? null : clock.instant().plus(PAUSES.get(attempts - 1));
            outbox.failed(parcel, String.valueOf(undelivered.getMessage()), next);
        }
    }
}
