package entente.web;

import entente.rulebook.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the form of a rule, after each change: whether it can be read, and what it does.
 *
 * @param faults what keeps the draft from being read, wherever it stands
 * @param stops what a review would stop in this rule, and {@code hints} what it would look at twice
 * @param waiting its sentences are being compiled
 * @param refusal why they cannot be compiled, if they cannot
 * @param effect what the draft does to one dialogue; null until that can be told
 */
record RulePanel(
        List<String> faults,
        List<String> stops,
        List<String> hints,
        boolean waiting,
        @Nullable String refusal,
        @Nullable Effect effect) {

    /**
     * What the draft does to one dialogue, beside the version in force.
     *
     * @param firings where the rule fires in it now
     * @param more how many times beyond those
     */
    record Effect(
            String dialogue,
            String title,
            String asOf,
            List<ImpactView.Direction> directions,
            List<String> flips,
            List<Firings.Firing> firings,
            int more) {}

    static RulePanel unreadable(List<Fault> faults) {
        return new RulePanel(faults.stream().map(Fault::inWords).toList(), List.of(), List.of(), false, null, null);
    }

    RulePanel waitingFor() {
        return new RulePanel(faults, stops, hints, true, null, null);
    }

    RulePanel refused(String why) {
        return new RulePanel(faults, stops, hints, false, why, null);
    }

    RulePanel showing(Effect told) {
        return new RulePanel(faults, stops, hints, false, null, told);
    }

    public boolean isReadable() {
        return faults.isEmpty();
    }
}
