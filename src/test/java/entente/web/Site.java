package entente.web;

import entente.assessment.RulesInForce;
import entente.assessment.plan.PlanSearch;
import entente.config.ShippedData;
import entente.delivery.Mailer;
import entente.delivery.OperatorChannels;
import entente.delivery.Webhooks;
import entente.dialogue.Archive;
import entente.dialogue.Dialogues;
import entente.dialogue.InMemoryArchive;
import entente.dialogue.StoredDialogue;
import entente.dialogue.UtcClock;
import entente.evaluation.Evaluations;
import entente.evaluation.fit.Fittings;
import entente.exchange.moves.InMemoryMappings;
import entente.exchange.moves.SheetMappings;
import entente.job.Jobs;
import entente.note.Notes;
import entente.reminder.Channels;
import entente.reminder.Lookout;
import entente.reminder.Watches;
import entente.rulebook.Compiler;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Rulebooks;
import entente.rulebook.effect.Impacts;
import entente.rulebook.effect.Sensitivities;
import entente.rulebook.publish.ApprovalPolicy;
import entente.rulebook.publish.Approvals;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.InMemoryApprovals;
import entente.rulebook.publish.InMemoryDrafts;
import entente.rulebook.publish.InMemoryReleases;
import entente.rulebook.publish.InMemoryVersions;
import entente.rulebook.publish.Provenance;
import entente.rulebook.publish.Publishing;
import entente.rulebook.publish.Rebase;
import entente.rulebook.publish.StartingRules;
import entente.rulebook.publish.VersionCache;
import entente.rulebook.publish.Versions;
import entente.rulebook.run.CompilerCache;
import entente.rules.ShippedRules;
import entente.storage.Stores;
import entente.summary.InMemorySummaries;
import entente.summary.Summaries;
import entente.timefold.TimefoldPlanSearch;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The pages but those of accounts, with the shipped rules and case; no component, so that no scan finds it. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@ComponentScan(
        basePackages = {"entente.web", "entente.api.description"},
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "entente[.]web[.]account[.].*"))
public class Site {

    /** There is nothing behind the pages whose health could be asked for. */
    public static final String HEALTH = "management.endpoint.health.group.readiness.include=readinessState";

    public static final RulebookFiles RULES = RulebookFiles.ofFolder(Path.of("rules"));

    public static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    UtcClock utcClock(Clock clock) {
        return new UtcClock(clock);
    }

    @Bean
    CompilerCache workshop() {
        return new CompilerCache(ShippedRules::compile, Runnable::run);
    }

    @Bean
    VersionCache rulesInForce(Versions versions, Drafts drafts, Compiler compiler) {
        VersionCache onHand = new VersionCache(versions, compiler);
        new StartingRules(versions, drafts, new InMemoryReleases(), compiler, onHand).withFolder(RULES);
        return onHand;
    }

    @Bean
    Rulebooks rulebooks(VersionCache onHand) {
        return onHand.rulebooks();
    }

    @Bean
    Publishing publishing(
            Versions versions,
            Drafts drafts,
            Approvals approvals,
            ApprovalPolicy policy,
            Compiler compiler,
            VersionCache onHand) {
        return new Publishing(versions, drafts, approvals, policy, compiler, onHand, RULES);
    }

    @Bean
    ApprovalPolicy policy(@Value("${entente.approval:off}") ApprovalPolicy policy) {
        return policy;
    }

    @Bean
    Approvals approvals(Drafts drafts) {
        return new InMemoryApprovals(drafts);
    }

    @Bean
    Rebase catchUp(Versions versions, Drafts drafts) {
        return new Rebase(versions, drafts);
    }

    @Bean
    SheetMappings sheetMappings() {
        return new InMemoryMappings();
    }

    @Bean
    Watches watches(Clock clock) {
        return Stores.watches(clock);
    }

    @Bean
    Notes notes() {
        return Stores.notes();
    }

    @Bean
    Lookout lookout(Archive archive, RulesInForce rulesInForce, Watches watches, UtcClock clock) {
        return new Lookout(archive, rulesInForce, watches, clock);
    }

    /** Mail, which nobody sends, and webhooks. */
    @Bean
    Channels channels(Clock clock) {
        return new OperatorChannels(
                new Mailer(new JavaMailSenderImpl(), "entente@example.org"),
                new Webhooks(List.of("https://hooks.example.org/entente/"), "whsec_" + "A".repeat(32), clock));
    }

    @Bean(destroyMethod = "stop")
    Jobs jobs() {
        return new Jobs();
    }

    @Bean
    PlanSearch planSearch() {
        return new TimefoldPlanSearch();
    }

    @Bean
    Sensitivities sensitivities(Compiler compiler, Jobs jobs) {
        return new Sensitivities(compiler, jobs);
    }

    @Bean
    Fittings fittings(Compiler compiler, Jobs jobs) {
        return new Fittings(compiler, ShippedData::read, jobs);
    }

    @Bean
    Evaluations evaluations(Compiler compiler, Dialogues dialogues, Jobs jobs, UtcClock clock) {
        return new Evaluations(compiler, ShippedData::read, dialogues, jobs, clock);
    }

    @Bean
    Impacts impacts(Compiler compiler, Dialogues dialogues, Jobs jobs, UtcClock clock) {
        return new Impacts(compiler, dialogues, jobs, clock);
    }

    @Bean
    Provenance provenance(Versions versions) {
        return new Provenance(versions);
    }

    @Bean
    Versions versions() {
        InMemoryVersions versions = new InMemoryVersions();
        versions.publish(RULES, "Entente", "The rules that Entente ships with.", 0);
        return versions;
    }

    @Bean
    Drafts drafts() {
        return new InMemoryDrafts();
    }

    @Bean
    Summaries summaries(InMemoryArchive archive) {
        return new InMemorySummaries(archive);
    }

    @Bean
    InMemoryArchive dialogues() {
        InMemoryArchive archive = new InMemoryArchive(NOW.atOffset(ZoneOffset.UTC));
        record(archive);
        return archive;
    }

    /** The shipped case, one that is all markup, and one without a move. */
    static void record(Archive archive) {
        for (StoredDialogue storedDialogue : List.of(
                SiteDialogues.usBelarus(),
                SiteDialogues.hostile(),
                new StoredDialogue("empty", SiteDialogues.northSouth().read()))) {
            archive.add(
                    storedDialogue.id(),
                    storedDialogue.dialogue(),
                    new Archive.Signature("Entente", "It ships with Entente."));
        }
    }

    @Bean
    SecurityFilterChain openToAll(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                                + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'")))
                .build();
    }
}
