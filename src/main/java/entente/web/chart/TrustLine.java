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
import java.util.List;

/**
 * How far one side trusts the other, drawn: a step where something happened, a slope where evidence fades.
 *
 * @param knots the opinions that the line joins, from left to right
 * @param dots where rules found something
 */
public record TrustLine(
        Party observer, Party subject, List<Knot> knots, List<Dot> dots, String score, String low, String high) {

    public static final int WIDTH = 1000;

    /** A gap wider than this, in percent of the width, is drawn in several pieces. */
    private static final double PIECE = 1.5;

    /** A point on the line; places in percent of width and height. */
    record Dot(String x, String y, boolean selected) {}

    /** An opinion, and its place from 0 to {@link #WIDTH}. */
    public record Knot(double x, Opinion opinion) {}

    /** Between what the chance lies at a place in eight cases of ten. */
    public record Reach(double x, double low, double high) {}

    public static TrustLine of(TrustCurve curve, Axis axis, AssessedDialogue assessed, LocalDate selected) {
        return new TrustLine(
                assessed.party(curve.observer()),
                assessed.party(curve.subject()),
                knots(curve, axis),
                dots(curve, axis, selected),
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
        StringBuilder path = new StringBuilder();
        knots.forEach(knot -> to(path, knot.x(), knot.opinion().score()));
        return path.toString();
    }

    /** The middle 80 % of the chance, in the same box. */
    public String band() {
        StringBuilder band = new StringBuilder();
        List<Reach> reaches = reaches();
        reaches.forEach(reach -> to(band, reach.x(), reach.high()));
        for (int i = reaches.size() - 1; i >= 0; i--) {
            to(band, reaches.get(i).x(), reaches.get(i).low());
        }
        return band.append('Z').toString();
    }

    /** The same as places, from left to right. An end takes long to reckon, so of a pixel's width the first and last do. */
    public List<Reach> reaches() {
        List<Reach> reaches = new ArrayList<>();
        for (int i = 0; i < knots.size(); i++) {
            Knot knot = knots.get(i);
            boolean first = i == 0 || Math.floor(knots.get(i - 1).x()) < Math.floor(knot.x());
            boolean last = i + 1 == knots.size() || Math.floor(knots.get(i + 1).x()) > Math.floor(knot.x());
            if (first || last) {
                reaches.add(
                        new Reach(knot.x(), knot.opinion().low(), knot.opinion().high()));
            }
        }
        return reaches;
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

    private static void to(StringBuilder path, double x, double score) {
        path.append(path.isEmpty() ? 'M' : 'L')
                .append(Figures.coordinate(x))
                .append(' ')
                .append(Figures.coordinate(100 - score));
    }

    private static List<Dot> dots(TrustCurve curve, Axis axis, LocalDate selected) {
        return curve.points().stream()
                .filter(point -> point.causes().stream().anyMatch(cause -> cause.type() == Cause.CauseType.FINDING))
                .map(point -> new Dot(
                        Figures.coordinate(axis.place(point.date())) + "%",
                        Figures.coordinate(100 - point.opinion().score()) + "%",
                        point.date().equals(selected)))
                .toList();
    }
}
