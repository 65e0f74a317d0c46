package entente.assessment.search;

import entente.assessment.Assessment;
import entente.assessment.Rules;
import entente.assessment.Stances;
import entente.assessment.Verdict;
import entente.assessment.search.CandidateMoves.CandidateMove;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Proposal;
import entente.docket.Says;
import entente.job.Progress;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which single event would turn a verdict: a move that the other side might make on the next day, or the side itself.
 * Each is judged by an assessment of that day with the move, against one of the same day without it.
 *
 * @param better the cheapest of the other side that makes the verdict milder
 * @param worse the one of least harm of the other side that makes it graver
 * @param own the cheapest of the side itself that makes it milder: what is answered shows more of who gave it
 */
public record TurningEvents(Optional<TurningEvent> better, Optional<TurningEvent> worse, Optional<TurningEvent> own) {

    /**
     * Something that would turn the verdict.
     *
     * @param to what the rules would say then
     * @param trust of the side in the other then, 0 … 100
     */
    public record TurningEvent(Move move, Says to, double trust) {}

    private static final TurningEvents NONE = new TurningEvents(Optional.empty(), Optional.empty(), Optional.empty());

    /** The same, with nobody to hear how it gets on. */
    public static TurningEvents of(
            Dialogue dialogue, Rules rules, LocalDate asOf, String proposal, String side, Stances stances) {
        return of(dialogue, rules, asOf, proposal, side, stances, Progress.UNHEARD);
    }

    /**
     * What would turn the verdict on a proposal for one side. Nothing turns a red line, or a proposal that was not made
     * yet. What the sides have done, promised or proposed before is tried first, other kinds of good move only where
     * that turns nothing.
     *
     * @param side for whom
     * @param progress told to stop, it answers with what it found by then
     * @throws java.util.NoSuchElementException when the dialogue has no such proposal
     */
    public static TurningEvents of(
            Dialogue dialogue,
            Rules rules,
            LocalDate asOf,
            String proposal,
            String side,
            Stances stances,
            Progress progress) {
        Proposal proposed = dialogue.proposal(proposal).orElseThrow();
        CandidateMoves candidateMoves =
                CandidateMoves.after(asOf, dialogue, List.of(proposed), rules, stances, StepAssumptions.NONE);
        Says now = verdict(candidateMoves.without(), side).map(Verdict::says).orElse(null);
        if (now == null || now == Says.RED_LINE) {
            return NONE;
        }
        String other = dialogue.other(side).id();
        List<CandidateMove> good = now == Says.WORTH_MAKING ? List.of() : candidateMoves.good(other);
        List<CandidateMove> unfamiliar = now == Says.WORTH_MAKING ? List.of() : candidateMoves.unfamiliarGood(other);
        List<CandidateMove> bad = now == Says.NOT_WORTH_MAKING ? List.of() : candidateMoves.bad(other);
        List<CandidateMove> own = now == Says.WORTH_MAKING ? List.of() : candidateMoves.good(side);
        TurningSearch search = new TurningSearch(
                candidateMoves, side, good.size() + unfamiliar.size() + bad.size() + own.size(), progress);
        Predicate<Says> milder = says -> says.compareTo(now) < 0;
        Predicate<Says> graver = says -> says.compareTo(now) > 0;
        Comparator<CandidateMove> cheapest = Comparator.comparingDouble(CandidateMove::cost);
        Comparator<CandidateMove> mildest = Comparator.comparingDouble(CandidateMove::harm);
        return new TurningEvents(
                search.first(good, cheapest, milder).or(() -> search.first(unfamiliar, cheapest, milder)),
                search.first(bad, mildest, graver),
                search.first(own, cheapest, milder));
    }

    /** Tries one after the other until one turns the verdict. */
    private static final class TurningSearch {
        private final CandidateMoves candidateMoves;
        private final String side;
        private final int bound;
        private final Progress progress;
        private int tried;
        private boolean stopped;

        TurningSearch(CandidateMoves candidateMoves, String side, int bound, Progress progress) {
            this.candidateMoves = candidateMoves;
            this.side = side;
            this.bound = bound;
            this.progress = progress;
        }

        Optional<TurningEvent> first(
                List<CandidateMove> candidates, Comparator<CandidateMove> order, Predicate<Says> turned) {
            return candidates.stream()
                    .sorted(order)
                    .takeWhile(candidate -> mayGoOn())
                    .map(this::event)
                    .flatMap(Optional::stream)
                    .filter(event -> turned.test(event.to()))
                    .findFirst();
        }

        private boolean mayGoOn() {
            stopped = stopped || !progress.goOn(tried, bound);
            tried++;
            return !stopped;
        }

        private Optional<TurningEvent> event(CandidateMove candidate) {
            return verdict(candidateMoves.with(candidate), side).flatMap(verdict -> event(candidate.move(), verdict));
        }

        private static Optional<TurningEvent> event(Move move, Verdict verdict) {
            @Nullable Says says = verdict.says();
            return says == null ? Optional.empty() : Optional.of(new TurningEvent(move, says, verdict.trust()));
        }
    }

    private static Optional<Verdict> verdict(Assessment assessment, String side) {
        return assessment.verdicts().stream()
                .filter(verdict -> verdict.side().equals(side))
                .findFirst();
    }
}
