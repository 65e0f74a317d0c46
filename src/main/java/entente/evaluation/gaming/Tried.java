package entente.evaluation.gaming;

/**
 * What came of a strategy.
 *
 * @param group a title for strategies of its sort
 * @param name what they do, in words
 * @param reached 0 … 100
 * @param heldAgainst the bound in words: "at most 60.0, 10 above the start"
 * @param room the points between what was reached and the bound; below 0 where it went beyond
 */
public record Tried(
        String group, String name, double reached, String heldAgainst, double bound, double room, boolean met) {}
