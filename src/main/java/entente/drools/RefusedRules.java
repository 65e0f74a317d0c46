package entente.drools;

import java.io.Serial;

/** Rendered rules that hold something which no rule needs; they are not compiled. */
public final class RefusedRules extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    public RefusedRules(String rule, String message) {
        super(rule.isEmpty() ? message : rule + ": " + message);
    }
}
