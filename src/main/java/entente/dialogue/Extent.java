package entente.dialogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far an act goes: one of the four levels by which the Kroc Peace Accords Matrix codes implementation, or a share of
 * the whole in numbers (thirty per cent of the arms: 0.3).
 *
 * @param word as documents and rules spell it: {@code partial}, {@code 0.3}
 * @param share of the whole, above 0 and below 1; null for a level, whose share is the rulebook's
 */
public record Extent(String word, @Nullable Double share) {

    public static final Extent NONE = new Extent("none", null);
    public static final Extent MINIMAL = new Extent("minimal", null);
    public static final Extent PARTIAL = new Extent("partial", null);
    public static final Extent FULL = new Extent("full", null);

    /** The levels, the lowest first. */
    public static final List<Extent> LEVELS = List.of(NONE, MINIMAL, PARTIAL, FULL);

    /** What stands for an extent, for messages. */
    public static final String EXPECTED = "one of: "
            + LEVELS.stream().map(Extent::word).collect(Collectors.joining(", ")) + "; or a number from 0 to 1";

    /** A share of the whole, 0 … 1; all of it and nothing of it are levels. */
    public static Optional<Extent> of(double share) {
        if (!(share >= 0 && share <= 1)) {
            return Optional.empty();
        }
        if (share == 0 || share == 1) {
            return Optional.of(share == 0 ? NONE : FULL);
        }
        return Optional.of(new Extent(BigDecimal.valueOf(share).toPlainString(), share));
    }

    /** The level of that name. */
    public static Optional<Extent> level(String word) {
        return LEVELS.stream().filter(level -> level.word.equals(word)).findFirst();
    }

    /** As a form or a sheet has it: the name of a level or a number from 0 to 1. */
    public static Optional<Extent> parse(String text) {
        Optional<Extent> level = level(text);
        if (level.isPresent()) {
            return level;
        }
        try {
            return text.length() > MOST_DIGITS ? Optional.empty() : of(Double.parseDouble(text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static final int MOST_DIGITS = 24;

    /** As a document has it: a word, or a number. */
    public Object document() {
        return share == null ? word : share;
    }

    @Override
    public String toString() {
        return word;
    }
}
