package entente.timefold;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import entente.assessment.plan.Arrangement;
import entente.assessment.plan.Bargain;
import entente.assessment.plan.PlanReview;
import entente.assessment.plan.PlanSearch.PlanSearchLimits;
import entente.assessment.search.SearchResult;
import entente.job.Progress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weighs each arrangement once, keeps the best, and calls the search off where a limit is met. */
final class ArrangementWeigher {

    private final Bargain bargain;
    private final PlanSearchLimits limits;
    private final Progress progress;
    private final long begun = System.nanoTime();
    private final Map<Arrangement, BendableLongScore> known = new HashMap<>();
    private Runnable callOff = () -> {};
    private Arrangement best;
    private BendableLongScore bestScore;
    private int vain;
    private SearchResult.@Nullable SearchEnd ended;

    /** Weighs the first arrangement, whatever the limits. */
    ArrangementWeigher(Bargain bargain, PlanSearchLimits limits, Progress progress, Arrangement first) {
        this.bargain = bargain;
        this.limits = limits;
        this.progress = progress;
        this.best = first;
        this.bestScore = weigh(first);
    }

    void callingOffBy(Runnable stop) {
        this.callOff = stop;
    }

    /** What the arrangement is worth; that of the best one where the search is over and it was not weighed. */
    BendableLongScore of(Arrangement arrangement) {
        BendableLongScore score = known.get(arrangement);
        if (score == null) {
            if (isOver()) {
                return bestScore;
            }
            score = weigh(arrangement);
        }
        if (score.compareTo(bestScore) > 0) {
            best = arrangement;
            bestScore = score;
            vain = 0;
        } else if (++vain >= limits.vain()) {
            end(SearchResult.SearchEnd.EXHAUSTED);
        }
        return score;
    }

    private BendableLongScore weigh(Arrangement arrangement) {
        BendableLongScore score =
                MeritScore.of(PlanReview.review(bargain, arrangement).merit());
        known.put(arrangement, score);
        return score;
    }

    private boolean isOver() {
        if (known.size() >= limits.assessments() || isOutOfTime()) {
            end(SearchResult.SearchEnd.BUDGET);
        } else if (!progress.goOn(known.size(), limits.assessments())) {
            end(SearchResult.SearchEnd.CANCELLED);
        }
        return ended != null;
    }

    private boolean isOutOfTime() {
        return Duration.ofNanos(System.nanoTime() - begun).compareTo(limits.time()) >= 0;
    }

    private void end(SearchResult.SearchEnd how) {
        if (ended == null) {
            ended = how;
            callOff.run();
        }
    }

    Arrangement best() {
        return best;
    }

    int tried() {
        return known.size();
    }

    /** The solver ends by itself when time is up, or when it finds nothing that it could change. */
    SearchResult.SearchEnd ended() {
        if (ended != null) {
            return ended;
        }
        return isOutOfTime() ? SearchResult.SearchEnd.BUDGET : SearchResult.SearchEnd.EXHAUSTED;
    }
}
