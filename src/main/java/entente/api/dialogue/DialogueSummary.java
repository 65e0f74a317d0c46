package entente.api.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Move;
import entente.dialogue.Side;
import entente.dialogue.StoredDialogue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dialogue in a list.
 *
 * @param moves how many there are
 * @param lastMove the date of the latest, as it is recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DialogueSummary(
        String id,
        String title,
        @Nullable String about,
        List<Side> sides,
        @Nullable LocalDate asOf,
        int moves,
        @Nullable String lastMove) {

    static DialogueSummary of(StoredDialogue storedDialogue) {
        Dialogue dialogue = storedDialogue.dialogue();
        String lastMove = dialogue.moves().stream()
                .max(Comparator.comparing(Move::day))
                .map(Move::date)
                .map(EdtfDate::text)
                .orElse(null);
        return new DialogueSummary(
                storedDialogue.id(),
                dialogue.title(),
                dialogue.about(),
                dialogue.sides(),
                dialogue.asOf(),
                dialogue.moves().size(),
                lastMove);
    }
}
