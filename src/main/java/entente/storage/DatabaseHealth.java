package entente.storage;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a table: a connection that is open says nothing of what is behind it. */
public final class DatabaseHealth implements HealthIndicator {

    private final JdbcClient database;

    public DatabaseHealth(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try {
            database.sql("SELECT COUNT(*) FROM shipped").query(Integer.class).single();
            return Health.up().build();
        } catch (DataAccessException unreadable) {
            return Health.down().build();
        }
    }
}
