package entente.storage;

import entente.casefile.CaseFile;
import entente.casefile.CaseParts;
import entente.dialogue.Dialogue;
import entente.dialogue.StaleDialogue;
import entente.rulebook.publish.EditConflict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the tables of Entente. */
record Database(Vendor vendor, DataSource source, TransactionOperations transaction) {

    Database(Vendor vendor, DataSource source) {
        this(vendor, source, transactions(vendor, source));
    }

    private static TransactionOperations transactions(Vendor vendor, DataSource source) {
        TransactionOperations transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        DiskSpace space = DiskSpace.around(Path.of("."));
        return vendor == Vendor.H2
                ? new SingleWriter(transactions, space, new FileCompaction(new JdbcTemplate(source)))
                : transactions;
    }

    static final Codec CASE_FILES = new Codec(
            CaseParts::frame, CaseParts::move, parts -> CaseParts.whole(parts.frame(), parts.moves()), CaseParts::move);

    /** Where Entente may keep what it keeps. */
    enum Vendor {
        H2,
        POSTGRESQL;

        /** A database of its own, with all tables. */
        Database fresh() {
            Database database = empty();
            database.migrate();
            return database;
        }

        /** With the tables that an earlier release made; {@link #migrate} brings the others. */
        Database ofMigration(String last) {
            Database database = empty();
            database.steps().target(last).load().migrate();
            return database;
        }

        private Database empty() {
            return new Database(
                    this,
                    this == H2
                            ? new DriverManagerDataSource(
                                    "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "")
                            : new DriverManagerDataSource(Postgres.freshUrl()));
        }
    }

    /** As Entente itself opens it. */
    static Database in(Path dataDir) {
        Database database = found(dataDir);
        database.migrate();
        return database;
    }

    /** As Entente itself opens it, with the tables that are there. */
    static Database found(Path dataDir) {
        return new Database(Vendor.H2, new DriverManagerDataSource(url(dataDir), "sa", ""));
    }

    static String url(Path dataDir) {
        return setting("spring.datasource.url").replace("${entente.data-dir}", dataDir.toString());
    }

    void migrate() {
        Schema.bringUp(steps().load());
    }

    private FluentConfiguration steps() {
        String locations = setting("spring.flyway.locations")
                .replace("{vendor}", vendor.name().toLowerCase(Locale.ROOT));
        return Flyway.configure()
                .dataSource(source)
                .locations(locations.split(",", -1))
                .javaMigrations(new FilesApart());
    }

    static String setting(String name) {
        Properties settings = new Properties();
        try (InputStream file = Database.class.getResourceAsStream("/application.properties")) {
            settings.load(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings.getProperty(name);
    }

    JdbcClient client() {
        return JdbcClient.create(source);
    }

    int rows(String table) {
        return client().sql("SELECT COUNT(*) FROM " + table)
                .query(Integer.class)
                .single();
    }

    StoredDialogues dialogues() {
        return dialogues(Clock.systemUTC());
    }

    StoredDialogues dialogues(Clock clock) {
        return new StoredDialogues(client(), transaction, CASE_FILES, clock);
    }

    ShippedDialogues shipped() {
        return new ShippedDialogues(client(), transaction, dialogues(), Clock.systemUTC());
    }

    StoredVersions versions() {
        return new StoredVersions(client(), transaction, Clock.systemUTC());
    }

    StoredDrafts drafts() {
        return new StoredDrafts(client(), transaction, Clock.systemUTC());
    }

    StoredApprovals approvals() {
        return new StoredApprovals(client(), transaction, Clock.systemUTC());
    }

    /** Runs each in a thread of its own, at once; true for one that was not overtaken. */
    static List<Boolean> race(List<Runnable> rivals) {
        CountDownLatch gun = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> runs = rivals.stream()
                .map(rival -> CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                gun.await();
                                rival.run();
                                return true;
                            } catch (EditConflict | StaleDialogue slower) {
                                return false;
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        },
                        run -> new Thread(run).start()))
                .toList();
        gun.countDown();
        return runs.stream().map(CompletableFuture::join).toList();
    }

    static Dialogue shippedCase() {
        try (InputStream file = Database.class.getResourceAsStream("/dialogues/us-belarus-2025.json")) {
            return CaseFile.read(Objects.requireNonNull(file)).dialogue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
