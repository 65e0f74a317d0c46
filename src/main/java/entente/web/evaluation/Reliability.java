package entente.web.evaluation;

import entente.evaluation.people.Bin;
import entente.web.view.Figures;
import java.util.List;

/**
 * What the score said beside what came, by tenths: a drawing on a square of {@value #SIDE}, and the same as a table.
 *
 * @param summary what the drawing shows, in a sentence
 */
record Reliability(List<Dot> dots, List<BinRow> rows, String summary) {

    static final int SIDE = 300;

    private static final double SMALLEST = 3;
    private static final double LARGEST = 11;

    /** A tenth in the drawing: a dot as large as the decisions are many, and the range that was shown. */
    record Dot(String x, String y, String radius, String low, String high) {}

    /** A tenth in the table, in percent. */
    record BinRow(String bin, String decisions, String said, String came, String range, String apart) {}

    static Reliability of(List<Bin> bins) {
        long most = bins.stream().mapToLong(Bin::decisions).max().orElse(1);
        double farthest = bins.stream()
                .mapToDouble(bin -> Math.abs(bin.came() - bin.said()))
                .max()
                .orElse(0);
        return new Reliability(
                bins.stream().map(bin -> dot(bin, most)).toList(),
                bins.stream().map(Reliability::row).toList(),
                "In no tenth are the two more than " + Figures.tenths(100 * farthest) + " points apart.");
    }

    private static Dot dot(Bin bin, long most) {
        return new Dot(
                Figures.coordinate(SIDE * bin.said()),
                y(bin.came()),
                Figures.coordinate(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) bin.decisions() / most)),
                y(bin.low()),
                y(bin.high()));
    }

    private static String y(double share) {
        return Figures.coordinate(SIDE * (1 - share));
    }

    private static BinRow row(Bin bin) {
        return new BinRow(
                10 * bin.number() + " to " + 10 * (bin.number() + 1),
                Figures.plain((double) bin.decisions()),
                Figures.tenths(100 * bin.said()),
                Figures.tenths(100 * bin.came()),
                Figures.whole(100 * bin.low()) + " to " + Figures.whole(100 * bin.high()),
                Figures.signed(100 * (bin.came() - bin.said())));
    }
}
