package entente.web.view;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which moves are looked for.
 *
 * @param words that a move says somewhere, all of them; any where empty
 * @param actor null for any
 * @param kind its code; null for any
 */
public record MoveFilter(
        String words, @Nullable String actor, @Nullable String kind) {

    public boolean takes(RecordedMove recorded) {
        var move = recorded.move();
        return (actor == null || actor.equals(move.actor()))
                && (kind == null || kind.equals(move.kind()))
                && says(recorded);
    }

    private boolean says(RecordedMove recorded) {
        if (words.isEmpty()) {
            return true;
        }
        var move = recorded.move();
        String text = Stream.of(
                        move.id(),
                        recorded.sentence(),
                        move.summary(),
                        move.subject(),
                        move.issue(),
                        move.onBehalfOf(),
                        move.locator(),
                        recorded.date())
                .filter(part -> part != null)
                .reduce("", (one, other) -> one + "\n" + other)
                .toLowerCase(Locale.ROOT);
        return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}
