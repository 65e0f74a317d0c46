package entente.evaluation.people;

import java.util.List;

/**
 * Whether the range that is shown as the middle 80 % holds.
 *
 * @param bins of five points, with at least {@link #ENOUGH} decisions
 * @param width of the range, 0 … 1, on average over all decisions
 */
public record Coverage(List<Bin> bins, double width) {

    public static final int ENOUGH = 50;

    public Coverage {
        bins = List.copyOf(bins);
    }

    public long covered() {
        return bins.stream().filter(Bin::isCovered).count();
    }

    /** The share of the decisions in these bins that lie in covered ones. */
    public double shareOfDecisions() {
        long all = bins.stream().mapToLong(Bin::decisions).sum();
        long covered =
                bins.stream().filter(Bin::isCovered).mapToLong(Bin::decisions).sum();
        return all == 0 ? 0 : (double) covered / all;
    }
}
