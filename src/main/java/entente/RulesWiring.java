package entente;

import entente.drools.CompiledRulebook;
import entente.drools.RulebookCompiler;
import entente.rulebook.RulebookFiles;
import entente.rulebook.RulebookReader;
import entente.rulebook.Rulebooks;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules that weigh: the packaged ones, or those of the folder that an operator names. */
@Configuration(proxyBeanMethods = false)
class RulesWiring {

    /** There is one version until rules can be changed while Entente runs. */
    private static final String VERSION = "1";

    @Bean
    RulesAtStart rules(Settings settings) {
        return new RulesAtStart(() -> RulebookCompiler.compile(RulebookReader.read(VERSION, files(settings))));
    }

    /** The pages show the rules as their experts wrote them. */
    @Bean
    Rulebooks rulebooks(RulesAtStart rules) {
        return () -> ((CompiledRulebook) rules.published()).rulebook();
    }

    private static RulebookFiles files(Settings settings) {
        Path folder = settings.rules();
        return folder == null ? new RulebookFiles(Packaged.textByPath("rules")) : RulebookFiles.ofFolder(folder);
    }
}
