package entente.rulebook;

import entente.dialogue.Worded;

/** What a parameter counts. */
public enum Unit implements Worded {
    DAYS,
    PERCENT,
    SHARE,
    COUNT,
    EVIDENCE,
    EXCHANGES,
    POINTS;

    @Override
    public String toString() {
        return word();
    }

    /** A number of it in words: {@code 30 days}. */
    public String amount(double number) {
        String plain = Text.plain(number);
        return switch (this) {
            case DAYS -> plain + (number == 1 ? " day" : " days");
            case EXCHANGES -> plain + (number == 1 ? " exchange" : " exchanges");
            case POINTS -> plain + (number == 1 ? " point" : " points");
            case PERCENT -> plain + " percent";
            case SHARE, COUNT, EVIDENCE -> plain;
        };
    }

    /** Whether only whole numbers make sense. */
    public boolean isWhole() {
        return this == DAYS || this == COUNT;
    }
}
