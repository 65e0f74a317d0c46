package entente.evaluation.fit;

import entente.evaluation.fit.Fit.Measure;
import entente.evaluation.history.Held;
import entente.evaluation.people.Loss;
import java.util.Map;
import java.util.Objects;
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
    record Shortfall(int expectations, int met, double sum) {

        private static final double SCALE = 100;

        static Shortfall of(Held held) {
            return new Shortfall(1, held.met() ? 1 : 0, Math.max(0, -held.points()) / SCALE);
        }

        Shortfall plus(Shortfall other) {
            return new Shortfall(expectations + other.expectations, met + other.met, sum + other.sum);
        }
    }

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
        return brier(part) + shortfall(part);
    }

    private double brier(Predicate<String> part) {
        double error = 0;
        long decisions = 0;
        for (Map.Entry<String, Loss> study : people.entrySet()) {
            if (part.test(study.getKey())) {
                decisions += study.getValue().decisions();
                error += study.getValue().decisions() * study.getValue().brier();
            }
        }
        return decisions == 0 ? 0 : error / decisions;
    }

    private double shortfall(Predicate<String> part) {
        double shortfall = 0;
        int expectations = 0;
        for (Map.Entry<String, Shortfall> history : histories.entrySet()) {
            if (part.test(history.getKey())) {
                expectations += history.getValue().expectations();
                shortfall += history.getValue().sum();
            }
        }
        return expectations == 0 ? 0 : shortfall / expectations;
    }

    Measure measure() {
        return new Measure(
                brier(study -> true),
                histories.values().stream().mapToInt(Shortfall::met).sum(),
                histories.values().stream().mapToInt(Shortfall::expectations).sum());
    }

    /** How many decisions or expectations there are in a study or history. */
    long weight(String part) {
        Loss study = people.get(part);
        return study == null ? Objects.requireNonNull(histories.get(part)).expectations() : study.decisions();
    }
}
