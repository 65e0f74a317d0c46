package entente.dialogue;

/** What a side will not trade: a conflictual move of the other side on this issue touches it. */
public record RedLine(String id, String side, String issue, String text) {}
