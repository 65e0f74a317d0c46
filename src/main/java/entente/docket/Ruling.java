package entente.docket;

/**
 * What one rule says of a proposal, or of a term of one.
 *
 * @param says a word of {@link Says}
 */
public record Ruling(String rule, Says says) {}
