package entente.web.view;

import java.io.Serial;

/** There is no such draft, rule or file. */
public final class UnknownDraft extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnknownDraft(String message) {
        super(message);
    }

    public static UnknownDraft named(String id) {
        return new UnknownDraft("There is no draft “" + id + "”. It may have been discarded.");
    }
}
