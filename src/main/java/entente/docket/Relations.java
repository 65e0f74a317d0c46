package entente.docket;

import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.docket.OpenItem.OpenCommitment;
import entente.docket.OpenItem.OpenConcession;
import entente.docket.OpenItem.OpenStep;
import entente.docket.Settlement.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a move bears on what came before it: what it answers, completes, delivers on or takes back. Whatever it settles
 * is settled in the register, and becomes an occasion.
 */
final class Relations {

    private final Register register;
    private final Agenda agenda;
    private final DocketTerms terms;
    private final Set<String> answeredByName;
    private final List<Weighable> occasions = new ArrayList<>();

    private Relations(Register register, Agenda agenda, DocketTerms terms, Set<String> answeredByName) {
        this.register = register;
        this.agenda = agenda;
        this.terms = terms;
        this.answeredByName = answeredByName;
    }

    /**
     * What a move came to.
     *
     * @param gives it is a concession of its own, that may wait for an answer
     */
    record Related(boolean gives, List<Weighable> occasions) {}

    /** An occasion that a move brings about beside its own, and the moves that it is no surer than. */
    record Weighable(Occasion occasion, List<Move> moves) {}

    static Related relate(Step step, Register register, Agenda agenda, DocketTerms terms, Set<String> answeredByName) {
        Relations relations = new Relations(register, agenda, terms, answeredByName);
        boolean gives = relations.relate(step);
        return new Related(gives, relations.occasions);
    }

    private boolean relate(Step step) {
        Move move = step.move();
        Step undone = register.linked(move.links().reverses());
        Step completed = register.linked(move.links().completes());
        if (undone != null && undone.kind().isCooperative()) {
            takeBack(step, undone);
            return false;
        }
        if (!step.kind().isCooperative() || step.reached() == 0) {
            return false;
        }
        if (completed != null) {
            complete(step, completed);
            return false;
        }
        answer(step);
        deliver(step);
        return step.kind().isConcession();
    }

    private void answer(Step step) {
        String id = step.move().links().answers();
        Step answered = register.linked(id);
        if (id != null) {
            if (answered != null
                    && answered.kind().isCooperative()
                    && answered.reached() > 0
                    && !answered.actor().equals(step.actor())) {
                settleByLink(answered, step);
            }
        } else if (step.mode() == Mode.CONTACT || (step.mode() == Mode.DEED && !isAnsweredByNameToday(step))) {
            settleByWorth(step);
        }
    }

    /** A deed that is answered by name on its own date pays for that answer and for nothing else. */
    private boolean isAnsweredByNameToday(Step step) {
        return answeredByName.contains(step.id());
    }

    /** A named answer settles by extent relative to the other's extent; each half settles the other. */
    private void settleByLink(Step given, Step answer) {
        settle(given, answer, By.NAME, linkShare(given, answer), Half.FIRST);
        settle(answer, given, By.NAME, linkShare(answer, given), Half.SECOND);
    }

    private double linkShare(Step given, Step answer) {
        boolean onlyWords = answer.mode() == Mode.WORD && given.mode() != Mode.WORD;
        return Math.min(1, answer.reached() / given.reached()) * (onlyWords ? terms.wordShare() : 1);
    }

    /**
     * Where no move is named, worth pays for open concessions of earlier days, oldest first, within the window. A deed
     * that pays is itself paid for as far as it is used up; a contact waits for no answer.
     */
    private void settleByWorth(Step payer) {
        double worth = payer.value();
        double left = worth;
        for (Step given : register.bookOf(payer.other()).paidBy(payer, terms.answerWindow())) {
            double paid = Math.min(left, given.openWorth());
            if (!Rounding.isNothing(paid)) {
                left -= paid;
                settle(given, payer, By.WORTH, paid / given.value(), Half.FIRST);
                if (payer.kind().isConcession()) {
                    settle(payer, given, By.WORTH, paid / worth, Half.SECOND);
                }
            }
        }
    }

    private boolean isWithinWindow(Step given, Step later) {
        return given.daysUntil(later.day()) <= terms.answerWindow();
    }

    /** Which of the two steps of an exchange is settled: the one that the other answers, or that answer itself. */
    private enum Half {
        FIRST,
        SECOND
    }

    private void settle(Step given, Step answer, By by, double share, Half half) {
        double gained = given.settle(share, answer, by);
        if (Rounding.isNothing(gained)) {
            return;
        }
        boolean words = answer.mode() == Mode.WORD;
        if (half == Half.FIRST && !words) {
            register.run = given.isSettled() ? register.run + 1 : register.run;
        }
        if (given.isSettled() && !words) {
            register.bookOf(answer.actor()).endLapses();
        }
        closeIfSettled(given);
        if (half == Half.SECOND && by == By.WORTH && answer.answersOthersThan(given)) {
            return; // it was weighed as an answer when it was given; what is left over from that speaks for nobody
        }
        occasions.add(new Weighable(
                new Occasion.Answer(
                        given.id(),
                        answer.id(),
                        given.actor(),
                        answer.actor(),
                        given.mode().word(),
                        answer.mode().word(),
                        gained,
                        given.isSettled(),
                        half == Half.SECOND,
                        Math.abs(given.daysUntil(answer.day())),
                        half == Half.SECOND || words || !given.isSettled() ? 0 : register.run),
                List.of(given.move(), answer.move())));
    }

    /** Completing adds only the missing worth, and settles what the partial step paid for as far as it now goes. */
    private void complete(Step step, Step begun) {
        double added = begun.addedBy(step);
        if (Rounding.isNothing(added) || !begun.kind().isCooperative()) {
            register.notes.add(new Note(
                    step.id(),
                    "completes",
                    "\"" + begun.id() + "\" already goes as far as this; completing it adds nothing."));
            return;
        }
        boolean paid = begun.isPaidBeyond();
        double left = begun.complete(step);
        occasions.add(new Weighable(
                new Occasion.Completion(
                        begun.id(),
                        step.id(),
                        begun.actor(),
                        begun.other(),
                        added,
                        !begun.isPartial(),
                        paid,
                        begun.daysUntil(step.day())),
                List.of(begun.move(), step.move())));
        for (Settlement settlement : begun.settlements()) {
            Step given = settlement.given();
            boolean byWorth = settlement.by() == By.WORTH;
            double share = byWorth
                    ? Math.min(left, given.openWorth()) / Math.max(given.value(), Rounding.MOST)
                    : linkShare(given, begun) - settlement.share();
            if (!Rounding.isNothing(share)) {
                left -= byWorth ? share * given.value() : 0;
                settle(given, begun, settlement.by(), share, Half.FIRST);
                credit(given, step);
            }
        }
        if (begun.isPartial()) {
            agenda.start(Scope.UNFINISHED, begun.id(), step.day());
        } else {
            register.close(OpenStep.class, begun.id());
        }
        begun.delivers().ifPresent(pledge -> deliver(pledge, step, added));
    }

    /** The answer of a completed step came on the day of the completing move, and rests on it. */
    private void credit(Step given, Step completing) {
        int last = occasions.size() - 1;
        if (last >= 0 && occasions.get(last).occasion() instanceof Occasion.Answer answer) {
            occasions.set(
                    last,
                    new Weighable(
                            new Occasion.Answer(
                                    answer.step(),
                                    completing.id(),
                                    answer.giver(),
                                    answer.receiver(),
                                    answer.asked(),
                                    answer.mode(),
                                    answer.share(),
                                    answer.full(),
                                    false,
                                    given.daysUntil(completing.day()),
                                    answer.run()),
                            List.of(given.move(), completing.move())));
            given.nameCompletion(completing);
        }
    }

    /** A deed of the promised kind delivers on the promise it names, or else on the oldest open one of that kind. */
    private void deliver(Step step) {
        String named = step.move().links().fulfils();
        Pledge pledge = named == null ? oldestPledge(step) : register.pledges.get(named);
        if (pledge != null) {
            step.deliverOn(pledge);
            deliver(pledge, step, step.reached());
        }
    }

    private @Nullable Pledge oldestPledge(Step step) {
        if (step.mode() == Mode.WORD) {
            return null;
        }
        return register.bookOf(step.actor()).oldestDeliveredBy(step).orElse(null);
    }

    private void deliver(Pledge pledge, Step step, double share) {
        double delivered = pledge.deliver(share, step);
        if (Rounding.isNothing(delivered)) {
            return;
        }
        if (!pledge.isOpen()) {
            register.bookOf(pledge.by()).endLapses();
            forget(pledge);
        }
        occasions.add(new Weighable(
                new Occasion.Delivery(
                        pledge.id(),
                        step.id(),
                        pledge.by(),
                        pledge.other(),
                        delivered,
                        !pledge.isOpen(),
                        pledge.daysLate(step.day())),
                List.of(pledge.move(), step.move())));
    }

    private void takeBack(Step step, Step undone) {
        Pledge promised = register.pledges.get(undone.id());
        if (promised != null && promised.isOpen()) {
            breach(promised, step);
            return;
        }
        if (undone.mode() == Mode.WORD || undone.reached() == 0) {
            return;
        }
        boolean answered = undone.settled() > 0;
        double share = undone.takeBack(step.reached() > 0 ? step.reached() : 1);
        occasions.add(new Weighable(
                new Occasion.Reversal(
                        undone.id(),
                        step.id(),
                        step.actor(),
                        undone.other(),
                        share,
                        answered,
                        undone.daysUntil(step.day())),
                List.of(undone.move(), step.move())));
        register.run = 0;
        undone.settlements().forEach(settlement -> waitAgain(settlement.given(), step));
        register.bookOf(undone.actor()).stopWaiting(undone);
        register.close(OpenConcession.class, undone.id());
        register.close(OpenStep.class, undone.id());
        undone.delivers().filter(pledge -> !pledge.isBroken()).ifPresent(pledge -> breach(pledge, step));
    }

    /** A concession whose answer is taken back waits for another while its window lasts. */
    private void waitAgain(Step given, Step now) {
        if (given.kind().isConcession() && !given.isSettled() && isWithinWindow(given, now)) {
            String giver = given.actor();
            register.bookOf(giver).startWaiting(given);
            register.open(new OpenConcession(given.id(), giver, given.other()));
        }
    }

    private void breach(Pledge pledge, Step step) {
        boolean inTime = pledge.goBack(step.day());
        forget(pledge);
        register.run = 0;
        occasions.add(new Weighable(
                new Occasion.Breach(pledge.id(), step.id(), pledge.by(), pledge.other(), inTime),
                List.of(pledge.move(), step.move())));
    }

    private void forget(Pledge pledge) {
        register.bookOf(pledge.by()).forget(pledge);
        register.close(OpenCommitment.class, pledge.id());
    }

    /** What is answered in full waits no longer. */
    private void closeIfSettled(Step given) {
        if (given.isSettled() && given.kind().isConcession()) {
            register.bookOf(given.actor()).stopWaiting(given);
            register.close(OpenConcession.class, given.id());
        }
    }
}
