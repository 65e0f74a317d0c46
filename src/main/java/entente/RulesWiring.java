package entente;

import entente.drools.RulebookCompiler;
import entente.rulebook.Compiler;
import entente.rulebook.Drafts;
import entente.rulebook.Publishing;
import entente.rulebook.Releases;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Rulebooks;
import entente.rulebook.RulesOnHand;
import entente.rulebook.StartingRules;
import entente.rulebook.Versions;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules that weigh, and how others come into force. */
@Configuration(proxyBeanMethods = false)
class RulesWiring {

    @Bean
    Compiler compiler() {
        return RulebookCompiler::compile;
    }

    @Bean
    RulesOnHand rulesInForce(Versions versions, Compiler compiler) {
        return new RulesOnHand(versions, compiler);
    }

    /** The pages show the rules as their experts wrote them. */
    @Bean
    Rulebooks rulebooks(RulesOnHand rules) {
        return rules.rulebooks();
    }

    @Bean
    Publishing publishing(Versions versions, Drafts drafts, Compiler compiler, RulesOnHand rules) {
        return new Publishing(versions, drafts, compiler, rules, new RulebookFiles(Packaged.textByPath("rules")));
    }

    @Bean
    RulesAtStart rules(
            Settings settings,
            Versions versions,
            Drafts drafts,
            Releases releases,
            Compiler compiler,
            RulesOnHand rules) {
        StartingRules starting = new StartingRules(versions, drafts, releases, compiler, rules);
        Path folder = settings.rules();
        return new RulesAtStart(rules, () -> {
            if (folder == null) {
                starting.withPackaged(new RulebookFiles(Packaged.textByPath("rules")));
            } else {
                starting.withFolder(RulebookFiles.ofFolder(folder));
            }
        });
    }
}
