package entente.docket;

import entente.dialogue.Kind;

/** What the rulebook says of kinds and their worth. */
public interface Tariff {

    /** The kind with this code; a dialogue is checked for unknown kinds before it comes to the docket. */
    Kind kind(String code);

    /** What a move of that kind, at that scale and in full, is worth to the receiver, in points; 0 or more. */
    double value(String kind, double scale);

    /** What it costs the giver, in points; 0 or more. */
    double cost(String kind, double scale);

    /** Whether it matters how many there are of what a move of that kind gives. */
    boolean isCounted(String kind);

    /** How many times over it is at stake where both sides choose such a move on one day. */
    double roundStake(String kind, double scale);
}
