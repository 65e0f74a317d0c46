package entente.docket;

import entente.dialogue.Move;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** A promise on the docket's books: how much of it is delivered, and whether its side went back on it. */
final class Pledge {

    private enum PledgeState {
        GIVEN,
        WITHDRAWN,
        BROKEN
    }

    private final Step promise;
    private final String kind;
    private final LocalDate due;
    private final double worth;
    private final double size;
    private final boolean counted;
    private final double stakeOfPoint;
    private double delivered;
    private boolean late;
    private PledgeState word = PledgeState.GIVEN;
    private final List<String> fulfilledBy = new ArrayList<>();
    private Lapse lapse = new Lapse();

    /**
     * @param promise a step that promises something
     * @param worth what is promised is worth to the other side, in points
     * @param number how many are promised, of what comes in numbers as prisoners do; 0 for anything else
     * @param stakeOfPoint how much is at stake in one point of it, in whole deeds
     * @param undated days after which a promise without a date falls due
     */
    Pledge(Step promise, double worth, double number, double stakeOfPoint, int undated) {
        this.promise = promise;
        this.kind = Objects.requireNonNull(promise.move().promises());
        LocalDate date = promise.move().due();
        this.due = date == null ? promise.day().plusDays(undated) : date;
        this.worth = worth;
        this.counted = number > 0;
        this.size = counted ? number : worth;
        this.stakeOfPoint = stakeOfPoint;
    }

    /** The step that promised it. */
    Step promise() {
        return promise;
    }

    Move move() {
        return promise.move();
    }

    String id() {
        return promise.id();
    }

    /** The side that promised. */
    String by() {
        return promise.actor();
    }

    /** The side that it promised it to. */
    String other() {
        return promise.other();
    }

    /** The kind of move that is promised. */
    String kind() {
        return kind;
    }

    /** What is promised is worth, in points. */
    double worth() {
        return worth;
    }

    /**
     * How much there is to deliver: where what is promised comes in numbers, so many of them, since to free one of fifty
     * keeps a fiftieth of the promise; else its worth in points.
     */
    double size() {
        return size;
    }

    /** Whether {@code step} delivers by its number. */
    boolean isCountedBy(Step step) {
        return counted && step.kind().code().equals(kind);
    }

    /** How much of {@link #size} the whole of {@code step} is. What was done before, and so is worth nothing, keeps it too. */
    double sizeOf(Step step) {
        return isCountedBy(step)
                ? step.number() * step.reached()
                : size * (step.isInVain() ? step.reached() : step.value() / worth);
    }

    /** What is at stake in a share of it. */
    double stakeOf(double share) {
        return worth * share * stakeOfPoint;
    }

    /** The last day on which it is kept in time: as it was said, or where nobody said, as the rulebook takes it. */
    LocalDate due() {
        return due;
    }

    boolean isDated() {
        return move().due() != null;
    }

    /** The share that is delivered, 0 … 1. */
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

    boolean isBroken() {
        return word == PledgeState.BROKEN;
    }

    /** How many days after its date {@code day} is; 0 where it is in time. */
    int daysLate(LocalDate day) {
        return Math.max(0, CalendarDays.between(due, day));
    }

    /** Whether a step of the promised kind can be a delivery: a later one, on the same subject where both name one. */
    boolean canBeDeliveredBy(Step step) {
        String promised = move().subject();
        String subject = step.move().subject();
        return promise.day().isBefore(step.day()) && (subject == null || promised == null || promised.equals(subject));
    }

    /** Delivers up to {@code share} more of it; how much was still missing of that. */
    double deliver(double share, Step step) {
        double gained = Math.min(share, 1 - delivered);
        if (word != PledgeState.GIVEN || Rounding.isNothing(gained)) {
            return 0;
        }
        delivered += gained;
        late |= daysLate(step.day()) > 0;
        step.moves().forEach(move -> fulfilledBy.add(move.id()));
        return gained;
    }

    /** Some of what was delivered turns out to be missing. */
    void miss(double share) {
        delivered = Math.max(0, delivered - share);
        lapse = new Lapse();
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
                if (delivered > 0) {
                    yield Commitment.CommitmentStatus.KEPT_IN_PART;
                }
                yield daysLate(asOf) > 0 ? Commitment.CommitmentStatus.OVERDUE : Commitment.CommitmentStatus.OPEN;
            }
        };
    }
}
