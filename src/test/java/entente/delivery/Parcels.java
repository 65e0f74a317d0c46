package entente.delivery;

import entente.reminder.Delivery;
import entente.reminder.Destination;
import entente.reminder.Destination.Channel;
import entente.reminder.Outbox.Parcel;
import entente.reminder.Reminder;
import entente.reminder.Trigger.PromiseDue;
import entente.reminder.Watch;
import java.time.Instant;
import java.time.LocalDate;

/** Reminders on their way. */
final class Parcels {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private Parcels() {}

    static Parcel to(Channel channel, String address, String subject, String by) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return new Parcel(
                new Watch(
                        "w",
                        "talks",
                        new PromiseDue(7),
                        new Destination(channel, address),
                        by,
                        day,
                        "http://localhost"),
                new Delivery(
                        "abc",
                        new Reminder("topic", Reminder.Type.PROMISE_DUE, subject, "Text: жду.", day),
                        NOON,
                        1,
                        NOON,
                        null,
                        null));
    }
}
