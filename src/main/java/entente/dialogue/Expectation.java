package entente.dialogue;

import java.time.LocalDate;

/**
 * What somebody who knows a history expects of a score.
 *
 * @param standard what the score is held against: a level where the claim names one, else another score
 * @param why the reason in words
 */
public record Expectation(Claim claim, Reading reading, Standard standard, String why) {

    public Expectation {
        if (claim.isOfALevel() != standard instanceof Level) {
            throw new IllegalArgumentException(claim + " cannot be held against " + standard);
        }
    }

    /** How a score has to stand to its standard. The same score neither rises, nor falls, nor is higher. */
    public enum Claim implements Worded {
        RISES_FROM,
        FALLS_FROM,
        AT_LEAST,
        AT_MOST,
        HIGHER_THAN;

        @Override
        public String toString() {
            return word();
        }

        private boolean isUpward() {
            return this == RISES_FROM || this == AT_LEAST || this == HIGHER_THAN;
        }

        /** These are met by the same score as well. */
        public boolean isOfALevel() {
            return this == AT_LEAST || this == AT_MOST;
        }
    }

    /** What a score is held against. */
    public sealed interface Standard permits Reading, Level {}

    /** A score: of whom, in whose eyes, and on which day, by what was known then. */
    public record Reading(String observer, String subject, LocalDate date) implements Standard {}

    /** @param score 0 … 100 */
    public record Level(double score) implements Standard {}

    /** By how many points the score goes beyond what the claim asks; below 0 where it falls short. */
    public double margin(double score, double standardScore) {
        return claim.isUpward() ? score - standardScore : standardScore - score;
    }

    public boolean isMet(double score, double standardScore) {
        double margin = margin(score, standardScore);
        return claim.isOfALevel() ? margin >= 0 : margin > 0;
    }
}
