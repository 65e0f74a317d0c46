package entente.rules;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.dialogue.Dialogue;
import entente.drools.RulebookCompiler;
import entente.rulebook.Check;
import entente.rulebook.InMemory;
import entente.rulebook.KeptDrafts;
import entente.rulebook.KeptVersions;
import entente.rulebook.Publishing;
import entente.rulebook.RulebookFiles;
import entente.rulebook.RulesOnHand;
import entente.rulebook.SmallRulebook;
import entente.rulebook.StartingRules;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Drafts leave nothing behind, and none keeps the server from what is in force. */
class ManyDraftsTest {

    private static final String RULE = """
            rule "Rule %1$d"
              @id(rule-%1$d)
              @because("{actor} threatened {other}.")
              @why("Because.")
              @source("Judgement")
            when
              %2$s
            then
              Trust in the side that acts falls by 0.15
            end
            """;

    private final KeptVersions versions = new KeptVersions();
    private final RulesOnHand onHand = new RulesOnHand(versions, RulebookCompiler::compile);
    private final Publishing publishing = new Publishing(
            versions, new KeptDrafts(), RulebookCompiler::compile, onHand, SmallRulebook.with("x.dslr", ""));

    private static RulebookFiles rules(String rules, String examples) {
        return new RulebookFiles(new TreeMap<>(Map.of(
                "parameters.yaml", SmallRulebook.text("parameters.yaml"),
                "kinds.csv", SmallRulebook.text("kinds.csv"),
                "weights.csv", SmallRulebook.text("weights.csv"),
                "vocabulary.dsl", SmallRulebook.text("vocabulary.dsl"),
                "all.dslr", rules,
                "examples/all.yaml", examples)));
    }

    /** Two rules that no other number has. */
    private static RulebookFiles draft(int number) {
        String narrower = IntStream.range(0, 7)
                .filter(bit -> (number >> bit & 1) == 1)
                .mapToObj(bit -> "\n  - its count is at least " + (bit + 1))
                .collect(Collectors.joining());
        return rules(
                String.format(RULE, 1, "A side threatens" + narrower) + String.format(RULE, 2, "A side makes contact"),
                "");
    }

    private void start(RulebookFiles files) {
        new StartingRules(versions, new KeptDrafts(), InMemory.releases(), RulebookCompiler::compile, onHand)
                .withFolder(files);
    }

    @Test
    void leaveHeapAndClassesWhereTheyWere() {
        start(draft(0));
        IntStream.range(0, 20).forEach(this::check);
        Left before = Left.now();

        IntStream.range(20, 120).forEach(this::check);

        Left after = Left.now();
        // one draft is some 30 classes and half a megabyte; a hundred that stayed would show
        assertThat(after.classes() - before.classes()).as("classes").isLessThan(600);
        assertThat(after.metaspace() - before.metaspace()).as("metaspace").isLessThan(8 << 20);
        assertThat(after.heap() - before.heap()).as("heap").isLessThan(16 << 20);
    }

    private void check(int number) {
        Check check = publishing.check(draft(number));
        assertThat(check.faults()).hasSize(4).allMatch(fault -> fault.message().contains("has no example"));
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
                    .map(MemoryPoolMXBean::getUsage)
                    .mapToLong(usage -> usage.getUsed())
                    .sum();
            return new Left(
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    metaspace,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
    }

    /** As many rules as may fire on one move, looking all around, with long examples. */
    private static RulebookFiles worst() {
        String around = """
                %s
                  while its author has left a step unfinished
                  while its author is past the date of a promise
                  while the other side has an open promise""";
        String owing = "\n  while its author owes an answer for a concession";
        String rules = IntStream.range(0, 100)
                .mapToObj(number -> String.format(
                        RULE,
                        number,
                        String.format(around, number < 50 ? "A side makes a concession" : "A side frees prisoners")
                                + (number % 2 == 0 ? "" : owing)))
                .collect(Collectors.joining());
        String moves = IntStream.range(0, 490)
                .mapToObj(number -> "    - {id: n" + number + ", date: "
                        + LocalDate.of(2024, 2, 1).plusDays(number) + ", actor: " + (number % 2 == 0 ? "a" : "b")
                        + ", kind: prisoner-release, scale: 1}\n")
                .collect(Collectors.joining());
        String example = """
                - example: Everything is open.
                  rule: rule-0
                  fires: yes
                  asOf: 2026-02-01
                  moves:
                    - {id: m1, date: 2024-01-10, actor: a, kind: sanctions-relief, extent: partial}
                    - {id: m2, date: 2024-01-10, actor: b, kind: sanctions-relief, extent: partial}
                    - {id: m3, date: 2024-01-11, actor: a, kind: promise, promises: embassy-reopening, due: 2024-01-12}
                    - {id: m4, date: 2024-01-11, actor: b, kind: promise, promises: embassy-reopening, due: 2024-01-12}
                """;
        return rules(rules, (example + moves).repeat(4))
                .with("commitments.dslr", SmallRulebook.text("commitments.dslr"));
    }

    @Test
    @Timeout(300)
    void areCheckedWhileWhatIsInForceServes() {
        start(SmallRulebook.with("x.dslr", ""));
        Dialogue belarus = ShippedRules.belarus();
        Assessment before = Assessor.assess(belarus, onHand.published(), belarus.asOf());

        CompletableFuture<Check> checking = CompletableFuture.supplyAsync(() -> publishing.check(worst()));

        int served = 0;
        while (!checking.isDone()) {
            assertThat(Assessor.assess(belarus, onHand.published(), belarus.asOf()))
                    .isEqualTo(before);
            served++;
        }
        assertThat(served).isPositive();
        Check check = checking.join();
        assertThat(check.examples()).hasSize(4).allMatch(result -> result.fired());
        assertThat(check.isSound()).isFalse();
    }
}
