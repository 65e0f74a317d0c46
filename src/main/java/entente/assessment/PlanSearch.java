package entente.assessment;

import java.time.Duration;

/** Looks for the arrangement of a bargain with the best {@link Merit}. */
@FunctionalInterface
public interface PlanSearch {

    /**
     * The best arrangement that was found. The same input gives the same one unless time ran out.
     *
     * @param splitting whether terms that can be may be split
     */
    Found arrange(Bargain bargain, boolean splitting, Limits limits, Progress progress);

    /**
     * How far a search goes.
     *
     * @param assessments how often it may assess the dialogue
     * @param vain after so many attempts in a row that better nothing it has done
     * @param time a last resort: where time ends it, another run may find another plan
     */
    record Limits(int assessments, int vain, Duration time) {

        public static final Limits USUAL = new Limits(3_000, 3_000, Duration.ofSeconds(20));

        public Limits {
            if (assessments < 1 || vain < 1 || time.isZero() || time.isNegative()) {
                throw new IllegalArgumentException("No search can end within " + assessments + " assessments, " + vain
                        + " vain attempts and " + time + ".");
            }
        }
    }

    /**
     * What a search found.
     *
     * @param tried how often it assessed the dialogue
     */
    record Found(Arrangement arrangement, int tried, Answer.Ended ended) {}
}
