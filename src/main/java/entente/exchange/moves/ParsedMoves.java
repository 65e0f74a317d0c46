package entente.exchange.moves;

import entente.dialogue.Move;
import entente.dialogue.Problem;
import java.util.Collection;
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
    private final SheetFindings findings;

    ParsedMoves(MoveColumns places, List<ParsedRow> lines, SheetFindings findings) {
        this.places = places;
        this.lines = List.copyOf(lines);
        this.findings = findings;
    }

    /** The rows without problems, in their order. */
    public List<ParsedRow> lines() {
        return lines;
    }

    /** The columns that the sheet has; it says nothing of the others. */
    public Set<MoveColumn> columns() {
        return places.columns();
    }

    /** The row of the headings, counted from 1. */
    public int headingRow() {
        return places.headingRow();
    }

    /** The first {@value MoveSheetReader#MOST_PROBLEMS}, by row and column. */
    public List<Problem> problems() {
        return findings.problems();
    }

    /** How many there are beyond {@link #problems()}. */
    public int moreProblems() {
        return findings.moreProblems();
    }

    /** Rows that can be read, and may not mean what they were read as. */
    public List<Problem> doubts() {
        return findings.doubts();
    }

    /** How many there are beyond {@link #doubts()}. */
    public int moreDoubts() {
        return findings.moreDoubts();
    }

    /** Words of the sheet that stand for nothing until somebody says for what; a problem each as well. */
    public Collection<UnknownWord> unknownWords() {
        return findings.words();
    }

    /** What of the sheet is not read, and what was taken for granted; whole sentences. */
    public List<String> notes() {
        return findings.notes();
    }

    /** How many rows are left out because the mapping says so. */
    public int leftOut() {
        return findings.leftOut();
    }

    MoveColumns places() {
        return places;
    }
}
