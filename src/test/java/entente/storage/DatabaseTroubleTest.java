package entente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Trouble of the database is told from faults of ours. */
class DatabaseTroubleTest {

    private final DatabaseTrouble trouble = new DatabaseTrouble(() -> false);

    private static RuntimeException of(SQLException refusal) {
        return new UncategorizedSQLException("Task", "SELECT 1", refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300"})
    void knowsADatabaseThatIsAway(String state) {
        assertThat(trouble.inWords(of(new SQLException("Gone", state)))).contains(DatabaseTrouble.AWAY);
    }

    @Test
    void knowsAPoolThatGetsNoConnection() {
        SQLException none = new SQLTransientConnectionException("Connection is not available");

        assertThat(trouble.inWords(new CannotCreateTransactionException("None", none)))
                .contains(DatabaseTrouble.AWAY);
        assertThat(trouble.inWords(new CannotGetJdbcConnectionException("None", none)))
                .contains(DatabaseTrouble.AWAY);
    }

    @Test
    void knowsADiskThatIsFull() {
        assertThat(trouble.inWords(new DiskFull())).contains(DatabaseTrouble.FULL);
        assertThat(trouble.inWords(of(new SQLException("could not extend file", "53100"))))
                .contains(DatabaseTrouble.FULL);
    }

    @Test
    void looksBehindATransactionThatCouldNotBeTakenBack() {
        TransactionSystemException both =
                new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        both.initApplicationException(new DiskFull());

        assertThat(trouble.inWords(both)).contains(DatabaseTrouble.FULL);
    }

    /** Nobody knows whether the commit came through before the connection broke. */
    @Test
    void doesNotClaimThatWhatWasBeingSavedIsNotThere() {
        assertThat(trouble.inWords(new TransactionSystemException(
                        "JDBC rollback failed", new SQLException("Connection is closed"))))
                .contains(DatabaseTrouble.UNSURE);
    }

    @Test
    void takesNoFaultOfOursForTrouble() {
        assertThat(trouble.inWords(of(new SQLException("syntax error", "42601"))))
                .isEmpty();
        assertThat(trouble.inWords(of(new SQLException("duplicate key", "23505"))))
                .isEmpty();
        assertThat(trouble.inWords(new IllegalStateException("A bug"))).isEmpty();
    }
}
