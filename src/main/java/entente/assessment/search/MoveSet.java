package entente.assessment.search;

import entente.dialogue.Move;
import java.util.List;

/**
 * A set of new moves, and what an assessment with them says.
 *
 * @param moves in order of their dates; their ids are used nowhere in the dialogue
 * @param cost what they cost the sides that make them, in points of the rulebook's tariff
 * @param reached how far they lead, on the scale of the aim
 */
public record MoveSet(List<Move> moves, double cost, double reached) {

    public MoveSet {
        moves = List.copyOf(moves);
    }
}
