package entente.evaluation.history;

import entente.dialogue.Expectation;
import entente.evaluation.data.History;

/**
 * An expectation beside the scores.
 *
 * @param history its name
 * @param dialogue the id under which its dialogue is found
 * @param onRecord whether somebody here wrote it down; else it is one of the data
 * @param score 0 … 100; {@code standardScore} what it is held against
 * @param points by how much the score goes beyond what is expected; below 0 where it falls short
 */
public record Held(
        String history,
        String dialogue,
        boolean onRecord,
        Expectation expectation,
        double score,
        double standardScore,
        double points,
        boolean met) {

    static Held of(History history, Expectation expectation, double score, double standardScore) {
        return new Held(
                history.name(),
                history.id(),
                history.onRecord(),
                expectation,
                score,
                standardScore,
                expectation.margin(score, standardScore),
                expectation.isMet(score, standardScore));
    }
}
