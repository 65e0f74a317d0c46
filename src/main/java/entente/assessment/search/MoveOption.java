package entente.assessment.search;

import entente.dialogue.Mode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that might be done: one move, or one that the other side answers by name.
 *
 * @param reply what the answer is made of, a deed or a contact; null where none is counted on
 */
record MoveOption(UndatedMove lead, @Nullable Mode reply) {

    static MoveOption alone(UndatedMove lead) {
        return new MoveOption(lead, null);
    }

    /** The same once more. */
    MoveOption at(int time) {
        return new MoveOption(lead.at(time), reply);
    }

    int moves() {
        return reply == null ? 1 : 2;
    }

    /** Whether this does all that {@code other} does. */
    boolean covers(MoveOption other) {
        return lead.equals(other.lead) && (other.reply == null || other.reply == reply);
    }

    /** Options of one role stand in for each other: they differ in the kind of move. */
    List<Object> role() {
        return List.of(lead.actor(), lead.links(), reply == null ? "alone" : reply.word());
    }
}
