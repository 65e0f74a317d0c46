package entente.exchange.moves;

import entente.dialogue.Move;
import entente.dialogue.Side;
import entente.exchange.sheet.Sheet;
import entente.exchange.sheet.SheetWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Moves as a sheet: a row of headings, and a row a move. */
public final class MoveSheet {

    private static final List<MoveColumn> COLUMNS = List.of(MoveColumn.values());

    private MoveSheet() {}

    /** Headings and rows for a {@link SheetWriter}, which keeps texts from becoming formulas. */
    public static List<List<String>> rows(List<Side> sides, Collection<Move> moves) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(MoveColumn::heading).toList());
        moves.forEach(move -> rows.add(COLUMNS.stream()
                .map(column ->
                        column == MoveColumn.ACTOR && move.jointly() ? both(move.actor(), sides) : column.cell(move))
                .toList()));
        return rows;
    }

    /** Both sides, in the order in which the move has them. */
    private static String both(String first, List<Side> sides) {
        return sides.stream()
                .map(Side::id)
                .sorted(Comparator.comparing(id -> !id.equals(first)))
                .collect(Collectors.joining(" and "));
    }

    /** What the columns are called under which something stands; by their place, where the heading does not tell them apart. */
    public static List<String> headings(Sheet sheet, int headingRow) {
        SheetHeadings headings = SheetHeadings.of(sheet, headingRow);
        return headings.places().stream().map(headings::name).toList();
    }

    /** The row in which the headings probably stand; 0 where there is none. */
    public static int headingRow(Sheet sheet) {
        return SheetHeadings.of(sheet, 0).row();
    }

    /** The rows of which one may hold the headings. */
    public static List<Integer> possibleHeadingRows(Sheet sheet) {
        return SheetHeadings.candidates(sheet);
    }

    /** As {@link #guess(Sheet, int)}, in the row in which the headings probably stand. */
    public static Map<MoveColumn, String> guess(Sheet sheet) {
        return guess(headings(sheet, 0));
    }

    /**
     * The heading under which each column probably stands, by its own name or by one that others use; no heading is
     * taken twice. A reader may change it before {@link MoveSheetReader} goes by it.
     */
    public static Map<MoveColumn, String> guess(Sheet sheet, int headingRow) {
        return guess(headings(sheet, headingRow));
    }

    /** Who acts in a sheet, as it calls them, the most frequent first; both together are nobody else. */
    public static List<String> actors(Sheet sheet, SheetMapping mapping) {
        MoveColumns places = new MoveColumns(sheet, mapping);
        Map<String, Integer> counts = new LinkedHashMap<>();
        sheet.rows().tailMap(places.headingRow() + 1).keySet().forEach(row -> {
            CellText actor = places.cell(row, MoveColumn.ACTOR);
            if (!actor.isEmpty() && !actor.saysNothing() && !MoveSheetReader.meansBoth(actor.text())) {
                counts.merge(actor.text(), 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many columns a row names. */
    static int known(List<String> row) {
        return guess(row).size();
    }

    private static Map<MoveColumn, String> guess(List<String> names) {
        Map<String, List<String>> headings = names.stream().collect(Collectors.groupingBy(MoveColumn::plain));
        Map<MoveColumn, String> guess = new EnumMap<>(MoveColumn.class);
        Set<String> used = new HashSet<>();
        COLUMNS.forEach(column -> take(column, Stream.of(MoveColumn.plain(column.heading())), headings, used, guess));
        COLUMNS.stream()
                .filter(column -> !guess.containsKey(column))
                .forEach(column -> take(column, column.otherNames().stream(), headings, used, guess));
        return guess;
    }

    private static void take(
            MoveColumn column,
            Stream<String> names,
            Map<String, List<String>> headings,
            Set<String> used,
            Map<MoveColumn, String> guess) {
        names.flatMap(name -> headings.getOrDefault(name, List.of()).stream())
                .filter(heading -> !used.contains(heading))
                .findFirst()
                .ifPresent(heading -> {
                    used.add(heading);
                    guess.put(column, heading);
                });
    }
}
