package entente.reminder;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reminders that are on their way. */
public interface Outbox {

    /** A reminder and who wants it. */
    record Parcel(Watch watch, Delivery delivery) {}

    /**
     * Takes one whose time has come: nobody else is given it before {@code back}, and whoever took it and died has it tried
     * again then.
     */
    Optional<Parcel> take(Instant now, Instant back);

    void delivered(Parcel parcel, Instant now);

    /** @param next when it is tried again; null for never */
    void failed(Parcel parcel, String failure, @Nullable Instant next);
}
