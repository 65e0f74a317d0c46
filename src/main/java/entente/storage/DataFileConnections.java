package entente.storage;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;

/**
 * Connections to the file of the data, for a pool. One that was open when H2 gave the file up is taken out of the pool,
 * so that the next opens the file anew; but not before there is room, since to open it is to write.
 */
public final class DataFileConnections extends AbstractDriverBasedDataSource implements SQLExceptionOverride {

    private final DiskSpace space;
    private volatile boolean givenUp;

    public DataFileConnections(String url, String username, String password, DiskSpace space) {
        setUrl(url);
        setUsername(username);
        setPassword(password);
        this.space = space;
    }

    @java.lang.Override
    protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
        if (givenUp && space.isShort()) {
            throw new SQLException(DatabaseTrouble.FULL, DatabaseTrouble.DISK_FULL);
        }
        Connection connection = DriverManager.getConnection(String.valueOf(getUrl()), properties);
        givenUp = false;
        return connection;
    }

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException refusal) {
        if (!DatabaseTrouble.isOfFile(refusal)) {
            return SQLExceptionOverride.Override.CONTINUE_EVICT;
        }
        givenUp = true;
        return SQLExceptionOverride.Override.MUST_EVICT;
    }
}
