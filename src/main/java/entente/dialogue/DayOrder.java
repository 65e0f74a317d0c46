package entente.dialogue;

import java.util.List;
import java.util.Optional;

/** In which order a date in figures that ends in its year names the day and the month. */
public enum DayOrder implements Worded {
    DAY_FIRST,
    MONTH_FIRST,

    /** Nothing says so: 02/04/2025 has two readings. */
    UNKNOWN;

    /**
     * The order of a whole column, and the text that settles it.
     *
     * @param index where in the column that text stands, from 0
     */
    public record SettledOrder(DayOrder order, int index) {}

    /**
     * The order in which the dates of a column are written, by the first that has one reading, as 13/04/2025 has; empty
     * where none has one, or two are at odds.
     */
    public static Optional<SettledOrder> of(List<String> column) {
        Optional<SettledOrder> settled = Optional.empty();
        for (int index = 0; index < column.size(); index++) {
            DayOrder order = new WrittenDateReader(column.get(index), UNKNOWN).order();
            if (order == UNKNOWN) {
                continue;
            }
            if (settled.isPresent() && settled.get().order() != order) {
                return Optional.empty();
            }
            settled = settled.isPresent() ? settled : Optional.of(new SettledOrder(order, index));
        }
        return settled;
    }
}
