package entente.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import entente.assessment.plan.Arrangement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An arrangement as the solver changes it. */
@PlanningSolution
public class Placings {

    private List<Integer> steps = List.of();
    private List<Placing> placings = List.of();
    private @Nullable ArrangementWeigher arrangementWeigher;
    private @Nullable BendableLongScore score;

    /** The solver copies solutions, and begins with empty ones. */
    public Placings() {}

    Placings(List<Integer> steps, List<Placing> placings, ArrangementWeigher arrangementWeigher) {
        this.steps = steps;
        this.placings = placings;
        this.arrangementWeigher = arrangementWeigher;
    }

    @ValueRangeProvider(id = "steps")
    public List<Integer> getSteps() {
        return steps;
    }

    @PlanningEntityCollectionProperty
    public List<Placing> getPlacings() {
        return placings;
    }

    public void setPlacings(List<Placing> placings) {
        this.placings = placings;
    }

    @PlanningScore(bendableHardLevelsSize = MeritScore.HARD, bendableSoftLevelsSize = MeritScore.SOFT)
    public @Nullable BendableLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable BendableLongScore score) {
        this.score = score;
    }

    @Nullable
    ArrangementWeigher weighing() {
        return arrangementWeigher;
    }

    Arrangement arrangement() {
        return new Arrangement(placings.stream().map(Placing::place).toList());
    }
}
