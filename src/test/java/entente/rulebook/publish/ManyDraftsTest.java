package entente.rulebook.publish;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.drools.RulebookCompiler;
import entente.rulebook.Compiler;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.check.Check;
import entente.rulebook.check.ExampleResult;
import entente.rulebook.read.RulebookReader;
import entente.rulebook.run.CompilerCache;
import entente.rules.ShippedRules;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Drafts leave nothing behind, and none keeps the server from what is in force. */
class ManyDraftsTest {

    private static final RulebookFiles SHIPPED = ShippedFiles.with("x.dslr", "");

    private final InMemoryVersions versions = new InMemoryVersions();
    private final InMemoryDrafts drafts = new InMemoryDrafts();
    private final VersionCache onHand = new VersionCache(versions, ShippedRules::compile);
    private final Publishing publishing = new Publishing(
            versions,
            drafts,
            new InMemoryApprovals(drafts),
            ApprovalPolicy.OFF,
            ShippedRules::compile,
            onHand,
            SHIPPED);

    @BeforeEach
    void start() {
        new StartingRules(versions, drafts, new InMemoryReleases(), ShippedRules::compile, onHand).withFolder(SHIPPED);
    }

    private static RulebookFiles files(String rules, String examples) {
        return ShippedFiles.of().with("all.dslr", rules).with("examples/all.yaml", examples);
    }

    /** A rule of one opening, with more conditions and so many conclusions. */
    private static String rule(int number, String conditions, int conclusions) {
        String conclusion = "Trust in the side that acts falls by 0.15";
        return ShippedFiles.RULE
                .replace("A threat", "Rule " + number)
                .replace("extra-threat", "rule-" + number)
                .replace("A side threatens", conditions)
                .replace(conclusion, String.join("\n  ", Collections.nCopies(conclusions, conclusion)));
    }

    // ---------------------------------------------------------------- fifty in a row

    private static final List<String> NARROWER = List.of(
            "", "\n  - it is done in public", "\n  - it is done in confidence", "\n  - the other side disputes it");

    /** A rulebook with sentences that no other number has, and an example. */
    private static RulebookFiles draft(int number) {
        List<Kind> kinds = ShippedRules.RULES.kinds();
        Kind kind = kinds.get(number / NARROWER.size());
        String conditions = "A side " + kind.label() + NARROWER.get(number % NARROWER.size());
        return files(rule(1, conditions, 1), """
                - example: E
                  rule: rule-1
                  fires: yes
                  asOf: 2025-02-01
                  moves:
                    - {id: m1, date: 2025-01-10, actor: a, kind: summit}
                """);
    }

    @Test
    void leaveNothingBehindOnceChecked() {
        Draft begun = drafts.begin("Draft", 1, SHIPPED, "Ada");
        leaveNothingBehind(number -> {
            Check check = publishing.check(begun.with(draft(number), "Ada"));
            assertThat(check.examples()).hasSize(1);
        });
    }

    @Test
    void leaveNothingBehindInTheWorkshop() {
        CompilerCache compilerCache = new CompilerCache(RulebookCompiler::compile, Runnable::run);
        Dialogue belarus = ShippedRules.belarus();
        leaveNothingBehind(number -> {
            try (Compiler.CompiledRules compiled = compilerCache.compile(RulebookReader.read("draft", draft(number)))) {
                Assessor.assess(belarus, compiled, LocalDate.of(2026, 1, 1));
            }
        });
    }

    /** Fifty drafts that stayed would be 550 classes, 4 MiB of metaspace and 15 MiB of heap. */
    private static void leaveNothingBehind(IntConsumer compile) {
        IntStream.range(0, 10).forEach(compile);
        Left before = Left.now();

        IntStream.range(10, 60).forEach(compile);

        Left after = Left.now();
        assertThat(after.classes() - before.classes()).as("classes").isLessThan(200);
        assertThat(after.metaspace() - before.metaspace()).as("metaspace").isLessThan(3 << 20);
        assertThat(after.heap() - before.heap()).as("heap").isLessThan(3 << 20);
    }

    /** What is in use once the collector has been through. */
    private record Left(long classes, long metaspace, long heap) {

        static Left now() {
            Left least = measured();
            for (int i = 0; i < 4; i++) {
                Left again = measured();
                least = new Left(
                        Math.min(least.classes, again.classes),
                        Math.min(least.metaspace, again.metaspace),
                        Math.min(least.heap, again.heap));
            }
            return least;
        }

        private static Left measured() {
            System.gc();
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .mapToLong(pool -> pool.getUsage().getUsed())
                    .sum();
            return new Left(
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    metaspace,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
    }

    // ---------------------------------------------------------------- the worst that may be read

    /** As many sentences, rules of one opening and periods as a rulebook may have; most rules fire all the time. */
    private static RulebookFiles worst() {
        StringBuilder rules = new StringBuilder();
        List<String> openings = List.of(
                "A side commits a hostile deed",
                "A side makes a conflictual move",
                "A side freezes assets",
                "A side makes a concession",
                "A side lifts sanctions");
        int rule = 0;
        for (String opening : openings) {
            for (int i = 0; i < 50; i++) {
                String around = "\n  while the other side has an open promise".repeat(rule < 90 ? 2 : 1);
                rules.append(rule(rule++, opening + around, 1));
            }
        }
        for (int days = 1; days <= 20; days++) {
            rules.append(waiting(rule++, "A concession waits " + days + " days without a full answer", "that gave"));
            rules.append(waiting(
                    rule++, "A step taken only in part is left so for " + days + " days", "that left it unfinished"));
            rules.append(waiting(rule++, "A promise is " + days + " days past its date", "that promised"));
            rules.append(waiting(rule++, "A side is silent for " + days + " days", ""));
        }
        return files(
                        rules.toString(),
                        IntStream.range(0, 20).mapToObj(ManyDraftsTest::longest).collect(Collectors.joining()))
                .with(
                        "examples/more.yaml",
                        IntStream.range(20, 40)
                                .mapToObj(ManyDraftsTest::longest)
                                .collect(Collectors.joining()));
    }

    private static String waiting(int number, String opening, String side) {
        return rule(number, opening, 1)
                .replace("{actor} threatened {other}", "Nothing came")
                .replace("the side that acts", side.isEmpty() ? "the silent side" : "the side " + side);
    }

    /** As many moves as an example may have; each day somebody promises, gives in part or harms. */
    private static String longest(int number) {
        List<String> moves = List.of(
                "kind: promise, promises: embassy-reopening, due: 2024-01-01",
                "kind: sanctions-relief, extent: partial",
                "kind: asset-freeze");
        return """
                - example: Everything is open in case %d.
                  rule: rule-0
                  fires: yes
                  asOf: 2026-02-01
                  moves:
                """.formatted(number)
                + IntStream.range(0, 500)
                        .mapToObj(i -> "    - {id: m" + i + ", date: "
                                + LocalDate.of(2024, 1, 10).plusDays(i) + ", actor: " + (i % 2 == 0 ? "a" : "b") + ", "
                                + moves.get(i % 3) + "}\n")
                        .collect(Collectors.joining());
    }

    @Test
    @Timeout(120)
    void areCheckedInTimeWhileWhatIsInForceServes() {
        Dialogue belarus = ShippedRules.belarus();
        Assessment before = Assessor.assess(belarus, onHand.published(), belarus.asOf());
        Draft worst = drafts.begin("Worst", 1, worst(), "Mallory");

        CompletableFuture<Check> checking = CompletableFuture.supplyAsync(() -> publishing.check(worst));

        int served = 0;
        while (!checking.isDone()) {
            assertThat(Assessor.assess(belarus, onHand.published(), belarus.asOf()))
                    .isEqualTo(before);
            served++;
        }
        assertThat(served).isPositive();
        Check check = checking.join();
        assertThat(check.examples()).isNotEmpty().allMatch(ExampleResult::fired);
        assertThat(check.isSound()).isFalse();
        boolean whole = check.examples().size() == 40;
        assertThat(check.faults())
                .filteredOn(fault -> fault.message().contains("took longer than 10 seconds, so it was stopped"))
                .hasSize(whole ? 0 : 1);
    }
}
