package entente.web.view;

import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Side;

/**
 * A side as it looks on a page, or both together.
 *
 * @param look the class that gives it colour and shape: {@code one} blue and round, {@code two} orange and square,
 *     {@code both} half of each
 */
public record Party(String id, String name, String fullName, String look) {

    public static Party of(Dialogue dialogue, String id) {
        Side side = dialogue.side(id);
        boolean first = dialogue.sides().get(0).equals(side);
        return new Party(side.id(), side.name(), side.fullName(), first ? "one" : "two");
    }

    /** Both sides, as one that acts. */
    public static Party both(Dialogue dialogue) {
        Side first = dialogue.sides().get(0);
        Side second = dialogue.sides().get(1);
        return new Party(
                "", first.name() + " and " + second.name(), first.fullName() + " and " + second.fullName(), "both");
    }

    /** Who made a move. */
    static Party of(Dialogue dialogue, Move move) {
        return move.jointly() ? both(dialogue) : of(dialogue, move.actor());
    }

    public boolean isBoth() {
        return look.equals("both");
    }

    public boolean isFirst() {
        return look.equals("one");
    }

    /** {@code Minsk’s} */
    public String possessive() {
        return name + (name.endsWith("s") ? "’" : "’s");
    }

    /** {@code Minsk’s trust in Washington} */
    public String trustIn(Party subject) {
        return possessive() + " trust in " + subject.name;
    }
}
