package entente.assessment;

import java.io.Serial;

/** The rules in force cannot weigh yet: they are being compiled, say. Asking again a little later helps. */
public final class RulesNotReady extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public RulesNotReady() {
        super("The rules are being compiled; this takes a few seconds. Please try again.");
    }

    /** @param message why, and what helps */
    public RulesNotReady(String message) {
        super(message);
    }
}
