package entente.config;

import entente.account.Caller;
import entente.account.CurrentCaller;
import entente.assessment.plan.PlanSearch;
import entente.dialogue.Dialogues;
import entente.dialogue.UtcClock;
import entente.drools.RulebookCompiler;
import entente.evaluation.Evaluations;
import entente.evaluation.fit.Fittings;
import entente.job.CaseRoom;
import entente.job.Jobs;
import entente.rulebook.Compiler;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Rulebooks;
import entente.rulebook.effect.Impacts;
import entente.rulebook.effect.Sensitivities;
import entente.rulebook.publish.ApprovalPolicy;
import entente.rulebook.publish.Approvals;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.Provenance;
import entente.rulebook.publish.Publishing;
import entente.rulebook.publish.Rebase;
import entente.rulebook.publish.Releases;
import entente.rulebook.publish.StartingRules;
import entente.rulebook.publish.VersionCache;
import entente.rulebook.publish.Versions;
import entente.rulebook.run.CompilerCache;
import entente.security.Settings;
import entente.timefold.TimefoldPlanSearch;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules that weigh, and how others come into force. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    /** Drafts are compiled one at a time, beside the requests. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService compiling() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "compiling");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Bean
    CompilerCache workshop(ExecutorService compiling) {
        return new CompilerCache(RulebookCompiler::compile, compiling);
    }

    @Bean
    VersionCache rulesInForce(Versions versions, Compiler compiler) {
        return new VersionCache(versions, compiler);
    }

    /** The pages show the rules as their experts wrote them. */
    @Bean
    Rulebooks rulebooks(VersionCache rules) {
        return rules.rulebooks();
    }

    @Bean
    ApprovalPolicy approvalPolicy(Settings settings) {
        return settings.approval();
    }

    @Bean
    Publishing publishing(
            Versions versions,
            Drafts drafts,
            Approvals approvals,
            ApprovalPolicy policy,
            Compiler compiler,
            VersionCache rules) {
        RulebookFiles release = new RulebookFiles(ClasspathFiles.textByPath("rules"));
        return new Publishing(versions, drafts, approvals, policy, compiler, rules, release);
    }

    @Bean
    Rebase catchUp(Versions versions, Drafts drafts) {
        return new Rebase(versions, drafts);
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
    Sensitivities sensitivities(Compiler compiler, Jobs jobs) {
        return new Sensitivities(compiler, jobs);
    }

    @Bean
    Impacts impacts(Compiler compiler, Dialogues dialogues, Jobs jobs, UtcClock clock) {
        return new Impacts(compiler, dialogues, jobs, clock);
    }

    @Bean
    Evaluations evaluations(Compiler compiler, Dialogues dialogues, Jobs jobs, UtcClock clock) {
        return new Evaluations(compiler, ShippedData::read, dialogues, jobs, clock);
    }

    @Bean
    Fittings fittings(Compiler compiler, Jobs jobs) {
        return new Fittings(compiler, ShippedData::read, jobs);
    }

    @Bean
    Provenance provenance(Versions versions) {
        return new Provenance(versions);
    }

    @Bean
    RulesAtStart rules(
            Settings settings,
            Versions versions,
            Drafts drafts,
            Releases releases,
            Compiler compiler,
            VersionCache rules) {
        StartingRules starting = new StartingRules(versions, drafts, releases, compiler, rules);
        Path folder = settings.rules();
        return new RulesAtStart(rules, CurrentCaller.as(Caller.ENTENTE, () -> {
            if (folder == null) {
                starting.withPackaged(new RulebookFiles(ClasspathFiles.textByPath("rules")));
            } else {
                starting.withFolder(RulebookFiles.ofFolder(folder));
            }
        }));
    }
}
