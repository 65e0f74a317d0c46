package entente.reminder;

import entente.reminder.Destination.Channel;
import entente.reminder.Outbox.Parcel;
import java.io.Serial;
import java.util.List;
import java.util.Optional;

/** How people are reached, as far as the operator of Entente has set it up. */
public interface Channels {

    boolean offers(Channel channel);

    /** What addresses of webhooks begin with. */
    List<String> webhooks();

    /** What is wrong with an address, in a sentence; empty where it will do. */
    Optional<String> objection(Destination destination);

    /** @throws Undelivered where it did not arrive, as far as is known */
    void send(Parcel parcel) throws Undelivered;

    /** Why a reminder did not arrive, in a sentence that anybody may read. */
    final class Undelivered extends Exception {

        @Serial
        private static final long serialVersionUID = 1L;

        public Undelivered(String message) {
            super(message);
        }
    }
}
