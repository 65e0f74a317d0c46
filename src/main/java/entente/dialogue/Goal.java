package entente.dialogue;

/** What a side wants from the dialogue; shown and not scored. */
public record Goal(String side, String text) {}
