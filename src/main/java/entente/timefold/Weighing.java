package entente.timefold;

import entente.assessment.Answer;
import entente.assessment.Arrangement;
import entente.assessment.Bargain;
import entente.assessment.Merit;
import entente.assessment.PlanReview;
import entente.assessment.PlanSearch.Limits;
import entente.assessment.Progress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weighs each arrangement once, keeps the best, and calls the search off where a limit is met. */
final class Weighing {

    private final Bargain bargain;
    private final Limits limits;
    private final Progress progress;
    private final long begun = System.nanoTime();
    private final Map<Arrangement, Merit> known = new HashMap<>();
    private Runnable callOff = () -> {};
    private Arrangement best;
    private Merit bestMerit;
    private int vain;
    private Answer.@Nullable Ended ended;

    /** Weighs the first arrangement, whatever the limits. */
    Weighing(Bargain bargain, Limits limits, Progress progress, Arrangement first) {
        this.bargain = bargain;
        this.limits = limits;
        this.progress = progress;
        this.best = first;
        this.bestMerit = weigh(first);
    }

    void callingOffBy(Runnable stop) {
        this.callOff = stop;
    }

    /** What the arrangement is worth; that of the best one where the search is over and it was not weighed. */
    Merit of(Arrangement arrangement) {
        Merit merit = known.get(arrangement);
        if (merit == null) {
            if (isOver()) {
                return bestMerit;
            }
            merit = weigh(arrangement);
        }
        if (merit.compareTo(bestMerit) < 0) {
            best = arrangement;
            bestMerit = merit;
            vain = 0;
        } else if (++vain >= limits.vain()) {
            end(Answer.Ended.EXHAUSTED);
        }
        return merit;
    }

    private Merit weigh(Arrangement arrangement) {
        Merit merit = PlanReview.review(bargain, arrangement).merit();
        known.put(arrangement, merit);
        return merit;
    }

    private boolean isOver() {
        if (known.size() >= limits.assessments()
                || Duration.ofNanos(System.nanoTime() - begun).compareTo(limits.time()) >= 0) {
            end(Answer.Ended.BUDGET);
        } else if (!progress.goOn(known.size(), limits.assessments())) {
            end(Answer.Ended.CANCELLED);
        }
        return ended != null;
    }

    private void end(Answer.Ended how) {
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

    Answer.Ended ended() {
        return ended == null ? Answer.Ended.EXHAUSTED : ended;
    }
}
