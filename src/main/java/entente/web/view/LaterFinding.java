package entente.web.view;

import entente.dialogue.Dialogue;
import entente.dialogue.Learned;
import entente.dialogue.Move;
import entente.dialogue.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came to light later about a move, as the pages show it.
 *
 * @param day on which it counts from, {@code since} the same in words: {@code 10 October 2025}
 * @param extent how far the move really goes, as documents say it, {@code how} the same as pages do: {@code in part}
 * @param source its own, or else that of the move by title and place; null where none is on record
 */
public record LaterFinding(
        LocalDate day,
        String since,
        String extent,
        String how,
        @Nullable String summary,
        @Nullable Citation source) {

    /** What had come to light at the end of {@code day}, the earliest first. */
    static List<LaterFinding> of(Move move, Dialogue dialogue, LocalDate day) {
        return move.learnedBy(day).stream()
                .map(learned -> new LaterFinding(
                        learned.from().day(),
                        Days.full(learned.from()),
                        learned.extent().word(),
                        RecordedMove.extent(learned.extent()),
                        learned.summary(),
                        citation(learned, move, dialogue)))
                .toList();
    }

    private static @Nullable Citation citation(Learned learned, Move move, Dialogue dialogue) {
        String place = Objects.requireNonNullElse(learned.locator(), "");
        Source own = learned.source();
        return own != null
                ? Citation.of(own, place.isEmpty() ? Set.of() : Set.of(place))
                : dialogue.sourceOf(move)
                        .map(source -> new Citation(source.title(), source.url(), "", place))
                        .orElse(null);
    }

    /** {@code believed full until 10 October 2025, then partial}; null where nothing came to light. */
    static @Nullable String belief(String stated, List<LaterFinding> findings) {
        if (findings.isEmpty()) {
            return null;
        }
        StringBuilder belief = new StringBuilder("believed ").append(stated);
        for (LaterFinding finding : findings) {
            belief.append(" until ").append(finding.since()).append(", then ").append(finding.extent());
        }
        return belief.toString();
    }
}
