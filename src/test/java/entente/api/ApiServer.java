package entente.api;

import entente.api.http.IdempotentReplies;
import entente.assessment.plan.PlanSearch;
import entente.casefile.CaseFile;
import entente.casefile.CaseParts;
import entente.config.ShippedData;
import entente.dialogue.Archive;
import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.UtcClock;
import entente.evaluation.Evaluations;
import entente.exchange.moves.SheetMappings;
import entente.job.CaseRoom;
import entente.job.Jobs;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Rulebooks;
import entente.rulebook.effect.Impacts;
import entente.rulebook.effect.Sensitivities;
import entente.rulebook.publish.ApprovalPolicy;
import entente.rulebook.publish.InMemoryApprovals;
import entente.rulebook.publish.InMemoryDrafts;
import entente.rulebook.publish.InMemoryVersions;
import entente.rulebook.publish.Publishing;
import entente.rulebook.publish.Rebase;
import entente.rulebook.publish.VersionCache;
import entente.rules.ShippedRules;
import entente.storage.Codec;
import entente.storage.StoredDialogues;
import entente.storage.StoredMappings;
import entente.storage.StoredReplies;
import entente.timefold.TimefoldPlanSearch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The API alone on a real server. No annotation marks it as configuration, so that the application does not find it. */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@ComponentScan
class ApiServer {

    static final String SHIPPED = "/dialogues/us-belarus-2025.json";

    /** Late on the evening before in New York, so that only a clock in UTC is right. */
    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2025-06-15T01:00:00Z"), ZoneId.of("America/New_York"));
    }

    @Bean
    SheetMappings sheetMappings(DataSource database) {
        return new StoredMappings(JdbcClient.create(database), transaction(database));
    }

    @Bean
    UtcClock utcClock(Clock clock) {
        return new UtcClock(clock);
    }

    @Bean
    PlainRulesInForce rulesInForce() {
        return new PlainRulesInForce();
    }

    @Bean
    InMemoryVersions versions() {
        RulebookFiles shipped = RulebookFiles.ofFolder(Path.of("rules"));
        InMemoryVersions versions = new InMemoryVersions();
        versions.publish(shipped, "Entente", "The rules that Entente ships with.", 0);
        versions.publish(shipped, "Ada", "Nothing is better.", 1);
        return versions;
    }

    @Bean
    InMemoryDrafts drafts() {
        return new InMemoryDrafts();
    }

    @Bean
    InMemoryApprovals approvals(InMemoryDrafts drafts) {
        return new InMemoryApprovals(drafts);
    }

    @Bean
    Rebase catchUp(InMemoryVersions versions, InMemoryDrafts drafts) {
        return new Rebase(versions, drafts);
    }

    /** Nothing can be published before rules are in force, and here none are. */
    @Bean
    Publishing publishing(InMemoryVersions versions, InMemoryDrafts drafts, InMemoryApprovals approvals) {
        return new Publishing(
                versions,
                drafts,
                approvals,
                ApprovalPolicy.OFF,
                ShippedRules::compile,
                new VersionCache(versions, ShippedRules::compile),
                RulebookFiles.ofFolder(Path.of("rules")));
    }

    @Bean(destroyMethod = "stop")
    Jobs jobs() {
        return new Jobs();
    }

    @Bean
    CaseRoom caseRoom() {
        return CaseRoom.ofThisMachine();
    }

    @Bean
    PlanSearch planSearch() {
        return new TimefoldPlanSearch();
    }

    @Bean
    Sensitivities sensitivities(Jobs jobs) {
        return new Sensitivities(ShippedRules::compile, jobs);
    }

    @Bean
    Evaluations evaluations(Dialogues dialogues, Jobs jobs, UtcClock clock) {
        return new Evaluations(ShippedRules::compile, ShippedData::read, dialogues, jobs, clock);
    }

    @Bean
    Rulebooks rulebooks() {
        return () -> ShippedRules.RULEBOOK;
    }

    @Bean
    Impacts impacts(Dialogues dialogues, Jobs jobs, UtcClock clock) {
        return new Impacts(ShippedRules::compile, dialogues, jobs, clock);
    }

    @Bean
    DataSource database() {
        DataSource database =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    @Bean
    StoredDialogues dialogues(DataSource database, Clock clock) {
        Codec cases = new Codec(
                CaseParts::frame,
                CaseParts::move,
                parts -> CaseParts.whole(parts.frame(), parts.moves()),
                CaseParts::move);
        StoredDialogues dialogues =
                new StoredDialogues(JdbcClient.create(database), transaction(database), cases, clock);
        dialogues.add("us-belarus-2025", read(SHIPPED), new Archive.Signature("Entente", "It ships with Entente."));
        return dialogues;
    }

    @Bean
    IdempotentReplies replies(DataSource database, Clock clock) {
        return new StoredReplies(JdbcClient.create(database), transaction(database), clock)::once;
    }

    private static TransactionOperations transaction(DataSource database) {
        return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    private static Dialogue read(String resource) {
        try (InputStream in = Objects.requireNonNull(ApiServer.class.getResourceAsStream(resource))) {
            return CaseFile.read(in).dialogue();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
