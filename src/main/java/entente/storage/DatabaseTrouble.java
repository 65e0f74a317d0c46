package entente.storage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import org.h2.jdbc.JdbcException;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Why the database does not do what it is asked, where no request is to blame. */
public final class DatabaseTrouble {

    static final String FULL =
            "The disk that the data are on is full, so this was not done. Nothing was lost. Whoever runs"
                    + " this server has to make room; then it works again by itself.";
    static final String AWAY =
            "The database does not answer, so this was not done. Nothing was lost. Try again in a moment.";
    static final String READ_ONLY = "The database takes no changes at present, so this was not done. Nothing was lost."
            + " Try again in a moment.";

    /** The connection broke during the commit, and nothing could be taken back. */
    static final String UNSURE =
            "The database stopped answering while this was saved. It may have been kept: look before"
                    + " you try again.";

    /** PostgreSQL: disk_full. */
    static final String DISK_FULL = "53100";

    /** PostgreSQL: read_only_sql_transaction; it stands by for another, or was told to be careful. */
    private static final String READ_ONLY_TRANSACTION = "25006";

    /** SQLSTATE of connections that broke or were never made, and PostgreSQL's of one that shuts down or is crowded. */
    private static final Set<String> CONNECTION = Set.of("08", "57P", "533");

    private static final Set<Integer> BROKEN_FILE = Set.of(
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.OBJECT_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN);

    private static final int MOST_CAUSES = 20;

    private final DiskSpace space;

    public DatabaseTrouble(DiskSpace space) {
        this.space = space;
    }

    /** What whoever asked has to know, in sentences; empty where the database has no trouble. */
    public Optional<String> inWords(Throwable wrong) {
        return Stream.iterate(wrong, cause -> cause != null, DatabaseTrouble::causeOf)
                .limit(MOST_CAUSES)
                .flatMap(cause -> ofOne(cause).stream())
                .findFirst();
    }

    /** Where taking back failed too, what it was to be taken back for says more. */
    private static @Nullable Throwable causeOf(Throwable wrong) {
        return wrong instanceof TransactionSystemException both && both.getApplicationException() != null
                ? both.getApplicationException()
                : wrong.getCause();
    }

    private Optional<String> ofOne(Throwable cause) {
        if (cause instanceof DiskFull) {
            return Optional.of(FULL);
        }
        if (cause instanceof TransactionSystemException open
                && open.getApplicationException() == null
                && open.getCause() instanceof SQLException) {
            return Optional.of(UNSURE);
        }
        return cause instanceof SQLException refusal ? ofOne(refusal) : Optional.empty();
    }

    private Optional<String> ofOne(SQLException refusal) {
        String state = String.valueOf(refusal.getSQLState());
        if (state.equals(DISK_FULL)) {
            return Optional.of(FULL);
        }
        if (state.equals(READ_ONLY_TRANSACTION)) {
            return Optional.of(READ_ONLY);
        }
        if (isOfFile(refusal)) {
            return Optional.of(space.isShort() ? FULL : AWAY);
        }
        boolean away = refusal instanceof SQLTransientConnectionException
                || refusal instanceof SQLNonTransientConnectionException
                || refusal instanceof SQLRecoverableException
                || CONNECTION.stream().anyMatch(state::startsWith);
        return away ? Optional.of(AWAY) : Optional.empty();
    }

    /** Whether the file of the data was given up; it is opened anew for the next connection. */
    static boolean isOfFile(SQLException refusal) {
        return refusal instanceof JdbcException
                && (BROKEN_FILE.contains(refusal.getErrorCode())
                        // which is also what it calls a write that failed
                        || (refusal.getErrorCode() == ErrorCode.GENERAL_ERROR_1
                                && refusal.getCause() instanceof MVStoreException));
    }
}
