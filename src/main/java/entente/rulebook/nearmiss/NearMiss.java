package entente.rulebook.nearmiss;

import java.util.List;

/**
 * A rule that almost fired.
 *
 * @param name the rule's name
 * @param moves what it rests on
 * @param sentence what failed and by how much, in words
 * @param distance how far it was from firing, relative to what it asks, 0 … 1; 1 where that has no measure
 */
public record NearMiss(String rule, String name, List<String> moves, String sentence, double distance) {

    public NearMiss {
        moves = List.copyOf(moves);
    }
}
