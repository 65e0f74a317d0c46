package entente.config;

import com.zaxxer.hikari.HikariDataSource;
import entente.storage.DataFileConnections;
import entente.storage.DiskSpace;
import java.nio.file.Path;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;

/** Tells the pool how to come back after trouble: with a file of H2, or with a PostgreSQL. */
final class DatabasePool implements BeanPostProcessor {

    /** What PostgreSQL's driver waits for, in seconds; it waits for ever where nobody says. */
    private static final String CONNECT_WITHIN = "2";

    private static final String ANSWER_WITHIN = "60";

    private final Environment settings;

    DatabasePool(Environment settings) {
        this.settings = settings;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            String url = String.valueOf(pool.getJdbcUrl());
            if (url.startsWith("jdbc:h2:file:")) {
                ofFile(pool, url);
            } else if (url.startsWith("jdbc:postgresql:")) {
                pool.addDataSourceProperty("connectTimeout", CONNECT_WITHIN);
                pool.addDataSourceProperty("socketTimeout", ANSWER_WITHIN);
                pool.addDataSourceProperty("tcpKeepAlive", "true");
            }
        }
        return bean;
    }

    private void ofFile(HikariDataSource pool, String url) {
        DataFileConnections connections = new DataFileConnections(
                url,
                String.valueOf(pool.getUsername()),
                String.valueOf(pool.getPassword()),
                DiskSpace.around(Path.of(settings.getRequiredProperty("entente.data-dir"))));
        pool.setDataSource(connections);
        pool.setExceptionOverride(connections);
    }
}
