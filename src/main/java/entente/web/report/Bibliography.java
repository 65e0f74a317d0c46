package entente.web.report;

import entente.dialogue.Dialogue;
import entente.dialogue.Source;
import entente.web.view.AssessedDialogue;
import entente.web.view.Citation;
import entente.web.view.RecordedMove;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a dialogue, numbered from 1 in the order in which its moves first rest on them.
 *
 * @param sources the first has number 1
 */
record Bibliography(List<Citation> sources, Dialogue dialogue, Map<Source, Integer> numbers) {

    static Bibliography of(AssessedDialogue assessed) {
        Dialogue dialogue = assessed.dialogue();
        Map<Source, Integer> numbers = new LinkedHashMap<>();
        assessed.moves()
                .forEach(move -> dialogue.sourceOf(move.move())
                        .ifPresent(source -> numbers.putIfAbsent(source, numbers.size() + 1)));
        Source own = dialogue.source();
        if (own != null) {
            numbers.putIfAbsent(own, numbers.size() + 1);
        }
        return new Bibliography(
                numbers.keySet().stream()
                        .map(source -> Citation.of(source, Set.of()))
                        .toList(),
                dialogue,
                numbers);
    }

    /** The number of the source of a move; null where none is on record. */
    public @Nullable Integer number(RecordedMove move) {
        return dialogue.sourceOf(move.move()).map(numbers::get).orElse(null);
    }
}
