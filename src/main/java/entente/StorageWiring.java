package entente;

import entente.api.Replies;
import entente.dialogue.Kept;
import entente.exchange.CaseFile;
import entente.exchange.CaseParts;
import entente.storage.Codec;
import entente.storage.OneWriter;
import entente.storage.ShippedDialogues;
import entente.storage.StoredApprovals;
import entente.storage.StoredDialogues;
import entente.storage.StoredDrafts;
import entente.storage.StoredReleases;
import entente.storage.StoredReplies;
import entente.storage.StoredVersions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The dialogues on record, kept as case files, and the rulebooks; the dialogues that Entente ships with are there
 * before the first request.
 */
@Configuration(proxyBeanMethods = false)
class StorageWiring {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** PostgreSQL needs no such care. */
    @Bean
    TransactionOperations transactions(
            PlatformTransactionManager manager, @Value("${spring.datasource.url}") String url) {
        TransactionTemplate transactions = new TransactionTemplate(manager);
        return url.startsWith("jdbc:h2:") ? new OneWriter(transactions) : transactions;
    }

    @Bean
    StoredDialogues dialogues(JdbcClient database, TransactionOperations transaction, Clock clock) {
        Codec documents = new Codec(
                dialogue -> new Codec.Documents(CaseParts.frame(dialogue), CaseParts.moves(dialogue)),
                parts -> CaseParts.whole(parts.frame(), parts.moves()));
        return new StoredDialogues(database, transaction, documents, clock);
    }

    @Bean
    StoredVersions versions(JdbcClient database, TransactionOperations transaction, Clock clock) {
        return new StoredVersions(database, transaction, clock);
    }

    @Bean
    StoredDrafts drafts(JdbcClient database, TransactionOperations transaction, Clock clock) {
        return new StoredDrafts(database, transaction, clock);
    }

    @Bean
    StoredApprovals approvals(JdbcClient database, TransactionOperations transaction, Clock clock) {
        return new StoredApprovals(database, transaction, clock);
    }

    @Bean
    StoredReleases releases(JdbcClient database, TransactionOperations transaction, Clock clock) {
        return new StoredReleases(database, transaction, clock);
    }

    @Bean
    Replies replies(JdbcClient database, TransactionOperations transaction, Clock clock) {
        return new StoredReplies(database, transaction, clock)::once;
    }

    @Bean
    SmartInitializingSingleton loadShipped(
            JdbcClient database, TransactionOperations transaction, StoredDialogues dialogues, Clock clock) {
        ShippedDialogues onRecord = new ShippedDialogues(database, transaction, dialogues, clock);
        return () -> onRecord.load(shipped());
    }

    /** Every case in {@code dialogues/}, under the name of its file. */
    static List<Kept> shipped() {
        return Packaged.textByPath("dialogues").entrySet().stream()
                .map(file -> new Kept(
                        file.getKey().replaceFirst("[.]json$", ""),
                        CaseFile.read(file.getValue().getBytes(StandardCharsets.UTF_8))
                                .dialogue()))
                .toList();
    }
}
