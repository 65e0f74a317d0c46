package entente.evaluation;

/**
 * The mean squared error of two rulebooks on the same kind of decisions.
 *
 * @param before the Brier score of the one, {@code after} of the other, 0 … 1; the less the better
 */
public record LossChange(double before, double after, Verdict verdict) {

    /** What is nearer than this is the same: it would not show in three digits. */
    static final double SAME = 0.0005;

    /** Fewer outcomes than this say nothing of a score. */
    public static final int ENOUGH = 30;

    static LossChange of(double before, double after, long outcomes) {
        return new LossChange(before, after, verdict(after - before, outcomes));
    }

    private static Verdict verdict(double worse, long outcomes) {
        if (outcomes < ENOUGH) {
            return Verdict.TOO_FEW;
        }
        return Math.abs(worse) < SAME ? Verdict.SAME : worse > 0 ? Verdict.WORSE : Verdict.BETTER;
    }

    /** Below 0 where the other is better. */
    public double difference() {
        return after - before;
    }
}
