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
        return new Reliability(
                bins.stream().map(bin -> dot(bin, most)).toList(),
                bins.stream().map(Reliability::row).toList(),
                summary(bins));
    }

    private static String summary(List<Bin> bins) {
        long decisions = bins.stream().mapToLong(Bin::decisions).sum();
        double mean =
                bins.stream().mapToDouble(bin -> bin.decisions() * apart(bin)).sum() / decisions;
        double farthest = bins.stream().mapToDouble(Reliability::apart).max().orElse(0);
        StringBuilder summary = new StringBuilder("What was said and what came are "
                + Figures.tenths(mean) + " points apart on average over decisions, and "
                + Figures.tenths(farthest) + " in the tenth where they are farthest apart.");
        for (int i = 1; i < bins.size(); i++) {
            if (bins.get(i).came() < bins.get(i - 1).came()) {
                summary.append(" A score of ")
                        .append(name(bins.get(i)))
                        .append(" was followed by less cooperation than one of ")
                        .append(name(bins.get(i - 1)))
                        .append('.');
            }
        }
        return summary.toString();
    }

    private static double apart(Bin bin) {
        return 100 * Math.abs(bin.came() - bin.said());
    }

    private static String name(Bin bin) {
        return 10 * bin.number() + " to " + 10 * (bin.number() + 1);
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
                name(bin),
                Figures.plain((double) bin.decisions()),
                Figures.tenths(100 * bin.said()),
                Figures.tenths(100 * bin.came()),
                Figures.whole(100 * bin.low()) + " to " + Figures.whole(100 * bin.high()),
                Figures.signed(100 * (bin.came() - bin.said())));
    }
}
