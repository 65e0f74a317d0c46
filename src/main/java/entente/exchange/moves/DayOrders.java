package entente.exchange.moves;

import entente.dialogue.DayOrder;
import entente.exchange.sheet.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether the dates of a sheet name the day or the month first, column by column: as somebody said, or as a row of the same
 * column shows that has one reading (13/04/2025).
 */
final class DayOrders {

    private static final Pattern IN_FIGURES =
            Pattern.compile("[0-9]{1,2}([/-])[0-9]{1,2}\\1[0-9]{4}.*", Pattern.DOTALL);

    private final MoveColumns places;
    private final DayOrder said;
    private final Map<MoveColumn, DayOrder> settled = new EnumMap<>(MoveColumn.class);
    private final Map<MoveColumn, Integer> shownBy = new EnumMap<>(MoveColumn.class);
    private final Set<MoveColumn> used = EnumSet.noneOf(MoveColumn.class);

    DayOrders(Sheet sheet, MoveColumns places, DayOrder said) {
        this.places = places;
        this.said = said;
        places.columns().stream().filter(MoveColumn::isDate).forEach(column -> settle(sheet, column));
    }

    private void settle(Sheet sheet, MoveColumn column) {
        List<String> cells = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        sheet.rows().tailMap(places.headingRow() + 1).keySet().forEach(row -> {
            String cell = places.cell(row, column).text();
            if (IN_FIGURES.matcher(cell).matches()) {
                cells.add(cell);
                rows.add(row);
            }
        });
        DayOrder.of(cells).ifPresent(order -> {
            settled.put(column, order.order());
            shownBy.put(column, rows.get(order.index()));
        });
    }

    /** What is known of a column besides what a cell says by itself. */
    DayOrder of(MoveColumn column) {
        return said == DayOrder.UNKNOWN ? settled.getOrDefault(column, DayOrder.UNKNOWN) : said;
    }

    /** Hears that a date of a column has its reading from this alone. */
    void used(MoveColumn column) {
        used.add(column);
    }

    private String against(MoveColumn column, @Nullable Integer row) {
        return row == null || settled.get(column) == said
                ? "."
                : ", though row " + row + " shows otherwise: “"
                        + places.cell(row, column).text() + "”.";
    }

    /** How dates were read that have two readings; a sentence for each column. */
    List<String> notes() {
        return used.stream()
                .map(column -> {
                    Integer row = shownBy.get(column);
                    String first = of(column) == DayOrder.DAY_FIRST ? "the day first" : "the month first";
                    String by = said != DayOrder.UNKNOWN || row == null
                            ? "as you said" + against(column, row)
                            : "as row " + row + " shows: “"
                                    + places.cell(row, column).text() + "”.";
                    return "Dates under “" + places.name(column) + "” are read with " + first + ", " + by;
                })
                .toList();
    }
}
