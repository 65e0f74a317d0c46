package entente.web;

import entente.rulebook.Check;
import entente.rulebook.Draft;
import entente.rulebook.Example;
import entente.rulebook.ExampleBlock;
import entente.rulebook.ExampleResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An example of a draft, green or red.
 *
 * @param rule the id of the rule that it is about; empty where it is about trust alone
 * @param says what it expects, in words
 * @param misses what came instead, in words; none where it is green or could not be tried
 */
record ExampleCard(String id, String name, String rule, String says, Status status, List<String> misses, String href) {

    /** Every example of a draft, in the order of its files. */
    static List<ExampleCard> of(Draft draft, Check check) {
        return ExampleBlock.of(draft.files()).stream()
                .map(block -> of(
                        block,
                        check.examples().stream()
                                .filter(result -> block.is(result.example()))
                                .findFirst(),
                        draft))
                .toList();
    }

    private static ExampleCard of(ExampleBlock block, Optional<ExampleResult> result, Draft draft) {
        return new ExampleCard(
                block.id(),
                block.text("example"),
                block.text("rule"),
                result.map(ExampleResult::example)
                        .map(ExampleCard::says)
                        .orElse("It is tried once everything can be read."),
                result.map(ExampleCard::status).orElse(new Status("Not tried", "open")),
                result.map(ExampleResult::misses).orElse(List.of()),
                DraftView.href(draft.id()) + "/examples/" + block.id());
    }

    private static Status status(ExampleResult result) {
        return result.passes() ? new Status("Green", "ok") : new Status("Red", "late");
    }

    private static String says(Example example) {
        List<String> says = new ArrayList<>();
        if (example.rule() != null) {
            says.add(example.rule() + (example.fires() ? " fires." : " does not fire."));
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
