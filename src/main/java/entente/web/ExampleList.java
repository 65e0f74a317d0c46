package entente.web;

import entente.rulebook.Check;
import entente.rulebook.Draft;
import entente.rulebook.ExampleBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The examples of one rule of a draft.
 *
 * @param firing where one in which the rule fires is written; null where there is one
 * @param quiet where one in which it does not fire is written; null where there is one
 */
record ExampleList(
        String rule,
        List<ExampleCard> cards,
        @Nullable String firing,
        @Nullable String quiet) {

    static ExampleList of(String rule, Draft draft, Check check) {
        return of(rule, ExampleCard.of(draft, check), draft);
    }

    static ExampleList of(String rule, List<ExampleCard> all, Draft draft) {
        return new ExampleList(
                rule,
                all.stream().filter(card -> card.rule().equals(rule)).toList(),
                missing(rule, true, draft),
                missing(rule, false, draft));
    }

    private static @Nullable String missing(String rule, boolean fires, Draft draft) {
        boolean there = ExampleBlock.of(draft.files()).stream()
                .anyMatch(block -> block.text("rule").equals(rule)
                        && Boolean.valueOf(fires).equals(block.fields().get("fires")));
        return there
                ? null
                : DraftView.href(draft.id()) + "/examples/new?rule=" + rule + "&fires=" + (fires ? "yes" : "no");
    }

    /** Whether it has one in which the rule fires and one in which it does not. */
    public boolean isWhole() {
        return firing == null && quiet == null;
    }
}
