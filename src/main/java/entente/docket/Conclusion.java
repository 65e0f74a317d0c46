package entente.docket;

/**
 * What one rule concludes about one side on one occasion.
 *
 * @param amount evidence for (above 0) or against (below 0) trust in the subject, for a source that is sure
 */
public record Conclusion(String rule, String subject, double amount) {}
