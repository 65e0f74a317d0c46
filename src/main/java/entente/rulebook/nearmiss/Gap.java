package entente.rulebook.nearmiss;

import entente.docket.Occasion;
import entente.rulebook.check.Comparison;
import entente.rulebook.check.Condition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * By how much a number misses what a condition asks.
 *
 * @param was what it was
 * @param limit the nearest number that would have done
 */
record Gap(String field, double was, double limit) {

    /** Empty where the condition is no matter of more or less. */
    static Optional<Gap> of(Condition failing, Occasion occasion) {
        List<Comparison> comparisons = failing.comparisons();
        if (failing.around() || comparisons.size() != 1 || !comparisons.get(0).isMeasured()) {
            return Optional.empty();
        }
        Comparison comparison = comparisons.get(0);
        OptionalDouble was = comparison.number(occasion);
        if (was.isEmpty()) {
            return Optional.empty();
        }
        double bound = comparison.limit(occasion);
        double limit = switch (comparison.operator()) {
            case "<" -> bound - 1;
            case ">" -> bound + 1;
            default -> bound;
        };
        return Optional.of(new Gap(comparison.field(), was.getAsDouble(), limit));
    }

    boolean isTooLittle() {
        return was < limit;
    }

    double size() {
        return Math.abs(was - limit);
    }

    /** The gap as a share of the larger of both numbers. */
    double relative(double whereTheLimitIsNothing) {
        return size() / (limit == 0 ? Math.max(whereTheLimitIsNothing, was) : Math.max(was, limit));
    }
}
