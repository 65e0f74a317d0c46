package entente.web.chart;

import entente.trust.Cause;
import entente.trust.Opinion;
import entente.trust.TrustCurve;
import entente.trust.TrustCurve.Point;
import entente.web.view.AssessedDialogue;
import entente.web.view.Figures;
import entente.web.view.Party;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How far one side trusts the other, drawn: a step where something happened, a slope where evidence fades.
 *
 * @param knots the opinions that the line joins, from left to right; of those that would fall together, the first, the
 *     last and the outermost
 * @param reaches the middle 80 % of the chance at some of them
 * @param dots where rules found something, from left to right; where there are too many to be seen, what moved most
 */
public record TrustLine(
        Party observer,
        Party subject,
        List<Knot> knots,
        List<Reach> reaches,
        List<Dot> dots,
        String score,
        String low,
        String high) {

    public static final int WIDTH = 1000;

    /** A gap wider than this, in percent of the width, is drawn in several pieces. */
    private static final double PIECE = 1.5;

    /** The middle 80 % is reckoned at so many places at most. */
    private static final int MOST_REACHES = 400;

    private static final int MOST_DOTS = 60;

    /** Knots closer together than this, in the width's own units, fall together in a drawing. */
    private static final double COLUMN = 2;

    /**
     * A day on the line on which rules found something.
     *
     * @param x in percent of the width
     */
    public record Dot(double x, double score, LocalDate day) {}

    /** An opinion, and its place from 0 to {@link #WIDTH}. */
    public record Knot(double x, Opinion opinion) {}

    /** Between what the chance lies at a place in eight cases of ten. */
    public record Reach(double x, double low, double high) {}

    public static TrustLine of(TrustCurve curve, Axis axis, AssessedDialogue assessed) {
        List<Knot> knots = thinned(knots(curve, axis));
        return new TrustLine(
                assessed.party(curve.observer()),
                assessed.party(curve.subject()),
                knots,
                reaches(knots),
                dots(curve, axis),
                Figures.whole(curve.last().score()),
                Figures.whole(curve.last().low()),
                Figures.whole(curve.last().high()));
    }

    /** {@code Minsk’s trust in Washington} */
    public String name() {
        return observer.trustIn(subject);
    }

    /** The score, as an SVG path in a box of 1000 by 100. */
    public String path() {
        return path(knots);
    }

    static String path(List<Knot> knots) {
        StringBuilder path = new StringBuilder();
        knots.forEach(knot -> to(path, knot.x(), knot.opinion().score()));
        return path.toString();
    }

    /** The middle 80 % of the chance, in the same box. */
    public String band() {
        StringBuilder band = new StringBuilder();
        reaches.forEach(reach -> to(band, reach.x(), reach.high()));
        for (int i = reaches.size() - 1; i >= 0; i--) {
            to(band, reaches.get(i).x(), reaches.get(i).low());
        }
        return band.append('Z').toString();
    }

    /** From left to right. An end takes long to reckon, so of knots close together the first and last do. */
    private static List<Reach> reaches(List<Knot> knots) {
        double width = Math.max(1, (double) WIDTH * 2 / MOST_REACHES);
        List<Reach> reaches = new ArrayList<>();
        for (int i = 0; i < knots.size(); i++) {
            Knot knot = knots.get(i);
            if (isFirst(knots, i, width) || isLast(knots, i, width)) {
                reaches.add(
                        new Reach(knot.x(), knot.opinion().low(), knot.opinion().high()));
            }
        }
        return reaches;
    }

    /** Of the knots in one column of the drawing the first, the last, the lowest and the highest, in their order. */
    private static List<Knot> thinned(List<Knot> knots) {
        List<Knot> thinned = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < knots.size(); i++) {
            if (isLast(knots, i, COLUMN)) {
                List<Knot> column = knots.subList(from, i + 1);
                Comparator<Integer> byScore = Comparator.comparingDouble(
                        at -> column.get(at).opinion().score());
                Set<Integer> kept = new TreeSet<>(List.of(0));
                kept.add(column.size() - 1);
                List<Integer> places = IntStream.range(0, column.size()).boxed().toList();
                kept.add(Collections.min(places, byScore));
                kept.add(Collections.max(places, byScore));
                kept.forEach(at -> thinned.add(column.get(at)));
                from = i + 1;
            }
        }
        return thinned;
    }

    private static boolean isFirst(List<Knot> knots, int i, double width) {
        return i == 0 || column(knots.get(i - 1), width) < column(knots.get(i), width);
    }

    private static boolean isLast(List<Knot> knots, int i, double width) {
        return i + 1 == knots.size() || column(knots.get(i + 1), width) > column(knots.get(i), width);
    }

    private static double column(Knot knot, double width) {
        return Math.floor(knot.x() / width);
    }

    private static List<Knot> knots(TrustCurve curve, Axis axis) {
        List<Knot> knots = new ArrayList<>();
        knots.add(new Knot(0, curve.before()));
        List<Point> points = curve.points();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.date().isAfter(axis.end())) {
                break;
            }
            if (i == 0) {
                knots.add(new Knot(at(axis, point.date()), curve.before()));
            } else {
                fade(curve, points.get(i - 1), point.date(), axis, knots);
            }
            knots.add(new Knot(at(axis, point.date()), point.opinion()));
        }
        curve.on(axis.end())
                .ifPresentOrElse(
                        last -> fade(curve, last, axis.end(), axis, knots),
                        () -> knots.add(new Knot(WIDTH, curve.before())));
        return knots;
    }

    private static void fade(TrustCurve curve, Point from, LocalDate until, Axis axis, List<Knot> knots) {
        double gap = axis.place(until) - axis.place(from.date());
        long days = until.toEpochDay() - from.date().toEpochDay();
        long pieces = Math.max(1, Math.min(days, Math.round(gap / PIECE)));
        for (long piece = 1; piece <= pieces; piece++) {
            LocalDate day = from.date().plusDays(days * piece / pieces);
            knots.add(new Knot(at(axis, day), curve.faded(from, day)));
        }
    }

    private static double at(Axis axis, LocalDate day) {
        return axis.place(day) * WIDTH / 100;
    }

    /** Goes on to a place in a box of 1000 by 100, or begins there. */
    public static void to(StringBuilder path, double x, double score) {
        path.append(path.isEmpty() ? 'M' : 'L')
                .append(Figures.coordinate(x))
                .append(' ')
                .append(Figures.coordinate(100 - score));
    }

    private static List<Dot> dots(TrustCurve curve, Axis axis) {
        return curve.points().stream()
                .filter(point -> found(point) > 0)
                .sorted(Comparator.comparingDouble(point -> -found(point)))
                .limit(MOST_DOTS)
                .sorted(Comparator.comparing(Point::date))
                .map(point -> new Dot(axis.place(point.date()), point.opinion().score(), point.date()))
                .toList();
    }

    /** How much findings moved on a day, for and against; nothing where there was none. */
    private static double found(Point point) {
        return point.causes().stream()
                .filter(cause -> cause.type() == Cause.CauseType.FINDING)
                .mapToDouble(cause -> Double.MIN_VALUE + Math.abs(cause.points()))
                .sum();
    }
}
