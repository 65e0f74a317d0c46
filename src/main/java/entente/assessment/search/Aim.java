package entente.assessment.search;

import entente.assessment.Assessment;
import entente.docket.Concession;

/** What new moves are to bring about. */
public sealed interface Aim {

    /** How far an assessment comes, on the aim's own scale. */
    double reached(Assessment assessment);

    boolean isReached(Assessment assessment);

    /**
     * A side trusts the other at least so much.
     *
     * @param score 0 … 100
     */
    record ScoreAim(String observer, double score) implements Aim {

        @Override
        public double reached(Assessment assessment) {
            return assessment.trustOf(observer).last().score();
        }

        @Override
        public boolean isReached(Assessment assessment) {
            return reached(assessment) >= score;
        }
    }

    /** A concession is answered in full; what is reached is the share that is answered, 0 … 1. */
    record SettlementAim(String move) implements Aim {

        @Override
        public double reached(Assessment assessment) {
            return assessment.concessions().stream()
                    .filter(concession -> concession.move().equals(move))
                    .mapToDouble(Concession::settled)
                    .findFirst()
                    .orElse(0);
        }

        @Override
        public boolean isReached(Assessment assessment) {
            return assessment.concessions().stream()
                    .anyMatch(concession -> concession.move().equals(move)
                            && concession.status() == Concession.ConcessionStatus.ANSWERED);
        }
    }
}
