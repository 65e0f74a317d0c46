package entente.docket;

import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.docket.Settlement.By;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a move bears on what came before it: what it answers, completes, delivers on or takes back. It says how much of
 * what is settled by it, has the register settle that, and makes an occasion of what came of it.
 */
final class Relations {

    private final Register register;
    private final DocketTerms terms;
    private final MovesOfDay today;
    private final List<Weighable> occasions = new ArrayList<>();

    private Relations(Register register, DocketTerms terms, MovesOfDay today) {
        this.register = register;
        this.terms = terms;
        this.today = today;
    }

    /**
     * What a move came to.
     *
     * @param gives it is a concession of its own, that may wait for an answer
     */
    record Related(boolean gives, List<Weighable> occasions) {}

    /** An occasion that a move brings about beside its own, and the moves that it is no surer than. */
    record Weighable(Occasion occasion, List<Move> moves) {}

    static Related relate(Step step, Register register, DocketTerms terms, MovesOfDay today) {
        Relations relations = new Relations(register, terms, today);
        boolean gives = relations.relate(step);
        return new Related(gives, relations.occasions);
    }

    private boolean relate(Step step) {
        Optional<Step> undone = register.linked(step.move().links().reverses())
                .filter(named -> named.kind().isCooperative());
        if (undone.isPresent()) {
            takeBack(undone.get(), step);
            return false;
        }
        if (!step.kind().isCooperative() || step.reached() == 0) {
            return false;
        }
        Optional<Step> begun = register.linked(step.move().links().completes());
        if (begun.isPresent()) {
            complete(begun.get(), step);
            return false;
        }
        answer(step);
        deliver(step);
        return step.kind().isConcession();
    }

    private void weigh(Occasion occasion, Move earlier, Move later) {
        occasions.add(new Weighable(occasion, List.of(earlier, later)));
    }

    // ---------------------------------------------------------------- answers

    private void answer(Step step) {
        String named = step.move().links().answers();
        if (named != null) {
            register.linked(named)
                    .filter(given -> given.kind().isCooperative()
                            && given.reached() > 0
                            && !given.actor().equals(step.actor()))
                    .ifPresent(given -> answerByName(given, step));
        } else if (paysByWorth(step)) {
            answerByWorth(step);
        }
    }

    /** A deed that is answered by name on its own date pays for that answer and for nothing else; words pay nothing. */
    private boolean paysByWorth(Step step) {
        return switch (step.mode()) {
            case CONTACT -> true;
            case DEED -> !today.answersByName(step);
            case WORD -> false;
        };
    }

    /** Each of the two settles the other, by how far it goes beside it. */
    private void answerByName(Step given, Step answer) {
        settle(given, answer, By.NAME, shareByName(given, answer));
        settleInReturn(answer, given, By.NAME, shareByName(answer, given));
    }

    private double shareByName(Step given, Step answer) {
        boolean onlyWords = answer.mode() == Mode.WORD && given.mode() != Mode.WORD;
        return Math.min(1, answer.reached() / given.reached()) * (onlyWords ? terms.wordShare() : 1);
    }

    /**
     * Where no move is named, worth pays for open concessions of earlier days, oldest first, within the window. A deed
     * that pays is itself paid for as far as it is used up; a contact waits for no answer.
     */
    private void answerByWorth(Step payer) {
        double worth = payer.value();
        double left = worth;
        for (Step given : register.bookOf(payer.other()).paidBy(payer, terms.answerWindow())) {
            double paid = Math.min(left, given.openWorth());
            if (!Rounding.isNothing(paid)) {
                left -= paid;
                settle(given, payer, By.WORTH, paid / given.value());
                if (payer.kind().isConcession()) {
                    settleInReturn(payer, given, By.WORTH, paid / worth);
                }
            }
        }
    }

    /** The first half of an exchange: what came first is settled by its answer. */
    private void settle(Step given, Step answer, By by, double share) {
        double gained = register.settle(given, answer, by, share);
        if (!Rounding.isNothing(gained)) {
            boolean exchanged = given.isSettled() && answer.mode() != Mode.WORD;
            int run = exchanged ? register.lengthenRun() : 0;
            weighAnswer(given, answer, gained, false, run);
        }
    }

    /** The second half: the later step is settled by the one that it answers. */
    private void settleInReturn(Step later, Step earlier, By by, double share) {
        double gained = register.settle(later, earlier, by, share);
        // An earlier step that answered another was weighed for that when it was made; what is left of it speaks for
        // nobody.
        boolean leftOver = by == By.WORTH && earlier.answersOthersThan(later);
        if (!Rounding.isNothing(gained) && !leftOver) {
            weighAnswer(later, earlier, gained, true, 0);
        }
    }

    private void weighAnswer(Step step, Step answer, double gained, boolean secondHalf, int run) {
        weigh(
                new Occasion.Answer(
                        step.id(),
                        answer.id(),
                        step.actor(),
                        answer.actor(),
                        step.mode().word(),
                        answer.mode().word(),
                        gained,
                        step.isSettled(),
                        secondHalf,
                        Math.abs(step.daysUntil(answer.day())),
                        run),
                step.move(),
                answer.move());
    }

    // ---------------------------------------------------------------- completions

    /** Completing adds only the missing worth, and settles what the partial step paid for as far as it now goes. */
    private void complete(Step begun, Step rest) {
        double added = begun.addedBy(rest);
        if (Rounding.isNothing(added) || !begun.kind().isCooperative()) {
            register.note(new Note(
                    rest.id(),
                    "completes",
                    "\"" + begun.id() + "\" already goes as far as this; completing it adds nothing."));
            return;
        }
        boolean paid = begun.isPaidBeyond();
        double worthAdded = begun.complete(rest);
        weigh(
                new Occasion.Completion(
                        begun.id(),
                        rest.id(),
                        begun.actor(),
                        begun.other(),
                        added,
                        !begun.isPartial(),
                        paid,
                        begun.daysUntil(rest.day())),
                begun.move(),
                rest.move());
        settleFurther(begun, rest, worthAdded);
        if (!begun.isPartial()) {
            register.stopAwaitingRest(begun);
        }
        begun.delivers().ifPresent(pledge -> deliver(pledge, rest, added));
    }

    private void settleFurther(Step begun, Step rest, double worthAdded) {
        double left = worthAdded;
        for (Settlement settlement : begun.settlements()) {
            Step given = settlement.given();
            boolean byWorth = settlement.by() == By.WORTH;
            double share = byWorth
                    ? Math.min(left, given.openWorth()) / Math.max(given.value(), Rounding.MOST)
                    : shareByName(given, begun) - settlement.share();
            if (!Rounding.isNothing(share)) {
                left -= byWorth ? share * given.value() : 0;
                settle(given, begun, settlement.by(), share);
                creditLast(given, rest);
            }
        }
    }

    /**
     * The answer of a completed step came on the day of the completing move, and rests on it. Where nothing of
     * {@code given} was left to settle, that is the answer to another step, which is credited once more.
     */
    private void creditLast(Step given, Step rest) {
        int last = occasions.size() - 1;
        if (occasions.get(last).occasion() instanceof Occasion.Answer answer) {
            Occasion credited = new Occasion.Answer(
                    answer.step(),
                    rest.id(),
                    answer.giver(),
                    answer.receiver(),
                    answer.asked(),
                    answer.mode(),
                    answer.share(),
                    answer.full(),
                    answer.secondHalf(),
                    given.daysUntil(rest.day()),
                    answer.run());
            occasions.set(last, new Weighable(credited, List.of(given.move(), rest.move())));
            given.nameCompletion(rest);
        }
    }

    // ---------------------------------------------------------------- deliveries

    /** A step delivers on the promise that it names, or else, if it is more than words, on the oldest of its kind. */
    private void deliver(Step step) {
        String named = step.move().links().fulfils();
        Optional<Pledge> promised = Optional.empty();
        if (named != null) {
            promised = register.promisedBy(named);
        } else if (step.mode() != Mode.WORD) {
            promised = register.bookOf(step.actor()).oldestDeliveredBy(step);
        }
        promised.ifPresent(pledge -> {
            step.deliverOn(pledge);
            deliver(pledge, step, step.reached());
        });
    }

    private void deliver(Pledge pledge, Step step, double share) {
        double delivered = register.deliver(pledge, step, share);
        if (!Rounding.isNothing(delivered)) {
            weigh(
                    new Occasion.Delivery(
                            pledge.id(),
                            step.id(),
                            pledge.by(),
                            pledge.other(),
                            delivered,
                            !pledge.isOpen(),
                            pledge.daysLate(step.day())),
                    pledge.move(),
                    step.move());
        }
    }

    // ---------------------------------------------------------------- what is taken back

    /** An open promise is gone back on; a step, as far as the taking back goes, with what it answered and delivered. */
    private void takeBack(Step undone, Step step) {
        Optional<Pledge> promised = register.promisedBy(undone.id()).filter(Pledge::isOpen);
        if (promised.isPresent()) {
            goBack(promised.get(), step);
            return;
        }
        if (undone.mode() == Mode.WORD || undone.reached() == 0) {
            return;
        }
        double share = register.takeBack(undone, step.reached() > 0 ? step.reached() : 1);
        weigh(
                new Occasion.Reversal(
                        undone.id(),
                        step.id(),
                        step.actor(),
                        undone.other(),
                        share,
                        undone.settled() > 0,
                        undone.daysUntil(step.day())),
                undone.move(),
                step.move());
        undone.settlements().forEach(settlement -> awaitAnother(settlement.given(), step));
        undone.delivers().filter(pledge -> !pledge.isBroken()).ifPresent(pledge -> goBack(pledge, step));
    }

    /** A concession whose answer is taken back waits for another while its window lasts. */
    private void awaitAnother(Step given, Step now) {
        if (given.daysUntil(now.day()) <= terms.answerWindow()) {
            register.awaitAnswer(given);
        }
    }

    private void goBack(Pledge pledge, Step step) {
        boolean inTime = register.goBack(pledge, step.day());
        weigh(
                new Occasion.Breach(pledge.id(), step.id(), pledge.by(), pledge.other(), inTime),
                pledge.move(),
                step.move());
    }
}
