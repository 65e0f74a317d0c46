package entente.docket;

import java.time.LocalDate;

/** That a step waits for an answer, since it was made or since its answer fell away. */
final class Debt {

    private final LocalDate since;
    private final Lapse lapse = new Lapse();
    private double lapsed;

    Debt(LocalDate since) {
        this.since = since;
    }

    LocalDate since() {
        return since;
    }

    /** That no answer came in time. */
    Lapse lapse() {
        return lapse;
    }

    /** So much of the step was not answered in time, 0 … 1. */
    void lapse(double share) {
        lapsed = share;
    }

    /** Answers so much of the step; how much of it had not been answered in time. */
    double mend(double answered) {
        double mended = Math.min(lapsed, answered);
        lapsed -= mended;
        return mended;
    }
}
