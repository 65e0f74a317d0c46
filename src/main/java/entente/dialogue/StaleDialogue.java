package entente.dialogue;

import java.io.Serial;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** A dialogue was changed since it was read. */
public final class StaleDialogue extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int TRIES = 50;

    public StaleDialogue(String id, int read, int last) {
        super("The dialogue \"" + id + "\" has changed since you read it: its last change is " + last + ", yours is of "
                + read + ". Read it again.");
    }

    /**
     * Does again what conflicts with nobody and only came at the same time as another change.
     *
     * @throws RejectedExecutionException when others are faster again and again; its message is for people
     */
    public static <T> T untilNobodyIsFaster(Supplier<T> change) {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                return change.get();
            } catch (StaleDialogue faster) {
                Thread.onSpinWait();
            }
        }
        throw new RejectedExecutionException("Too many change this dialogue at once. Please try again.");
    }
}
