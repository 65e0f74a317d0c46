package entente.assessment;

import entente.docket.Says;

/**
 * The nearest number that would change a verdict, all else as it is.
 *
 * @param what the number that moves
 * @param at where it changes, on the scale of {@code what}
 * @param falling whether it would have to fall to there; else to rise
 * @param to the verdict beyond
 */
public record Flip(VerdictNumber what, double at, boolean falling, Says to) {

    /** A number of a verdict. */
    public enum VerdictNumber {
        /** The trust held, 0 … 100, between what it is at least and at most in nine cases of ten. */
        TRUST,
        /** What the proposal brings, in points. */
        VALUE
    }
}
