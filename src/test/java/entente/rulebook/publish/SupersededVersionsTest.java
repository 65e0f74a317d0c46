package entente.rulebook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.docket.RuleSession;
import entente.drools.RulebookCompiler;
import entente.rulebook.Compiler;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.run.CompilerCache;
import entente.rulebook.run.RulesLease;
import entente.rules.ShippedRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Versions that were superseded are closed once nobody weighs with them, and can be asked for all the same. */
class SupersededVersionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final List<String> open = new ArrayList<>();
    private final InMemoryVersions versions = new InMemoryVersions();
    private final InMemoryDrafts drafts = new InMemoryDrafts();
    private final CompilerCache compilerCache = new CompilerCache(this::compile, Runnable::run);
    private final VersionCache onHand = new VersionCache(versions, compilerCache);
    private final Publishing publishing = new Publishing(
            versions, drafts, new InMemoryApprovals(drafts), ApprovalPolicy.OFF, compilerCache, onHand, rulebook(1));

    private Compiler.CompiledRules compile(Rulebook rulebook) {
        Compiler.CompiledRules rules = RulebookCompiler.compile(rulebook);
        open.add(rulebook.version());
        return new RulesLease(rules, () -> {
            open.remove(rulebook.version());
            rules.close();
        });
    }

    /** Some of the shipped rules, with so many sentences more. */
    private static RulebookFiles rulebook(int more) {
        return ShippedFiles.of("friction")
                .with(
                        "friction.dslr",
                        ShippedFiles.text("friction.dslr")
                                .replace(
                                        "A side makes a conflictual move",
                                        "A side makes a conflictual move"
                                                + "\n  - it takes nothing back".repeat(more)));
    }

    private static Assessment assessment(Rules rules) {
        return Assessor.assess(ShippedRules.belarus(), rules, DAY);
    }

    @Test
    void areClosedAndCanBeAskedForAgain() {
        new StartingRules(versions, drafts, new InMemoryReleases(), compilerCache, onHand).withFolder(rulebook(1));
        Rules begun = onHand.published();
        Assessment before = assessment(begun);
        RuleSession session = begun.open();

        for (int version = 2; version <= 10; version++) {
            Draft draft = drafts.begin("Draft", version - 1, rulebook(version), "Ada");
            publishing.publish(draft, "Ada", "Why not.");
            assertThat(onHand.published().version()).isEqualTo(Integer.toString(version));
        }

        // the one in use, the one in force, three beside it, and four that the workshop keeps
        assertThat(open).containsExactly("1", "3", "4", "5", "6", "7", "8", "9", "10");
        session.close();
        assertThat(open).doesNotContain("3").hasSize(8);

        Rules asked = onHand.version("1").orElseThrow();
        assertThat(asked.version()).isEqualTo("1");
        assertThat(assessment(asked)).isEqualTo(before);
        assertThat(onHand.version("2").map(SupersededVersionsTest::assessment))
                .hasValueSatisfying(second -> assertThat(second.trust()).isEqualTo(before.trust()));
        assertThat(open).hasSizeLessThanOrEqualTo(8);
        assertThat(assessment(begun)).isEqualTo(before);
    }
}
