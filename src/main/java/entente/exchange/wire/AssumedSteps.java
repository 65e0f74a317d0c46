package entente.exchange.wire;

import entente.assessment.Rules;
import entente.assessment.search.StepAssumptions;
import entente.assessment.search.StepAssumptions.Feasible;
import entente.assessment.search.StepAssumptions.Step;
import entente.assessment.search.StepAssumptions.StepAssumption;
import entente.casefile.ObjectReader;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Kind;
import entente.dialogue.Problem;
import entente.dialogue.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a request says of steps that the sides might take, in its field {@code assume}. */
public record AssumedSteps(List<AssumedStep> steps) {

    private static final String FIELD = "assume";
    private static final int MOST = 200;
    private static final int LONGEST = 300;

    /**
     * What is said of a step.
     *
     * @param feasible whether the side can take it; empty where that is as the record tells
     * @param cost of one in full, in points; empty for that of the rulebook
     */
    record AssumedStep(String side, String kind, Optional<Boolean> feasible, OptionalDouble cost) {

        private StepAssumption assumption() {
            return new StepAssumption(
                    feasible.map(can -> can ? Feasible.YES : Feasible.NO).orElse(Feasible.AS_RECORDED), cost);
        }
    }

    public AssumedSteps {
        steps = List.copyOf(steps);
    }

    static AssumedSteps read(ObjectReader request) {
        return new AssumedSteps(request.list(FIELD, MOST, AssumedSteps::step));
    }

    private static AssumedStep step(ObjectReader at) {
        Optional<Boolean> feasible = at.has("feasible") ? Optional.of(at.flag("feasible")) : Optional.empty();
        OptionalDouble cost = at.has("cost")
                ? OptionalDouble.of(at.number("cost", StepAssumptions.DEAREST, 0))
                : OptionalDouble.empty();
        if (feasible.isEmpty() && cost.isEmpty()) {
            at.missing("feasible", "true, false, or in \"cost\" what the step costs");
        }
        return new AssumedStep(at.text("side", LONGEST), at.text("kind", LONGEST), feasible, cost);
    }

    /** @throws InvalidDialogue naming the places in the request, when a side or kind is unknown or named twice */
    public StepAssumptions of(Dialogue dialogue, Rules rules) {
        List<Problem> problems = new ArrayList<>();
        List<String> sides = dialogue.sides().stream().map(Side::id).toList();
        Map<Step, StepAssumption> byStep = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            AssumedStep said = steps.get(i);
            String place = "/" + FIELD + "/" + i;
            if (!sides.contains(said.side())) {
                problems.add(new Problem(
                        place + "/side",
                        "\"" + said.side() + "\" is no side of this dialogue. Expected one of: "
                                + String.join(", ", sides) + "."));
            }
            if (rules.findKind(said.kind()).filter(Kind::isCooperative).isEmpty()) {
                problems.add(new Problem(
                        place + "/kind",
                        "\"" + said.kind() + "\" is no kind of step that helps, in the rulebook. Expected one that"
                                + " /api/v1/kinds lists with the tone cooperative."));
            }
            if (byStep.put(new Step(said.side(), said.kind()), said.assumption()) != null) {
                problems.add(new Problem(place, "This step was named above. Say all of one step in one place."));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidDialogue(problems);
        }
        return new StepAssumptions(byStep);
    }
}
