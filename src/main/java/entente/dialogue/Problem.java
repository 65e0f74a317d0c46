package entente.dialogue;

/** One thing wrong with a document, or worth a warning: where it stands (a JSON Pointer, RFC 6901) and what was expected. */
public record Problem(String pointer, String message) {}
