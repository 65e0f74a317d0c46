package entente.rulebook.publish;

import java.io.Serial;

/** Somebody else was faster: what was to be changed has changed since it was read. */
public final class EditConflict extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public EditConflict(String message) {
        super(message);
    }
}
