package entente.rulebook.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.assessment.Assessor;
import entente.dialogue.StoredDialogue;
import entente.drools.RulebookCompiler;
import entente.job.Progress;
import entente.rulebook.Compiler;
import entente.rulebook.Example;
import entente.rulebook.Fault;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.check.Check;
import entente.rulebook.effect.Impact;
import entente.rulebook.read.RulebookReader;
import entente.rules.ShippedRules;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is tried ends, whatever it asks for. */
class BoundedRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    /** A side named as long as one may be threatens so often. */
    private static String example(int times) {
        String moves = IntStream.range(0, times)
                .mapToObj(i -> "\n    - {id: m" + i + ", date: 2025-01-10, actor: a, kind: threat}")
                .collect(Collectors.joining());
        return "- {example: E, rule: extra-0, fires: yes, asOf: 2026-02-01,\n  sides: [{id: a, name: "
                + "x".repeat(300) + "}, {id: b, name: Borland}], moves: ["
                + moves.replace("\n    - ", ",\n    ").substring(1)
                + "]}\n";
    }

    private static Rulebook rulebook(String rule, int rules, String examples) {
        TreeMap<String, String> files = new TreeMap<>(ShippedFiles.withRule(IntStream.range(0, rules)
                        .mapToObj(i -> rule.replace("extra-threat", "extra-" + i))
                        .collect(Collectors.joining()))
                .textByPath());
        files.put("examples/extra.yaml", examples);
        return RulebookReader.read("draft", new RulebookFiles(files));
    }

    @Test
    void stopTheExamplesOfADraftWhenTheirTimeIsUp() {
        Rulebook rulebook = rulebook(ShippedFiles.RULE, 1, example(1));

        Check check = Check.of(rulebook, new BoundedRules(ShippedRules.RULES, Duration.ZERO));

        Example first = rulebook.examples().get(0);
        assertThat(check.examples()).isEmpty();
        assertThat(check.faults())
                .contains(new Fault(
                        first.file(),
                        first.line(),
                        "",
                        "Trying these rules took longer than 0 seconds, so it was stopped. Write fewer rules for the"
                                + " same occasion, fewer periods, or examples with fewer moves."));
        assertThat(check.isSound()).isFalse();
        assertThatExceptionOfType(InvalidRulebook.class).isThrownBy(check::throwUnlessSound);
    }

    @Test
    void stopReasonsThatWouldFillTheMemory() {
        String wordy = ShippedFiles.RULE.replace("{actor} threatened {other}.", "{actor}".repeat(50) + ".");
        Rulebook rulebook = rulebook(wordy, 10, example(500));
        try (Compiler.CompiledRules compiled = RulebookCompiler.compile(rulebook)) {
            Check check = Check.of(compiled);

            assertThat(check.faults())
                    .filteredOn(fault -> fault.message().contains("letters in one dialogue"))
                    .singleElement()
                    .matches(fault -> fault.file().equals("examples/extra.yaml") && fault.line() == 1);
            Example last = rulebook.examples().stream()
                    .filter(example -> example.name().equals("E"))
                    .findFirst()
                    .orElseThrow();
            StoredDialogue storedDialogue = new StoredDialogue("long", last.dialogue());
            Impact impact = Impact.of(List.of(storedDialogue), ShippedRules.RULES, compiled, DAY, Progress.UNHEARD);
            assertThat(impact.dialogues().get(0).hindrancesAfter().get(0).message())
                    .contains("letters in one dialogue");
        }
    }

    @Test
    void stopFindingsWithoutNumber() {
        String rule = ShippedFiles.RULE.replace(
                "Trust in the side that acts falls by 0.15",
                "Trust in the side that acts falls by 0.15\n  ".repeat(20).strip());
        Rulebook rulebook = rulebook(rule, 21, example(500));
        try (Compiler.CompiledRules compiled = RulebookCompiler.compile(rulebook)) {
            assertThat(Check.of(compiled).faults())
                    .extracting(Fault::message)
                    .anyMatch(
                            message -> message.startsWith("These rules find more than 200000 things in one dialogue"));
        }
    }

    @Test
    void sayWhatTheRulesSay() {
        assertThat(Assessor.assess(ShippedRules.belarus(), BoundedRules.of(ShippedRules.RULES), DAY))
                .isEqualTo(Assessor.assess(ShippedRules.belarus(), ShippedRules.RULES, DAY));
    }
}
