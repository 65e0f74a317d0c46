package entente.exchange.sheet;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet as texts: a sheet of an XLSX file, or a CSV file. Numbers are in plain decimals; of a formula its value is
 * there. A cell that cannot be taken as it stands is no fault of the others: {@link #fault} tells it to whoever reads it.
 *
 * @param rows by their number, counted from 1; without those that are empty, and each without its empty end
 * @param faults what is wrong with cells
 * @param links where cells lead to
 * @param hidden the rows that a workbook does not show
 * @param separated whether separators alone tell its cells apart, as in CSV, so that one too many shifts a row
 */
public record Sheet(
        SortedMap<Integer, List<String>> rows,
        Map<CellPlace, String> faults,
        Map<CellPlace, String> links,
        Set<Integer> hidden,
        boolean separated) {

    /** 8 MiB: the most octets of a file, where no other limits are said. */
    public static final int LARGEST = 8 << 20;

    private static final int TOLD = 100;

    public Sheet {
        SortedMap<Integer, List<String>> copy = new TreeMap<>(rows);
        copy.replaceAll((number, cells) -> List.copyOf(cells));
        rows = Collections.unmodifiableSortedMap(copy);
        faults = Map.copyOf(faults);
        links = Map.copyOf(links);
        hidden = Set.copyOf(hidden);
    }

    /** As {@link #read(byte[], SheetLimits)}, for tables that people keep by hand. */
    public static Sheet read(byte[] octets) {
        return read(octets, SheetLimits.TABLE);
    }

    /**
     * The first sheet of a file, of which every cell is to be read.
     *
     * @throws UnreadableSheet when it is none, or with every cell that cannot be taken as it stands
     */
    public static Sheet read(byte[] octets, SheetLimits limits) {
        return read(octets, limits, null).sound();
    }

    /**
     * The first sheet of a file.
     *
     * @param encoding of a CSV file; null where it is not known
     * @throws UnreadableSheet when it is none
     */
    public static Sheet read(byte[] octets, SheetLimits limits, @Nullable TextEncoding encoding) {
        SheetFile file = SheetFile.open(octets, limits, encoding);
        return file.sheet(file.names().get(0));
    }

    /** The text of a cell, as it stands there; empty where there is none. */
    public String text(int row, int column) {
        List<String> cells = rows.getOrDefault(row, List.of());
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    /** Why a cell cannot be taken as it stands. */
    public Optional<String> fault(int row, int column) {
        return Optional.ofNullable(faults.get(new CellPlace(row, column)));
    }

    /** Where a cell leads to when it is clicked. */
    public Optional<String> link(int row, int column) {
        return Optional.ofNullable(links.get(new CellPlace(row, column)));
    }

    /**
     * This, where every cell can be taken as it stands.
     *
     * @throws UnreadableSheet with every cell that cannot
     */
    public Sheet sound() {
        if (!faults.isEmpty()) {
            int headings = rows.isEmpty() ? 0 : rows.firstKey();
            throw new UnreadableSheet(faults.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(
                            Comparator.comparingInt(CellPlace::row).thenComparing(CellPlace::column)))
                    .limit(TOLD)
                    .map(fault -> HeadedSheet.problem(
                            fault.getKey().row(),
                            fault.getKey().column(),
                            text(headings, fault.getKey().column()),
                            "",
                            fault.getValue()))
                    .toList());
        }
        return this;
    }

    /**
     * A file that is a text, whatever is in it.
     *
     * @param encoding null for UTF-8; a byte order mark goes before it
     * @throws UnreadableSheet when it is not written so
     */
    public static String text(byte[] octets, @Nullable TextEncoding encoding) {
        return TextEncoding.text(octets, encoding);
    }

    /**
     * The rows under the headings of the first, which may stand in any order.
     *
     * @throws UnreadableSheet when a column is missing, unknown or there twice
     */
    public HeadedSheet under(List<String> columns) {
        return HeadedSheet.of(this, columns);
    }

    /** {@code C} for 2. */
    public static String letters(int column) {
        String letter = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letter : letters(column / 26 - 1) + letter;
    }
}
