package entente.dialogue;

import java.io.Serial;

/** A dialogue was changed since it was read. */
public final class ChangedMeanwhile extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int last;

    public ChangedMeanwhile(String id, int read, int last) {
        super("The dialogue \"" + id + "\" has changed since you read it: its last change is " + last + ", yours is of "
                + read + ". Read it again.");
        this.last = last;
    }

    /** The revision that stands now. */
    public int last() {
        return last;
    }
}
