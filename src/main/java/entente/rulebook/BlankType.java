package entente.rulebook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a blank in a sentence takes. */
public enum BlankType {
    PERIOD(Unit.DAYS, 0, 3650),
    DAYS(Unit.DAYS, 0, 3650),
    COUNT(Unit.COUNT, 1, 1_000_000),
    PERCENT(Unit.PERCENT, 0, 100),
    WEIGHT(Unit.EVIDENCE, 0, 5),
    KIND,
    EXTENT,
    ROLE,
    WORTH,
    SHARE;

    private final @Nullable Unit unit;
    private final double min;
    private final double max;

    BlankType() {
        this(null, 0, 0);
    }

    BlankType(@Nullable Unit unit, double min, double max) {
        this.unit = unit;
        this.min = min;
        this.max = max;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<BlankType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** The unit of its numbers; empty for a blank that takes a phrase. */
    public Optional<Unit> unit() {
        return Optional.ofNullable(unit);
    }

    public double min() {
        return min;
    }

    public double max() {
        return max;
    }

    /** The words that follow a number in this blank. */
    public boolean acceptsUnitWord(String word) {
        return switch (this) {
            case PERIOD, DAYS -> word.equals("days") || word.equals("day");
            case PERCENT -> word.equals("percent");
            default -> false;
        };
    }

    public boolean hasUnitWord() {
        return this == PERIOD || this == DAYS || this == PERCENT;
    }

    /** What it asks for, in words. */
    public String asked() {
        return switch (this) {
            case PERIOD -> "how long";
            case DAYS -> "how many days";
            case COUNT -> "how many";
            case PERCENT -> "how much";
            case WEIGHT -> "by how much";
            case KIND -> "which kind of move";
            case EXTENT -> "how far";
            case ROLE -> "in which side";
            case WORTH -> "by which worth";
            case SHARE -> "the share of what";
        };
    }

    /** How a number in this blank is written, for advice. */
    public String example() {
        return switch (this) {
            case PERIOD, DAYS -> "30 days";
            case PERCENT -> "50 percent";
            case COUNT -> "3";
            default -> "0.3";
        };
    }
}
