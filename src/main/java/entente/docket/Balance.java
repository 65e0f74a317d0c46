package entente.docket;

/**
 * What a side has given and received in concessions, in points of worth to the one who receives.
 *
 * @param unanswered the worth of what it gave and has no answer for
 */
public record Balance(String side, double given, double received, double unanswered) {}
