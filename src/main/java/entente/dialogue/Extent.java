package entente.dialogue;

/** How far an act goes: the four levels by which the Kroc Peace Accords Matrix codes implementation. */
public enum Extent implements Worded {
    NONE,
    MINIMAL,
    PARTIAL,
    FULL;

    @Override
    public String toString() {
        return word();
    }
}
