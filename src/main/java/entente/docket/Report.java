package entente.docket;

import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

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
                .filter(Report::isTold)
                .flatMap(this::concessions)
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
        return new Standing(entries, concessions, commitments, balance, redLines, register.warnings());
    }

    private static double total(List<Concession> concessions, String side, boolean given) {
        return concessions.stream()
                .filter(concession -> concession.giver().equals(side) == given)
                .mapToDouble(Concession::value)
                .sum();
    }

    /** What keeps a promise was owed: it is told of with the promise, unless something came back for it. */
    private static boolean isTold(Step step) {
        return step.kind().isConcession()
                && !step.move().extent().equals(Extent.NONE)
                && step.move().links().completes() == null
                && step.move().links().reverses() == null
                && (!step.keepsPromise() || step.settled() > 0);
    }

    /** Of a step that is several moves, each has its part. */
    private Stream<Concession> concessions(Step step) {
        double scale = step.moves().stream().mapToDouble(Move::scale).sum();
        List<String> answeredBy = step.answeredBy();
        int answeredByMore = step.answeredByMore();
        double answeredValue = step.answeredValue();
        Concession.ConcessionStatus status = status(step);
        return step.moves().stream().map(move -> {
            double part = move.scale() / scale;
            return new Concession(
                    move.id(),
                    step.actor(),
                    step.value() * part,
                    step.cost() * part,
                    answeredBy,
                    answeredByMore,
                    answeredValue * part,
                    step.settled(),
                    status);
        });
    }

    private Concession.ConcessionStatus status(Step step) {
        if (step.isSettled()) {
            return Concession.ConcessionStatus.ANSWERED;
        }
        if (step.settled() > 0) {
            return Concession.ConcessionStatus.ANSWERED_IN_PART;
        }
        Debt debt = step.debt();
        return debt != null && CalendarDays.between(debt.since(), asOf) <= terms.answerWindow()
                ? Concession.ConcessionStatus.AWAITING
                : Concession.ConcessionStatus.UNANSWERED;
    }

    private Commitment commitment(Pledge pledge) {
        return new Commitment(
                pledge.id(),
                pledge.obligation().agreement(),
                pledge.by(),
                pledge.kind(),
                pledge.obligation().scale(),
                pledge.obligation().subject(),
                pledge.obligation().issue(),
                pledge.worth(),
                pledge.due(),
                pledge.isDated(),
                pledge.obligation().after(),
                pledge.status(asOf),
                pledge.fulfilledBy(),
                pledge.delivered());
    }
}
