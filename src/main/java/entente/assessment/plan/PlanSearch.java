package entente.assessment.plan;

import entente.assessment.search.SearchResult;
import entente.job.Progress;
import java.time.Duration;

/** Looks for the arrangement of a bargain with the best {@link Merit}. */
@FunctionalInterface
public interface PlanSearch {

    /**
     * The best arrangement that was found. The same input gives the same one unless time ran out.
     *
     * @param splitting whether terms that can be may be split
     */
    FoundArrangement arrange(Bargain bargain, boolean splitting, PlanSearchLimits limits, Progress progress);

    /**
     * How far a search goes.
     *
     * @param assessments how often it may assess the dialogue
     * @param vain after so many attempts in a row that better nothing it has done
     * @param time a last resort: where time ends it, another run may find another plan
     */
    record PlanSearchLimits(int assessments, int vain, Duration time) {

        private static final int MOST_ASSESSMENTS = 8_000;
        private static final int MOVES_WEIGHED = 240_000;
        private static final int FEWEST_ASSESSMENTS = 500;
        private static final int VAIN = 3_000;
        private static final Duration TIME = Duration.ofSeconds(20);

        /** Those that let a search end within seconds; the longer record and bargain are, the fewer assessments. */
        public static PlanSearchLimits fitting(Bargain bargain) {
            int moves = bargain.dialogue().moves().size() + bargain.terms().size() + 1;
            return new PlanSearchLimits(
                    Math.max(FEWEST_ASSESSMENTS, Math.min(MOST_ASSESSMENTS, MOVES_WEIGHED / moves)), VAIN, TIME);
        }

        public PlanSearchLimits {
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
    record FoundArrangement(Arrangement arrangement, int tried, SearchResult.SearchEnd ended) {}
}
