package entente.evaluation.gaming;

import entente.dialogue.Worded;

/** How what a strategy reaches has to stand to its bound. */
enum Claim implements Worded {
    AT_MOST,
    AT_LEAST,
    BELOW,
    ABOVE;

    /** Two ways to the same score differ by less than this, by rounding alone. */
    private static final double EXACT = 1e-9;

    @Override
    public String toString() {
        return word().replace('-', ' ');
    }

    /** By how many points the strategy keeps within its bound; below 0 where it goes beyond. */
    double room(double reached, double bound) {
        return this == AT_LEAST || this == ABOVE ? reached - bound : bound - reached;
    }

    boolean isMet(double reached, double bound) {
        boolean theSameWillDo = this == AT_MOST || this == AT_LEAST;
        return room(reached, bound) > (theSameWillDo ? -EXACT : EXACT);
    }
}
