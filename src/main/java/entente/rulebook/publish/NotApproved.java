package entente.rulebook.publish;

import java.io.Serial;

/** A draft may not be published before a second person approves of it. */
public final class NotApproved extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    NotApproved(String message) {
        super(message);
    }
}
