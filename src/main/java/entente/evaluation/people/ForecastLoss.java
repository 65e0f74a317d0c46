package entente.evaluation.people;

import java.util.Map;

/**
 * How well one way to forecast did.
 *
 * @param id one word, such as {@code base-rate}; {@code name} says it in plain words
 * @param byStudy in the order of the studies
 * @param together over all decisions
 */
public record ForecastLoss(String id, String name, Map<String, Loss> byStudy, Loss together) {}
