package entente.docket;

/** How much of one step is settled by another. Both steps keep it. */
final class Settlement {

    /** What makes one step the answer to another. */
    enum By {
        /** One names the other: the whole of either went into the exchange. */
        NAME,
        /** Both did the same together: so did the whole of either. */
        JOINT,
        /** No move is named: worth pays for worth, as far as it is used up. */
        WORTH,
        /** The earlier step, by which its answer is paid for: it counts in the accounts and speaks for nobody. */
        RETURN
    }

    /** Whether the whole of either step went into it, and not only what was used up. */
    boolean isOfWhole() {
        return by == By.NAME || by == By.JOINT;
    }

    private final Step given;
    private final Step answer;
    private final By by;
    private double share;

    Settlement(Step given, Step answer, By by) {
        this.given = given;
        this.answer = answer;
        this.by = by;
    }

    /** The step that is settled. */
    Step given() {
        return given;
    }

    /** The step that settles it. */
    Step answer() {
        return answer;
    }

    By by() {
        return by;
    }

    /** How much of the given step it settles, 0 … 1. */
    double share() {
        return share;
    }

    /** What of the given step's worth it settles. */
    double worth() {
        return share * given.value();
    }

    /** Settles so much more. */
    void add(double gained) {
        share += gained;
    }

    /** The step goes less far than it did, so that this settles a larger share of it, or none. */
    void scale(double larger) {
        share *= larger;
    }

    /** Keeps a part of itself, 0 … 1; the share of the given step that it settles no longer. */
    double keep(double part) {
        double lost = share * (1 - part);
        share *= part;
        return lost;
    }
}
