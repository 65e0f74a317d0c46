package entente.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import entente.assessment.plan.Arrangement.TermPlacement;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the solver puts one term: the step that begins it, and so many steps later the one that completes it. */
@PlanningEntity
public class Placing {

    static final String STEP = "step";
    static final String GAP = "gap";

    private int term;
    private List<Integer> gaps = List.of();
    private @Nullable Integer step;
    private @Nullable Integer gap;

    /** The solver copies placings, and begins with empty ones. */
    public Placing() {}

    Placing(int term, int step, List<Integer> gaps) {
        this.term = term;
        this.gaps = gaps;
        this.step = step;
        this.gap = 0;
    }

    @PlanningId
    public int getTerm() {
        return term;
    }

    @ValueRangeProvider(id = "gaps")
    public List<Integer> getGaps() {
        return gaps;
    }

    @PlanningVariable(valueRangeProviderRefs = "steps")
    public @Nullable Integer getStep() {
        return step;
    }

    public void setStep(@Nullable Integer step) {
        this.step = step;
    }

    /** 0 where the term is not split. */
    @PlanningVariable(valueRangeProviderRefs = "gaps")
    public @Nullable Integer getGap() {
        return gap;
    }

    public void setGap(@Nullable Integer gap) {
        this.gap = gap;
    }

    TermPlacement place() {
        int begun = Objects.requireNonNull(step);
        return new TermPlacement(begun, begun + Objects.requireNonNull(gap));
    }
}
