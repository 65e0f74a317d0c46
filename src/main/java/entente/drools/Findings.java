package entente.drools;

import java.util.ArrayList;
import java.util.List;

/** Where the compiled rules put what they conclude; public because they are compiled into a package of their own. */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();

    record Finding(String rule, String subject, double amount) {}

    /**
     * Called by the compiled rules.
     *
     * @param rule the generated name of the rule
     */
    public void add(String rule, String subject, double amount) {
        found.add(new Finding(rule, subject, amount));
    }

    /** What was found since the last time. */
    List<Finding> take() {
        List<Finding> taken = List.copyOf(found);
        found.clear();
        return taken;
    }
}
