package entente.rulebook.edit;

import entente.dialogue.Worded;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Text;
import entente.rulebook.read.CellFault;
import entente.rulebook.read.TablesReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A table of the rulebook as rows of cells, which travel to spreadsheets and back. Rows that stay keep their line. */
public enum RuleTable implements Worded {
    KINDS {
        @Override
        public List<String> columns() {
            return TablesReader.KIND_COLUMNS;
        }

        @Override
        void read(RulebookFiles files, Consumer<CellFault> wrong) {
            TablesReader.kinds(text(files), wrong);
        }
    },
    WEIGHTS {
        @Override
        public List<String> columns() {
            return TablesReader.WEIGHT_COLUMNS;
        }

        @Override
        void read(RulebookFiles files, Consumer<CellFault> wrong) {
            TablesReader.weights(text(files), TablesReader.kinds(KINDS.text(files), notHere -> {}), wrong);
        }
    };

    private static final List<String> NUMBERS = List.of("goldstein", "from_scale", "value", "cost", "stake");

    public String file() {
        return word() + ".csv";
    }

    public abstract List<String> columns();

    abstract void read(RulebookFiles files, Consumer<CellFault> wrong);

    /** What is wrong with the table, by cell. */
    public List<CellFault> faults(RulebookFiles files) {
        List<CellFault> faults = new ArrayList<>();
        read(files, faults::add);
        return List.copyOf(faults);
    }

    /** The columns that the table has in these files; one of the first edition has fewer. */
    public List<String> columns(RulebookFiles files) {
        return TablesReader.headed(row(lines(files)[0]), columns());
    }

    /** The files with all columns in this table; in those that it is too old to have, rows say what they said by that. */
    public RulebookFiles widened(RulebookFiles files) {
        if (columns(files).equals(columns())) {
            return files;
        }
        String[] lines = lines(files);
        lines[0] = line(columns());
        cells(files).forEach((line, row) -> lines[line - 1] = line(row));
        return files.with(file(), String.join("\n", lines));
    }

    /** The same where a row is to say something else in such a column. */
    RulebookFiles widened(RulebookFiles files, Map<String, String> cells) {
        List<String> present = columns(files);
        boolean says = cells.entrySet().stream()
                .anyMatch(cell -> !present.contains(cell.getKey())
                        && columns().contains(cell.getKey())
                        && !cell.getValue().equals(TablesReader.unsaid(cell.getKey())));
        return says ? widened(files) : files;
    }

    /** Each row that has all its cells, by line of the file; by column, whether or not they make sense. */
    public SortedMap<Integer, Map<String, String>> rows(RulebookFiles files) {
        SortedMap<Integer, Map<String, String>> rows = new TreeMap<>();
        cells(files).forEach((line, row) -> rows.put(line, byColumn(row)));
        return rows;
    }

    /** The same in the order of {@link #columns()}, also of a table that has fewer. */
    SortedMap<Integer, List<String>> cells(RulebookFiles files) {
        SortedMap<Integer, List<String>> cells = new TreeMap<>();
        List<String> present = columns(files);
        String[] lines = lines(files);
        for (int i = 1; i < lines.length; i++) {
            List<String> row = row(lines[i]);
            if (row.size() == present.size()) {
                cells.put(
                        i + 1,
                        columns().stream()
                                .map(column -> present.contains(column)
                                        ? row.get(present.indexOf(column))
                                        : TablesReader.unsaid(column))
                                .toList());
            }
        }
        return cells;
    }

    /** Headings and rows for a spreadsheet, numbers as short as they can be. */
    public List<List<String>> sheet(RulebookFiles files) {
        List<List<String>> sheet = new ArrayList<>(List.of(columns()));
        cells(files).values().forEach(row -> sheet.add(tidy(row)));
        return sheet;
    }

    /**
     * The files with these rows for this table.
     *
     * @param rows by a number that faults are to name; cells in the order of {@link #columns()}
     * @throws WrongCells when the table would have faults
     */
    public RulebookFiles with(RulebookFiles files, SortedMap<Integer, List<String>> rows) {
        Map<List<String>, String> known = new HashMap<>();
        String[] before = lines(files);
        if (columns(files).equals(columns())) {
            cells(files).forEach((line, row) -> known.put(tidy(row), before[line - 1]));
        }
        List<String> lines = new ArrayList<>(List.of(line(columns())));
        rows.values().forEach(row -> lines.add(known.getOrDefault(tidy(row), line(row))));
        String text = String.join("\n", lines) + "\n";
        if (text.length() > RulebookFiles.LONGEST_FILE) {
            throw new WrongCells(List.of(new CellFault(
                    0,
                    "",
                    "",
                    "A table holds at most " + RulebookFiles.LONGEST_FILE + " characters; here are " + text.length()
                            + ".")));
        }
        RulebookFiles changed = files.with(file(), text);
        List<Integer> numbers = new ArrayList<>(rows.keySet());
        List<CellFault> faults = faults(changed).stream()
                .map(fault -> new CellFault(
                        fault.line() < 2 ? 0 : numbers.get(fault.line() - 2),
                        fault.column(),
                        fault.word(),
                        fault.message()))
                .toList();
        if (!faults.isEmpty()) {
            throw new WrongCells(faults);
        }
        return changed;
    }

    String text(RulebookFiles files) {
        return files.textByPath().getOrDefault(file(), "");
    }

    private String[] lines(RulebookFiles files) {
        return text(files).split("\n", -1);
    }

    private Map<String, String> byColumn(List<String> row) {
        Map<String, String> cells = new HashMap<>();
        columns().forEach(column -> cells.put(column, row.get(columns().indexOf(column))));
        return cells;
    }

    private List<String> tidy(List<String> row) {
        List<String> tidy = new ArrayList<>();
        for (int i = 0; i < columns().size(); i++) {
            String cell = Text.oneLine(row.get(i));
            boolean number = NUMBERS.contains(columns().get(i)) && cell.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?");
            tidy.add(number ? new BigDecimal(cell).stripTrailingZeros().toPlainString() : cell);
        }
        return tidy;
    }

    static String line(List<String> row) {
        return CSVFormat.DEFAULT.format(row.stream().map(Text::oneLine).toArray());
    }

    static List<String> row(String line) {
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(line))) {
            return parser.stream()
                    .findFirst()
                    .map(record -> record.stream().map(String::strip).toList())
                    .orElse(List.of());
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of(line);
        }
    }
}
