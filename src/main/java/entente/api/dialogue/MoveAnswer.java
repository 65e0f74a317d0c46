package entente.api.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.casefile.MoveDocument;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A move as it is on record after a change of its dialogue.
 *
 * @param move null where it was removed
 * @param revision the dialogue's
 * @param warnings what its reader left out, and what else changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MoveAnswer(@Nullable Map<String, Object> move, int revision, List<Problem> warnings) {

    static MoveAnswer of(Move move, int revision, List<Problem> warnings) {
        return new MoveAnswer(MoveDocument.of(move), revision, List.copyOf(warnings));
    }

    static MoveAnswer removed(int revision, List<Problem> warnings) {
        return new MoveAnswer(null, revision, List.copyOf(warnings));
    }
}
