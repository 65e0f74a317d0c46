package entente.docket;

import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Learned;
import entente.dialogue.Move;
import entente.dialogue.RedLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
    private final Promises promises;

    private Docket(Dialogue dialogue, Tariff tariff, DocketTerms terms, RuleSession session) {
        this.dialogue = dialogue;
        this.tariff = tariff;
        this.terms = terms;
        this.session = session;
        this.agenda = new Agenda(terms);
        this.register = new Register(dialogue, terms);
        this.promises = new Promises(dialogue, tariff, terms, register);
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
        NavigableMap<LocalDate, List<Move>> byDay = new TreeMap<>();
        NavigableMap<LocalDate, List<Found>> foundOn = new TreeMap<>();
        for (Move move : moves) {
            byDay.computeIfAbsent(move.day(), none -> new ArrayList<>()).add(move);
            for (Learned learned : move.learned()) {
                if (!learned.from().day().isAfter(asOf)) {
                    foundOn.computeIfAbsent(learned.from().day(), none -> new ArrayList<>())
                            .add(new Found(move, learned));
                }
            }
        }
        Set<LocalDate> days = new TreeSet<>(byDay.keySet());
        days.addAll(foundOn.keySet());
        for (LocalDate day : days) {
            docket.runOut(day);
            docket.comeToLight(foundOn.getOrDefault(day, List.of()), day);
            docket.take(byDay.getOrDefault(day, List.of()), day);
        }
        docket.runOut(asOf);
        docket.promises.noteRequests();
        return new Report(dialogue, docket.register, terms, asOf).standing(docket.entries);
    }

    /** What came to light about a move. */
    private record Found(Move move, Learned learned) {}

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
            case STOOD -> hasStood(item);
            default ->
                throw new IllegalArgumentException(
                        "No period of " + item.clock().scope() + " can run out");
        }
    }

    private Optional<Step> stepOf(Agenda.Item item) {
        return register.linked(item.move(), item.side());
    }

    private void leftUnanswered(Agenda.Item item) {
        Step step = stepOf(item).orElseThrow();
        Debt debt = step.debt();
        if (debt == null
                || !debt.since().equals(item.since())
                || step.isSettled()
                || step.reached() == 0
                || !register.bookOf(step.actor()).isWaiting(step)) {
            return;
        }
        boolean first = register.lapse(step, debt, item.day());
        weigh(
                item.day(),
                new Occasion.Unanswered(
                        item.clock().number(),
                        step.id(),
                        step.actor(),
                        step.other(),
                        step.unsettled(),
                        step.value(),
                        step.stake() * step.unsettled(),
                        debt.lapse().before(),
                        first,
                        item.clock().days()),
                step);
        if (agenda.isLast(item.clock())) {
            register.closeConcession(step);
        }
    }

    private void leftUnfinished(Agenda.Item item) {
        Step step = stepOf(item).orElseThrow();
        if (!step.isPartial()
                || step.isAsPromised()
                || step.doubt() != null
                || step.awaitsRestSinceAfter(item.since())) {
            return;
        }
        boolean paid = step.isPaidBeyond();
        List<Conclusion> conclusions = weigh(
                item.day(),
                new Occasion.Unfinished(
                        item.clock().number(),
                        step.id(),
                        step.actor(),
                        step.other(),
                        step.missing(),
                        step.stakeOfShare(step.missing()),
                        paid,
                        item.clock().days()),
                step);
        if (!conclusions.isEmpty()) {
            step.doubt(step.missing(), paid);
        }
    }

    private void fallenOverdue(Agenda.Item item) {
        Pledge pledge = register.promisedBy(item.move(), item.side()).orElseThrow();
        if (!pledge.isOpen() || pledge.isExcused() || !pledge.runsSince(item.since())) {
            return;
        }
        boolean first = register.lapse(pledge, item.day());
        weigh(
                item.day(),
                new Occasion.Overdue(
                        item.clock().number(),
                        pledge.id(),
                        pledge.promise().id(),
                        pledge.by(),
                        pledge.other(),
                        pledge.missing(),
                        pledge.stakeOf(pledge.missing()),
                        pledge.lapse().before(),
                        first,
                        item.clock().days()),
                pledge.promise());
    }

    /** A step that neither was taken back nor has ended stands; so does what it held its side from. */
    private void hasStood(Agenda.Item item) {
        Step step = stepOf(item).orElseThrow();
        if (step.reached() == 0 || step.move().hasEndedBy(item.day().minusDays(2))) {
            return;
        }
        weigh(
                item.day(),
                new Occasion.Stood(
                        item.clock().number(),
                        step.id(),
                        step.actor(),
                        step.other(),
                        step.kind().code(),
                        step.stake(),
                        register.bookOf(step.actor()).sinceHarm(item.day()) > step.daysUntil(item.day()),
                        item.clock().days()),
                step);
    }

    private void fallenSilent(Agenda.Item item) {
        Step step = stepOf(item).orElseThrow();
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
                        book.firstOwed(item.day(), terms.payableFor()).isPresent(),
                        book.spell(),
                        item.clock().days()),
                List.of(step.id()),
                1);
    }

    // ---------------------------------------------------------------- what comes to light

    /** All that comes to light on a day does so at once. */
    private void comeToLight(List<Found> found, LocalDate day) {
        List<Fallen> fallen = new ArrayList<>();
        for (Found one : found) {
            for (Step step : register.stepsOf(one.move().id())) {
                if (step.move().equals(one.move())) {
                    fall(step, terms.share(one.learned().extent())).ifPresent(fallen::add);
                }
            }
        }
        fallen.forEach(one -> comeToLight(one, day));
        fallen.forEach(one -> one.reopened().forEach(given -> awaitAnswer(given, day)));
        if (!found.isEmpty()) {
            register.endDay(session);
        }
    }

    /**
     * A step that turned out to go less far than was said.
     *
     * @param missing the share of the whole that is missing
     * @param lost the share of what was said that is missing
     * @param owed it answered or kept something, so that the other side relied on it
     * @param reopened what it had paid, and pays no longer
     * @param delivered the share of each promise that it was said to keep
     */
    private record Fallen(
            Step step, double missing, double lost, boolean owed, List<Step> reopened, Map<Pledge, Double> delivered) {}

    /** A step that goes further than was said is worth more; one that goes less far opens again what it paid. */
    private Optional<Fallen> fall(Step step, double reached) {
        double missing = step.reached() - reached;
        if (Rounding.isNothing(missing)) {
            step.goFurther(Math.max(0, -missing));
            return Optional.empty();
        }
        double before = step.value();
        boolean owed = step.answersOrKeeps();
        Map<Pledge, Double> delivered = new LinkedHashMap<>(step.deliveries());
        List<Step> reopened = register.goOnly(step, reached);
        double lost = before == 0 ? 0 : 1 - step.value() / before;
        return Optional.of(new Fallen(step, missing, lost, owed, reopened, delivered));
    }

    private void comeToLight(Fallen fallen, LocalDate day) {
        Step step = fallen.step();
        boolean relied = fallen.owed() || step.isPaidBeyond();
        weigh(
                day,
                new Occasion.Shortfall(
                        step.id(),
                        step.actor(),
                        step.other(),
                        fallen.missing(),
                        step.stakeOfShare(fallen.missing()),
                        relied,
                        step.daysUntil(day)),
                step);
        step.doubt(fallen.missing(), relied);
        register.awaitRest(step);
        fallen.delivered().forEach((pledge, share) -> {
            if (!pledge.isBroken()) {
                register.miss(pledge, share * fallen.lost());
                startDelivery(pledge, day);
            }
        });
    }

    // ---------------------------------------------------------------- moves

    private void take(List<Move> moves, LocalDate day) {
        if (moves.isEmpty()) {
            return;
        }
        MovesOfDay today = new MovesOfDay(moves, dialogue, tariff, terms);
        List<Step> steps = today.steps(moves, register);
        steps.forEach(register::add);
        for (Step step : steps) {
            register.linked(step.move().links().reverses(), step.actor())
                    .filter(undone -> !undone.kind().isCooperative())
                    .ifPresent(step::undo);
        }
        promises.take(steps, day).forEach(pledge -> startDelivery(pledge, day));
        promises.moveDates(moves);
        List<Relations.Weighable> related = Relations.relate(steps, register, terms, day);
        steps.forEach(step -> take(step, today));
        for (Relations.Weighable weighable : related) {
            weigh(day, weighable.occasion(), weighable.steps().toArray(Step[]::new));
            awaitRestAnew(weighable, day);
        }
        steps.forEach(step -> startWaiting(step, day));
        register.reopened().forEach(given -> awaitAnswer(given, day));
        register.nowDue().forEach(pledge -> startDelivery(pledge, day));
        steps.forEach(step -> register.remember(step, terms.spellGap()));
        register.endDay(session);
    }

    /** What is completed only in part waits for the rest anew; so does a step in part that the other side now paid for. */
    private void awaitRestAnew(Relations.Weighable weighable, LocalDate day) {
        Step step = weighable.steps().get(0);
        if (weighable.occasion() instanceof Occasion.Completion completion && !completion.full()) {
            step.awaitRestSince(day);
            agenda.start(Scope.UNFINISHED, step.id(), step.actor(), day);
        } else if (weighable.occasion() instanceof Occasion.Answer
                && step.isPartial()
                && step.isPaidBeyond()
                && step.bePaidSince(day)
                && step.day().isBefore(day)) {
            agenda.start(Scope.UNFINISHED, step.id(), step.actor(), day);
        }
    }

    private void take(Step step, MovesOfDay today) {
        List<RedLine> touched = redLinesTouchedBy(step);
        touched.forEach(line -> register.touch(line.id(), step));
        weigh(step.day(), moveMade(step, !touched.isEmpty(), today), step);
        if (step.kind().isHarm()) {
            register.breakRun();
        }
        if (step.kind().isConcession() && step.reached() > 0 && stands(step)) {
            agenda.start(Scope.STOOD, step.id(), step.actor(), step.day());
        }
        agenda.start(Scope.SILENCE, step.id(), step.actor(), step.day());
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

    private Occasion.MoveMade moveMade(Step step, boolean touchesRedLine, MovesOfDay today) {
        Move move = step.move();
        Kind kind = step.kind();
        Book own = register.bookOf(step.actor());
        Book other = register.bookOf(step.other());
        boolean begins = kind.isCooperative() && move.links().completes() == null;
        double stake = step.stake();
        double unasked = begins ? step.creditUnasked() : 0;
        return new Occasion.MoveMade(
                move.id(),
                step.actor(),
                step.other(),
                kind.code(),
                kind.mode().word(),
                kind.tone().word(),
                terms.level(move.extent()),
                move.channel().word(),
                step.moves().stream().mapToDouble(Move::scale).sum(),
                step.value(),
                step.cost(),
                stake * step.newness(),
                unasked * step.newness(),
                exchanges(step, stake == 0 ? 0 : unasked / stake),
                kind.isConcession() && begins && unasked > 0 && unasked == stake && !today.answersByName(step),
                !register.hasSeen(step),
                register.meetings().isNewLevel(step),
                register.meetings().goesPublic(step),
                move.disputed(),
                move.onBehalfOf() != null,
                touchesRedLine,
                move.links().reverses() != null,
                today.isWithOffer(step),
                other.sinceDemand(move.day()),
                own.sinceThreat(move.day()),
                other.sinceHarm(move.day()));
    }

    /** How much of an exchange a deed is that harms, or the unasked, new part of one that gives. */
    private static double exchanges(Step step, double unasked) {
        return step.countExchanges(
                step.kind().isHarm()
                        ? step.reached()
                        : step.reached() * unasked * step.newness() * step.ofCount() * step.once());
    }

    /** A promise that was made after its date is due at once. */
    private void startDelivery(Pledge pledge, LocalDate from) {
        LocalDate since = pledge.due().isBefore(from) ? from : pledge.due();
        pledge.runSince(since);
        agenda.start(Scope.OVERDUE, pledge.id(), pledge.by(), since);
    }

    /** Whether it gives something by itself, and neither adds to another step nor takes one back. */
    private static boolean stands(Step step) {
        return step.kind().isCooperative()
                && step.move().links().completes() == null
                && step.move().links().reverses() == null;
    }

    private void startWaiting(Step step, LocalDate day) {
        if (stands(step)) {
            awaitAnswer(step, day);
            if (!step.isAsPromised() && register.awaitRest(step)) {
                agenda.start(Scope.UNFINISHED, step.id(), step.actor(), day);
            }
        }
    }

    private void awaitAnswer(Step given, LocalDate day) {
        register.awaitAnswer(given, day)
                .ifPresent(debt -> agenda.start(Scope.UNANSWERED, given.id(), given.actor(), debt.since()));
    }

    // ---------------------------------------------------------------- occasions

    private List<Conclusion> weigh(LocalDate day, Occasion occasion, Step... steps) {
        double confidence = 1;
        Set<String> moves = new LinkedHashSet<>();
        for (Step step : steps) {
            confidence = Math.min(confidence, step.confidence());
            moves.addAll(Step.named(step));
        }
        return weigh(day, occasion, List.copyOf(moves), confidence);
    }

    private List<Conclusion> weigh(LocalDate day, Occasion occasion, List<String> moves, double confidence) {
        List<Conclusion> conclusions = new ArrayList<>(session.weigh(occasion));
        conclusions.sort(BY_RULE);
        entries.add(new Entry(day, occasion, moves, confidence, conclusions));
        return conclusions;
    }
}
