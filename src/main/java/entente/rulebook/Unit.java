package entente.rulebook;

import entente.dialogue.Worded;

/** What a parameter counts. */
public enum Unit implements Worded {
    DAYS,
    PERCENT,
    SHARE,
    COUNT,
    EVIDENCE,
    EXCHANGES;

    @Override
    public String toString() {
        return word();
    }

    /** Whether only whole numbers make sense. */
    boolean isWhole() {
        return this == DAYS || this == COUNT;
    }
}
