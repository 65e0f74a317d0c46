package entente.web.chart;

import entente.web.view.Figures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The scores that a chart shows, from the foot of its plot to the top. It leaves out what no line comes near, so that a
 * turn of some points is seen; it says so.
 *
 * @param from a multiple of 5, and {@code to} likewise; 0 … 100
 */
public record ScoreScale(int from, int to) {

    /** From nothing to certainty. */
    public static final ScoreScale WHOLE = new ScoreScale(0, 100);

    /** So many points are shown at least, so that a trifle does not look like a turn. */
    private static final int LEAST = 30;

    /** What is left free above and below the lines, as a share of what they span. */
    private static final double FREE = 0.12;

    private static final double LEAST_FREE = 2;

    private static final int STEP = 5;
    private static final List<Integer> STEPS = List.of(5, 10, 20, 25, 50);
    private static final int MOST_TICKS = 6;
    private static final int EVEN = 50;

    /** Where the plot is in its drawing, in pixels. */
    private static final int TOP = 14;

    private static final int HEIGHT = 360;

    private static final int HALF_A_LINE = 4;

    /**
     * A score with its line.
     *
     * @param y in pixels from the top of the drawing, and {@code textY} the foot of its number
     * @param css {@code ground}, {@code even} or {@code level}
     */
    record ScoreTick(int score, String y, String textY, String css) {}

    /** As much as some lines need; 50 is always inside, for comparison. */
    static ScoreScale of(Collection<TrustLine> lines) {
        double lowest = EVEN;
        double highest = EVEN;
        for (TrustLine line : lines) {
            for (TrustLine.Knot knot : line.knots()) {
                lowest = Math.min(lowest, knot.opinion().score());
                highest = Math.max(highest, knot.opinion().score());
            }
        }
        return spanning(lowest, highest);
    }

    /** So that both scores are inside. */
    static ScoreScale spanning(double lowest, double highest) {
        double free = Math.max(LEAST_FREE, FREE * (highest - lowest));
        double span = Math.min(100, Math.max(LEAST, highest - lowest + 2 * free));
        double from = Math.max(0, Math.min(100 - span, (lowest + highest - span) / 2));
        return new ScoreScale((int) Math.floor(from / STEP) * STEP, (int) Math.ceil((from + span) / STEP) * STEP);
    }

    /** The part of a box of 1000 by 100 that is shown, as an SVG view box. */
    public String box() {
        return "0 " + (100 - to) + " " + TrustLine.WIDTH + " " + (to - from);
    }

    /** How far below the top a score is, in percent of the height. */
    public double place(double score) {
        return 100 * (to - score) / (to - from);
    }

    /** The same as an attribute of a drawing. */
    String y(double score) {
        return Figures.coordinate(place(score)) + "%";
    }

    public List<ScoreTick> ticks() {
        int step = STEPS.stream()
                .filter(each -> (to - from) / each <= MOST_TICKS)
                .findFirst()
                .orElseThrow();
        List<ScoreTick> ticks = new ArrayList<>();
        for (int score = from + Math.floorMod(-from, step); score <= to; score += step) {
            ticks.add(tick(score));
        }
        return ticks;
    }

    private ScoreTick tick(int score) {
        double y = TOP + HEIGHT * place(score) / 100;
        String other = score == EVEN ? "even" : "level";
        return new ScoreTick(
                score, Figures.coordinate(y), Figures.coordinate(y + HALF_A_LINE), score == from ? "ground" : other);
    }

    /** {@code The axis runs from 40 to 85, not from 0 to 100.}; nothing where it shows all. */
    public String words() {
        return equals(WHOLE) ? "" : "The axis runs from " + from + " to " + to + ", not from 0 to 100.";
    }
}
