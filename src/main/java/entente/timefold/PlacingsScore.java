package entente.timefold;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import ai.timefold.solver.core.api.score.calculator.EasyScoreCalculator;
import java.util.Objects;

/** Asks the review of plans; the solver makes it by its name. */
public class PlacingsScore implements EasyScoreCalculator<Placings, BendableLongScore> {

    @Override
    public BendableLongScore calculateScore(Placings placings) {
        return Objects.requireNonNull(placings.weighing()).of(placings.arrangement());
    }
}
