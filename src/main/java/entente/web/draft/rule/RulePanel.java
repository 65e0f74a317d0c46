package entente.web.draft.rule;

import entente.rulebook.Fault;
import entente.rulebook.edit.RuleBlock;
import entente.web.draft.example.ExampleCard;
import entente.web.draft.example.ExampleList;
import entente.web.rules.Firings;
import entente.web.rules.ImpactView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside the form of a rule, after each change: whether it can be read, and what it does.
 *
 * @param faults what keeps the draft from being read, wherever it stands
 * @param stops what a review would stop in this rule, and {@code hints} what it would look at twice
 * @param waiting its sentences are being compiled
 * @param refusal why they cannot be compiled, if they cannot
 * @param examples what came of the examples; null until they can be tried
 * @param effect what the draft does to one dialogue; null until that can be told
 */
record RulePanel(
        List<String> faults,
        List<String> stops,
        List<String> hints,
        boolean waiting,
        @Nullable String refusal,
        @Nullable ExampleSummary examples,
        @Nullable Effect effect) {

    /**
     * What came of the examples.
     *
     * @param own those of the rule
     * @param red those of other rules that do not do what they say
     * @param green how many of other rules do
     */
    record ExampleSummary(ExampleList own, List<ExampleCard> red, long green) {

        static ExampleSummary of(RuleBlock rule, List<ExampleCard> cards, String href) {
            List<ExampleCard> others = cards.stream()
                    .filter(card -> !card.rule().equals(rule.id()))
                    .toList();
            List<ExampleCard> red = others.stream().filter(ExampleCard::isRed).toList();
            return new ExampleSummary(ExampleList.of(rule, cards, href), red, others.size() - red.size());
        }
    }

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
            List<ImpactView.DirectionRow> directions,
            List<String> flips,
            List<Firings.Firing> firings,
            int more) {}

    static RulePanel unreadable(List<Fault> faults) {
        List<String> told = faults.stream().map(Fault::inWords).toList();
        return new RulePanel(told, List.of(), List.of(), false, null, null, null);
    }

    static RulePanel reviewed(List<String> stops, List<String> hints) {
        return new RulePanel(List.of(), stops, hints, false, null, null, null);
    }

    RulePanel waitingFor() {
        return new RulePanel(faults, stops, hints, true, null, null, null);
    }

    RulePanel refused(String why) {
        return new RulePanel(faults, stops, hints, false, why, null, null);
    }

    RulePanel showing(ExampleSummary tried, @Nullable Effect told) {
        return new RulePanel(faults, stops, hints, false, null, tried, told);
    }

    public boolean isReadable() {
        return faults.isEmpty();
    }
}
