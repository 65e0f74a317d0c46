package entente.exchange.moves;

import entente.dialogue.Problem;
import entente.exchange.sheet.HeadedSheet;
import entente.exchange.sheet.Sheet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where in a sheet the columns of moves stand. */
final class MoveColumns {

    static final List<MoveColumn> NEEDED = List.of(MoveColumn.DATE, MoveColumn.ACTOR, MoveColumn.KIND);

    private static final Pattern OF_A_FINDING = Pattern.compile("/learned/[0-9]+/(from|extent)");

    private static final int NAMED = 12;

    private final Sheet sheet;
    private final SheetHeadings headings;
    private final Map<MoveColumn, Integer> places = new EnumMap<>(MoveColumn.class);
    private final BitSet read = new BitSet();
    private final List<Problem> problems = new ArrayList<>();

    MoveColumns(Sheet sheet, SheetMapping mapping) {
        this.sheet = sheet;
        headings = SheetHeadings.of(sheet, mapping.headingRow());
        Map<String, MoveColumn> taken = new HashMap<>();
        for (MoveColumn column : MoveColumn.values()) {
            String heading = mapping.columns().get(column);
            if (heading != null) {
                MoveColumn other = taken.putIfAbsent(heading.strip().toLowerCase(Locale.ROOT), column);
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
        places.values().forEach(read::set);
    }

    private void place(MoveColumn column, String heading) {
        List<Integer> found = headings.find(heading);
        if (found.isEmpty()) {
            wrong("There is no heading " + named(heading) + ", which is taken for " + named(column.heading())
                    + ". Expected one of: " + known() + ".");
        } else if (found.size() == 1) {
            places.put(column, found.get(0));
        } else {
            int last = found.get(found.size() - 1);
            problems.add(HeadedSheet.problem(
                    headings.row(),
                    last,
                    headings.heading(last),
                    "",
                    "This heading stands twice. Give each column its own."));
        }
    }

    private void wrong(String message) {
        problems.add(new Problem("", message));
    }

    private String known() {
        return String.join(", ", headings.names());
    }

    private static String named(String heading) {
        return "\"" + heading.strip() + "\"";
    }

    /** What is wrong with the headings; no row can be read then. */
    List<Problem> problems() {
        return problems;
    }

    int headingRow() {
        return headings.row();
    }

    Set<MoveColumn> columns() {
        return Collections.unmodifiableSet(places.keySet());
    }

    /** What the sheet has and nobody reads: {@code 2 columns are not read: Notes, column H.} */
    List<String> unread() {
        List<String> unread = headings.places().stream()
                .filter(place -> !read.get(place) && headings.used().contains(place))
                .map(headings::name)
                .toList();
        List<String> words = new ArrayList<>();
        if (!unread.isEmpty()) {
            int more = Math.max(0, unread.size() - NAMED);
            words.add((unread.size() == 1 ? "1 column is not read: " : unread.size() + " columns are not read: ")
                    + unread.stream().limit(NAMED).collect(Collectors.joining(", "))
                    + (more == 0 ? "." : " and " + more + " more."));
        }
        List<Integer> above =
                sheet.rows().headMap(headings.row()).keySet().stream().toList();
        if (!above.isEmpty()) {
            words.add(
                    above.size() == 1
                            ? "Row " + above.get(0) + " stands above the headings and is not read."
                            : above.size() + " rows stand above the headings, in row " + headings.row()
                                    + ", and are not read.");
        }
        return words;
    }

    /** Whether a link of the cells of that column is taken for the source's. */
    boolean isLinked(int place) {
        return MoveColumn.ofSource().anyMatch(column -> places.getOrDefault(column, -1) == place);
    }

    /**
     * A cell beyond the last heading of a text, where a separator too many has shifted its row; -1 for none. In a workbook
     * nothing shifts, so there it is but a cell that is not read.
     */
    int shifted(List<String> row) {
        if (sheet.separated()) {
            for (int place = headings.width(); place < row.size(); place++) {
                if (!row.get(place).isBlank() && !read.get(place)) {
                    return place;
                }
            }
        }
        return -1;
    }

    /** Whether a cell looks like the rest of a text before it that a comma has cut: it begins with a space, as no heading does. */
    boolean isCutOff(int row, MoveColumn column) {
        String cell = sheet.text(row, places.getOrDefault(column, -1));
        return sheet.separated()
                && cell.length() > 1
                && cell.charAt(0) == ' '
                && Character.isLetter(cell.charAt(1))
                && sheet.rows().getOrDefault(headings.row(), List.of()).stream()
                        .noneMatch(each -> each.startsWith(" "));
    }

    /** What a column is called in the sheet. */
    String name(MoveColumn column) {
        return headings.name(places.getOrDefault(column, 0));
    }

    /** What stands in a cell of a row. */
    CellText cell(int row, MoveColumn column) {
        return CellText.of(sheet.text(row, places.getOrDefault(column, -1)));
    }

    /** Why a cell cannot be taken as it stands. */
    Optional<String> fault(int row, MoveColumn column) {
        return sheet.fault(row, places.getOrDefault(column, -1));
    }

    /** Where a cell leads to when it is clicked. */
    Optional<String> link(int row, MoveColumn column) {
        return sheet.link(row, places.getOrDefault(column, -1));
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

    /** The same for a cell; of the row where the place is -1. */
    Problem problem(int row, int place, String message) {
        return HeadedSheet.problem(row, place, headings.heading(place), "", message);
    }
}
