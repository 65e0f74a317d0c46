package entente.rulebook.read;

import entente.rulebook.Text;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table of comma-separated values whose columns are known; every cell is plain text on one line. */
final class Table {

    private static final int LONGEST_CELL = 1_000;

    /** What a spreadsheet program takes for the beginning of a formula (OWASP, "CSV Injection"). */
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,4})?");

    private final List<String> columns;
    private final Map<String, String> added;
    private final int mostRows;
    private final Consumer<CellFault> wrong;
    private List<String> present;

    /** One row; asking for a cell that is wrong notes the fault and gives a stand-in. */
    final class TableRow {
        private final int line;
        private final CSVRecord cells;

        /** Columns whose fault is noted already. */
        private final Set<String> unsound;

        private TableRow(int line, CSVRecord cells, Set<String> unsound) {
            this.line = line;
            this.cells = cells;
            this.unsound = unsound;
        }

        String text(String column) {
            int at = present.indexOf(column);
            return at < 0 ? added.getOrDefault(column, "") : cells.get(at).strip();
        }

        String filled(String column) {
            if (text(column).isEmpty()) {
                wrong(column, "", "The column \"" + column + "\" is empty here; every row needs it.");
            }
            return text(column);
        }

        String matching(String column, String form, String expected) {
            if (!text(column).matches(form)) {
                wrong(column, text(column), "Expected " + expected + " in the column \"" + column + "\".");
            }
            return text(column);
        }

        double number(String column, double min, double max) {
            String text = text(column);
            if (NUMBER.matcher(text).matches()) {
                double number = Double.parseDouble(text);
                if (number >= min && number <= max) {
                    return number;
                }
            }
            wrong(
                    column,
                    text,
                    "Expected a number from " + Text.plain(min) + " to " + Text.plain(max) + " in the column \""
                            + column + "\".");
            return min;
        }

        void wrong(String column, String word, String message) {
            if (!unsound.contains(column)) {
                wrong.accept(new CellFault(line, column, word, message));
            }
        }
    }

    /**
     * @param added what rows say in the columns that came later, by column, where the table is older than those
     * @param mostRows more are a fault
     * @param wrong hears what is wrong
     */
    Table(List<String> columns, Map<String, String> added, int mostRows, Consumer<CellFault> wrong) {
        this.columns = columns;
        this.present = columns;
        this.added = added;
        this.mostRows = mostRows;
        this.wrong = wrong;
    }

    List<TableRow> rows(String text) {
        List<TableRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            boolean first = true;
            for (CSVRecord cells : parser) {
                int line = (int) parser.getCurrentLineNumber();
                if (first) {
                    present = headed(cells.toList(), columns, added);
                    if (!cells.toList().equals(present)) {
                        wrong.accept(new CellFault(
                                1,
                                "",
                                String.join(",", cells.toList()),
                                "Expected the columns " + String.join(",", columns) + "."));
                        return List.of();
                    }
                    first = false;
                } else if (rows.size() == mostRows) {
                    wrong.accept(
                            new CellFault(line, "", cells.get(0), "This table has at most " + mostRows + " rows."));
                    return rows;
                } else if (!isBlank(cells) && isWhole(cells, line)) {
                    rows.add(new TableRow(line, cells, unsound(cells, line)));
                }
            }
        } catch (UncheckedIOException | CSVException unreadable) {
            wrong.accept(new CellFault(0, "", "", "This is not a readable table: " + unreadable.getMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    /** The columns that a table has under these headings: all, or those of one that is older than some of them. */
    static List<String> headed(List<String> headings, List<String> columns, Map<String, String> added) {
        List<String> older = columns.stream()
                .filter(column -> !added.containsKey(column) || headings.contains(column))
                .toList();
        return headings.equals(older) ? older : columns;
    }

    private static boolean isBlank(CSVRecord cells) {
        return cells.size() == 1 && cells.get(0).isBlank();
    }

    private boolean isWhole(CSVRecord cells, int line) {
        if (cells.size() != present.size()) {
            wrong.accept(new CellFault(
                    line,
                    "",
                    cells.get(0),
                    "Expected " + present.size() + " cells in this row; here are " + cells.size()
                            + ". Put quotes around a cell that holds a comma."));
            return false;
        }
        return true;
    }

    private Set<String> unsound(CSVRecord cells, int line) {
        Set<String> unsound = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            String message = unsound(cells.get(i));
            if (!message.isEmpty()) {
                wrong.accept(new CellFault(line, present.get(i), cells.get(i), message));
                unsound.add(present.get(i));
            }
        }
        return unsound;
    }

    private static String unsound(String cell) {
        if (!Text.isPlain(cell) || cell.length() > LONGEST_CELL) {
            return "Expected plain text on one line, of at most " + LONGEST_CELL
                    + " characters, without double quotes or backslashes.";
        }
        boolean formula = LIKE_A_FORMULA.matcher(cell).matches()
                && !NUMBER.matcher(cell.strip()).matches();
        return formula ? "A spreadsheet would take this for a formula. Begin with a letter or a digit." : "";
    }
}
