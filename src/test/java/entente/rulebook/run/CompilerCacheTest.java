package entente.rulebook.run;

import static org.assertj.core.api.Assertions.assertThat;

import entente.drools.RulebookCompiler;
import entente.rulebook.Compiler.CompiledRules;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.read.RulebookReader;
import entente.rules.ShippedRules;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sentences are compiled once and shared, and closed when nobody needs them. */
class CompilerCacheTest {

    private final List<String> compiled = new ArrayList<>();
    private final List<String> closed = new ArrayList<>();
    private final Deque<Runnable> orders = new ArrayDeque<>();
    private final CompilerCache compilerCache = new CompilerCache(this::compile, orders::add);

    private CompiledRules compile(Rulebook rulebook) {
        compiled.add(rulebook.version());
        CompiledRules rules = RulebookCompiler.compile(rulebook);
        return new RulesLease(rules, () -> {
            closed.add(rulebook.version());
            rules.close();
        });
    }

    private static final RulebookFiles FEW = ShippedFiles.of("completion");

    private static Rulebook shipped(String version) {
        return RulebookReader.read(version, FEW);
    }

    private static Rulebook costlier(String version) {
        return RulebookReader.read(
                version,
                FEW.with(
                        "completion.dslr",
                        ShippedFiles.text("completion.dslr").replace("falls by 1 times", "falls by 1.4 times")));
    }

    /** One more rule, so that sentences differ. */
    private static Rulebook extended(int number) {
        String more = ShippedFiles.RULE
                .replace("A side threatens", "A side threatens\n  - its count is at least 2")
                .replace("- its count is at least 2", "- it is done in public\n  ".repeat(number));
        return RulebookReader.read("more" + number, FEW.with("extra.dslr", more));
    }

    @Test
    void compilesOnceWhatDiffersInNumbersAlone() {
        try (CompiledRules one = compilerCache.compile(shipped("1"));
                CompiledRules other = compilerCache.compile(costlier("2"))) {
            assertThat(compiled).containsExactly("1");
            assertThat(one.version()).isEqualTo("1");
            assertThat(other.version()).isEqualTo("2");
            LocalDate day = LocalDate.of(2025, 11, 3);
            assertThat(score(other, day)).isLessThan(score(one, day));
        }
    }

    private static double score(CompiledRules rules, LocalDate day) {
        return entente.assessment.Assessor.assess(ShippedRules.belarus(), rules, day)
                .trustOf("by")
                .last()
                .score();
    }

    @Test
    void findsAtOnceOnlyWhatIsCompiled() {
        assertThat(compilerCache.atOnce(shipped("1"))).isEmpty();
        compilerCache.compile(shipped("1")).close();
        Optional<CompiledRules> found = compilerCache.atOnce(costlier("2"));
        assertThat(found).isPresent();
        found.get().close();
        assertThat(compilerCache.atOnce(extended(1))).isEmpty();
    }

    @Test
    void compilesBesideTheCallerAndLeavesOutWhatWasChangedSince() {
        var first = compilerCache.prepare(extended(1));
        assertThat(compilerCache.prepare(extended(1))).isSameAs(first);
        var second = compilerCache.prepare(extended(2));
        assertThat(first).isNotDone();
        orders.forEach(Runnable::run);
        assertThat(first).isCompleted();
        assertThat(second).isCompleted();
        assertThat(compiled).containsExactly("more2");
        compilerCache.atOnce(extended(2)).orElseThrow().close();
    }

    @Test
    void closesWhatNobodyUsesAnyMoreAndNothingElse() {
        CompiledRules used = compilerCache.compile(shipped("1"));
        for (int i = 1; i <= 5; i++) {
            CompiledRules loan = compilerCache.compile(extended(i));
            loan.close();
            loan.close();
        }
        assertThat(closed).containsExactly("more1");
        assertThat(score(used, LocalDate.of(2025, 11, 3))).isPositive();
        used.close();
        assertThat(closed).containsExactly("more1", "more2");
    }
}
