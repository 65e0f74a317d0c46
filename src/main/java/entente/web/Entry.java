package entente.web;

import java.util.List;
import java.util.Set;

/**
 * A move in the record.
 *
 * @param href its explanation, and {@code asOf} the page as it looked that day
 */
record Entry(RecordedMove move, String href, String asOf, List<Citation> sources) {

    static Entry of(RecordedMove move, Dossier dossier) {
        String locator = move.move().locator();
        return new Entry(
                move,
                dossier.address().move(move.id()),
                dossier.address().asOf(move.move().day()),
                dossier
                        .dialogue()
                        .sourceOf(move.move())
                        .map(source -> Citation.of(source, locator == null ? Set.of() : Set.of(locator)))
                        .stream()
                        .toList());
    }
}
