package entente.web;

import java.io.Serial;

/** There is no such draft, rule or file. */
final class UnknownDraft extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnknownDraft(String message) {
        super(message);
    }

    static UnknownDraft named(String id) {
        return new UnknownDraft("There is no draft “" + id + "”. It may have been discarded.");
    }
}
