package entente.trust;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A binomial opinion (Jøsang 2016, "Subjective Logic", ch. 3) on whether a side keeps its next step: the Beta distribution
 * of its evidence and the base rate. Belief + disbelief + uncertainty = 1.
 *
 * @param baseRate a: the probability held before any evidence, 0 … 1
 * @param priorWeight W, above 0: how much evidence counts as much as the base rate
 */
public record Opinion(Evidence evidence, double baseRate, double priorWeight) {

    /** The share of the distribution that lies below {@link #low}; as much lies above {@link #high}. */
    private static final double TAIL = 0.1;

    private double whole() {
        return evidence.total() + priorWeight;
    }

    /** b = r / (r + s + W) (Jøsang and Ismail 2002, "The Beta Reputation System"). */
    public double belief() {
        return evidence.positive() / whole();
    }

    /** d = s / (r + s + W). */
    public double disbelief() {
        return evidence.negative() / whole();
    }

    /** u = W / (r + s + W). */
    public double uncertainty() {
        return priorWeight / whole();
    }

    /** P = (r + a W) / (r + s + W), the mean of the distribution: the chance that the next step is kept, 0 … 1. */
    public double projected() {
        return (evidence.positive() + baseRate * priorWeight) / whole();
    }

    /** The chance in a hundred that the next step is kept. */
    public double score() {
        return 100 * projected();
    }

    /** The lower end of the middle 80 % of Beta(r + aW, s + (1 − a)W), 0 … 100. */
    public double low() {
        return 100 * quantile(TAIL);
    }

    /** The upper end of the middle 80 % of Beta(r + aW, s + (1 − a)W), 0 … 100. */
    public double high() {
        return 100 * quantile(1 - TAIL);
    }

    private double quantile(double share) {
        double kept = evidence.positive() + baseRate * priorWeight;
        double failed = evidence.negative() + (1 - baseRate) * priorWeight;
        if (kept <= 0 || failed <= 0) {
            return kept <= 0 ? 0 : 1;
        }
        return BetaDistribution.of(kept, failed).inverseCumulativeProbability(share);
    }
}
