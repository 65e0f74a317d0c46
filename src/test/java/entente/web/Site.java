package entente.web;

import entente.dialogue.Dialogues;
import entente.dialogue.Kept;
import entente.drools.RulebookCompiler;
import entente.rulebook.Compiler;
import entente.rulebook.Drafts;
import entente.rulebook.InMemory;
import entente.rulebook.Publishing;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Rulebooks;
import entente.rulebook.RulesOnHand;
import entente.rulebook.StartingRules;
import entente.rulebook.Versions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The pages alone, with the shipped rules and case; no component, so that no scan finds it. */
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@Import({
    DialoguePages.class,
    WhatIfPages.class,
    WhatItTakesPages.class,
    Searches.class,
    Editor.class,
    DraftPages.class,
    RulePages.class,
    NumberPages.class,
    TextPages.class,
    ExamplePages.class,
    KeepPages.class,
    PublishPages.class,
    ImpactPages.class,
    RulesPage.class,
    PageErrors.class
})
class Site {

    /** There is nothing behind the pages whose health could be asked for. */
    static final String HEALTH = "management.endpoint.health.group.readiness.include=readinessState";

    static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    Compiler compiler() {
        return RulebookCompiler::compile;
    }

    @Bean
    RulesOnHand rulesInForce(Versions versions, Drafts drafts, Compiler compiler) {
        RulesOnHand onHand = new RulesOnHand(versions, compiler);
        new StartingRules(versions, drafts, InMemory.releases(), compiler, onHand)
                .withFolder(RulebookFiles.ofFolder(Path.of("rules")));
        return onHand;
    }

    @Bean
    Rulebooks rulebooks(RulesOnHand onHand) {
        return onHand.rulebooks();
    }

    @Bean
    Publishing publishing(Versions versions, Drafts drafts, Compiler compiler, RulesOnHand onHand) {
        return new Publishing(versions, drafts, compiler, onHand);
    }

    @Bean
    Versions versions() {
        return InMemory.versions(RulebookFiles.ofFolder(Path.of("rules")));
    }

    @Bean
    Drafts drafts() {
        return InMemory.drafts();
    }

    @Bean
    Dialogues dialogues() {
        List<Kept> all = List.of(
                Stories.usBelarus(), new Kept("hostile", Stories.hostile().dialogue()), empty());
        return new Dialogues() {
            @Override
            public List<Kept> all() {
                return all;
            }

            @Override
            public Optional<Kept> find(String id) {
                return all.stream().filter(kept -> kept.id().equals(id)).findFirst();
            }
        };
    }

    @Bean
    SecurityFilterChain policy(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                                + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                                + " frame-ancestors 'none'")))
                .build();
    }

    private static Kept empty() {
        return new Kept("empty", Stories.story().kept().dialogue());
    }
}
