package entente.drools;

import entente.dialogue.Worded;
import entente.docket.Conclusion;
import entente.docket.Says;
import java.util.ArrayList;
import java.util.List;

/** Where the compiled rules put what they conclude; public because they are compiled into a package of their own. */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();

    private final List<Judgement> said = new ArrayList<>();

    record Judgement(String rule, Says says) {}

    record Finding(String rule, String subject, Conclusion.Quality about, double amount, boolean mends) {}

    /**
     * Called by the compiled rules.
     *
     * @param rule the generated name of the rule
     */
    public void add(String rule, String subject, double amount) {
        found.add(new Finding(rule, subject, Conclusion.Quality.TRUST, amount, false));
    }

    /** Called by the compiled rules: evidence against the subject is taken back. */
    public void mend(String rule, String subject, double amount) {
        found.add(new Finding(rule, subject, Conclusion.Quality.TRUST, amount, true));
    }

    /** Called by the compiled rules: evidence of whether the subject moves if the other side gives nothing. */
    public void ready(String rule, String subject, double amount) {
        found.add(new Finding(rule, subject, Conclusion.Quality.READINESS, amount, false));
    }

    /**
     * Called by the compiled rules.
     *
     * @param rule the generated name of the rule
     * @param says a word of {@link Says}
     */
    public void judge(String rule, String says) {
        said.add(new Judgement(rule, Worded.of(Says.class, says).orElseThrow()));
    }

    /** What was said since the last time. */
    List<Judgement> takeSaid() {
        List<Judgement> taken = List.copyOf(said);
        said.clear();
        return taken;
    }

    /** What was found since the last time. */
    List<Finding> take() {
        List<Finding> taken = List.copyOf(found);
        found.clear();
        return taken;
    }
}
