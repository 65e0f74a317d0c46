package entente.dialogue;

/** Whether a kind of move helps the other side or works against it. */
public enum Tone implements Worded {
    COOPERATIVE,
    CONFLICTUAL;

    @Override
    public String toString() {
        return word();
    }
}
