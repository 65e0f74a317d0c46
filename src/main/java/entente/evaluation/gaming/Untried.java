package entente.evaluation.gaming;

/**
 * A strategy that the rules cannot weigh.
 *
 * @param group a title for strategies of its sort
 * @param name what they do, in words
 * @param reason as a sentence
 */
public record Untried(String group, String name, String reason) {}
