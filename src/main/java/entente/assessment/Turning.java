package entente.assessment;

import entente.assessment.Events.Candidate;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Proposal;
import entente.docket.Says;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which single event would turn a verdict: a move that the other side might make on the next day. Each is judged by an
 * assessment of that day with the move, against one of the same day without it.
 *
 * @param better the cheapest that makes the verdict milder
 * @param worse the one of least harm that makes it graver
 */
public record Turning(Optional<Event> better, Optional<Event> worse) {

    /**
     * Something that would turn the verdict.
     *
     * @param to what the rules would say then
     * @param trust of the side in the other then, 0 … 100
     */
    public record Event(Move move, Says to, double trust) {}

    private static final Turning NONE = new Turning(Optional.empty(), Optional.empty());

    /**
     * What would turn the verdict on a proposal for one side. Nothing turns a red line, or a proposal that was not made
     * yet. What the sides have done, promised or proposed before is tried first, other kinds of good move only where
     * that turns nothing.
     *
     * @param side for whom; the other one acts
     * @throws java.util.NoSuchElementException when the dialogue has no such proposal
     */
    public static Turning of(
            Dialogue dialogue, Rules rules, LocalDate asOf, String proposal, String side, Stances stances) {
        Proposal proposed = dialogue.proposal(proposal).orElseThrow();
        Events events = Events.after(asOf, dialogue, List.of(proposed), rules, stances);
        Says now = verdict(events.without(), side).map(Verdict::says).orElse(null);
        if (now == null || now == Says.RED_LINE) {
            return NONE;
        }
        String other = dialogue.other(side).id();
        Search search = new Search(events, side);
        Optional<Event> better = Optional.empty();
        if (now.compareTo(Says.WORTH_MAKING) > 0) {
            Predicate<Says> milder = says -> says.compareTo(now) < 0;
            Comparator<Candidate> cheapest = Comparator.comparingDouble(Candidate::cost);
            better = search.first(events.good(other), cheapest, milder)
                    .or(() -> search.first(events.unfamiliarGood(other), cheapest, milder));
        }
        Optional<Event> worse = Optional.empty();
        if (now.compareTo(Says.NOT_WORTH_MAKING) < 0) {
            worse = search.first(
                    events.bad(other), Comparator.comparingDouble(Candidate::harm), says -> says.compareTo(now) > 0);
        }
        return new Turning(better, worse);
    }

    /** Tries one after the other until one turns the verdict. */
    private record Search(Events events, String side) {

        Optional<Event> first(List<Candidate> candidates, Comparator<Candidate> order, Predicate<Says> turned) {
            return candidates.stream()
                    .sorted(order)
                    .map(this::event)
                    .flatMap(Optional::stream)
                    .filter(event -> turned.test(event.to()))
                    .findFirst();
        }

        private Optional<Event> event(Candidate candidate) {
            return verdict(events.with(candidate), side).flatMap(verdict -> event(candidate.move(), verdict));
        }

        private static Optional<Event> event(Move move, Verdict verdict) {
            @Nullable Says says = verdict.says();
            return says == null ? Optional.empty() : Optional.of(new Event(move, says, verdict.trust()));
        }
    }

    private static Optional<Verdict> verdict(Assessment assessment, String side) {
        return assessment.verdicts().stream()
                .filter(verdict -> verdict.side().equals(side))
                .findFirst();
    }
}
