package entente.web.view;

import java.io.Serial;

/** What an address says cannot be read, and there is no blank to say so beside. */
public final class UnreadableAddress extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnreadableAddress(String message) {
        super(message);
    }
}
