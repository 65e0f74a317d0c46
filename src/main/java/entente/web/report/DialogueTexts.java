package entente.web.report;

import entente.dialogue.Clause;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Proposal;
import entente.dialogue.Side;
import entente.dialogue.Source;
import entente.dialogue.Term;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that people wrote in a dialogue and a report may print. */
final class DialogueTexts {

    private DialogueTexts() {}

    static Stream<String> of(Dialogue dialogue) {
        return Stream.of(
                        Stream.of(dialogue.title()),
                        present(dialogue.about()),
                        dialogue.sides().stream().flatMap(DialogueTexts::of),
                        dialogue.redLines().stream().flatMap(line -> Stream.of(line.issue(), line.text())),
                        dialogue.proposals().stream().flatMap(DialogueTexts::of),
                        dialogue.goals().stream().map(goal -> goal.text()),
                        source(dialogue.source()),
                        dialogue.moves().stream().flatMap(DialogueTexts::of))
                .flatMap(texts -> texts);
    }

    private static Stream<String> of(Side side) {
        return present(side.name(), side.longName());
    }

    private static Stream<String> of(Proposal proposal) {
        return Stream.of(
                        present(proposal.summary()),
                        proposal.asks().stream().flatMap(DialogueTexts::of),
                        proposal.offers().stream().flatMap(DialogueTexts::of))
                .flatMap(texts -> texts);
    }

    private static Stream<String> of(Term term) {
        return present(term.subject(), term.issue(), term.summary());
    }

    private static Stream<String> of(Move move) {
        return Stream.of(
                        present(move.summary(), move.subject(), move.issue(), move.onBehalfOf(), move.locator()),
                        source(move.source()),
                        move.clauses().stream().flatMap(DialogueTexts::of),
                        move.learned().stream()
                                .flatMap(learned -> Stream.concat(
                                        present(learned.summary(), learned.locator()), source(learned.source()))))
                .flatMap(texts -> texts);
    }

    private static Stream<String> of(Clause clause) {
        return present(clause.subject(), clause.issue(), clause.text());
    }

    private static Stream<String> source(@Nullable Source source) {
        return source == null ? Stream.empty() : present(source.title(), source.author(), source.publisher());
    }

    private static Stream<String> present(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull);
    }
}
