package entente.rulebook;

/**
 * What a kind of move is worth to the receiver and costs the giver, in points from 0 to 10, from some scale on.
 *
 * @param stake how many times over it is at stake where both sides choose such a move on one day; 1 for most kinds
 * @param why why these numbers, and {@code source} where they come from
 */
public record Weight(
        String kind, double fromScale, double value, double cost, double stake, String why, String source) {}
