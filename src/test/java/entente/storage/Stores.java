package entente.storage;

import entente.dialogue.Archive;

/** Archives for what lives in other packages. */
public final class Stores {

    private Stores() {}

    /** An empty one in memory. */
    public static Archive inMemory() {
        return Database.Vendor.H2.fresh().dialogues();
    }
}
