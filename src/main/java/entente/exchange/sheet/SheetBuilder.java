package entente.exchange.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Gathers the cells of one sheet within bounds; what is wrong with a cell stays with it. */
final class SheetBuilder {

    static final int MOST_COLUMNS = 100;
    static final int LONGEST = 10_000;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\r\\n]]");

    /** What spreadsheet programs show where a formula came to nothing; {@code #N/A} says that there is no value. */
    private static final Pattern ERROR = Pattern.compile(
            "#(REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA)");

    private static final char NO_LETTER = '\uFFFD';

    private final SortedMap<Integer, List<String>> rows = new TreeMap<>();
    private final Map<CellPlace, String> faults = new HashMap<>();
    private final Map<CellPlace, String> links = new HashMap<>();
    private final Set<Integer> hidden = new HashSet<>();
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
        fault(text).ifPresent(message -> wrong(row, column, message));
        String held = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        characters += held.length();
        if (characters > limits.characters()) {
            throw new UnreadableSheet("Expected at most " + limits.characters() + " characters in all cells together.");
        }
        put(row, column, FormulaGuard.taken(held));
    }

    /** Why a text cannot be taken as it stands. */
    private static Optional<String> fault(String text) {
        if (text.length() > LONGEST) {
            return Optional.of(
                    "Expected at most " + LONGEST + " characters in a cell; here are " + text.length() + ".");
        }
        if (UNSEEN.matcher(text).find()) {
            return Optional.of("This cell holds a character that cannot be seen. Type its text again.");
        }
        if (text.indexOf(NO_LETTER) >= 0) {
            return Optional.of("This cell holds letters in another encoding than the file. Choose the encoding in which"
                    + " they can be read, or type its text again.");
        }
        return ERROR.matcher(text).matches()
                ? Optional.of("This cell holds the error " + text + ". Correct it, or leave it empty.")
                : Optional.empty();
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

    /** A fault of a cell, to be told where somebody reads the cell. */
    void wrong(int row, int column, String message) {
        faults.put(new CellPlace(row, column), message);
    }

    /** Says of a row that a workbook does not show it. */
    void hide(int row) {
        hidden.add(row);
    }

    /** Where a cell leads to when it is clicked. */
    void link(int row, int column, String address) {
        if (address.length() <= LONGEST && links.size() < limits.rows()) {
            links.putIfAbsent(new CellPlace(row, column), address);
        }
    }

    /** @param separated whether separators alone tell its cells apart, as in CSV */
    Sheet sheet(boolean separated) {
        hidden.retainAll(rows.keySet());
        return new Sheet(rows, faults, links, hidden, separated);
    }
}
