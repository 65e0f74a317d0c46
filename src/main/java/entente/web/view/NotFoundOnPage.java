package entente.web.view;

import java.io.Serial;

/** There is no such dialogue, move, draft, rule or file; its message says so to a reader. */
public final class NotFoundOnPage extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NotFoundOnPage(String message) {
        super(message);
    }

    public static NotFoundOnPage dialogue(String id) {
        return new NotFoundOnPage(
                "There is no dialogue “" + id + "”. It may have been deleted, or the address may be mistyped.");
    }

    public static NotFoundOnPage draft(String id) {
        return new NotFoundOnPage("There is no draft “" + id + "”. It may have been discarded.");
    }
}
