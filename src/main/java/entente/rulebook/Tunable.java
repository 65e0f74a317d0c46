package entente.rulebook;

import java.util.List;

/**
 * One number of a rulebook that can be set otherwise without another compilation.
 *
 * @param id stable while the rule, parameter or row stays: {@code rule/threat/2/x}, {@code parameter/answer window},
 *     {@code weight/prisoner-release/50/value}
 * @param words where it stands
 * @param value what it is now
 * @param min the least that it may be set to, and {@code max} the most
 * @param unit what it counts, in a word: days, percent, share, count, evidence, exchanges, points
 * @param whole only whole numbers make sense
 */
public record Tunable(
        String id,
        String words,
        double value,
        double min,
        double max,
        String unit,
        boolean whole,
        TunableTarget target) {

    /** What the number turns. */
    public sealed interface TunableTarget {

        /** A number that rules say themselves; several slots where rules wait for one period together. */
        record SlotsTarget(List<Integer> slots) implements TunableTarget {
            public SlotsTarget {
                slots = List.copyOf(slots);
            }
        }

        /** A parameter, wherever it is named. */
        record ParameterTarget(String name) implements TunableTarget {}

        /** The value to the receiver or the cost to the giver. */
        record WorthTarget(String kind, double fromScale, boolean value) implements TunableTarget {}
    }

    /** The nearest value that it may be set to. */
    public double nearest(double wanted) {
        double inRange = Math.max(min, Math.min(max, wanted));
        return whole ? Math.max(Math.ceil(min), Math.min(Math.floor(max), StrictMath.rint(inRange))) : inRange;
    }

    boolean takes(double number) {
        return number >= min && number <= max && (!whole || number == StrictMath.rint(number));
    }
}
