package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import entente.dialogue.Archive.Signature;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcSQLNonTransientConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A full disk stops changes and nothing else, loses nothing, and is over by itself. */
class DiskFullTest {

    private static final Signature ADA = new Signature("Ada", "");

    private final AtomicBoolean full = new AtomicBoolean();
    private final DatabaseTrouble trouble = new DatabaseTrouble(full::get);
    private final HikariDataSource pool = new HikariDataSource();

    @TempDir
    private Path folder;

    private StoredDialogues dialogues;

    @BeforeEach
    void open() {
        Database.in(folder);
        DataFileConnections connections = new DataFileConnections(Database.url(folder), "sa", "", full::get);
        pool.setDataSource(connections);
        pool.setExceptionOverride(connections);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(Long.parseLong(Database.setting("spring.datasource.hikari.connection-timeout")));
        pool.setConnectionTestQuery(Database.setting("spring.datasource.hikari.connection-test-query"));
        dialogues = new StoredDialogues(
                JdbcClient.create(pool),
                new SingleWriter(
                        new TransactionTemplate(new JdbcTransactionManager(pool)),
                        full::get,
                        new FileCompaction(new JdbcTemplate(pool))),
                Database.CASE_FILES,
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        pool.close();
    }

    private void add(String id) {
        dialogues.add(id, Database.shippedCase(), ADA);
    }

    @Test
    void stopsChangesAndNothingElse() {
        add("before");
        full.set(true);

        Throwable refused = catchThrowable(() -> add("meanwhile"));

        assertThat(trouble.inWords(refused)).contains(DatabaseTrouble.FULL);
        assertThat(dialogues.all()).hasSize(1);
        full.set(false);
        add("after");
        assertThat(dialogues.all()).hasSize(2);
    }

    /** H2 closes the file for good when a write fails; every connection of the pool is dead then. */
    @Test
    void comesBackOnceThereIsRoom() throws SQLException {
        add("before");
        full.set(true);
        giveUp();

        Throwable refused = catchThrowable(dialogues::all);
        assertThat(trouble.inWords(refused)).contains(DatabaseTrouble.FULL);

        full.set(false);
        assertThat(dialogues.all()).hasSize(1);
        add("after");
        assertThat(dialogues.all()).hasSize(2);
    }

    /** As H2 does when a write fails. */
    private void giveUp() throws SQLException {
        try (Connection another = DriverManager.getConnection(Database.url(folder), "sa", "");
                Statement statement = another.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (JdbcSQLNonTransientConnectionException closed) {
            assertThat(closed.getErrorCode()).isEqualTo(ErrorCode.DATABASE_IS_CLOSED);
        }
    }
}
