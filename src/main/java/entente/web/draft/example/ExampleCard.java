package entente.web.draft.example;

import entente.rulebook.Example;
import entente.rulebook.check.ExampleResult;
import entente.rulebook.edit.ExampleBlock;
import entente.rulebook.edit.RuleBlock;
import entente.rulebook.publish.Draft;
import entente.web.draft.DraftView;
import entente.web.view.StatusBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An example of a draft, green or red.
 *
 * @param rule the id of the rule that it is about; empty where it is about trust alone
 * @param fires whether that rule should fire; null where nothing tells
 * @param says what it expects, in words
 * @param misses what came instead, in words; none where it is green or could not be tried
 */
public record ExampleCard(
        String id,
        String name,
        String rule,
        @Nullable Boolean fires,
        String says,
        StatusBadge status,
        List<String> misses,
        String href) {

    /** Every example of a draft, in the order of its files. */
    public static List<ExampleCard> of(Draft draft, List<ExampleResult> results) {
        Map<String, String> names = RuleBlock.of(draft.files()).stream()
                .collect(Collectors.toMap(RuleBlock::id, RuleBlock::name, (first, second) -> first));
        return ExampleBlock.of(draft.files()).stream()
                .map(block -> of(
                        block,
                        results.stream()
                                .filter(result -> block.is(result.example()))
                                .findFirst(),
                        names,
                        DraftView.href(draft.id()) + "/examples/" + block.id()))
                .toList();
    }

    private static ExampleCard of(
            ExampleBlock block, Optional<ExampleResult> result, Map<String, String> names, String href) {
        return new ExampleCard(
                block.id(),
                block.text("example"),
                block.text("rule"),
                block.fields().get("fires") instanceof Boolean fires ? fires : null,
                result.map(ExampleResult::example)
                        .map(example -> says(example, names))
                        .orElse("It is tried once everything can be read."),
                result.map(ExampleCard::status).orElse(new StatusBadge("Not tried", "open")),
                result.map(ExampleResult::misses).orElse(List.of()),
                href);
    }

    static StatusBadge status(ExampleResult result) {
        return result.passes() ? new StatusBadge("Green", "ok") : new StatusBadge("Red", "late");
    }

    private static String says(Example example, Map<String, String> names) {
        List<String> says = new ArrayList<>();
        if (example.rule() != null) {
            String name = names.getOrDefault(example.rule(), example.rule());
            says.add("“" + name + "” " + (example.fires() ? "fires." : "does not fire."));
        }
        if (example.trust() != null) {
            says.add(example.trust().inWords(example.dialogue()));
        }
        return String.join(" ", says);
    }

    public boolean isRed() {
        return status.css().equals("late");
    }

    String concern() {
        return id.replaceFirst("[.][0-9]+$", "");
    }
}
