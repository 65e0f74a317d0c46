package entente.reminder;

import java.io.Serial;

/** A dialogue is watched often enough. */
public final class TooManyWatches extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public TooManyWatches() {
        super("This dialogue has " + Watches.MOST + " reminders already. Remove one first.");
    }
}
