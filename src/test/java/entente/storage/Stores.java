package entente.storage;

import entente.dialogue.Archive;
import entente.note.Notes;
import entente.reminder.Watches;
import java.time.Clock;

/** Archives for what lives in other packages. */
public final class Stores {

    private Stores() {}

    /** Of no dialogue yet, in memory. */
    public static Watches watches(Clock clock) {
        Database database = Database.Vendor.H2.fresh();
        return new StoredWatches(database.client(), database.transaction(), clock);
    }

    public static Notes notes() {
        Database database = Database.Vendor.H2.fresh();
        return new StoredNotes(database.client(), database.transaction());
    }

    /** An empty one in memory. */
    public static Archive inMemory() {
        return Database.Vendor.H2.fresh().dialogues();
    }
}
