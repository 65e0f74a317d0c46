package entente.assessment.search;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.Stances;
import entente.assessment.ThresholdSearch;
import entente.assessment.ThresholdSearch.Halving;
import entente.assessment.Verdict;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Proposal;
import entente.docket.Commitment;
import entente.docket.DocketTerms.Clock;
import entente.docket.Says;
import entente.docket.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What comes of doing nothing: the verdict turns by itself, as promises fall due and periods run out. Each day is
 * judged by an assessment of it, and by nothing else.
 *
 * @param day the first on which the verdict is otherwise
 * @param to what the rules say then
 * @param trust of the side in the other then, 0 … 100
 */
public record VerdictLapse(LocalDate day, Says to, double trust) {

    /** So many days on which something is due or runs out are looked at, the next ones. */
    private static final int MOST_DAYS = 12;

    /**
     * When the verdict on a proposal would turn for one side if nobody moved; empty where nothing that is due by now
     * turns it. A red line is not outwaited.
     *
     * @throws java.util.NoSuchElementException when the dialogue has no such proposal
     */
    public static Optional<VerdictLapse> of(
            Dialogue dialogue, Rules rules, LocalDate asOf, String proposal, String side, Stances stances) {
        Proposal proposed = dialogue.proposal(proposal).orElseThrow();
        Dialogue known =
                dialogue.with(dialogue.knownOn(asOf), dialogue.redLines()).proposing(List.of(proposed));
        return new LapseSearch(known, rules, asOf, side, stances).turn();
    }

    private record LapseSearch(Dialogue dialogue, Rules rules, LocalDate asOf, String side, Stances stances) {

        Optional<VerdictLapse> turn() {
            Assessment now = Assessor.assess(dialogue, rules, asOf, stances);
            Says says = verdict(now).map(Verdict::says).orElse(null);
            if (says == null || says == Says.RED_LINE) {
                return Optional.empty();
            }
            ThresholdSearch<LocalDate, Optional<Says>> search =
                    new ThresholdSearch<>(this::saysOn, then -> then.isEmpty() || then.get() == says, Halving.ofDays());
            return search.from(asOf, days(now).stream()).flatMap(found -> waiting(found.at()));
        }

        /** The next days, in their order, before which something falls due or a period of the rules runs out. */
        private List<LocalDate> days(Assessment now) {
            TreeSet<LocalDate> days = new TreeSet<>();
            for (Commitment commitment : now.commitments()) {
                if (commitment.status().isOpen() && commitment.due() != null) {
                    days.add(commitment.due().plusDays(1));
                }
            }
            for (Clock clock : rules.terms().clocks()) {
                begun(clock.scope(), now).forEach(since -> days.add(since.plusDays(clock.days() + 1L)));
            }
            return days.tailSet(asOf, false).stream().limit(MOST_DAYS).toList();
        }

        /** The days from which a period of that scope may run. */
        private List<LocalDate> begun(Scope scope, Assessment now) {
            return switch (scope) {
                case OVERDUE ->
                    now.commitments().stream()
                            .filter(commitment -> commitment.status().isOpen())
                            .map(Commitment::due)
                            .filter(Objects::nonNull)
                            .toList();
                case UNANSWERED, UNFINISHED, STOOD ->
                    now.concessions().stream()
                            .map(concession -> dialogue.move(concession.move())
                                    .orElseThrow()
                                    .day())
                            .toList();
                case SILENCE -> dialogue.moves().stream().map(Move::day).toList();
                default -> List.of();
            };
        }

        private Optional<Says> saysOn(LocalDate day) {
            return on(day).map(Verdict::says);
        }

        private Optional<VerdictLapse> waiting(LocalDate day) {
            return on(day).map(
                            verdict -> new VerdictLapse(day, Objects.requireNonNull(verdict.says()), verdict.trust()));
        }

        private Optional<Verdict> on(LocalDate day) {
            return verdict(Assessor.assess(dialogue, rules, day, stances));
        }

        private Optional<Verdict> verdict(Assessment assessment) {
            return assessment.verdicts().stream()
                    .filter(verdict -> verdict.side().equals(side))
                    .findFirst();
        }
    }
}
