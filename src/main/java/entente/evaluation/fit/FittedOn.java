package entente.evaluation.fit;

import entente.dialogue.Worded;

/** What numbers are fitted on. */
public enum FittedOn implements Worded {
    PEOPLE("people in the six studies"),
    HISTORIES("what is expected of histories"),
    BOTH("people in the six studies and what is expected of histories");

    private final String inWords;

    FittedOn(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }

    boolean hasPeople() {
        return this != HISTORIES;
    }

    boolean hasHistories() {
        return this != PEOPLE;
    }
}
