package entente.web;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.drools.CompiledRulebook;
import entente.drools.RulebookCompiler;
import entente.rulebook.RulebookFiles;
import entente.rulebook.RulebookReader;
import entente.rulebook.Rulebooks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The rulebook that Entente ships with, compiled once for all tests. */
final class ShippedRules {

    private static final CompiledRulebook COMPILED =
            RulebookCompiler.compile(RulebookReader.read("1", RulebookFiles.ofFolder(Path.of("rules"))));

    private ShippedRules() {}

    static Rules rules() {
        return COMPILED;
    }

    static Rulebooks rulebooks() {
        return COMPILED::rulebook;
    }

    static RulesInForce inForce() {
        return new RulesInForce() {
            @Override
            public Rules published() {
                return COMPILED;
            }

            @Override
            public Optional<Rules> version(String version) {
                return versions().stream()
                        .filter(rules -> rules.version().equals(version))
                        .findFirst();
            }

            @Override
            public List<Rules> versions() {
                return List.of(COMPILED);
            }
        };
    }
}
