package entente.docket;

import entente.dialogue.Channel;
import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.dialogue.RedLine;
import entente.dialogue.Tone;
import entente.docket.OpenItem.OpenCommitment;
import entente.docket.OpenItem.OpenConcession;
import entente.docket.OpenItem.OpenStep;
import entente.docket.Relations.Related;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        Book debtor = register.bookOf(step.other());
        boolean first = step.lapse().begin(debtor);
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
        register.run = 0;
        if (agenda.isLast(item.clock())) {
            register.bookOf(step.actor()).stopWaiting(step);
            register.close(OpenConcession.class, step.id());
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
        boolean first = pledge.lapse().begin(register.bookOf(pledge.by()));
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
        register.run = 0;
        register.open(new OpenCommitment(pledge.id(), pledge.by(), pledge.other(), true));
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
        Set<String> offering = new LinkedHashSet<>();
        for (Move move : moves) {
            Kind kind = tariff.kind(move.kind());
            if (kind.isConcession() || move.promises() != null) {
                offering.add(move.actor());
            }
        }
        Set<String> answeredByName = moves.stream()
                .map(move -> move.links().answers())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        moves.forEach(move -> take(move, offering.contains(move.actor()), answeredByName));
        moves.forEach(this::remember);
        register.endDay(session);
    }

    private void take(Move move, boolean withOffer, Set<String> answeredByName) {
        Kind kind = tariff.kind(move.kind());
        Step step = new Step(
                move,
                kind,
                dialogue.other(move.actor()).id(),
                tariff.value(move.kind(), move.scale()),
                tariff.cost(move.kind(), move.scale()),
                terms.share(move.extent()));
        Related related = Relations.relate(step, register, agenda, terms, answeredByName);
        boolean free = related.gives()
                && related.occasions().isEmpty()
                && move.links().answers() == null
                && move.links().fulfils() == null
                && !answeredByName.contains(step.id());
        register.steps.put(move.id(), step);
        weigh(move.day(), moveMade(step, free, withOffer), move);
        related.occasions()
                .forEach(occasion ->
                        weigh(move.day(), occasion.occasion(), occasion.moves().toArray(Move[]::new)));
        if (kind.tone() == Tone.CONFLICTUAL && kind.mode() == Mode.DEED) {
            register.run = 0;
        }
        pledgeOf(move, step);
        if (related.gives()) {
            startWaiting(step);
        }
        agenda.start(Scope.SILENCE, move.id(), move.day());
    }

    private Occasion.MoveMade moveMade(Step step, boolean free, boolean withOffer) {
        Move move = step.move();
        Kind kind = step.kind();
        Book own = register.bookOf(move.actor());
        Book other = register.bookOf(step.other());
        boolean contact = kind.mode() == Mode.CONTACT;
        return new Occasion.MoveMade(
                move.id(),
                move.actor(),
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
                contact && register.isNewLevel(move.level()),
                contact && move.channel() == Channel.PUBLIC && register.metOnlyInConfidence(),
                move.disputed(),
                move.onBehalfOf() != null,
                touchesRedLine(move, kind),
                move.links().reverses() != null,
                withOffer,
                other.sinceDemand(move.day()),
                own.sinceThreat(move.day()));
    }

    /** A conflictual move on the issue of a red line of the other side touches it. */
    private boolean touchesRedLine(Move move, Kind kind) {
        if (kind.isCooperative()) {
            return false;
        }
        String issue = move.issue() == null ? kind.issue() : move.issue();
        boolean touches = false;
        for (RedLine line : dialogue.redLines()) {
            if (!line.side().equals(move.actor()) && line.issue().equals(issue)) {
                register.touched
                        .computeIfAbsent(line.id(), none -> new ArrayList<>())
                        .add(move.id());
                touches = true;
            }
        }
        return touches;
    }

    private void pledgeOf(Move move, Step step) {
        String promised = move.promises();
        if (promised == null) {
            return;
        }
        Pledge pledge = new Pledge(step);
        register.pledges.put(move.id(), pledge);
        register.bookOf(move.actor()).promise(pledge);
        register.open(new OpenCommitment(move.id(), move.actor(), step.other(), false));
        LocalDate due = move.due();
        if (due != null) {
            agenda.start(Scope.OVERDUE, move.id(), due.isBefore(move.day()) ? move.day() : due);
        }
    }

    private void startWaiting(Step step) {
        if (!step.isSettled()) {
            register.bookOf(step.actor()).startWaiting(step);
            register.open(new OpenConcession(step.id(), step.actor(), step.other()));
            agenda.start(Scope.UNANSWERED, step.id(), step.day());
        }
        if (step.isPartial()) {
            register.open(new OpenStep(step.id(), step.actor(), step.other()));
            agenda.start(Scope.UNFINISHED, step.id(), step.day());
        }
    }

    private void remember(Move move) {
        Step step = register.step(move.id());
        register.bookOf(step.actor()).remember(step, terms.spellGap());
        if (step.mode() == Mode.CONTACT) {
            register.met(move);
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
