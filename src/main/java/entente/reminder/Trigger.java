package entente.reminder;

/** When somebody wants to be told. */
public sealed interface Trigger {

    /** Which way a score goes. */
    enum Direction {
        FALLS_BELOW,
        RISES_ABOVE
    }

    /**
     * When trust crosses a line.
     *
     * @param observer the side that trusts the other
     * @param line a score, 0 … 100
     */
    record TrustCrossing(String observer, Direction direction, double line) implements Trigger {

        /** Whether a score lies beyond the line; on it is not beyond. */
        public boolean isBeyond(double score) {
            return direction == Direction.FALLS_BELOW ? score < line : score > line;
        }
    }

    /**
     * When a promise falls due.
     *
     * @param daysBefore so many days earlier
     */
    record PromiseDue(int daysBefore) implements Trigger {}
}
