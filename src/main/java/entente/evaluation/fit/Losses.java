package entente.evaluation.fit;

import entente.evaluation.people.Loss;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What one setting of the numbers loses.
 *
 * @param people by study
 * @param histories by history
 */
record Losses(Map<String, Loss> people, Map<String, Shortfall> histories) {

    /**
     * What is missing to the expectations of a history.
     *
     * @param sum of what each falls short, as a share of the scale of scores
     */
    record Shortfall(int expectations, double sum) {}

    Losses {
        people = Map.copyOf(people);
        histories = Map.copyOf(histories);
    }

    /**
     * The Brier score of people plus the mean shortfall of expectations, in whatever is part of it; the less the better.
     *
     * @param part names of studies and histories
     */
    double in(Predicate<String> part) {
        double error = 0;
        long decisions = 0;
        for (Map.Entry<String, Loss> study : people.entrySet()) {
            if (part.test(study.getKey())) {
                decisions += study.getValue().decisions();
                error += study.getValue().decisions() * study.getValue().brier();
            }
        }
        double shortfall = 0;
        int expectations = 0;
        for (Map.Entry<String, Shortfall> history : histories.entrySet()) {
            if (part.test(history.getKey())) {
                expectations += history.getValue().expectations();
                shortfall += history.getValue().sum();
            }
        }
        return (decisions == 0 ? 0 : error / decisions) + (expectations == 0 ? 0 : shortfall / expectations);
    }
}
