package entente.rulebook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table of comma-separated values whose columns are known; every cell is plain text on one line. */
final class Table {

    private static final int LONGEST_CELL = 1_000;

    private final String file;
    private final List<String> columns;
    private final int mostRows;
    private final Faults faults;

    /** One row; asking for a cell that is wrong notes the fault and gives a stand-in. */
    final class Row {
        private final int line;
        private final CSVRecord cells;

        private Row(int line, CSVRecord cells) {
            this.line = line;
            this.cells = cells;
        }

        String text(String column) {
            return cells.get(columns.indexOf(column)).strip();
        }

        String filled(String column) {
            if (text(column).isEmpty()) {
                wrong("", "The column \"" + column + "\" is empty here; every row needs it.");
            }
            return text(column);
        }

        String matching(String column, String form, String expected) {
            if (!text(column).matches(form)) {
                wrong(text(column), "Expected " + expected + " in the column \"" + column + "\".");
            }
            return text(column);
        }

        double number(String column, double min, double max) {
            String text = text(column);
            if (text.matches("-?[0-9]{1,9}(\\.[0-9]{1,4})?")) {
                double number = Double.parseDouble(text);
                if (number >= min && number <= max) {
                    return number;
                }
            }
            wrong(
                    text,
                    "Expected a number from " + plain(min) + " to " + plain(max) + " in the column \"" + column
                            + "\".");
            return min;
        }

        void wrong(String word, String message) {
            faults.add(file, line, word, message);
        }
    }

    Table(String file, List<String> columns, int mostRows, Faults faults) {
        this.file = file;
        this.columns = columns;
        this.mostRows = mostRows;
        this.faults = faults;
    }

    List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            boolean first = true;
            for (CSVRecord cells : parser) {
                int line = (int) parser.getCurrentLineNumber();
                if (first) {
                    if (!cells.toList().equals(columns)) {
                        faults.add(
                                file,
                                1,
                                String.join(",", cells.toList()),
                                "Expected the columns " + String.join(",", columns) + ".");
                        return List.of();
                    }
                    first = false;
                } else if (rows.size() == mostRows) {
                    faults.add(file, line, cells.get(0), "This table has at most " + mostRows + " rows.");
                    return rows;
                } else if (!isBlank(cells) && isSound(cells, line)) {
                    rows.add(new Row(line, cells));
                }
            }
        } catch (UncheckedIOException | CSVException unreadable) {
            faults.add(file, 0, "", "This is not a readable table: " + unreadable.getMessage());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    private static boolean isBlank(CSVRecord cells) {
        return cells.size() == 1 && cells.get(0).isBlank();
    }

    private boolean isSound(CSVRecord cells, int line) {
        if (cells.size() != columns.size()) {
            faults.add(
                    file,
                    line,
                    cells.get(0),
                    "Expected " + columns.size() + " cells in this row; here are " + cells.size()
                            + ". Put quotes around a cell that holds a comma.");
            return false;
        }
        for (String cell : cells) {
            if (!Text.isPlain(cell) || cell.length() > LONGEST_CELL) {
                faults.add(
                        file,
                        line,
                        cell,
                        "Expected plain text on one line, of at most " + LONGEST_CELL
                                + " characters, without double quotes or backslashes.");
                return false;
            }
        }
        return true;
    }

    /** A number without a needless fraction. */
    static String plain(double number) {
        return number == StrictMath.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
