package entente.config;

import entente.account.AccessTokens;
import entente.account.Accounts;
import entente.account.Audit;
import entente.account.Members;
import entente.account.Passwords;
import entente.api.http.IdempotentReplies;
import entente.audit.AuditedApprovals;
import entente.audit.AuditedArchive;
import entente.audit.AuditedChange;
import entente.audit.AuditedDrafts;
import entente.audit.AuditedNotes;
import entente.audit.AuditedVersions;
import entente.casefile.CaseFile;
import entente.casefile.CaseParts;
import entente.dialogue.Archive;
import entente.dialogue.StoredDialogue;
import entente.dialogue.UtcClock;
import entente.exchange.moves.SheetMappings;
import entente.note.Notes;
import entente.problem.StoreTrouble;
import entente.rulebook.publish.Approvals;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.Versions;
import entente.security.Settings;
import entente.storage.ArchiveWithHistories;
import entente.storage.Codec;
import entente.storage.DatabaseHealth;
import entente.storage.DatabaseTrouble;
import entente.storage.DiskSpace;
import entente.storage.FileCompaction;
import entente.storage.FilesApart;
import entente.storage.Schema;
import entente.storage.ShippedDialogues;
import entente.storage.SingleWriter;
import entente.storage.StoredAccounts;
import entente.storage.StoredApprovals;
import entente.storage.StoredAudit;
import entente.storage.StoredDialogues;
import entente.storage.StoredDrafts;
import entente.storage.StoredMappings;
import entente.storage.StoredNotes;
import entente.storage.StoredReleases;
import entente.storage.StoredReplies;
import entente.storage.StoredSummaries;
import entente.storage.StoredTokens;
import entente.storage.StoredVersions;
import entente.summary.Summaries;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The dialogues on record, kept as case files, and the rulebooks; the dialogues that Entente ships with are there
 * before the first request.
 */
@Configuration(proxyBeanMethods = false)
public class StorageConfiguration {

    /** Static, as it comes before every other. */
    @Bean
    static PrivateData privateData(Environment settings) {
        return new PrivateData(settings);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    UtcClock utcClock(Clock clock) {
        return new UtcClock(clock);
    }

    @Bean
    DiskSpace diskSpace(Settings settings) {
        return DiskSpace.around(settings.dataDir());
    }

    /** PostgreSQL needs no such care. */
    @Bean
    TransactionOperations transactions(
            PlatformTransactionManager manager,
            JdbcOperations database,
            DiskSpace space,
            @Value("${spring.datasource.url}") String url) {
        TransactionTemplate transactions = new TransactionTemplate(manager);
        return url.startsWith("jdbc:h2:")
                ? new SingleWriter(transactions, space, new FileCompaction(database))
                : transactions;
    }

    /** A step that Flyway takes besides those in SQL. */
    @Bean
    FilesApart filesApart() {
        return new FilesApart();
    }

    @Bean
    StoreTrouble storeTrouble(DiskSpace space) {
        return new DatabaseTrouble(space)::inWords;
    }

    /** Named after what it looks at, and instead of Boot's, which asks a connection whether it is open. */
    @Bean
    DatabaseHealth dbHealthIndicator(JdbcClient database) {
        return new DatabaseHealth(database);
    }

    @Bean
    FlywayMigrationStrategy schema() {
        return Schema::bringUp;
    }

    @Bean
    static DatabasePool databasePool(Environment settings) {
        return new DatabasePool(settings);
    }

    @Bean
    Audit audit(JdbcClient database, TransactionOperations transaction, Clock clock) {
        return new StoredAudit(database, transaction, clock);
    }

    @Bean
    Accounts accounts(JdbcClient database, TransactionOperations transaction, Audit audit, Clock clock) {
        return new StoredAccounts(database, transaction, audit, clock);
    }

    @Bean
    AccessTokens tokens(JdbcClient database, TransactionOperations transaction, Audit audit, Clock clock) {
        return new StoredTokens(database, transaction, audit, clock);
    }

    @Bean
    Members members(Accounts accounts, AccessTokens tokens, Passwords passwords, Clock clock) {
        return new Members(accounts, tokens, passwords, clock);
    }

    @Bean
    AuditedChange watch(Audit audit, TransactionOperations transaction) {
        return new AuditedChange(audit, transaction);
    }

    @Bean
    Archive dialogues(
            JdbcClient database, TransactionOperations transaction, Clock clock, AuditedChange auditedChange) {
        return new AuditedArchive(
                new ArchiveWithHistories(stored(database, transaction, clock), ShippedData::histories), auditedChange);
    }

    private static StoredDialogues stored(JdbcClient database, TransactionOperations transaction, Clock clock) {
        Codec documents = new Codec(
                CaseParts::frame,
                CaseParts::move,
                parts -> CaseParts.whole(parts.frame(), parts.moves()),
                CaseParts::move);
        return new StoredDialogues(database, transaction, documents, clock);
    }

    @Bean
    Summaries summaries(JdbcClient database, TransactionOperations transaction) {
        return new StoredSummaries(database, transaction);
    }

    @Bean
    Versions versions(
            JdbcClient database, TransactionOperations transaction, Clock clock, AuditedChange auditedChange) {
        return new AuditedVersions(new StoredVersions(database, transaction, clock), auditedChange);
    }

    @Bean
    Drafts drafts(JdbcClient database, TransactionOperations transaction, Clock clock, AuditedChange auditedChange) {
        return new AuditedDrafts(new StoredDrafts(database, transaction, clock), auditedChange);
    }

    @Bean
    Approvals approvals(
            JdbcClient database, TransactionOperations transaction, Clock clock, AuditedChange auditedChange) {
        return new AuditedApprovals(new StoredApprovals(database, transaction, clock), auditedChange);
    }

    @Bean
    Notes notes(JdbcClient database, TransactionOperations transaction, AuditedChange auditedChange) {
        return new AuditedNotes(new StoredNotes(database, transaction), auditedChange);
    }

    @Bean
    SheetMappings sheetMappings(JdbcClient database, TransactionOperations transaction) {
        return new StoredMappings(database, transaction);
    }

    @Bean
    StoredReleases releases(JdbcClient database, TransactionOperations transaction, Clock clock) {
        return new StoredReleases(database, transaction, clock);
    }

    @Bean
    IdempotentReplies replies(JdbcClient database, TransactionOperations transaction, Clock clock) {
        return new StoredReplies(database, transaction, clock)::once;
    }

    @Bean
    SmartInitializingSingleton loadShipped(JdbcClient database, TransactionOperations transaction, Clock clock) {
        ShippedDialogues onRecord =
                new ShippedDialogues(database, transaction, stored(database, transaction, clock), clock);
        return () -> onRecord.load(shipped());
    }

    /** Every case in {@code dialogues/}, under the name of its file. */
    public static List<StoredDialogue> shipped() {
        return ClasspathFiles.textByPath("dialogues").entrySet().stream()
                .map(file -> new StoredDialogue(
                        file.getKey().replaceFirst("[.]json$", ""),
                        CaseFile.read(file.getValue().getBytes(StandardCharsets.UTF_8))
                                .dialogue()))
                .toList();
    }
}
