package entente.exchange.events;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of each row of a file of events; each stands in one of these.
 *
 * @param unreadable left out, since a cell that is needed cannot be read
 * @param others not between the two sides
 * @param exact taken to a kind that has the very code, {@code general} to one that stands for its beginning; of these
 *     two, {@code copies} tell again of an event that is new by another row, and {@code known} of one that is on record
 * @param leftOut by code, those that no kind stands for
 * @param lostZeros by code as it stands, those that seem to have lost their leading zero
 */
public record EventCounts(
        int rows,
        int unreadable,
        int others,
        int exact,
        int general,
        int copies,
        int known,
        SortedMap<String, Integer> leftOut,
        SortedMap<String, Integer> lostZeros) {

    public EventCounts {
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
        lostZeros = Collections.unmodifiableSortedMap(new TreeMap<>(lostZeros));
    }

    /** Rows between the two sides. */
    public int between() {
        return exact + general + sum(leftOut) + sum(lostZeros);
    }

    private static int sum(SortedMap<String, Integer> byCode) {
        return byCode.values().stream().mapToInt(Integer::intValue).sum();
    }
}
