package entente.rulebook;

import java.io.Serial;

/** Somebody else was faster: what was to be changed has changed since it was read. */
public final class Overtaken extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public Overtaken(String message) {
        super(message);
    }
}
