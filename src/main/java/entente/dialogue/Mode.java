package entente.dialogue;

/** What a move is made of: words earn next to nothing until deeds deliver them. */
public enum Mode implements Worded {
    WORD,
    CONTACT,
    DEED;

    @Override
    public String toString() {
        return word();
    }
}
