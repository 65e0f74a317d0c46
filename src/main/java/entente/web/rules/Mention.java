package entente.web.rules;

/** A part of the rulebook that is named elsewhere. */
record Mention(String text, String href) {}
