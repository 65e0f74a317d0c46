package entente.evaluation.record;

import java.time.LocalDate;

/**
 * What the score said on the day before, by what was known then, and what came.
 *
 * @param said the chance that the subject keeps its next step, 0 … 1
 * @param kept it answered or delivered; else it let the time pass or broke its word
 * @param move the step that was answered, or not, or the promise
 */
public record Outcome(
        String dialogue, LocalDate date, String observer, String subject, double said, boolean kept, String move) {

    double squaredError() {
        double off = (kept ? 1 : 0) - said;
        return off * off;
    }
}
