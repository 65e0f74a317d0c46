package entente.exchange.sheet;

import entente.dialogue.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Rows whose columns are known by name; it tells where each cell stands in the file. */
public final class HeadedSheet {

    private final Map<String, Integer> places;
    private final SortedMap<Integer, List<String>> rows;

    private HeadedSheet(Map<String, Integer> places, SortedMap<Integer, List<String>> rows) {
        this.places = places;
        this.rows = Collections.unmodifiableSortedMap(rows);
    }

    static HeadedSheet of(Sheet sheet, List<String> columns) {
        if (sheet.rows().isEmpty()) {
            throw new UnreadableSheet("There is nothing in it. Expected a row of headings: " + list(columns) + ".");
        }
        int first = sheet.rows().firstKey();
        Map<String, Integer> places = places(sheet, first, columns);
        SortedMap<Integer, List<String>> rows = new TreeMap<>();
        sheet.rows().tailMap(first + 1).forEach((number, cells) -> rows.put(number, inOrder(cells, columns, places)));
        return new HeadedSheet(places, rows);
    }

    private static Map<String, Integer> places(Sheet sheet, int first, List<String> columns) {
        List<String> headings = Objects.requireNonNull(sheet.rows().get(first));
        int width = sheet.rows().values().stream().mapToInt(List::size).max().orElse(0);
        Map<String, Integer> places = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String heading = i < headings.size() ? headings.get(i).strip().toLowerCase(Locale.ROOT) : "";
            if (!columns.contains(heading)) {
                if (!heading.isEmpty() || isUsed(sheet, i)) {
                    problems.add(unknown(first, i, heading, columns));
                }
            } else if (places.putIfAbsent(heading, i) != null) {
                problems.add(problem(first, i, heading, "", "This heading stands twice."));
            }
        }
        columns.stream()
                .filter(column -> !places.containsKey(column))
                .map(column -> new Problem("", "The column \"" + column + "\" is missing."))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new UnreadableSheet(problems);
        }
        return places;
    }

    private static boolean isUsed(Sheet sheet, int column) {
        return sheet.rows().values().stream()
                .anyMatch(cells -> column < cells.size() && !cells.get(column).isBlank());
    }

    private static Problem unknown(int row, int column, String heading, List<String> columns) {
        String what = heading.isEmpty() ? "This column has no heading." : "There is no such column.";
        return problem(row, column, heading, "", what + " Expected: " + list(columns) + ".");
    }

    private static List<String> inOrder(List<String> cells, List<String> columns, Map<String, Integer> places) {
        return columns.stream()
                .map(column -> Objects.requireNonNull(places.get(column)))
                .map(place -> place < cells.size() ? cells.get(place) : "")
                .toList();
    }

    /** The rows below the headings, by their number in the file; cells in the order that was asked for. */
    public SortedMap<Integer, List<String>> rows() {
        return rows;
    }

    /**
     * What is wrong with a cell: {@code Row 12, column C (value), "70": message}.
     *
     * @param row 0 where no row is meant
     * @param column a heading; empty where the row as a whole is meant
     * @param word what is wrong in it; empty where nothing stands
     */
    public Problem problem(int row, String column, String word, String message) {
        return problem(row, places.getOrDefault(column, -1), column, word, message);
    }

    public static Problem problem(int row, int column, String heading, String word, String message) {
        StringBuilder words = new StringBuilder();
        if (row > 0) {
            words.append("Row ").append(row);
        }
        if (column >= 0) {
            words.append(", column ").append(Sheet.letters(column));
            words.append(heading.isBlank() ? "" : " (" + heading + ")");
        }
        if (!word.isEmpty()) {
            words.append(words.isEmpty() ? "" : ", ").append('"').append(word).append('"');
        }
        String pointer = row <= 0 ? "" : "/" + (column < 0 ? "" : Sheet.letters(column)) + row;
        return new Problem(pointer, (words.isEmpty() ? "" : words + ": ") + message);
    }

    private static String list(List<String> columns) {
        return String.join(", ", columns);
    }
}
