package entente.web.chart;

import entente.web.view.Figures;
import entente.web.view.Party;
import entente.web.view.RecordedMove;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The moves of one side under the chart, or of both together, side by side; where they would touch, one below the other.
 *
 * @param wideRows how many rows that takes on a wide page, {@code narrowRows} on a narrow one; at least 1
 * @param hidden how many moves found no room
 * @param shared where a move of both sides, which has its marker above, runs through it
 */
record Lane(Party party, List<Marker> markers, int wideRows, int narrowRows, int hidden, List<String> shared) {

    /** What a marker takes of the width, in percent. */
    private static final double WIDE = 3.4;

    private static final double NARROW = 7.4;
    private static final int MOST_WIDE_ROWS = 6;
    private static final int MOST_NARROW_ROWS = 8;

    /**
     * A move as a link in the drawing, or what came to light about one.
     *
     * @param of what it stands for
     * @param x its place, in percent of the width
     */
    record Marker(UnplacedMarker of, String x, int wideRow, int narrowRow) {

        public String css() {
            return "marker " + of.move().tag() + " w" + wideRow + " n" + narrowRow + (of.found() ? " found" : "");
        }
    }

    /**
     * What is needed to place one.
     *
     * @param found it is what came to light about the move
     * @param id of its element
     * @param order where it comes among all of them
     * @param label a sentence for those who cannot see it
     */
    record UnplacedMarker(
            RecordedMove move,
            boolean found,
            String id,
            double order,
            double x,
            boolean selected,
            String label,
            String href) {}

    /**
     * @param places in order of time
     * @param left how many moves have no place among them
     */
    static Lane of(Party party, List<UnplacedMarker> places, int left, List<String> shared) {
        LaneRows wide = new LaneRows(WIDE, MOST_WIDE_ROWS);
        LaneRows narrow = new LaneRows(NARROW, MOST_NARROW_ROWS);
        List<Marker> markers = new ArrayList<>();
        for (UnplacedMarker place : places) {
            int wideRow = wide.free(place.x());
            if (wideRow < 0 && !place.selected()) {
                continue;
            }
            int row = wide.take(wideRow, place.x());
            int narrowRow = narrow.take(narrow.free(place.x()), place.x());
            markers.add(new Marker(place, Figures.coordinate(place.x()) + "%", row, narrowRow));
        }
        return new Lane(
                party, List.copyOf(markers), wide.used(), narrow.used(), left + places.size() - markers.size(), shared);
    }

    public String css() {
        return "lane wr" + wideRows + " nr" + narrowRows;
    }

    /** How far each row is taken. */
    private static final class LaneRows {
        private final double width;
        private final double[] taken;
        private int used = 1;

        LaneRows(double width, int most) {
            this.width = width;
            this.taken = new double[most];
            Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        }

        /** The first row with room at {@code x}, or −1. */
        int free(double x) {
            for (int row = 0; row < taken.length; row++) {
                if (x - taken[row] >= width) {
                    return row;
                }
            }
            return -1;
        }

        /** Takes that row, or the last one where there is none. */
        int take(int row, double x) {
            int taking = row < 0 ? taken.length - 1 : row;
            taken[taking] = x;
            used = Math.max(used, taking + 1);
            return taking;
        }

        int used() {
            return used;
        }
    }
}
