package entente.assessment;

import entente.dialogue.Mode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that might be done: one move, or one that the other side answers by name.
 *
 * @param reply what the answer is made of, a deed or a contact; null where none is counted on
 */
record Option(Turn lead, @Nullable Mode reply) {

    static Option alone(Turn lead) {
        return new Option(lead, null);
    }

    /** The same once more. */
    Option at(int time) {
        return new Option(lead.at(time), reply);
    }

    int moves() {
        return reply == null ? 1 : 2;
    }

    /** Whether this does all that {@code other} does. */
    boolean covers(Option other) {
        return lead.equals(other.lead) && (other.reply == null || other.reply == reply);
    }

    /** Options of one role stand in for each other: they differ in the kind of move. */
    List<Object> role() {
        return List.of(lead.actor(), lead.links(), reply == null ? "alone" : reply.word());
    }
}
