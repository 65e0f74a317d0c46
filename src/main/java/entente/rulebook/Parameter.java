package entente.rulebook;

/**
 * A number that the rules share, called by its name in words ("the answer window").
 *
 * @param min the least value that makes sense, and {@code max} the greatest; an editor offers no other
 * @param why why this value, and {@code source} where it comes from
 */
public record Parameter(String name, double value, Unit unit, double min, double max, String why, String source) {}
