package entente.docket;

import entente.dialogue.Worded;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a promise stands, or a side's part of a clause.
 *
 * @param move the id of the promise, or of the clause
 * @param agreement the move that has the clause; null for a promise
 * @param promises the kind of move promised
 * @param scale how many of that, where it comes in numbers
 * @param worth what is promised is worth to the other side, in points
 * @param due the last day on which it is kept in time
 * @param dated whether that day was said; else it is the rulebook's for a promise without a date
 * @param after the move or clause that it comes after; null for none
 * @param delivered the share delivered, 0 … 1
 */
public record Commitment(
        String move,
        @Nullable String agreement,
        String by,
        String promises,
        double scale,
        @Nullable String subject,
        @Nullable String issue,
        double worth,
        LocalDate due,
        boolean dated,
        @Nullable String after,
        CommitmentStatus status,
        List<String> fulfilledBy,
        double delivered) {

    public Commitment {
        fulfilledBy = List.copyOf(fulfilledBy);
    }

    /** The move that brought it about: the promise, or the agreement. */
    public String source() {
        return Objects.requireNonNullElse(agreement, move);
    }

    /**
     * {@code WAITING}: what it comes after is still open, or the other side has left the agreement. {@code WITHDRAWN}:
     * taken back before its date. {@code BROKEN}: taken back after it, or its delivery undone.
     */
    public enum CommitmentStatus implements Worded {
        OPEN,
        WAITING,
        KEPT,
        KEPT_LATE,
        KEPT_IN_PART,
        OVERDUE,
        WITHDRAWN,
        BROKEN;

        /** Something is due, or will be by its date. */
        public boolean isOpen() {
            return this == OPEN || this == OVERDUE || this == KEPT_IN_PART;
        }

        @Override
        public String toString() {
            return word();
        }
    }
}
