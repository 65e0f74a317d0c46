package entente.dialogue;

/**
 * A change among those of all dialogues.
 *
 * @param id of the dialogue, and {@code title} as it is called now
 */
public record ListedChange(String id, String title, Change change) {}
