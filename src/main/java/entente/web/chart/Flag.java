package entente.web.chart;

import entente.web.view.Figures;
import entente.web.view.PinnedNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The notes of a day in a drawing: a flag above the axis with their numbers. Places are in pixels but for {@code x}.
 *
 * @param x where its day is, in percent of the width
 * @param top how far below the top of the drawing it is
 * @param left how far from its day it begins: behind it at the right edge, so that it does not leave the drawing
 * @param numbers {@code 3}, or {@code 3–5}
 */
record Flag(String x, int top, int left, int width, String numbers) {

    /** The last ones are drawn where there are more. */
    private static final int MOST = 60;

    private static final int AXIS = 374;
    private static final int HIGH = 16;
    private static final int ROWS = 4;

    /** What a flag takes of the width, in percent; the next one within it stands higher. */
    private static final double ROOM = 4;

    /** A flag beyond hangs to the left. */
    private static final double RIGHT_EDGE = 94;

    private static final int PADDING = 8;
    private static final int DIGIT = 7;

    /** @param notes in order of their days */
    static List<Flag> of(List<PinnedNote> notes, Axis axis) {
        Map<LocalDate, List<PinnedNote>> byDay = notes.stream()
                .filter(note ->
                        !note.day().isBefore(axis.start()) && !note.day().isAfter(axis.end()))
                .collect(Collectors.groupingBy(PinnedNote::day, TreeMap::new, Collectors.toList()));
        List<Flag> flags = new ArrayList<>();
        double before = Double.NEGATIVE_INFINITY;
        int row = 0;
        for (Map.Entry<LocalDate, List<PinnedNote>> day :
                byDay.entrySet().stream().skip(Math.max(0, byDay.size() - MOST)).toList()) {
            double x = axis.place(day.getKey());
            row = x - before < ROOM ? (row + 1) % ROWS : 0;
            flags.add(flag(x, row, day.getValue()));
            before = x;
        }
        return List.copyOf(flags);
    }

    private static Flag flag(double x, int row, List<PinnedNote> notes) {
        int first = notes.get(0).number();
        String numbers = notes.size() == 1 ? String.valueOf(first) : first + "–" + (first + notes.size() - 1);
        int width = PADDING + DIGIT * numbers.length();
        return new Flag(
                Figures.coordinate(x) + "%", AXIS - (row + 1) * HIGH, x > RIGHT_EDGE ? -width : 0, width, numbers);
    }

    /** Down to where the flags leave the drawing free, in percent of its height from the top. */
    static double floor(List<Flag> flags) {
        return flags.stream()
                .mapToDouble(flag -> 100.0 * flag.top() / AXIS)
                .min()
                .orElse(100);
    }

    /** How long its pole is. */
    public int pole() {
        return AXIS - top;
    }
}
