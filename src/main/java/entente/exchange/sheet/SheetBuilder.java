package entente.exchange.sheet;

import entente.dialogue.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Gathers the cells of one sheet within bounds, and what is wrong with them. */
final class SheetBuilder {

    static final int MOST_COLUMNS = 100;
    static final int LONGEST = 10_000;

    private static final int MOST_PROBLEMS = 100;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\r\\n]]");

    private record CellProblem(int row, int column, String message) {}

    private final SortedMap<Integer, List<String>> rows = new TreeMap<>();
    private final List<CellProblem> wrongs = new ArrayList<>();
    private final SheetLimits limits;
    private int characters;

    SheetBuilder(SheetLimits limits) {
        this.limits = limits;
    }

    /** @param column counted from 0 */
    void add(int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= MOST_COLUMNS) {
            throw new UnreadableSheet(List.of(HeadedSheet.problem(
                    row, column, "", "", "Expected at most " + MOST_COLUMNS + " columns; this cell stands beyond.")));
        }
        if (text.length() > LONGEST) {
            wrong(
                    row,
                    column,
                    "Expected at most " + LONGEST + " characters in a cell; here are " + text.length() + ".");
            return;
        }
        if (UNSEEN.matcher(text).find()) {
            wrong(row, column, "This cell holds a character that cannot be seen. Type its text again.");
            return;
        }
        characters += text.length();
        if (characters > limits.characters()) {
            throw new UnreadableSheet("Expected at most " + limits.characters() + " characters in all cells together.");
        }
        put(row, column, FormulaGuard.taken(text));
    }

    private void put(int row, int column, String text) {
        List<String> cells = rows.computeIfAbsent(row, none -> new ArrayList<>());
        if (rows.size() > limits.rows()) {
            throw new UnreadableSheet("Expected at most " + limits.rows() + " rows; row " + row + " is beyond.");
        }
        if (cells.size() <= column) {
            cells.addAll(Collections.nCopies(column + 1 - cells.size(), ""));
        }
        if (!cells.set(column, text).isEmpty()) {
            wrong(row, column, "This cell stands twice in the file. Save it again.");
        }
    }

    void wrong(int row, int column, String message) {
        if (wrongs.size() < MOST_PROBLEMS) {
            wrongs.add(new CellProblem(row, column, message));
        }
    }

    /** @throws UnreadableSheet when a cell is wrong */
    Sheet sheet() {
        if (!wrongs.isEmpty()) {
            throw new UnreadableSheet(wrongs.stream().map(this::placed).toList());
        }
        return new Sheet(rows);
    }

    private Problem placed(CellProblem wrong) {
        List<String> headings = rows.isEmpty() ? List.of() : rows.getOrDefault(rows.firstKey(), List.of());
        String heading = wrong.column() < headings.size() ? headings.get(wrong.column()) : "";
        return HeadedSheet.problem(wrong.row(), wrong.column(), heading, "", wrong.message());
    }
}
