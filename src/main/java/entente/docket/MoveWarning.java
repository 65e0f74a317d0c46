package entente.docket;

/** Something about a move that deserves a warning: the field it stands in, and what was made of it. */
public record MoveWarning(String move, String field, String message) {}
