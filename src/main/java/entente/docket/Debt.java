package entente.docket;

import java.time.LocalDate;

/**
 * That a step waits for an answer, since it was made or since its answer fell away.
 *
 * @param lapse that no answer came in time
 */
record Debt(LocalDate since, Lapse lapse) {}
