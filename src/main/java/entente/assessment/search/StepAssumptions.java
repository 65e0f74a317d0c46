package entente.assessment.search;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a reader knows of the sides beyond the record: that a step can or cannot be taken, and what it would cost.
 *
 * @param byStep only those of which something is said
 */
public record StepAssumptions(Map<Step, StepAssumption> byStep) {

    public static final StepAssumptions NONE = new StepAssumptions(Map.of());

    /** In points; as much as the dearest deed that rules may know at the largest stake, twice. */
    public static final double DEAREST = 100;

    /** What a side may do: a move of a kind. */
    public record Step(String side, String kind) {}

    /** Whether a step can be taken. */
    public enum Feasible {
        AS_RECORDED,
        YES,
        NO
    }

    /**
     * What is said of a step.
     *
     * @param cost of one such step in full, in points to the side that takes it, 0 … {@value #DEAREST}; empty for that of
     *     the rules
     */
    public record StepAssumption(Feasible feasible, OptionalDouble cost) {

        private static final StepAssumption NOTHING = new StepAssumption(Feasible.AS_RECORDED, OptionalDouble.empty());

        public StepAssumption {
            if (cost.isPresent() && !(cost.getAsDouble() >= 0 && cost.getAsDouble() <= DEAREST)) {
                throw new IllegalArgumentException(
                        "No step costs " + cost.getAsDouble() + " points. Expected 0 to " + DEAREST + ".");
            }
        }
    }

    public StepAssumptions {
        byStep = Map.copyOf(byStep);
    }

    public StepAssumption of(String side, String kind) {
        return byStep.getOrDefault(new Step(side, kind), StepAssumption.NOTHING);
    }
}
