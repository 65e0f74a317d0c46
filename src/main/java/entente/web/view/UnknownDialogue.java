package entente.web.view;

import java.io.Serial;

/** Nobody keeps a dialogue under that id. */
public final class UnknownDialogue extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnknownDialogue(String id) {
        super("There is no dialogue “" + id + "”. It may have been deleted, or the address may be mistyped.");
    }
}
