package entente.dialogue;

/** Whether a move is made in the open. */
public enum Channel implements Worded {
    PUBLIC,
    CONFIDENTIAL;

    @Override
    public String toString() {
        return word();
    }
}
