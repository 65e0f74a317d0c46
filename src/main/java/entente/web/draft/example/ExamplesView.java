package entente.web.draft.example;

import entente.rulebook.check.Check;
import entente.rulebook.edit.RuleBlock;
import entente.rulebook.publish.Draft;
import entente.web.draft.DraftView;
import java.util.List;
import java.util.Locale;

/**
 * The examples of a draft: those that fail first, then the rules that lack one, then all others by concern.
 *
 * @param lacking the rules that lack an example
 */
record ExamplesView(List<ExampleCard> red, List<ExampleList> lacking, List<ExampleGroup> concerns, int green) {

    /** The examples of one file. */
    record ExampleGroup(String id, String title, List<ExampleCard> cards) {}

    static ExamplesView of(Draft draft, Check check) {
        List<ExampleCard> cards = ExampleCard.of(draft, check.examples());
        return new ExamplesView(
                cards.stream().filter(ExampleCard::isRed).toList(),
                RuleBlock.of(draft.files()).stream()
                        .filter(rule -> !rule.off())
                        .map(rule -> ExampleList.of(rule, cards, DraftView.href(draft.id())))
                        .filter(list -> !list.isWhole())
                        .toList(),
                cards.stream()
                        .filter(card -> !card.isRed())
                        .map(ExampleCard::concern)
                        .distinct()
                        .map(concern -> concern(concern, cards))
                        .toList(),
                (int) cards.stream()
                        .filter(card -> card.status().css().equals("ok"))
                        .count());
    }

    private static ExampleGroup concern(String id, List<ExampleCard> cards) {
        return new ExampleGroup(
                id,
                id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' '),
                cards.stream()
                        .filter(card -> card.concern().equals(id) && !card.isRed())
                        .toList());
    }
}
