package entente.evaluation.gaming;

/** The day on which a tale is looked back on, so many days after its last move. */
record Ending(Tale tale, int daysLater) {}
