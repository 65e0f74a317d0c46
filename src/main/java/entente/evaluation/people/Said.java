package entente.evaluation.people;

import entente.evaluation.data.Seen;
import entente.trust.Opinion;

/**
 * What the score said of a game so far, just after our cooperation, beside what came.
 *
 * @param probability that they cooperate next, 0 … 1; {@code low} and {@code high} bound its middle 80 %
 */
record Said(Seen seen, double probability, double low, double high) {

    private static final double HUNDRED = 100;

    static Said of(Seen seen, Opinion opinion) {
        return new Said(seen, opinion.projected(), opinion.low() / HUNDRED, opinion.high() / HUNDRED);
    }

    /** Its bin, where so many share the way from 0 to 1. */
    int bin(int bins) {
        return Math.min((int) (probability * bins), bins - 1);
    }
}
