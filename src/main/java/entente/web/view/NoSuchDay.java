package entente.web.view;

import java.io.Serial;

/** What was asked for as a day is none, on a page that has no blank to say so beside. */
public final class NoSuchDay extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NoSuchDay(String message) {
        super(message);
    }
}
