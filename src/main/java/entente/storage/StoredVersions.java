package entente.storage;

import entente.rulebook.RulebookFiles;
import entente.rulebook.publish.EditConflict;
import entente.rulebook.publish.Version;
import entente.rulebook.publish.Versions;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The versions of the rulebook in the database. None ever changes, so each is read once. */
public final class StoredVersions implements Versions {

    private static final Logger log = LoggerFactory.getLogger(StoredVersions.class);

    /** How long a database that did not answer is not asked again for the newest version. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private static final RowMapper<Version> BARE = (row, n) -> new Version(
            row.getInt("number"),
            StoredTexts.NO_FILES,
            row.getString("author"),
            row.getString("reason"),
            row.getString("approved_by"),
            row.getInt("base"),
            row.getObject("published_at", OffsetDateTime.class));

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final StoredTexts texts;
    private final VersionFiles files;
    private final Map<Integer, Version> read = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable Integer> uncommitted = new ThreadLocal<>();
    private volatile int newest;
    private volatile long unreachableSince = System.nanoTime() - PAUSE.toNanos();

    public StoredVersions(JdbcClient database, TransactionOperations transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.texts = new StoredTexts(database);
        this.files = new VersionFiles(database);
    }

    @Override
    public List<Version> all() {
        return database
                .sql("SELECT number FROM rulebook_version ORDER BY number DESC")
                .query(Integer.class)
                .list()
                .stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableList());
    }

    @Override
    public Optional<Version> find(int number) {
        Version known = read.get(number);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Version> found = StoredTexts.read(
                        database.sql("SELECT rulebook_version.number, author, reason, approved_by, base, published_at,"
                                        + " path, deflated FROM rulebook_version"
                                        + " LEFT JOIN rulebook_version_file"
                                        + " ON rulebook_version_file.number = rulebook_version.number"
                                        + " LEFT JOIN rulebook_text ON hash = text"
                                        + " WHERE rulebook_version.number = ?")
                                .param(number),
                        BARE,
                        StoredVersions::whole)
                .stream()
                .findFirst();
        if (!TransactionSynchronizationManager.isActualTransactionActive()) { // or it might never have been
            found.ifPresent(version -> read.put(number, version));
        }
        return found;
    }

    private static Version whole(Version bare, RulebookFiles files) {
        return new Version(
                bare.number(), files, bare.author(), bare.reason(), bare.approvedBy(), bare.base(), bare.publishedAt());
    }

    @Override
    public int newest() {
        Integer ofThisTransaction = uncommitted.get();
        if (ofThisTransaction != null) {
            return ofThisTransaction - 1;
        }
        if (System.nanoTime() - unreachableSince > PAUSE.toNanos()) {
            try {
                newest = inTable();
            } catch (DataAccessException unreachable) {
                log.debug("Nobody knows whether there are newer rules", unreachable);
                unreachableSince = System.nanoTime();
            }
        }
        return newest;
    }

    @Override
    public Version publish(RulebookFiles files, String author, String reason, @Nullable String approvedBy, int base) {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        Version next = new Version(base + 1, files, author, reason, approvedBy, base, now);
        transaction.executeWithoutResult(status -> {
            insert(next);
            uncommitted.set(next.number());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int outcome) {
                    uncommitted.remove();
                }
            });
        });
        return next;
    }

    private void insert(Version next) {
        texts.lock();
        int last = inTable();
        if (last != next.base()) {
            throw overtaken(next.base(), last);
        }
        database.sql("INSERT INTO rulebook_version"
                        + " (number, checksum, author, reason, base, published_at, approved_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        next.number(),
                        next.files().checksum(),
                        next.author(),
                        next.reason(),
                        next.base(),
                        next.publishedAt())
                .param(next.approvedBy())
                .update();
        files.keep(next.number(), next.files());
    }

    private int inTable() {
        return Objects.requireNonNull(database.sql("SELECT COALESCE(MAX(number), 0) FROM rulebook_version")
                .query(Integer.class)
                .single());
    }

    private static EditConflict overtaken(int base, int newest) {
        return new EditConflict("Version " + newest + " of the rulebook is in force, and this was made from version "
                + base + ". Bring the draft up to version " + newest + ", then publish it.");
    }
}
