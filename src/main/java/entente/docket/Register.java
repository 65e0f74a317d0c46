package entente.docket;

import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Mode;
import entente.docket.OpenItem.OpenCommitment;
import entente.docket.OpenItem.OpenConcession;
import entente.docket.OpenItem.OpenStep;
import entente.docket.Settlement.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the docket. Where a step or a promise changes, it changes with it what hangs on that: the books of the
 * sides, what is open for rules to look around at, and the run of answered exchanges.
 */
final class Register {

    private final List<Step> steps = new ArrayList<>();
    /** By the move; of one that both sides made jointly there is a step of each. */
    private final Map<String, List<Step>> stepsByMove = new HashMap<>();

    private final List<Pledge> pledges = new ArrayList<>();
    /** By the promise or clause; of a clause that obliges both sides there is one of each. */
    private final Map<String, List<Pledge>> pledgesById = new HashMap<>();
    /** By the agreement. */
    private final Map<String, List<Pledge>> clauses = new HashMap<>();
    /** Those that wait, by the move or clause that they wait for. */
    private final Map<String, List<Pledge>> waiting = new HashMap<>();

    private final List<Pledge> nowDue = new ArrayList<>();
    private final Set<List<String>> left = new HashSet<>();
    private final Map<String, Book> books = new HashMap<>();
    private final Meetings meetings = new Meetings();
    private final OpenItems openItems = new OpenItems();
    private final Map<String, List<String>> touched = new HashMap<>();
    private final List<MoveWarning> warnings = new ArrayList<>();
    private final Set<Step> reopenedToday = new LinkedHashSet<>();
    private int run;
    private @Nullable LocalDate lastOfRun;
    private final DocketTerms terms;

    Register(Dialogue dialogue, DocketTerms terms) {
        this.terms = terms;
        dialogue.sides().forEach(side -> books.put(side.id(), new Book()));
    }

    Book bookOf(String side) {
        return Objects.requireNonNull(books.get(side));
    }

    Meetings meetings() {
        return meetings;
    }

    // ---------------------------------------------------------------- steps

    void add(Step step) {
        steps.add(step);
        step.moves()
                .forEach(move -> stepsByMove
                        .computeIfAbsent(move.id(), none -> new ArrayList<>(1))
                        .add(step));
    }

    /** The steps of a move: one, or of a joint one two. */
    List<Step> stepsOf(String move) {
        return stepsByMove.getOrDefault(move, List.of());
    }

    /** The step of a side that a link names; none where there is no link, or the move is not known yet. */
    Optional<Step> linked(@Nullable String move, String side) {
        return move == null
                ? Optional.empty()
                : stepsOf(move).stream()
                        .filter(step -> step.actor().equals(side))
                        .findFirst();
    }

    /** In the order in which they were taken. */
    Collection<Step> steps() {
        return Collections.unmodifiableCollection(steps);
    }

    /**
     * A concession that is not answered in full waits for that from {@code day} on, unless it keeps a promise, which was
     * owed; the debt that this opens, or none.
     */
    Optional<Debt> awaitAnswer(Step given, LocalDate day) {
        if (!given.kind().isConcession() || given.isSettled() || given.keepsPromise() || given.value() == 0) {
            return Optional.empty();
        }
        bookOf(given.actor()).startWaiting(given);
        openItems.open(new OpenConcession(given.id(), given.actor(), given.other()));
        return Optional.of(given.owedSince(day));
    }

    /** Nothing more is expected for it. */
    void stopAwaitingAnswer(Step given) {
        bookOf(given.actor()).stopWaiting(given);
        closeConcession(given);
    }

    /** It is past its time; an answer may still come. */
    void closeConcession(Step given) {
        openItems.close(OpenConcession.class, given.id(), given.actor());
    }

    /** A step that goes only part of the way waits for the rest; whether this one does. */
    boolean awaitRest(Step begun) {
        if (!begun.isPartial()) {
            return false;
        }
        openItems.open(new OpenStep(begun.id(), begun.actor(), begun.other()));
        return true;
    }

    void stopAwaitingRest(Step begun) {
        openItems.close(OpenStep.class, begun.id(), begun.actor());
    }

    /**
     * Settles up to {@code share} more of {@code given} by {@code answer}. What is answered in full waits no longer, and
     * who answers a deed in full by more than words has stopped failing to.
     *
     * @return how much was still missing of that
     */
    double settle(Step given, Step answer, By by, double share) {
        double gained = given.settle(share, answer, by);
        if (Rounding.isNothing(gained)) {
            return gained;
        }
        if (answer.isDeed() && by != By.RETURN) {
            repetitionOf(given).returned(given, gained);
        }
        if (given.isSettled()) {
            stopAwaitingAnswer(given);
            if (given.isDeed() && answer.mode() != Mode.WORD && by != By.RETURN) {
                bookOf(answer.actor()).endLapses();
            }
        }
        return gained;
    }

    /**
     * A step goes only as far as {@code reached} now. What it settled, as far as its worth no longer covers that, is
     * open again.
     *
     * @return the steps that wait again
     */
    List<Step> goOnly(Step step, double reached) {
        double before = step.value();
        double settles = step.settlements().stream()
                .filter(settlement -> settlement.by() != By.RETURN)
                .mapToDouble(Settlement::worth)
                .sum();
        if (reached == 0) {
            step.goOnly(0);
        } else {
            step.shrinkTo(reached);
        }
        double left = before == 0 ? 0 : step.value() / before;
        double covered = settles == 0 ? 1 : Math.min(1, step.value() / settles);
        List<Step> reopened = new ArrayList<>();
        for (Settlement settlement : step.settlements()) {
            double lost = settlement.keep(settlement.by() == By.RETURN ? left : covered);
            if (!Rounding.isNothing(lost)) {
                settlement.given().unsettle(lost);
                reopened.add(settlement.given());
            }
        }
        step.spendOnly(covered);
        step.deliverOnly(left);
        if (reached == 0) {
            stopAwaitingAnswer(step);
        }
        stopAwaitingRest(step);
        breakRun();
        return reopened;
    }

    /** Takes back what a step reaches beyond {@code reached}; what it settled is told of by {@link #reopened}. */
    void takeBack(Step step, double reached) {
        reopenedToday.addAll(goOnly(step, reached));
    }

    /** The steps whose answers were taken back since this was asked last. */
    List<Step> reopened() {
        List<Step> reopened = List.copyOf(reopenedToday);
        reopenedToday.clear();
        return reopened;
    }

    /** Whether its side has made a move of its kind before today. */
    boolean hasSeen(Step step) {
        return bookOf(step.actor()).hasSeen(step.kind().code());
    }

    /** To do again what was taken back is new. */
    void forgetRepetition(Step step) {
        if (step.kind().repeat() == Kind.Repeat.NOTHING) {
            repetitionOf(step).forget(step);
        }
    }

    /** How often its side has lately made moves of its family. */
    Repetition repetitionOf(Step step) {
        return bookOf(step.actor())
                .repetition(
                        step.kind().family(),
                        step.kind().isCooperative()
                                ? terms.repetition().window()
                                : terms.repetition().ofHardWords());
    }

    /** Counts that nobody answered in time; whether that is new. */
    boolean lapse(Step given, Debt debt, LocalDate day) {
        breakRun();
        return debt.lapse().begin(given.unsettled(), bookOf(given.other()), day);
    }

    // ---------------------------------------------------------------- promises

    /** Puts a promise, or a side's part of a clause, on the books. */
    void promise(Pledge pledge) {
        pledges.add(pledge);
        pledgesById.computeIfAbsent(pledge.id(), none -> new ArrayList<>(1)).add(pledge);
        String agreement = pledge.obligation().agreement();
        if (agreement != null) {
            clauses.computeIfAbsent(agreement, none -> new ArrayList<>()).add(pledge);
        }
        bookOf(pledge.by()).owes().add(pledge);
        openItems.open(new OpenCommitment(pledge.id(), pledge.by(), pledge.other(), false));
    }

    /** What is owed by a promise or a clause: by one side, or of a clause that obliges both, by each. */
    List<Pledge> promised(@Nullable String id) {
        return id == null ? List.of() : pledgesById.getOrDefault(id, List.of());
    }

    /** What a side promised with a move, or owes by a clause, where it does. */
    Optional<Pledge> promisedBy(@Nullable String id, String side) {
        return promised(id).stream().filter(pledge -> pledge.by().equals(side)).findFirst();
    }

    /** What the clauses of an agreement oblige both sides to. */
    List<Pledge> clausesOf(String agreement) {
        return Collections.unmodifiableList(clauses.getOrDefault(agreement, List.of()));
    }

    /** A side leaves an agreement; whether that is new. */
    boolean leave(String agreement, String side) {
        return left.add(List.of(agreement, side));
    }

    /** In the order in which they were given. */
    Collection<Pledge> pledges() {
        return Collections.unmodifiableCollection(pledges);
    }

    // ---------------------------------------------------------------- what comes after what

    /** Lets a clause wait for what it comes after, unless that is done; whether it waits. */
    boolean awaitTurn(Pledge pledge) {
        String after = pledge.obligation().after();
        if (after == null || isDone(after)) {
            return false;
        }
        pledge.startWaiting();
        waiting.computeIfAbsent(after, none -> new ArrayList<>()).add(pledge);
        return true;
    }

    /** A move is done once it is made; what is promised, once it is kept. */
    private boolean isDone(String id) {
        List<Pledge> promised = promised(id);
        return promised.isEmpty() ? !stepsOf(id).isEmpty() : promised.stream().allMatch(Pledge::isKept);
    }

    /** Something is done, so that what waited for it has its turn. */
    void endWaiting(String done, LocalDate day) {
        if (!waiting.containsKey(done) || !isDone(done)) {
            return;
        }
        LocalDate expected = promised(done).stream()
                .map(pledge -> pledge.obligation().due())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        for (Pledge pledge : Objects.requireNonNull(waiting.remove(done))) {
            changeDate(
                    pledge, () -> pledge.stopWaiting(day, expected, terms.completionWindow(), terms.undatedPromise()));
            nowDue.add(pledge);
        }
    }

    /** Those that have their turn, or another date, since this was asked last. */
    List<Pledge> nowDue() {
        List<Pledge> due = nowDue.stream()
                .filter(pledge -> pledge.isOpen() && !pledge.isExcused())
                .toList();
        nowDue.clear();
        return due;
    }

    /** Both sides moved the date of a promise or a clause. */
    void reschedule(Pledge pledge, LocalDate due) {
        changeDate(pledge, () -> pledge.reschedule(due));
        openItems.open(new OpenCommitment(pledge.id(), pledge.by(), pledge.other(), false));
        nowDue.add(pledge);
    }

    /** The books are in the order of dates. */
    private void changeDate(Pledge pledge, Runnable change) {
        if (!pledge.isOpen()) {
            change.run();
            return;
        }
        bookOf(pledge.by()).owes().remove(pledge);
        change.run();
        bookOf(pledge.by()).owes().add(pledge);
    }

    /**
     * Delivers up to {@code share} more of a promise. What is kept in full is open no longer, and its side has stopped
     * failing to deliver.
     *
     * @return how much was still missing of that
     */
    double deliver(Pledge pledge, Step step, double share) {
        double gained = pledge.deliver(share, step);
        if (!Rounding.isNothing(gained) && !pledge.isOpen()) {
            bookOf(pledge.by()).endLapses();
            close(pledge);
            endWaiting(pledge.id(), step.day());
        }
        return gained;
    }

    /** Its side goes back on a promise; whether that is in time. */
    boolean goBack(Pledge pledge, LocalDate day) {
        close(pledge);
        breakRun();
        return pledge.goBack(day);
    }

    /** Some of what was delivered turns out to be missing; the promise is open again. */
    void miss(Pledge pledge, double share) {
        pledge.miss(share);
        bookOf(pledge.by()).owes().add(pledge);
        openItems.open(new OpenCommitment(pledge.id(), pledge.by(), pledge.other(), false));
    }

    /** Counts that it was not kept in time; whether that is new. */
    boolean lapse(Pledge pledge, LocalDate day) {
        breakRun();
        openItems.open(new OpenCommitment(pledge.id(), pledge.by(), pledge.other(), true));
        return pledge.lapse().begin(pledge.missing(), bookOf(pledge.by()), day);
    }

    private void close(Pledge pledge) {
        bookOf(pledge.by()).owes().remove(pledge);
        openItems.close(OpenCommitment.class, pledge.id(), pledge.by());
    }

    // ---------------------------------------------------------------- the run of answered exchanges

    /** An exchange was answered in full, by either side; on how many days in a row now one was. */
    int lengthenRun(LocalDate day) {
        if (!day.equals(lastOfRun)) {
            lastOfRun = day;
            run++;
        }
        return run;
    }

    void breakRun() {
        run = 0;
        lastOfRun = null;
    }

    // ---------------------------------------------------------------- what else is told of

    /** A move touches a red line. */
    void touch(String redLine, Step step) {
        touched.computeIfAbsent(redLine, none -> new ArrayList<>()).add(step.id());
    }

    /** The moves that touched a red line, the first one first. */
    List<String> touchedBy(String redLine) {
        return Collections.unmodifiableList(touched.getOrDefault(redLine, List.of()));
    }

    void warn(MoveWarning warning) {
        warnings.add(warning);
    }

    List<MoveWarning> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    // ---------------------------------------------------------------- the end of a day

    /** Remembers a move, for those of later days to be compared with; {@code spellGap} days of silence end a spell. */
    void remember(Step step, int spellGap) {
        bookOf(step.actor()).remember(step, spellGap);
        meetings.remember(step);
    }

    /** Shows the rules what was opened and closed today. */
    void endDay(RuleSession session) {
        openItems.endDay(session);
    }
}
