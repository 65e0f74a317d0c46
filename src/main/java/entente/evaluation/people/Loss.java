package entente.evaluation.people;

import entente.evaluation.data.Seen;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How far forecasts were from what came, on average over decisions; the less the better.
 *
 * @param brier the squared distance (Brier 1950): 0 for a seer, 0.25 for whoever always says a half
 * @param log minus the natural logarithm of what was said of that which came (Good 1952)
 */
public record Loss(long decisions, double brier, double log) {

    /** A forecast of 0 or 1 is moved by so much for the logarithm, which else might be infinite; no other is. */
    private static final double SURE = 1e-12;

    static Loss of(List<Seen> seen, ToDoubleFunction<Seen> forecast) {
        long decisions = 0;
        double brier = 0;
        double log = 0;
        for (Seen each : seen) {
            double said = forecast.applyAsDouble(each);
            double failed = each.times() - each.cooperated();
            double unsure = said <= 0 ? SURE : said >= 1 ? 1 - SURE : said;
            decisions += each.times();
            brier += each.cooperated() * (1 - said) * (1 - said) + failed * said * said;
            log -= each.cooperated() * Math.log(unsure) + failed * Math.log1p(-unsure);
        }
        return new Loss(decisions, brier / decisions, log / decisions);
    }
}
