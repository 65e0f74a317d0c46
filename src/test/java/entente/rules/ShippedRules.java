package entente.rules;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Edition;
import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.casefile.CaseFile;
import entente.casefile.DialogueReader;
import entente.dialogue.Dialogue;
import entente.drools.CompiledRulebook;
import entente.drools.RulebookCompiler;
import entente.rulebook.Compiler;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.read.RulebookReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The rulebook in {@code rules/}, compiled once for all tests, and the case that ships with it. */
public final class ShippedRules {

    public static final Rulebook RULEBOOK = RulebookReader.read("1", RulebookFiles.ofFolder(Path.of("rules")));
    public static final CompiledRulebook RULES = RulebookCompiler.compile(RULEBOOK);

    /** They are in force, and no others. */
    public static final RulesInForce IN_FORCE = new RulesInForce() {
        @Override
        public Rules published() {
            return RULES;
        }

        @Override
        public Optional<Rules> version(String version) {
            return version.equals(RULES.version()) ? Optional.of(RULES) : Optional.empty();
        }

        @Override
        public List<Edition> versions() {
            return List.of(new Edition(RULES.version(), RULES.checksum()));
        }
    };

    private ShippedRules() {}

    /** Compiles a rulebook, unless it differs from the shipped one in numbers alone, which then is not compiled again. */
    public static Compiler.CompiledRules compile(Rulebook rulebook) {
        return RULES.with(rulebook).orElseGet(() -> RulebookCompiler.compile(rulebook));
    }

    public static Dialogue belarus() {
        try (InputStream in =
                Objects.requireNonNull(ShippedRules.class.getResourceAsStream("/dialogues/us-belarus-2025.json"))) {
            return CaseFile.read(in.readAllBytes()).dialogue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Assessment assess(Map<String, Object> tree, String asOf) {
        return Assessor.assess(DialogueReader.read(tree).dialogue(), RULES, LocalDate.parse(asOf));
    }
}
