package entente.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers that put rows in order, with room between them: what stays in order keeps its number. */
final class Places {

    private static final long GAP = 1L << 20;

    private Places() {}

    /**
     * Rising numbers.
     *
     * @param known the number that each row has already; null for a new one
     */
    static List<Long> of(List<@Nullable Long> known) {
        List<@Nullable Long> staying = staying(known);
        List<@Nullable Long> next = new ArrayList<>(Collections.nCopies(known.size(), null));
        for (int i = known.size() - 2; i >= 0; i--) {
            next.set(i, staying.get(i + 1) == null ? next.get(i + 1) : staying.get(i + 1));
        }
        List<Long> places = new ArrayList<>();
        long last = 0;
        for (int i = 0; i < known.size(); i++) {
            Long own = staying.get(i);
            last = own != null && own > last ? own : between(last, next.get(i));
            places.add(last);
        }
        return places;
    }

    /** In the middle where there is room; else just behind, so that what follows moves too. */
    private static long between(long last, @Nullable Long next) {
        if (next == null) {
            return last + GAP;
        }
        return next - last > 1 ? last + (next - last) / 2 : last + 1;
    }

    /** The numbers that can stay as they are: as many as possible that rise; null for the other rows. */
    private static List<@Nullable Long> staying(List<@Nullable Long> known) {
        List<Integer> ends = new ArrayList<>();
        int[] before = new int[known.size()];
        for (int i = 0; i < known.size(); i++) {
            Long own = known.get(i);
            if (own == null) {
                continue;
            }
            int length = shorter(ends, known, own);
            before[i] = length == 0 ? -1 : ends.get(length - 1);
            if (length == ends.size()) {
                ends.add(i);
            } else {
                ends.set(length, i);
            }
        }
        List<@Nullable Long> staying = new ArrayList<>(Collections.nCopies(known.size(), null));
        for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = before[i]) {
            staying.set(i, known.get(i));
        }
        return staying;
    }

    /** How many rows the longest rise has that ends below a number. */
    private static int shorter(List<Integer> ends, List<@Nullable Long> known, long own) {
        int low = 0;
        int high = ends.size();
        while (low < high) {
            int middle = (low + high) / 2;
            Long end = known.get(ends.get(middle));
            if (end != null && end < own) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
