package entente.evaluation;

import entente.dialogue.Worded;

/** How one rulebook predicts beside another. */
public enum Verdict implements Worded {
    BETTER("better"),
    WORSE("worse"),
    SAME("the same"),
    /** On so few outcomes chance alone could say either. */
    TOO_FEW("too few to say");

    private final String inWords;

    Verdict(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
