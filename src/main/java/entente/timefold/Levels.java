package entente.timefold;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import entente.assessment.Merit;

/** A {@link Merit} as a score of the solver, level for level; more is better. */
final class Levels {

    static final int HARD = 2;
    static final int SOFT = 4;

    /** A millionth of a point is told apart. */
    private static final double UNITS = 1e6;

    private Levels() {}

    static BendableLongScore of(Merit merit) {
        return BendableLongScore.of(
                new long[] {-merit.crowded(), -units(merit.excess())},
                new long[] {-merit.splits(), -units(merit.worstExposure()), -units(merit.hazard()), -merit.steps()});
    }

    /** Rounded up, so that no excess counts as none. */
    private static long units(double points) {
        return (long) Math.ceil(points * UNITS);
    }
}
