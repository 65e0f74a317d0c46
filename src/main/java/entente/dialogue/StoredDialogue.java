package entente.dialogue;

/** A dialogue on record, and the id it is kept under. */
public record StoredDialogue(String id, Dialogue dialogue) {}
