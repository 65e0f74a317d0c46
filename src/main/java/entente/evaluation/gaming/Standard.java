package entente.evaluation.gaming;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What the score that a strategy reaches is held against. */
sealed interface Standard {

    /** The trust before any move. */
    static Standard start(double offset) {
        return new Other("the start", new Tale().end(), offset);
    }

    /** What has to be read before the bound is known. */
    Optional<Reading> reading();

    double bound(ToDoubleFunction<Reading> score);

    /** What stands after the bound, to say where it comes from. */
    String origin();

    /** @param score 0 … 100 */
    record Level(double score) implements Standard {

        @Override
        public Optional<Reading> reading() {
            return Optional.empty();
        }

        @Override
        public double bound(ToDoubleFunction<Reading> unasked) {
            return score;
        }

        @Override
        public String origin() {
            return "";
        }
    }

    /**
     * What another tale reaches, or the same on another day or in other eyes.
     *
     * @param name in words that can stand after "above"
     * @param offset the points by which the bound lies above it; below 0 where it lies under it
     */
    record Other(String name, Reading read, double offset) implements Standard {

        @Override
        public Optional<Reading> reading() {
            return Optional.of(read);
        }

        @Override
        public double bound(ToDoubleFunction<Reading> score) {
            return score.applyAsDouble(read) + offset;
        }

        @Override
        public String origin() {
            if (offset == 0) {
                return ", " + name;
            }
            String points =
                    BigDecimal.valueOf(Math.abs(offset)).stripTrailingZeros().toPlainString();
            return ", " + points + (offset > 0 ? " above " : " below ") + name;
        }
    }
}
