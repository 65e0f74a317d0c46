package entente.assessment.plan;

import entente.assessment.plan.PlanSearch.FoundArrangement;
import entente.assessment.plan.PlanSearch.PlanSearchLimits;
import entente.assessment.search.SearchResult;
import entente.dialogue.Side;
import entente.job.Progress;

/** Lays bargains out in steps; terms are split only where no order of whole ones is bearable. */
public final class Planner {

    private static final double TOLERANCE = 1e-9;

    private Planner() {}

    /** The best plan that is found for the bargain; where it is not bearable, it says what stands in the way. */
    public static PlanResult plan(Bargain bargain, PlanSearch search, PlanSearchLimits limits, Progress progress) {
        FoundArrangement whole = search.arrange(bargain, false, limits, progress);
        PlanResult planResult =
                new PlanResult(PlanReview.review(bargain, whole.arrangement()), whole.tried(), whole.ended());
        return planResult.plan().isBearable()
                        || whole.ended() == SearchResult.SearchEnd.CANCELLED
                        || !splittingHelps(bargain)
                ? planResult
                : split(bargain, search, limits, progress, planResult);
    }

    private static PlanResult split(
            Bargain bargain, PlanSearch search, PlanSearchLimits limits, Progress progress, PlanResult whole) {
        FoundArrangement found = search.arrange(bargain, true, limits, progress);
        Plan plan = PlanReview.review(bargain, found.arrangement());
        boolean better = plan.merit().compareTo(whole.plan().merit()) < 0;
        return new PlanResult(better ? plan : whole.plan(), whole.tried() + found.tried(), found.ended());
    }

    /** A side that loses by the whole is exposed at the end in whatever order. */
    private static boolean splittingHelps(Bargain bargain) {
        return bargain.dialogue().sides().stream()
                        .map(Side::id)
                        .allMatch(side -> bargain.got(side) - bargain.given(side) >= -TOLERANCE)
                && bargain.terms().stream().anyMatch(bargain::isSplittable);
    }
}
