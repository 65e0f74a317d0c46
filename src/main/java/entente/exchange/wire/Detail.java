package entente.exchange.wire;

import entente.dialogue.Worded;

/** How much of an assessment is written. {@code SCORES}: rulebook, date, trust and warnings only. */
public enum Detail implements Worded {
    FULL,
    SCORES;

    @Override
    public String toString() {
        return word();
    }
}
