package entente.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What was answered under a key, kept with the change that it answers: both are there, or neither. */
public final class StoredReplies {

    private static final Duration KEPT_FOR = Duration.ofHours(24);

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;

    public StoredReplies(JdbcClient database, TransactionOperations transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The reply that is kept under {@code key}; where there is none, that of the work, which runs in one transaction with
     * the keeping. Work that throws leaves nothing.
     *
     * @param preparation answers with the work; runs before the transaction, and only where no reply is kept
     */
    public String once(String key, Supplier<Supplier<String>> preparation) {
        Optional<String> kept = find(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        Supplier<String> work = preparation.get();
        transaction.executeWithoutResult(status -> database.sql("DELETE FROM kept_reply WHERE kept_at < ?")
                .param(now().minus(KEPT_FOR))
                .update());
        try {
            return Objects.requireNonNull(
                    transaction.execute(status -> find(key).orElseGet(() -> first(key, work))));
        } catch (DuplicateKeyException another) { // another process had the same key at the same time
            return find(key).orElseThrow(() -> another);
        }
    }

    /** The key is taken before the work begins, so that whoever comes at the same time waits. */
    private String first(String key, Supplier<String> work) {
        database.sql("INSERT INTO kept_reply (name, reply, kept_at) VALUES (?, '', ?)")
                .params(key, now())
                .update();
        String reply = work.get();
        database.sql("UPDATE kept_reply SET reply = ? WHERE name = ?")
                .params(reply, key)
                .update();
        return reply;
    }

    private Optional<String> find(String key) {
        return database.sql("SELECT reply FROM kept_reply WHERE name = ? AND kept_at >= ?")
                .params(key, now().minus(KEPT_FOR))
                .query(String.class)
                .optional();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
