package entente.docket;

import entente.dialogue.Worded;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a promise stands.
 *
 * @param promises the kind of move promised
 * @param due the last day on which it is kept in time
 * @param dated whether that day was said; else it is the rulebook's for a promise without a date
 * @param delivered the share delivered, 0 … 1
 */
public record Commitment(
        String move,
        String by,
        String promises,
        LocalDate due,
        boolean dated,
        CommitmentStatus status,
        List<String> fulfilledBy,
        double delivered) {

    public Commitment {
        fulfilledBy = List.copyOf(fulfilledBy);
    }

    /** {@code WITHDRAWN}: taken back before its date. {@code BROKEN}: taken back after it, or its delivery undone. */
    public enum CommitmentStatus implements Worded {
        OPEN,
        KEPT,
        KEPT_LATE,
        KEPT_IN_PART,
        OVERDUE,
        WITHDRAWN,
        BROKEN;

        /** Something is still to be delivered. */
        public boolean isOpen() {
            return this == OPEN || this == OVERDUE || this == KEPT_IN_PART;
        }

        @Override
        public String toString() {
            return word();
        }
    }
}
