package entente.docket;

import entente.dialogue.Channel;
import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Level;
import entente.dialogue.Mode;
import entente.dialogue.Move;
import entente.dialogue.RedLine;
import entente.dialogue.Tone;
import entente.docket.OpenItem.OpenCommitment;
import entente.docket.OpenItem.OpenConcession;
import entente.docket.OpenItem.OpenStep;
import entente.docket.Step.Pledge;
import entente.docket.Step.Settlement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The record-keeper. It takes the moves in order, relates each to what is open, and puts occasions before the rules; it
 * weighs nothing. Moves of one date are simultaneous unless they name each other: what the rules may look around for,
 * and what a move is compared with, is what stood when the day began.
 */
public final class Docket {

    private static final double ROUNDING = 1e-9;
    private static final Comparator<Conclusion> BY_RULE =
            Comparator.comparing(Conclusion::rule).thenComparing(Conclusion::subject);

    private final Dialogue dialogue;
    private final Tariff tariff;
    private final DocketTerms terms;
    private final RuleSession session;
    private final Agenda agenda;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, Pledge> pledges = new LinkedHashMap<>();
    private final Map<String, Book> books = new HashMap<>();
    private final Map<String, OpenItem> open = new HashMap<>();
    private final Map<String, OpenItem> openAtDayEnd = new LinkedHashMap<>();
    private final Set<String> closedAtDayEnd = new LinkedHashSet<>();
    private final Map<String, List<String>> touched = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private @Nullable Level highestLevel;
    private boolean metInConfidence;
    private boolean metInPublic;
    private int run;
    private Set<String> answeredByNameToday = Set.of();

    private Docket(Dialogue dialogue, Tariff tariff, DocketTerms terms, RuleSession session) {
        this.dialogue = dialogue;
        this.tariff = tariff;
        this.terms = terms;
        this.session = session;
        this.agenda = new Agenda(terms);
        dialogue.sides().forEach(side -> books.put(side.id(), new Book()));
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
        return docket.standing(asOf);
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
            endDay();
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
        Step step = step(item.move());
        if (step.isSettled() || step.reached == 0) {
            return;
        }
        Book debtor = bookOf(receiver(step));
        weigh(
                item.day(),
                new Occasion.Unanswered(
                        item.clock().number(),
                        step.id(),
                        step.move.actor(),
                        receiver(step),
                        1 - step.settled,
                        step.value(),
                        debtor.lapses,
                        item.clock().days()),
                step.move);
        debtor.lapses++;
        run = 0;
        if (agenda.isLast(item.clock())) {
            bookOf(step.move.actor()).waiting.remove(step.id());
            close(step.id());
        }
    }

    private void leftUnfinished(Agenda.Item item) {
        Step step = step(item.move());
        if (!step.isPartial()) {
            return;
        }
        weigh(
                item.day(),
                new Occasion.Unfinished(
                        item.clock().number(),
                        step.id(),
                        step.move.actor(),
                        receiver(step),
                        1 - step.reached,
                        isPaidBeyond(step),
                        item.clock().days()),
                step.move);
    }

    /** Whether the other side went further for a step than the step itself went. */
    private static boolean isPaidBeyond(Step step) {
        return step.settles.stream()
                .anyMatch(settlement -> !settlement.byWorth && settlement.given.reached > step.reached + ROUNDING);
    }

    private void fallenOverdue(Agenda.Item item) {
        Pledge pledge = pledge(item.move());
        if (!pledge.isOpen()) {
            return;
        }
        Move promise = pledge.promise.move;
        Book debtor = bookOf(promise.actor());
        weigh(
                item.day(),
                new Occasion.Overdue(
                        item.clock().number(),
                        promise.id(),
                        promise.actor(),
                        receiver(pledge.promise),
                        1 - pledge.delivered,
                        debtor.lapses,
                        item.clock().days()),
                promise);
        debtor.lapses++;
        run = 0;
        openAtDayEnd(new OpenCommitment(promise.id(), promise.actor(), receiver(pledge.promise), true));
    }

    private void fallenSilent(Agenda.Item item) {
        Step step = step(item.move());
        Book book = bookOf(step.move.actor());
        if (!step.move.equals(book.lastMove)) {
            return;
        }
        weigh(
                item.day(),
                new Occasion.Silence(
                        item.clock().number(),
                        step.id(),
                        step.move.actor(),
                        receiver(step),
                        book.spell,
                        item.clock().days()),
                step.move);
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
        answeredByNameToday = moves.stream()
                .map(move -> move.links().answers())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        moves.forEach(move -> take(move, offering.contains(move.actor())));
        moves.forEach(this::remember);
        endDay();
    }

    private void take(Move move, boolean withOffer) {
        Kind kind = tariff.kind(move.kind());
        Step step = new Step(
                move,
                kind,
                tariff.value(move.kind(), move.scale()),
                tariff.cost(move.kind(), move.scale()),
                terms.share(move.extent()));
        List<Weighable> occasions = new ArrayList<>();
        boolean gives = relate(step, occasions);
        boolean free = gives
                && occasions.isEmpty()
                && move.links().answers() == null
                && move.links().fulfils() == null
                && !isAnsweredByNameToday(step);
        steps.put(move.id(), step);
        weigh(move.day(), moveMade(step, free, withOffer), move);
        occasions.forEach(occasion ->
                weigh(move.day(), occasion.occasion(), occasion.moves().toArray(Move[]::new)));
        if (kind.tone() == Tone.CONFLICTUAL && kind.mode() == Mode.DEED) {
            run = 0;
        }
        pledgeOf(move, step);
        if (gives) {
            startWaiting(step);
        }
        agenda.start(Scope.SILENCE, move.id(), move.day());
    }

    /** An occasion that a move brings about beside its own, and the moves that it is no surer than. */
    private record Weighable(Occasion occasion, List<Move> moves) {}

    /** Relates a move to what came before it; whether it is a concession of its own. */
    private boolean relate(Step step, List<Weighable> occasions) {
        Move move = step.move;
        Step undone = linked(move.links().reverses());
        Step completed = linked(move.links().completes());
        if (undone != null && undone.kind.isCooperative()) {
            takeBack(step, undone, occasions);
            return false;
        }
        if (!step.kind.isCooperative() || step.reached == 0) {
            return false;
        }
        if (completed != null) {
            complete(step, completed, occasions);
            return false;
        }
        answer(step, occasions);
        deliver(step, occasions);
        return step.kind.isConcession();
    }

    private void answer(Step step, List<Weighable> occasions) {
        String id = step.move.links().answers();
        Step answered = linked(id);
        if (id != null) {
            if (answered != null
                    && answered.kind.isCooperative()
                    && answered.reached > 0
                    && !answered.move.actor().equals(step.move.actor())) {
                settleByLink(answered, step, occasions);
            }
        } else if (step.kind.mode() == Mode.CONTACT
                || (step.kind.mode() == Mode.DEED && !isAnsweredByNameToday(step))) {
            settleByWorth(step, occasions);
        }
    }

    /** A deed that is answered by name on its own date pays for that answer and for nothing else. */
    private boolean isAnsweredByNameToday(Step step) {
        return answeredByNameToday.contains(step.id());
    }

    /** A named answer settles by extent relative to the other's extent; each half settles the other. */
    private void settleByLink(Step given, Step answer, List<Weighable> occasions) {
        settle(given, answer, false, linkShare(given, answer), false, occasions);
        settle(answer, given, false, linkShare(answer, given), true, occasions);
    }

    private double linkShare(Step given, Step answer) {
        boolean onlyWords = answer.kind.mode() == Mode.WORD && given.kind.mode() != Mode.WORD;
        return Math.min(1, answer.reached / given.reached) * (onlyWords ? terms.wordShare() : 1);
    }

    /**
     * Where no move is named, worth pays for open concessions of earlier days, oldest first, within the window. A deed
     * that pays is itself paid for as far as it is used up; a contact waits for no answer.
     */
    private void settleByWorth(Step payer, List<Weighable> occasions) {
        double worth = payer.value();
        List<Step> oldestFirst = new ArrayList<>();
        double wanted = 0;
        for (Step given : bookOf(receiver(payer)).waiting.values()) {
            if (wanted >= worth || !given.day().isBefore(payer.day())) {
                break;
            }
            if (Book.since(given.day(), payer.day()) <= terms.answerWindow()) {
                oldestFirst.add(given);
                wanted += openWorth(given);
            }
        }
        double left = worth;
        for (Step given : oldestFirst) {
            double paid = Math.min(left, openWorth(given));
            if (paid > ROUNDING) {
                left -= paid;
                settle(given, payer, true, paid / given.value(), false, occasions);
                if (payer.kind.isConcession()) {
                    settle(payer, given, true, paid / worth, true, occasions);
                }
            }
        }
    }

    private static double openWorth(Step step) {
        return step.value() * (1 - step.settled);
    }

    private void settle(
            Step given, Step answer, boolean byWorth, double share, boolean secondHalf, List<Weighable> occasions) {
        double before = given.settled;
        given.settled = Math.min(1, before + share);
        double gained = given.settled - before;
        Settlement settlement = settlement(given, answer, byWorth);
        settlement.share += gained;
        given.answers.put(answer.id(), byWorth ? settlement.share * given.value() : answer.value());
        if (gained <= ROUNDING) {
            return;
        }
        boolean words = answer.kind.mode() == Mode.WORD;
        if (!secondHalf && !words) {
            run = given.isSettled() ? run + 1 : run;
        }
        if (given.isSettled() && !words) {
            bookOf(answer.move.actor()).lapses = 0;
        }
        refreshWaiting(given);
        LocalDate later = answer.day().isAfter(given.day()) ? answer.day() : given.day();
        LocalDate earlier = later.equals(answer.day()) ? given.day() : answer.day();
        occasions.add(new Weighable(
                new Occasion.Answer(
                        given.id(),
                        answer.id(),
                        given.move.actor(),
                        answer.move.actor(),
                        given.kind.mode().word(),
                        answer.kind.mode().word(),
                        gained,
                        given.isSettled(),
                        secondHalf,
                        Book.since(earlier, later),
                        secondHalf || words || !given.isSettled() ? 0 : run),
                List.of(given.move, answer.move)));
    }

    private static Settlement settlement(Step given, Step answer, boolean byWorth) {
        for (Settlement settlement : answer.settles) {
            if (settlement.given == given) {
                return settlement;
            }
        }
        Settlement settlement = new Settlement(given, byWorth, 0);
        answer.settles.add(settlement);
        return settlement;
    }

    /** Completing adds only the missing worth, and settles what the partial step paid for as far as it now goes. */
    private void complete(Step step, Step begun, List<Weighable> occasions) {
        double before = begun.reached;
        double worthBefore = begun.value();
        double added = Math.max(0, step.reached - before);
        if (added <= ROUNDING || !begun.kind.isCooperative()) {
            notes.add(new Note(
                    step.id(),
                    "completes",
                    "\"" + begun.id() + "\" already goes as far as this; completing it adds nothing."));
            return;
        }
        boolean paid = isPaidBeyond(begun);
        begun.reached = step.reached;
        occasions.add(new Weighable(
                new Occasion.Completion(
                        begun.id(),
                        step.id(),
                        begun.move.actor(),
                        receiver(begun),
                        added,
                        !begun.isPartial(),
                        paid,
                        Book.since(begun.day(), step.day())),
                List.of(begun.move, step.move)));
        double left = begun.value() - worthBefore;
        for (Settlement settlement : List.copyOf(begun.settles)) {
            Step given = settlement.given;
            double share = settlement.byWorth
                    ? Math.min(left, openWorth(given)) / Math.max(given.value(), ROUNDING)
                    : linkShare(given, begun) - settlement.share;
            if (share > ROUNDING) {
                left -= settlement.byWorth ? share * given.value() : 0;
                settle(given, begun, settlement.byWorth, share, false, occasions);
                credit(given, step, occasions);
            }
        }
        if (begun.isPartial()) {
            agenda.start(Scope.UNFINISHED, begun.id(), step.day());
        } else {
            close("step " + begun.id());
        }
        Pledge pledge = begun.delivers;
        if (pledge != null) {
            deliver(pledge, step, added, occasions);
        }
    }

    /** The answer of a completed step came on the day of the completing move, and rests on it. */
    private void credit(Step given, Step completing, List<Weighable> occasions) {
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
                                    Book.since(given.day(), completing.day()),
                                    answer.run()),
                            List.of(given.move, completing.move)));
            given.answers.put(completing.id(), 0.0);
        }
    }

    /** A deed of the promised kind delivers on the promise it names, or else on the oldest open one of that kind. */
    private void deliver(Step step, List<Weighable> occasions) {
        String named = step.move.links().fulfils();
        Pledge pledge = named == null ? oldestPledge(step) : pledges.get(named);
        if (pledge != null) {
            step.delivers = pledge;
            deliver(pledge, step, step.reached, occasions);
        }
    }

    private @Nullable Pledge oldestPledge(Step step) {
        if (step.kind.mode() == Mode.WORD) {
            return null;
        }
        Map<String, Pledge> ofKind = bookOf(step.move.actor()).pledges.getOrDefault(step.move.kind(), Map.of());
        String subject = step.move.subject();
        return ofKind.values().stream()
                .filter(pledge -> pledge.promise.day().isBefore(step.day()))
                .filter(pledge -> {
                    String promised = pledge.promise.move.subject();
                    return subject == null || promised == null || promised.equals(subject);
                })
                .findFirst()
                .orElse(null);
    }

    private void deliver(Pledge pledge, Step step, double share, List<Weighable> occasions) {
        double delivered = Math.min(share, 1 - pledge.delivered);
        if (delivered <= ROUNDING || pledge.withdrawn || pledge.broken) {
            return;
        }
        pledge.delivered += delivered;
        pledge.fulfilledBy.add(step.id());
        Move promise = pledge.promise.move;
        LocalDate due = promise.due();
        boolean late = due != null && step.day().isAfter(due);
        pledge.late |= late;
        if (!pledge.isOpen()) {
            bookOf(promise.actor()).lapses = 0;
            forget(pledge);
        }
        occasions.add(new Weighable(
                new Occasion.Delivery(
                        promise.id(),
                        step.id(),
                        promise.actor(),
                        receiver(pledge.promise),
                        delivered,
                        !pledge.isOpen(),
                        late ? Book.since(due, step.day()) : 0),
                List.of(promise, step.move)));
    }

    private void takeBack(Step step, Step undone, List<Weighable> occasions) {
        Pledge promised = pledges.get(undone.id());
        if (promised != null && promised.isOpen()) {
            breach(promised, step, occasions);
            return;
        }
        if (undone.kind.mode() == Mode.WORD || undone.reached == 0) {
            return;
        }
        double share = undone.reached * (step.reached > 0 ? step.reached : 1);
        occasions.add(new Weighable(
                new Occasion.Reversal(
                        undone.id(),
                        step.id(),
                        step.move.actor(),
                        receiver(undone),
                        share,
                        undone.settled > 0,
                        Book.since(undone.day(), step.day())),
                List.of(undone.move, step.move)));
        double left = (undone.reached - share) / undone.reached;
        undone.reached -= share;
        run = 0;
        for (Settlement settlement : undone.settles) {
            Step given = settlement.given;
            given.settled = Math.max(0, given.settled - settlement.share * (1 - left));
            settlement.share *= left;
            given.answers.computeIfPresent(undone.id(), (id, worth) -> worth * left);
            refreshWaiting(given);
        }
        bookOf(undone.move.actor()).waiting.remove(undone.id());
        close(undone.id());
        close("step " + undone.id());
        Pledge pledge = undone.delivers;
        if (pledge != null && !pledge.broken) {
            breach(pledge, step, occasions);
        }
    }

    private void breach(Pledge pledge, Step step, List<Weighable> occasions) {
        Move promise = pledge.promise.move;
        LocalDate due = promise.due();
        boolean inTime = pledge.delivered == 0 && (due == null || !step.day().isAfter(due));
        pledge.withdrawn = inTime;
        pledge.broken = !inTime;
        forget(pledge);
        run = 0;
        occasions.add(new Weighable(
                new Occasion.Breach(promise.id(), step.id(), promise.actor(), receiver(pledge.promise), inTime),
                List.of(promise, step.move)));
    }

    private Occasion.MoveMade moveMade(Step step, boolean free, boolean withOffer) {
        Move move = step.move;
        Kind kind = step.kind;
        Book own = bookOf(move.actor());
        Book other = bookOf(receiver(step));
        boolean contact = kind.mode() == Mode.CONTACT;
        Level level = move.level();
        return new Occasion.MoveMade(
                move.id(),
                move.actor(),
                receiver(step),
                kind.code(),
                kind.mode().word(),
                kind.tone().word(),
                move.extent().word(),
                move.channel().word(),
                move.scale(),
                step.value(),
                step.costInFull * step.reached,
                free,
                !own.kindsSeen.contains(kind.code()),
                contact && level != null && (highestLevel == null || level.compareTo(highestLevel) > 0),
                contact && move.channel() == Channel.PUBLIC && metInConfidence && !metInPublic,
                move.disputed(),
                move.onBehalfOf() != null,
                touchesRedLine(move, kind),
                move.links().reverses() != null,
                withOffer,
                Book.since(other.lastDemand, move.day()),
                Book.since(own.lastThreat, move.day()));
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
                touched.computeIfAbsent(line.id(), none -> new ArrayList<>()).add(move.id());
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
        pledges.put(move.id(), pledge);
        bookOf(move.actor())
                .pledges
                .computeIfAbsent(promised, none -> new LinkedHashMap<>())
                .put(move.id(), pledge);
        openAtDayEnd(new OpenCommitment(move.id(), move.actor(), receiver(step), false));
        LocalDate due = move.due();
        if (due != null) {
            agenda.start(Scope.OVERDUE, move.id(), due.isBefore(move.day()) ? move.day() : due);
        }
    }

    private void forget(Pledge pledge) {
        Move promise = pledge.promise.move;
        String kind = Objects.requireNonNull(promise.promises());
        Optional.ofNullable(bookOf(promise.actor()).pledges.get(kind)).ifPresent(ofKind -> ofKind.remove(promise.id()));
        close(promise.id());
    }

    private void startWaiting(Step step) {
        if (!step.isSettled()) {
            bookOf(step.move.actor()).waiting.put(step.id(), step);
            openAtDayEnd(new OpenConcession(step.id(), step.move.actor(), receiver(step)));
            agenda.start(Scope.UNANSWERED, step.id(), step.day());
        }
        if (step.isPartial()) {
            openAtDayEnd(new OpenStep("step " + step.id(), step.move.actor(), receiver(step)));
            agenda.start(Scope.UNFINISHED, step.id(), step.day());
        }
    }

    /** A concession leaves the docket when it is answered and comes back when its answer is taken back. */
    private void refreshWaiting(Step given) {
        if (!given.kind.isConcession() || !steps.containsKey(given.id())) {
            return;
        }
        Book book = bookOf(given.move.actor());
        if (given.isSettled()) {
            book.waiting.remove(given.id());
            close(given.id());
        }
    }

    private void remember(Move move) {
        Kind kind = tariff.kind(move.kind());
        Book book = bookOf(move.actor());
        book.moved(move, terms.spellGap());
        if (kind.isDemand()) {
            book.lastDemand = move.day();
        } else if (kind.isThreat()) {
            book.lastThreat = move.day();
        }
        if (kind.mode() == Mode.CONTACT) {
            Level level = move.level();
            if (level != null && (highestLevel == null || level.compareTo(highestLevel) > 0)) {
                highestLevel = level;
            }
            metInConfidence |= move.channel() == Channel.CONFIDENTIAL;
            metInPublic |= move.channel() == Channel.PUBLIC;
        }
    }

    // ---------------------------------------------------------------- the rules, and what they may look around for

    private void weigh(LocalDate day, Occasion occasion, Move... moves) {
        double confidence = 1;
        for (Move move : moves) {
            confidence = Math.min(confidence, move.confidence());
        }
        List<Conclusion> conclusions =
                session.weigh(occasion).stream().sorted(BY_RULE).toList();
        entries.add(new Entry(day, occasion, confidence, conclusions));
    }

    private void openAtDayEnd(OpenItem item) {
        openAtDayEnd.put(item.move(), item);
        closedAtDayEnd.remove(item.move());
    }

    private void close(String move) {
        openAtDayEnd.remove(move);
        closedAtDayEnd.add(move);
    }

    private void endDay() {
        for (String move : closedAtDayEnd) {
            OpenItem item = open.remove(move);
            if (item != null) {
                session.remove(item);
            }
        }
        for (Iterator<OpenItem> items = openAtDayEnd.values().iterator(); items.hasNext(); items.remove()) {
            OpenItem item = items.next();
            OpenItem earlier = open.put(item.move(), item);
            if (earlier != null) {
                session.remove(earlier);
            }
            session.put(item);
        }
        closedAtDayEnd.clear();
    }

    // ---------------------------------------------------------------- where everything stands

    private Standing standing(LocalDate asOf) {
        List<Concession> concessions = steps.values().stream()
                .filter(step -> step.kind.isConcession()
                        && terms.share(step.move.extent()) > 0
                        && step.move.links().completes() == null
                        && step.move.links().reverses() == null)
                .map(step -> concession(step, asOf))
                .toList();
        List<Commitment> commitments = pledges.values().stream()
                .map(pledge -> commitment(pledge, asOf))
                .toList();
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
                .map(line -> new RedLineTouched(line.id(), touched.getOrDefault(line.id(), List.of())))
                .toList();
        return new Standing(entries, concessions, commitments, balance, redLines, notes);
    }

    private static double total(List<Concession> concessions, String side, boolean given) {
        return concessions.stream()
                .filter(concession -> concession.giver().equals(side) == given)
                .mapToDouble(Concession::value)
                .sum();
    }

    private Concession concession(Step step, LocalDate asOf) {
        return new Concession(
                step.id(),
                step.move.actor(),
                step.value(),
                step.costInFull * step.reached,
                List.copyOf(step.answers.keySet()),
                step.answers.values().stream().mapToDouble(Double::doubleValue).sum(),
                step.settled,
                status(step, asOf));
    }

    private Concession.Status status(Step step, LocalDate asOf) {
        if (step.isSettled()) {
            return Concession.Status.ANSWERED;
        }
        if (step.settled > 0) {
            return Concession.Status.ANSWERED_IN_PART;
        }
        return Book.since(step.day(), asOf) <= terms.answerWindow()
                ? Concession.Status.AWAITING
                : Concession.Status.UNANSWERED;
    }

    private static Commitment commitment(Pledge pledge, LocalDate asOf) {
        Move promise = pledge.promise.move;
        return new Commitment(
                promise.id(),
                promise.actor(),
                Objects.requireNonNull(promise.promises()),
                promise.due(),
                status(pledge, asOf),
                pledge.fulfilledBy,
                pledge.delivered);
    }

    private static Commitment.Status status(Pledge pledge, LocalDate asOf) {
        if (pledge.broken) {
            return Commitment.Status.BROKEN;
        }
        if (pledge.withdrawn) {
            return Commitment.Status.WITHDRAWN;
        }
        if (!pledge.isOpen()) {
            return pledge.late ? Commitment.Status.KEPT_LATE : Commitment.Status.KEPT;
        }
        if (pledge.delivered > 0) {
            return Commitment.Status.KEPT_IN_PART;
        }
        LocalDate due = pledge.promise.move.due();
        return due != null && asOf.isAfter(due) ? Commitment.Status.OVERDUE : Commitment.Status.OPEN;
    }

    // ---------------------------------------------------------------- look-ups

    private Step step(String id) {
        return Objects.requireNonNull(steps.get(id));
    }

    private Pledge pledge(String id) {
        return Objects.requireNonNull(pledges.get(id));
    }

    private Book bookOf(String side) {
        return Objects.requireNonNull(books.get(side));
    }

    private String receiver(Step step) {
        return dialogue.other(step.move.actor()).id();
    }

    /** The move that a link names; null where there is none, or it is not known yet. */
    private @Nullable Step linked(@Nullable String id) {
        return id == null ? null : steps.get(id);
    }
}
