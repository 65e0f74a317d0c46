package entente.storage;

import entente.rulebook.publish.EditConflict;
import entente.rulebook.publish.Releases;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The checksums of the rulebooks that came with a release. */
public final class StoredReleases implements Releases {

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;

    public StoredReleases(JdbcClient database, TransactionOperations transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean know(String checksum) {
        return database.sql("SELECT COUNT(*) FROM rulebook_shipped WHERE checksum = ?")
                        .param(checksum)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public <T> T remember(String checksum, Supplier<T> puttingForward) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                if (!know(checksum)) {
                    database.sql("INSERT INTO rulebook_shipped (checksum, offered_at) VALUES (?, ?)")
                            .params(checksum, OffsetDateTime.now(clock))
                            .update();
                }
                return Objects.requireNonNull(puttingForward.get());
            }));
        } catch (DuplicateKeyException faster) {
            throw new EditConflict("The rules of this release are being put forward by another process.");
        }
    }
}
