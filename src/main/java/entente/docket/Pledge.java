package entente.docket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise, or a side's part of a clause, on the docket's books: how much of it is delivered, whether it waits for
 * something, and whether its side went back on it.
 */
final class Pledge {

    private enum PledgeState {
        GIVEN,
        WITHDRAWN,
        BROKEN
    }

    private final Obligation obligation;
    private final Step promise;
    private final String other;
    private final Size size;
    private LocalDate due;
    private boolean dated;
    private LocalDate dueSince;
    private boolean waiting;
    /** The other side has left the agreement, so that nothing is owed any more. */
    private boolean released;

    private double delivered;
    private boolean late;
    private LocalDate lastDelivered = LocalDate.MIN;
    private PledgeState word = PledgeState.GIVEN;
    private final List<String> fulfilledBy = new ArrayList<>();
    private Lapse lapse = new Lapse();

    /**
     * How much is owed.
     *
     * @param worth to the other side, in points
     * @param number how many, of what comes in numbers as prisoners do; 0 for anything else
     * @param stakeOfPoint how much is at stake in one point of it, in whole deeds
     * @param named only a move that names it can keep it, since its kind does not say what it is
     */
    record Size(double worth, double number, double stakeOfPoint, boolean named) {}

    /**
     * @param promise the step that brought it about: the promise, or its side's part of the agreement
     * @param undated days after which one without a date falls due
     */
    Pledge(Obligation obligation, Step promise, String other, Size size, int undated) {
        this.obligation = obligation;
        this.promise = promise;
        this.other = other;
        this.size = size;
        LocalDate date = obligation.due();
        this.dated = date != null;
        this.due = date == null ? promise.day().plusDays(undated) : date;
        this.dueSince = due;
    }

    /** The step that promised it, or that made the agreement. */
    Step promise() {
        return promise;
    }

    Obligation obligation() {
        return obligation;
    }

    /** Of the promise, or of the clause. */
    String id() {
        return obligation.id();
    }

    /** The side that owes it. */
    String by() {
        return obligation.by();
    }

    /** The side that it is owed to. */
    String other() {
        return other;
    }

    /** Whether only a move that names it can keep it. */
    boolean isKeptByName() {
        return size.named() || size.worth() <= 0;
    }

    /** What it is about, where that was said. */
    @Nullable
    String subject() {
        return obligation.subject();
    }

    /** The day on which it was promised. */
    LocalDate day() {
        return promise.day();
    }

    /** The kind of move that is owed. */
    String kind() {
        return obligation.kind();
    }

    /** The last day on which it is kept in time. */
    LocalDate due() {
        return due;
    }

    /** Whether somebody named that day. */
    boolean isDated() {
        return dated;
    }

    /** What it is worth to the other side, in points. */
    double worth() {
        return size.worth();
    }

    /**
     * How much there is to deliver: where what is promised comes in numbers, so many of them, since to free one of fifty
     * keeps a fiftieth of the promise; else its worth in points.
     */
    double size() {
        return size.number() > 0 ? size.number() : size.worth();
    }

    /** How much of {@link #size} the whole of {@code step} is. What was done before, and so is worth nothing, keeps it too. */
    double sizeOf(Step step) {
        return isCountedBy(step)
                ? step.number() * step.reached()
                : size() * (step.isInVain() ? step.reached() : step.value() / worth());
    }

    /** Whether {@code step} delivers by its number. */
    boolean isCountedBy(Step step) {
        return size.number() > 0 && step.kind().code().equals(kind());
    }

    /** What is at stake in a share of it. */
    double stakeOf(double share) {
        return size.worth() * share * size.stakeOfPoint();
    }

    double delivered() {
        return delivered;
    }

    double missing() {
        return 1 - delivered;
    }

    /** The moves that delivered on it, the first one first. */
    List<String> fulfilledBy() {
        return Collections.unmodifiableList(fulfilledBy);
    }

    /** Something is still to be delivered. */
    boolean isOpen() {
        return word == PledgeState.GIVEN && !Rounding.isWhole(delivered);
    }

    /** All of it is delivered. */
    boolean isKept() {
        return word == PledgeState.GIVEN && Rounding.isWhole(delivered);
    }

    boolean isBroken() {
        return word == PledgeState.BROKEN;
    }

    /** How many days after its date {@code day} is; 0 where it is in time. */
    int daysLate(LocalDate day) {
        return isExcused() ? 0 : Math.max(0, CalendarDays.between(due, day));
    }

    // ---------------------------------------------------------------- when it is due

    /** What it comes after is still open, or the other side has left the agreement: it cannot be late meanwhile. */
    boolean isExcused() {
        return waiting || released;
    }

    void startWaiting() {
        waiting = true;
    }

    /**
     * What it waited for is done on {@code day}. What came late moves its own date by as many days; where that had none,
     * there is at least {@code notice} days' time from now.
     *
     * @param expected the day by which that was to be done; null where none was named
     */
    void stopWaiting(LocalDate day, @Nullable LocalDate expected, int notice, int undated) {
        waiting = false;
        if (!dated) {
            due = day.plusDays(undated);
        } else if (expected == null) {
            due = later(due, day.plusDays(notice));
        } else {
            due = due.plusDays(Math.max(0, CalendarDays.between(expected, day)));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Nothing is owed any more, since the other side has left the agreement. */
    void release() {
        released = true;
    }

    /** Both sides moved its date; what was late by the old one is judged by the new one. */
    void reschedule(LocalDate day) {
        due = day;
        dated = true;
        late &= lastDelivered.isAfter(day);
    }

    /** Its date runs since {@code day}; what ran before runs no longer. */
    void runSince(LocalDate day) {
        dueSince = day;
    }

    /** Whether its date runs since that day. */
    boolean runsSince(LocalDate day) {
        return dueSince.equals(day);
    }

    // ---------------------------------------------------------------- how it is kept

    /** Delivers up to {@code share} more of it; how much was still missing of that. */
    double deliver(double share, Step step) {
        double gained = Math.min(share, 1 - delivered);
        if (word != PledgeState.GIVEN || Rounding.isNothing(gained)) {
            return 0;
        }
        delivered = Rounding.isWhole(delivered + gained) ? 1 : delivered + gained;
        late |= daysLate(step.day()) > 0;
        lastDelivered = step.day();
        step.moves().forEach(move -> fulfilledBy.add(move.id()));
        return gained;
    }

    /** Some of what was delivered turns out to be missing. */
    void miss(double share) {
        lose(share);
        lapse = new Lapse();
    }

    /** Some of what kept it is taken back. */
    void lose(double share) {
        delivered = Rounding.isNothing(delivered - share) ? 0 : delivered - share;
    }

    /**
     * Goes back on it. In time, which is by its date and before anything was delivered, it is withdrawn; else it is
     * broken.
     *
     * @return whether that was in time
     */
    boolean goBack(LocalDate day) {
        boolean inTime = delivered == 0 && daysLate(day) == 0;
        word = inTime ? PledgeState.WITHDRAWN : PledgeState.BROKEN;
        return inTime;
    }

    /** That it was not kept in time. */
    Lapse lapse() {
        return lapse;
    }

    /** Where it stands at the end of a day. */
    Commitment.CommitmentStatus status(LocalDate asOf) {
        return switch (word) {
            case WITHDRAWN -> Commitment.CommitmentStatus.WITHDRAWN;
            case BROKEN -> Commitment.CommitmentStatus.BROKEN;
            case GIVEN -> {
                if (!isOpen()) {
                    yield late ? Commitment.CommitmentStatus.KEPT_LATE : Commitment.CommitmentStatus.KEPT;
                }
                if (!Rounding.isNothing(delivered)) {
                    yield Commitment.CommitmentStatus.KEPT_IN_PART;
                }
                if (isExcused()) {
                    yield Commitment.CommitmentStatus.WAITING;
                }
                yield daysLate(asOf) > 0 ? Commitment.CommitmentStatus.OVERDUE : Commitment.CommitmentStatus.OPEN;
            }
        };
    }
}
