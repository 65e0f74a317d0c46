package entente.assessment.search;

/**
 * How far a search goes.
 *
 * @param most how many sets of moves to find, 1 … 5
 * @param moves how many moves a set has at most
 * @param assessments how often it may assess the dialogue
 */
public record Bounds(int most, int moves, int assessments) {

    public static final int MOST_SETS = 5;

    private static final int USUAL_SETS = 3;
    private static final int USUAL_MOVES = 12;
    private static final int USUAL_ASSESSMENTS = 4_000;

    /** Weighing a move takes some hundredths of a millisecond, so that this many take seconds. */
    private static final int MOVES_WEIGHED = 250_000;

    private static final int FEWEST_ASSESSMENTS = 10;

    /** Those that let a search in a dialogue of that many moves end within seconds. */
    public static Bounds fitting(int movesOfDialogue) {
        int affordable = MOVES_WEIGHED / (movesOfDialogue + USUAL_MOVES);
        return new Bounds(
                USUAL_SETS, USUAL_MOVES, Math.max(FEWEST_ASSESSMENTS, Math.min(USUAL_ASSESSMENTS, affordable)));
    }

    public Bounds {
        if (most < 1 || most > MOST_SETS || moves < 1 || assessments < 1) {
            throw new IllegalArgumentException("No search can end within " + most + " sets of " + moves + " moves and "
                    + assessments + " assessments.");
        }
    }

    /** The same, for so many sets: 1 … 5. */
    public Bounds finding(int sets) {
        return new Bounds(sets, moves, assessments);
    }
}
