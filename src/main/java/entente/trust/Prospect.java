package entente.trust;

import entente.dialogue.Worded;

/**
 * Whether a side keeps its next step, as far as an opinion tells: it follows the interval in which the chance lies in eight
 * cases of ten, so that a small change of the score changes no word.
 */
public enum Prospect implements Worded {
    YES,
    NOT_SHOWN,
    NO;

    /** A chance of one in two that the next step is kept. */
    private static final double EVEN = 50;

    public static Prospect of(Opinion opinion) {
        if (opinion.low() >= EVEN) {
            return YES;
        }
        return opinion.high() >= EVEN ? NOT_SHOWN : NO;
    }

    @Override
    public String toString() {
        return word();
    }
}
