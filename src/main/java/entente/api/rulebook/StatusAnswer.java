package entente.api.rulebook;

import entente.dialogue.Worded;
import entente.rulebook.effect.StatusChange;
import org.jspecify.annotations.Nullable;

/**
 * A concession or commitment that stands otherwise.
 *
 * @param before null where there was none
 * @param after null where there is none any more
 */
record StatusAnswer(
        String move,
        String what,
        @Nullable String before,
        @Nullable String after) {

    static StatusAnswer of(StatusChange change) {
        String what = switch (change.what()) {
            case CONCESSION -> "concession";
            case PROMISE -> "commitment";
        };
        return new StatusAnswer(change.move(), what, word(change.before()), word(change.after()));
    }

    private static @Nullable String word(@Nullable Worded status) {
        return status == null ? null : status.word();
    }
}
