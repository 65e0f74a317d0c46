package entente.exchange.moves;

import entente.dialogue.Move;
import entente.dialogue.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The moves that a sheet holds, and every place in it that cannot be read. */
public final class ParsedMoves {

    /**
     * A row that can be read.
     *
     * @param row its number in the sheet
     * @param named whether the sheet gives the move's id; else it was made
     * @param tree the move as documents hold it
     */
    public record ParsedRow(int row, boolean named, Map<String, Object> tree, Move move) {}

    private final MoveColumns places;
    private final List<ParsedRow> lines;
    private final List<Problem> problems;
    private final int moreProblems;

    ParsedMoves(MoveColumns places, List<ParsedRow> lines, List<Problem> problems, int moreProblems) {
        this.places = places;
        this.lines = List.copyOf(lines);
        this.problems = List.copyOf(problems);
        this.moreProblems = moreProblems;
    }

    /** The rows without problems, in their order. */
    public List<ParsedRow> lines() {
        return lines;
    }

    /** The columns that the sheet has; it says nothing of the others. */
    public Set<MoveColumn> columns() {
        return places.columns();
    }

    /** The first {@value MoveSheetReader#MOST_PROBLEMS}, by row and column. */
    public List<Problem> problems() {
        return problems;
    }

    /** How many there are beyond {@link #problems()}. */
    public int moreProblems() {
        return moreProblems;
    }

    MoveColumns places() {
        return places;
    }
}
