package entente.web;

import java.io.Serial;

/** More than fits on paper. */
final class TooLong extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    TooLong(String message) {
        super(message);
    }
}
