package entente.timefold;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import entente.assessment.plan.Merit;

/** A {@link Merit} as a score of the solver, level for level; more is better. */
final class MeritScore {

    static final int HARD = 3;
    static final int SOFT = 5;

    /** A millionth of a point is told apart. */
    private static final double UNITS = 1e6;

    private MeritScore() {}

    static BendableLongScore of(Merit merit) {
        long excess = merit.excess() > 0 ? Math.max(1, units(merit.excess())) : 0; // none only where it is bearable
        return BendableLongScore.of(new long[] {-merit.apart(), -merit.crowded(), -excess}, new long[] {
            -merit.splits(), -merit.hasty(), -units(merit.worstExposure()), -units(merit.hazard()), -merit.steps()
        });
    }

    /** Rounded, so that sums of the same points in another order are the same. */
    private static long units(double points) {
        return Math.round(points * UNITS);
    }
}
