package entente.assessment;

import entente.assessment.PlanSearch.Found;
import entente.assessment.PlanSearch.Limits;
import entente.assessment.search.SearchResult;
import entente.dialogue.Side;
import entente.job.Progress;

/** Lays bargains out in steps; terms are split only where no order of whole ones is bearable. */
public final class Planner {

    private static final double TOLERANCE = 1e-9;

    private Planner() {}

    /** The best plan that is found for the bargain; where it is not bearable, it says what stands in the way. */
    public static Course plan(Bargain bargain, PlanSearch search, Limits limits, Progress progress) {
        Found whole = search.arrange(bargain, false, limits, progress);
        Course course = new Course(PlanReview.review(bargain, whole.arrangement()), whole.tried(), whole.ended());
        return course.plan().isBearable()
                        || whole.ended() == SearchResult.SearchEnd.CANCELLED
                        || !splittingHelps(bargain)
                ? course
                : split(bargain, search, limits, progress, course);
    }

    private static Course split(Bargain bargain, PlanSearch search, Limits limits, Progress progress, Course whole) {
        Found found = search.arrange(bargain, true, limits, progress);
        Plan plan = PlanReview.review(bargain, found.arrangement());
        boolean better = plan.merit().compareTo(whole.plan().merit()) < 0;
        return new Course(better ? plan : whole.plan(), whole.tried() + found.tried(), found.ended());
    }

    /** A side that loses by the whole is exposed at the end in whatever order. */
    private static boolean splittingHelps(Bargain bargain) {
        return bargain.dialogue().sides().stream()
                        .map(Side::id)
                        .allMatch(side -> bargain.got(side) - bargain.given(side) >= -TOLERANCE)
                && bargain.terms().stream().anyMatch(bargain::isSplittable);
    }
}
