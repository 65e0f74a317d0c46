package entente.note;

import java.io.Serial;

/** A dialogue has notes enough. */
public final class TooManyNotes extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public TooManyNotes() {
        super("This dialogue has " + Notes.MOST + " notes, which is as many as are kept.");
    }
}
