package entente.casefile;

import entente.dialogue.Dialogue;
import entente.dialogue.Move;

/** How long the texts and lists of a case may be, and how its ids are spelled. */
final class Limits {

    static final int SHORT = 300;
    static final int LONG = 10_000;

    static final int MOVES = 200_000;
    static final int PROPOSALS = 1_000;
    static final int TERMS = 100;
    static final int CLAUSES = Move.MOST_CLAUSES;
    static final int RED_LINES = 1_000;
    static final int EXPECTATIONS = Dialogue.MOST_EXPECTATIONS;

    /** Any other list. */
    static final int OTHERS = 1_000;

    static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    static final String ID_EXPECTED = "letters, digits, dots, hyphens or underscores, at most 64";

    private Limits() {}
}
