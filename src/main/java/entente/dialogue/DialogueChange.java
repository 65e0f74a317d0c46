package entente.dialogue;

/**
 * A change among those of all dialogues.
 *
 * @param id of the dialogue, and {@code title} as it is called now
 */
public record DialogueChange(String id, String title, Change change) {}
