package entente.trust;

import entente.dialogue.Worded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a score changed, and by how much.
 *
 * @param rule the id of the rule that concluded it; null for fading
 * @param because the reason in words
 * @param moves the ids of the moves it rests on
 * @param points the score after it minus the score before it
 */
public record Cause(CauseType type, @Nullable String rule, String because, List<String> moves, double points) {

    public Cause {
        moves = List.copyOf(moves);
    }

    /** What changed the score: a rule's finding, or the fading of older evidence. */
    public enum CauseType implements Worded {
        FINDING,
        FADING;

        @Override
        public String toString() {
            return word();
        }
    }
}
