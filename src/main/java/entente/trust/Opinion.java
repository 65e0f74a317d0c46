package entente.trust;

/**
 * A binomial opinion (Jøsang 2016, "Subjective Logic", ch. 3): belief + disbelief + uncertainty = 1.
 *
 * @param baseRate a: the probability held before any evidence, 0 … 1
 */
public record Opinion(double belief, double disbelief, double uncertainty, double baseRate) {

    /**
     * The opinion that evidence supports: b = r/(r+s+W), d = s/(r+s+W), u = W/(r+s+W) (Jøsang and Ismail 2002, "The
     * Beta Reputation System").
     *
     * @param priorWeight W, above 0: how much evidence counts as much as the base rate
     */
    public static Opinion of(Evidence evidence, double baseRate, double priorWeight) {
        double whole = evidence.total() + priorWeight;
        return new Opinion(evidence.positive() / whole, evidence.negative() / whole, priorWeight / whole, baseRate);
    }

    /** P = b + a·u: the probability that the next step is kept. */
    public double projected() {
        return belief + baseRate * uncertainty;
    }

    /** The projected probability on the scale that is shown, 0 … 100. */
    public double score() {
        return 100 * projected();
    }

    /** The score were all uncertainty to turn out badly. */
    public double low() {
        return 100 * belief;
    }

    /** The score were all uncertainty to turn out well. */
    public double high() {
        return 100 * (1 - disbelief);
    }
}
