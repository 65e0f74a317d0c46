package entente.storage;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL for the tests of this JVM, from binaries that Maven brings; it ends with the JVM. Where there are none
 * for the machine, or it may not run because everything runs as root, the tests that want it are skipped and say so.
 */
public final class Postgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private Postgres() {}

    /** The address of a database of its own, with nothing in it. */
    public static String freshUrl() {
        String name = "test" + DATABASES.incrementAndGet();
        EmbeddedPostgres running = server();
        try (Connection connection = running.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return running.getJdbcUrl("postgres", name);
    }

    /** One that a test may stop and start again: on that port, with what is in that folder. */
    public static EmbeddedPostgres ofItsOwn(int port, Path dataDir) throws IOException {
        assumeItRuns();
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(dataDir)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C.UTF-8")
                .start();
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            assumeItRuns();
            try {
                server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("fsync", "off") // no test pulls its plug
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }

    private static void assumeItRuns() {
        assumeThat(System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                .as("the system that there are binaries of PostgreSQL for")
                .isEqualTo("Linux amd64");
        assumeThat(mayRun())
                .as("PostgreSQL does not run as root, and \"unshare -U\" is not allowed here")
                .isTrue();
    }

    /** The library runs it in a user namespace of its own where everything runs as root. */
    private static boolean mayRun() {
        if (!System.getProperty("user.name").equals("root")) {
            return true;
        }
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
