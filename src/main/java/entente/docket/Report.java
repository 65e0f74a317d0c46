package entente.docket;

import entente.dialogue.Dialogue;
import java.time.LocalDate;
import java.util.List;

/** Tells where everything on the register stands on a day. */
final class Report {

    private final Dialogue dialogue;
    private final Register register;
    private final DocketTerms terms;
    private final LocalDate asOf;

    Report(Dialogue dialogue, Register register, DocketTerms terms, LocalDate asOf) {
        this.dialogue = dialogue;
        this.register = register;
        this.terms = terms;
        this.asOf = asOf;
    }

    Standing standing(List<Entry> entries) {
        List<Concession> concessions = register.steps().stream()
                .filter(step -> step.kind().isConcession()
                        && terms.share(step.move().extent()) > 0
                        && step.move().links().completes() == null
                        && step.move().links().reverses() == null)
                .map(step -> concession(step))
                .toList();
        List<Commitment> commitments =
                register.pledges().stream().map(pledge -> commitment(pledge)).toList();
        List<Balance> balance = dialogue.sides().stream()
                .map(side -> new Balance(
                        side.id(),
                        total(concessions, side.id(), true),
                        total(concessions, side.id(), false),
                        concessions.stream()
                                .filter(concession -> concession.giver().equals(side.id()))
                                .mapToDouble(concession -> concession.value() * (1 - concession.settled()))
                                .sum()))
                .toList();
        List<RedLineTouched> redLines = dialogue.redLines().stream()
                .map(line -> new RedLineTouched(line.id(), register.touchedBy(line.id())))
                .toList();
        return new Standing(entries, concessions, commitments, balance, redLines, register.notes());
    }

    private static double total(List<Concession> concessions, String side, boolean given) {
        return concessions.stream()
                .filter(concession -> concession.giver().equals(side) == given)
                .mapToDouble(Concession::value)
                .sum();
    }

    private Concession concession(Step step) {
        return new Concession(
                step.id(),
                step.actor(),
                step.value(),
                step.cost(),
                step.answeredBy(),
                step.answeredValue(),
                step.settled(),
                status(step));
    }

    private Concession.ConcessionStatus status(Step step) {
        if (step.isSettled()) {
            return Concession.ConcessionStatus.ANSWERED;
        }
        if (step.settled() > 0) {
            return Concession.ConcessionStatus.ANSWERED_IN_PART;
        }
        return step.daysUntil(asOf) <= terms.answerWindow()
                ? Concession.ConcessionStatus.AWAITING
                : Concession.ConcessionStatus.UNANSWERED;
    }

    private Commitment commitment(Pledge pledge) {
        return new Commitment(
                pledge.id(),
                pledge.by(),
                pledge.kind(),
                pledge.due(),
                pledge.status(asOf),
                pledge.fulfilledBy(),
                pledge.delivered());
    }
}
