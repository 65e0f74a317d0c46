package entente.docket;

import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Links;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.dialogue.RedLine;
import entente.dialogue.Tone;
import entente.docket.Relations.Related;
import entente.docket.Relations.Weighable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The record-keeper. It takes the moves in order, relates each to what is open, and puts occasions before the rules; it
 * weighs nothing. Moves of one date are simultaneous unless they name each other: what the rules may look around for,
 * and what a move is compared with, is what stood when the day began.
 */
public final class Docket {

    private static final Comparator<Conclusion> BY_RULE =
            Comparator.comparing(Conclusion::rule).thenComparing(Conclusion::subject);

    private final Dialogue dialogue;
    private final Tariff tariff;
    private final DocketTerms terms;
    private final RuleSession session;
    private final Agenda agenda;
    private final Register register;
    private final List<Entry> entries = new ArrayList<>();

    private Docket(Dialogue dialogue, Tariff tariff, DocketTerms terms, RuleSession session) {
        this.dialogue = dialogue;
        this.tariff = tariff;
        this.terms = terms;
        this.session = session;
        this.agenda = new Agenda(terms);
        this.register = new Register(dialogue);
    }

    /**
     * Keeps the docket of {@code moves} up to the end of the day {@code asOf}.
     *
     * @param moves those known on {@code asOf}, in the order of {@link Dialogue#knownOn}
     * @param session open, with nothing in it yet
     */
    public static Standing keep(
            Dialogue dialogue,
            List<Move> moves,
            Tariff tariff,
            DocketTerms terms,
            RuleSession session,
            LocalDate asOf) {
        Docket docket = new Docket(dialogue, tariff, terms, session);
        int from = 0;
        while (from < moves.size()) {
            LocalDate day = moves.get(from).day();
            int to = from;
            while (to < moves.size() && moves.get(to).day().equals(day)) {
                to++;
            }
            docket.runOut(day);
            docket.take(moves.subList(from, to));
            from = to;
        }
        docket.runOut(asOf);
        return new Report(dialogue, docket.register, terms, asOf).standing(docket.entries);
    }

    // ---------------------------------------------------------------- periods that run out

    private void runOut(LocalDate until) {
        Optional<LocalDate> day = agenda.nextDay(until);
        while (day.isPresent()) {
            Optional<Agenda.Item> item = agenda.next(day.get());
            while (item.isPresent()) {
                runOut(item.get());
                item = agenda.next(day.get());
            }
            register.endDay(session);
            day = agenda.nextDay(until);
        }
    }

    private void runOut(Agenda.Item item) {
        switch (item.clock().scope()) {
            case UNANSWERED -> leftUnanswered(item);
            case UNFINISHED -> leftUnfinished(item);
            case OVERDUE -> fallenOverdue(item);
            case SILENCE -> fallenSilent(item);
            default ->
                throw new IllegalArgumentException(
                        "No period of " + item.clock().scope() + " can run out");
        }
    }

    private void leftUnanswered(Agenda.Item item) {
        Step step = register.step(item.move());
        if (step.isSettled() || step.reached() == 0) {
            return;
        }
        boolean first = register.lapse(step);
        weigh(
                item.day(),
                new Occasion.Unanswered(
                        item.clock().number(),
                        step.id(),
                        step.actor(),
                        step.other(),
                        step.unsettled(),
                        step.value(),
                        step.lapse().before(),
                        first,
                        item.clock().days()),
                step.move());
        if (agenda.isLast(item.clock())) {
            register.stopAwaitingAnswer(step);
        }
    }

    private void leftUnfinished(Agenda.Item item) {
        Step step = register.step(item.move());
        if (!step.isPartial()) {
            return;
        }
        weigh(
                item.day(),
                new Occasion.Unfinished(
                        item.clock().number(),
                        step.id(),
                        step.actor(),
                        step.other(),
                        step.missing(),
                        step.isPaidBeyond(),
                        item.clock().days()),
                step.move());
    }

    private void fallenOverdue(Agenda.Item item) {
        Pledge pledge = register.pledge(item.move());
        if (!pledge.isOpen()) {
            return;
        }
        boolean first = register.lapse(pledge);
        weigh(
                item.day(),
                new Occasion.Overdue(
                        item.clock().number(),
                        pledge.id(),
                        pledge.by(),
                        pledge.other(),
                        pledge.missing(),
                        pledge.lapse().before(),
                        first,
                        item.clock().days()),
                pledge.move());
    }

    private void fallenSilent(Agenda.Item item) {
        Step step = register.step(item.move());
        Book book = register.bookOf(step.actor());
        if (!book.endsWith(step)) {
            return;
        }
        weigh(
                item.day(),
                new Occasion.Silence(
                        item.clock().number(),
                        step.id(),
                        step.actor(),
                        step.other(),
                        book.spell(),
                        item.clock().days()),
                step.move());
    }

    // ---------------------------------------------------------------- moves

    private void take(List<Move> moves) {
        MovesOfDay today = new MovesOfDay(moves, tariff);
        moves.forEach(move -> take(step(move), today));
        moves.forEach(move -> register.remember(register.step(move.id()), terms.spellGap()));
        register.endDay(session);
    }

    private Step step(Move move) {
        return new Step(
                move,
                tariff.kind(move.kind()),
                dialogue.other(move.actor()).id(),
                tariff.value(move.kind(), move.scale()),
                tariff.cost(move.kind(), move.scale()),
                terms.share(move.extent()));
    }

    private void take(Step step, MovesOfDay today) {
        Related related = Relations.relate(step, register, terms, today);
        boolean free = isFree(step, related) && !today.answersByName(step);
        List<RedLine> touched = redLinesTouchedBy(step);
        register.add(step);
        touched.forEach(line -> register.touch(line.id(), step));
        weigh(step.day(), moveMade(step, free, !touched.isEmpty(), today.isWithOffer(step)), step.move());
        related.occasions().forEach(weighable -> weigh(step.day(), weighable));
        if (step.kind().tone() == Tone.CONFLICTUAL && step.mode() == Mode.DEED) {
            register.breakRun();
        }
        if (step.move().promises() != null) {
            startDelivery(register.promise(step));
        }
        if (related.gives()) {
            startWaiting(step);
        }
        agenda.start(Scope.SILENCE, step.id(), step.day());
    }

    /** Whether a concession answers nothing, pays for nothing and delivers on nothing. */
    private static boolean isFree(Step step, Related related) {
        Links links = step.move().links();
        return related.gives() && related.occasions().isEmpty() && links.answers() == null && links.fulfils() == null;
    }

    /** A conflictual move on the issue of a red line of the other side touches it. */
    private List<RedLine> redLinesTouchedBy(Step step) {
        if (step.kind().isCooperative()) {
            return List.of();
        }
        String own = step.move().issue();
        String issue = own == null ? step.kind().issue() : own;
        return dialogue.redLines().stream()
                .filter(line -> line.side().equals(step.other()) && line.issue().equals(issue))
                .toList();
    }

    private Occasion.MoveMade moveMade(Step step, boolean free, boolean touchesRedLine, boolean withOffer) {
        Move move = step.move();
        Kind kind = step.kind();
        Book own = register.bookOf(step.actor());
        Book other = register.bookOf(step.other());
        return new Occasion.MoveMade(
                move.id(),
                step.actor(),
                step.other(),
                kind.code(),
                kind.mode().word(),
                kind.tone().word(),
                move.extent().word(),
                move.channel().word(),
                move.scale(),
                step.value(),
                step.cost(),
                free,
                own.isFirstOfKind(step),
                register.meetings().isNewLevel(step),
                register.meetings().goesPublic(step),
                move.disputed(),
                move.onBehalfOf() != null,
                touchesRedLine,
                move.links().reverses() != null,
                withOffer,
                other.sinceDemand(move.day()),
                own.sinceThreat(move.day()));
    }

    /** A promise that was made after its date is due at once. */
    private void startDelivery(Pledge pledge) {
        LocalDate due = pledge.due();
        if (due != null) {
            LocalDate made = pledge.move().day();
            agenda.start(Scope.OVERDUE, pledge.id(), due.isBefore(made) ? made : due);
        }
    }

    private void startWaiting(Step step) {
        if (register.awaitAnswer(step)) {
            agenda.start(Scope.UNANSWERED, step.id(), step.day());
        }
        if (register.awaitRest(step)) {
            agenda.start(Scope.UNFINISHED, step.id(), step.day());
        }
    }

    // ---------------------------------------------------------------- occasions

    /** What is completed only in part waits for the rest anew. */
    private void weigh(LocalDate day, Weighable weighable) {
        weigh(day, weighable.occasion(), weighable.moves().toArray(Move[]::new));
        if (weighable.occasion() instanceof Occasion.Completion completion && !completion.full()) {
            agenda.start(Scope.UNFINISHED, completion.step(), day);
        }
    }

    private void weigh(LocalDate day, Occasion occasion, Move... moves) {
        double confidence = 1;
        for (Move move : moves) {
            confidence = Math.min(confidence, move.confidence());
        }
        List<Conclusion> conclusions =
                session.weigh(occasion).stream().sorted(BY_RULE).toList();
        entries.add(new Entry(day, occasion, confidence, conclusions));
    }
}
