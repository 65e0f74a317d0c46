package entente.evaluation.people;

import java.util.Map;

/**
 * How well one way to forecast did.
 *
 * @param name in plain words
 * @param byStudy in the order of the studies
 * @param together over all decisions
 */
public record ForecastLoss(String name, Map<String, Loss> byStudy, Loss together) {}
