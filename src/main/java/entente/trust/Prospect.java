package entente.trust;

import entente.dialogue.Worded;

/** Whether the next step will be kept, as far as an opinion tells: from where score and likely range lie about 50. */
public enum Prospect implements Worded {
    YES,
    PROBABLY,
    NOT_SHOWN,
    NO;

    /** A chance of one in two that the next step is kept. */
    private static final double EVEN = 50;

    public static Prospect of(Opinion opinion) {
        if (opinion.low() >= EVEN) {
            return YES;
        }
        if (opinion.score() >= EVEN) {
            return opinion.uncertainty() == 1 ? NOT_SHOWN : PROBABLY;
        }
        return opinion.high() >= EVEN ? NOT_SHOWN : NO;
    }

    @Override
    public String toString() {
        return word();
    }
}
