package entente.api.dialogue;

import entente.dialogue.Alterations;
import entente.dialogue.Change;
import entente.dialogue.Transition;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A change of a dialogue on record.
 *
 * @param removed whether it took the dialogue off the record
 * @param moves which moves it changed
 * @param fields the other fields of the case that it changed
 */
record DialogueChange(
        int revision,
        String author,
        String reason,
        OffsetDateTime recordedAt,
        boolean removed,
        ChangedMoves moves,
        List<String> fields) {

    /** Moves by id. */
    record ChangedMoves(List<String> added, List<String> changed, List<String> removed) {}

    static DialogueChange of(Transition transition) {
        Change change = transition.change();
        Alterations made = transition.alterations();
        return new DialogueChange(
                change.revision(),
                change.author(),
                change.reason(),
                change.recordedAt(),
                change.removes(),
                new ChangedMoves(made.added(), made.changed(), made.removed()),
                made.fields());
    }
}
