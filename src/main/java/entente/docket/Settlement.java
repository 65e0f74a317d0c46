package entente.docket;

/** How much of one step is settled by another, later or simultaneous one. The step that answers keeps it. */
final class Settlement {

    /** What makes one step the answer to another. */
    enum By {
        /** One names the other: how far they go is compared. */
        NAME,
        /** No move is named: worth pays for worth. */
        WORTH
    }

    private final Step given;
    private final By by;
    private double share;

    Settlement(Step given, By by) {
        this.given = given;
        this.by = by;
    }

    /** The step that is settled. */
    Step given() {
        return given;
    }

    By by() {
        return by;
    }

    /** How much of the given step it settles, 0 … 1. */
    double share() {
        return share;
    }

    /** Settles so much more. */
    void add(double gained) {
        share += gained;
    }

    /** Keeps a part of itself, 0 … 1; the share of the given step that it settles no longer. */
    double keep(double part) {
        double lost = share * (1 - part);
        share *= part;
        return lost;
    }
}
