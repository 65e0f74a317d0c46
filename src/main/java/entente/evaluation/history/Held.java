package entente.evaluation.history;

import entente.evaluation.data.Expectation;

/**
 * An expectation beside the scores.
 *
 * @param score 0 … 100; {@code standardScore} what it is held against
 * @param points by how much the score goes beyond what is expected; below 0 where it falls short
 */
public record Held(
        String history, Expectation expectation, double score, double standardScore, double points, boolean met) {

    static Held of(String history, Expectation expectation, double score, double standardScore) {
        return new Held(
                history,
                expectation,
                score,
                standardScore,
                expectation.margin(score, standardScore),
                expectation.isMet(score, standardScore));
    }
}
