package entente.storage;

import entente.dialogue.Archive;
import entente.dialogue.StoredDialogue;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The dialogues that Entente ships with. Each is put on record once, so one that its owner deletes stays deleted. */
public final class ShippedDialogues {

    private static final Archive.Signature BY_ENTENTE = new Archive.Signature("Entente", "It ships with Entente.");

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final StoredDialogues dialogues;
    private final Clock clock;

    public ShippedDialogues(
            JdbcClient database, TransactionOperations transaction, StoredDialogues dialogues, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.dialogues = dialogues;
        this.clock = clock;
    }

    /**
     * Records those that have never been on record here, and whose id nobody has taken; all of them or none. Another
     * process may start on the same database at once; what it has recorded is there at the second look.
     */
    public void load(List<StoredDialogue> shipped) {
        try {
            loadMissing(shipped);
        } catch (DuplicateKeyException | IllegalArgumentException another) {
            loadMissing(shipped);
        }
    }

    private void loadMissing(List<StoredDialogue> shipped) {
        List<StoredDialogue> missing = shipped.stream()
                .filter(storedDialogue -> !wasLoaded(storedDialogue.id()))
                .toList();
        if (!missing.isEmpty()) {
            transaction.executeWithoutResult(status -> missing.forEach(this::load));
        }
    }

    private void load(StoredDialogue storedDialogue) {
        if (dialogues.history(storedDialogue.id()).isEmpty()) {
            dialogues.add(storedDialogue.id(), storedDialogue.dialogue(), BY_ENTENTE);
        }
        database.sql("INSERT INTO shipped (id, loaded_at) VALUES (?, ?)")
                .params(storedDialogue.id(), OffsetDateTime.now(clock))
                .update();
    }

    private boolean wasLoaded(String id) {
        return database.sql("SELECT COUNT(*) FROM shipped WHERE id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
