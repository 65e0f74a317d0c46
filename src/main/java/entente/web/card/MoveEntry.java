package entente.web.card;

import entente.web.view.AssessedDialogue;
import entente.web.view.Citation;
import entente.web.view.RecordedMove;
import java.util.List;

/**
 * A move in the record.
 *
 * @param sources its source by title and place; the head of the record tells the rest
 * @param href its explanation, and {@code asOf} the page as it looked that day
 */
public record MoveEntry(RecordedMove move, String href, String asOf, List<Citation> sources) {

    public static MoveEntry of(RecordedMove move, AssessedDialogue assessed) {
        String locator = move.move().locator();
        return new MoveEntry(
                move,
                assessed.address().move(move.id()),
                assessed.address().asOf(move.move().day()),
                assessed
                        .dialogue()
                        .sourceOf(move.move())
                        .map(source -> new Citation(source.title(), source.url(), "", locator == null ? "" : locator))
                        .stream()
                        .toList());
    }
}
