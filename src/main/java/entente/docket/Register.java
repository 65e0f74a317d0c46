package entente.docket;

import entente.dialogue.Dialogue;
import entente.dialogue.Mode;
import entente.docket.OpenItem.OpenCommitment;
import entente.docket.OpenItem.OpenConcession;
import entente.docket.OpenItem.OpenStep;
import entente.docket.Settlement.By;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the docket. Where a step or a promise changes, it changes with it what hangs on that: the books of the
 * sides, what is open for rules to look around at, and the run of answered exchanges.
 */
final class Register {

    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, Pledge> pledges = new LinkedHashMap<>();
    private final Map<String, Book> books = new HashMap<>();
    private final Meetings meetings = new Meetings();
    private final OpenItems openItems = new OpenItems();
    private final Map<String, List<String>> touched = new HashMap<>();
    private final List<Note> notes = new ArrayList<>();
    private int run;

    Register(Dialogue dialogue) {
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
        steps.put(step.id(), step);
    }

    Step step(String move) {
        return Objects.requireNonNull(steps.get(move));
    }

    /** The move that a link names; none where there is no link, or the move is not known yet. */
    Optional<Step> linked(@Nullable String move) {
        return move == null ? Optional.empty() : Optional.ofNullable(steps.get(move));
    }

    /** In the order in which they were taken. */
    Collection<Step> steps() {
        return Collections.unmodifiableCollection(steps.values());
    }

    /** A concession that is not answered in full waits for that; whether this one does. */
    boolean awaitAnswer(Step given) {
        if (!given.kind().isConcession() || given.isSettled()) {
            return false;
        }
        bookOf(given.actor()).startWaiting(given);
        openItems.open(new OpenConcession(given.id(), given.actor(), given.other()));
        return true;
    }

    void stopAwaitingAnswer(Step given) {
        bookOf(given.actor()).stopWaiting(given);
        openItems.close(OpenConcession.class, given.id());
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
        openItems.close(OpenStep.class, begun.id());
    }

    /**
     * Settles up to {@code share} more of {@code given} by {@code answer}. What is answered in full waits no longer, and
     * who answers in full by more than words has stopped failing to.
     *
     * @return how much was still missing of that
     */
    double settle(Step given, Step answer, By by, double share) {
        double gained = given.settle(share, answer, by);
        if (!Rounding.isNothing(gained) && given.isSettled()) {
            stopAwaitingAnswer(given);
            if (answer.mode() != Mode.WORD) {
                bookOf(answer.actor()).endLapses();
            }
        }
        return gained;
    }

    /** Takes back a part, 0 … 1, of a step, which waits for nothing any longer; how much further it went before. */
    double takeBack(Step undone, double part) {
        double share = undone.takeBack(part);
        stopAwaitingAnswer(undone);
        stopAwaitingRest(undone);
        breakRun();
        return share;
    }

    /** Counts that nobody answered in time; whether that is new. */
    boolean lapse(Step given) {
        breakRun();
        return given.lapse().begin(bookOf(given.other()));
    }

    // ---------------------------------------------------------------- promises

    /** Puts what a step promises on the books. */
    Pledge promise(Step step) {
        Pledge pledge = new Pledge(step);
        pledges.put(pledge.id(), pledge);
        bookOf(pledge.by()).promise(pledge);
        openItems.open(new OpenCommitment(pledge.id(), pledge.by(), pledge.other(), false));
        return pledge;
    }

    Pledge pledge(String move) {
        return Objects.requireNonNull(pledges.get(move));
    }

    /** What a move promised, where it did. */
    Optional<Pledge> promisedBy(String move) {
        return Optional.ofNullable(pledges.get(move));
    }

    /** In the order in which they were given. */
    Collection<Pledge> pledges() {
        return Collections.unmodifiableCollection(pledges.values());
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
        }
        return gained;
    }

    /** Its side goes back on a promise; whether that is in time. */
    boolean goBack(Pledge pledge, LocalDate day) {
        close(pledge);
        breakRun();
        return pledge.goBack(day);
    }

    /** Counts that it was not kept in time; whether that is new. */
    boolean lapse(Pledge pledge) {
        breakRun();
        openItems.open(new OpenCommitment(pledge.id(), pledge.by(), pledge.other(), true));
        return pledge.lapse().begin(bookOf(pledge.by()));
    }

    private void close(Pledge pledge) {
        bookOf(pledge.by()).forget(pledge);
        openItems.close(OpenCommitment.class, pledge.id());
    }

    // ---------------------------------------------------------------- the run of answered exchanges

    /** One more exchange was answered in full, by either side; how many in a row now are. */
    int lengthenRun() {
        return ++run;
    }

    void breakRun() {
        run = 0;
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

    void note(Note note) {
        notes.add(note);
    }

    List<Note> notes() {
        return Collections.unmodifiableList(notes);
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
