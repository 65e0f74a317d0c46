package entente.web.view;

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
                && (words.isEmpty() || recorded.says(words));
    }
}
