package entente.web.draft.example;

import entente.rulebook.edit.RuleBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The examples of one rule of a draft.
 *
 * @param name of the rule
 * @param firing where one in which the rule fires is written; null where there is one
 * @param quiet where one in which it does not fire is written; null where there is one
 */
public record ExampleList(
        String rule,
        String name,
        List<ExampleCard> cards,
        @Nullable String firing,
        @Nullable String quiet) {

    /**
     * @param all the examples of the draft
     * @param href of the draft
     */
    public static ExampleList of(RuleBlock rule, List<ExampleCard> all, String href) {
        List<ExampleCard> own =
                all.stream().filter(card -> card.rule().equals(rule.id())).toList();
        String write = href + "/examples/new?rule=" + rule.id() + "&fires=";
        return new ExampleList(
                rule.id(),
                rule.name(),
                own,
                has(own, true) ? null : write + "yes",
                has(own, false) ? null : write + "no");
    }

    private static boolean has(List<ExampleCard> own, boolean fires) {
        return own.stream().anyMatch(card -> Boolean.valueOf(fires).equals(card.fires()));
    }

    /** Whether it has one in which the rule fires and one in which it does not. */
    public boolean isWhole() {
        return firing == null && quiet == null;
    }
}
