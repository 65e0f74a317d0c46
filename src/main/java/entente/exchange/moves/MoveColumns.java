package entente.exchange.moves;

import entente.dialogue.Problem;
import entente.exchange.sheet.HeadedSheet;
import entente.exchange.sheet.Sheet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where in a sheet the columns of moves stand. */
final class MoveColumns {

    private static final List<MoveColumn> NEEDED = List.of(MoveColumn.DATE, MoveColumn.ACTOR, MoveColumn.KIND);

    private static final Pattern OF_A_FINDING = Pattern.compile("/learned/[0-9]+/(from|extent)");

    private final int firstRow;
    private final List<String> headings;
    private final Map<MoveColumn, Integer> places = new EnumMap<>(MoveColumn.class);
    private final List<Problem> problems = new ArrayList<>();

    MoveColumns(Sheet sheet, Map<MoveColumn, String> headingOf) {
        firstRow = sheet.rows().isEmpty() ? 0 : sheet.rows().firstKey();
        headings = MoveSheet.firstRow(sheet).stream().map(String::strip).toList();
        Map<String, MoveColumn> taken = new HashMap<>();
        for (MoveColumn column : MoveColumn.values()) {
            String heading = headingOf.get(column);
            if (heading != null) {
                MoveColumn other = taken.putIfAbsent(plain(heading), column);
                if (other == null) {
                    place(column, heading);
                } else {
                    wrong(named(heading) + " is taken for " + named(other.heading()) + " and for "
                            + named(column.heading()) + ". Take each heading once.");
                }
            } else if (NEEDED.contains(column)) {
                wrong("The column for " + named(column.heading()) + " is missing. Say under which heading it stands: "
                        + known() + ".");
            }
        }
    }

    private void place(MoveColumn column, String heading) {
        List<String> plain = headings.stream().map(MoveColumns::plain).toList();
        int place = plain.indexOf(plain(heading));
        int last = plain.lastIndexOf(plain(heading));
        if (place < 0 || heading.isBlank()) {
            wrong("There is no heading " + named(heading) + ", which is taken for " + named(column.heading())
                    + ". Expected one of: " + known() + ".");
        } else if (place == last) {
            places.put(column, place);
        } else {
            problems.add(HeadedSheet.problem(
                    firstRow, last, headings.get(last), "", "This heading stands twice. Give each column its own."));
        }
    }

    private void wrong(String message) {
        problems.add(new Problem("", message));
    }

    private String known() {
        return String.join(
                ", ", headings.stream().filter(heading -> !heading.isEmpty()).toList());
    }

    private static String named(String heading) {
        return "\"" + heading.strip() + "\"";
    }

    private static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT);
    }

    /** What is wrong with the headings; no row can be read then. */
    List<Problem> problems() {
        return problems;
    }

    int firstRow() {
        return firstRow;
    }

    Set<MoveColumn> columns() {
        return Collections.unmodifiableSet(places.keySet());
    }

    /** The text of a cell without spaces around it; empty where there is none. */
    String cell(List<String> row, MoveColumn column) {
        int place = places.getOrDefault(column, Integer.MAX_VALUE);
        return place < row.size() ? row.get(place).strip() : "";
    }

    /** {@code Row 7, column C (When): message}; of the row where the column is not in the sheet. */
    Problem problem(int row, MoveColumn column, String message) {
        return problem(row, places.getOrDefault(column, -1), message);
    }

    /** The same for a pointer into a move, such as {@code /source/url}. */
    Problem problem(int row, String pointer, String message) {
        String place = OF_A_FINDING.matcher(pointer).replaceFirst("/learned/0/$1");
        Optional<MoveColumn> column = Stream.of(MoveColumn.values())
                .filter(each -> Problem.pointer(each.path()).equals(place))
                .findFirst();
        return problem(row, column.map(each -> places.getOrDefault(each, -1)).orElse(-1), message);
    }

    private Problem problem(int row, int place, String message) {
        return HeadedSheet.problem(row, place, place < 0 ? "" : headings.get(place), "", message);
    }
}
