package entente.rulebook.read;

import static entente.rulebook.ShippedFiles.RULE;
import static entente.rulebook.ShippedFiles.faults;
import static entente.rulebook.ShippedFiles.faultsOfRule;
import static entente.rulebook.ShippedFiles.text;
import static entente.rulebook.ShippedFiles.with;
import static org.assertj.core.api.Assertions.assertThat;

import entente.docket.Occasion;
import entente.docket.Scope;
import entente.rulebook.Fault;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.Vocabulary;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every fault names its file, line and word, and says what was expected. */
class RulebookReaderTest {

    private static final Rulebook SHIPPED = RulebookReader.read("7", RulebookFiles.ofFolder(Path.of("rules")));

    private static void assertFault(List<Fault> faults, String file, int line, String word, String message) {
        assertThat(faults).containsExactly(new Fault(file, line, word, message));
    }

    @Test
    void readsTheShippedRulebook() {
        assertThat(SHIPPED.version()).isEqualTo("7");
        assertThat(SHIPPED.checksum()).matches("sha256:[0-9a-f]{64}");
        assertThat(SHIPPED.kinds()).hasSize(62);
        assertThat(SHIPPED.rules()).isNotEmpty();
        assertThat(SHIPPED.baseRate()).isBetween(0.05, 0.95);
        assertThat(SHIPPED.terms().clocks()).isNotEmpty();
    }

    /** Versions that were published before stay readable. */
    @Test
    void readsRulesFromBeforeProposalsWereJudged() {
        RulebookFiles shipped = RulebookFiles.ofFolder(Path.of("rules"));
        SortedMap<String, String> earlier = new TreeMap<>(shipped.textByPath());
        earlier.keySet().removeIf(path -> path.contains("worth"));
        earlier.computeIfPresent(
                "vocabulary.dsl",
                (path, text) -> text.lines()
                        .filter(line -> !line.matches("(#scope|\\[when]|\\[then])( |\\[(->)?)(term|proposal)[ \\]].*"))
                        .collect(Collectors.joining("\n", "", "\n")));
        assertThat(earlier.get("vocabulary.dsl")).doesNotContain("proposal");

        Rulebook read = RulebookReader.read("1", new RulebookFiles(earlier));

        assertThat(read.rules()).isNotEmpty().noneMatch(rule -> rule.scope().isJudged());
    }

    @Test
    void refusesASentenceOnAnOccasionThatIsNotDeclared() {
        assertThat(faults(with("vocabulary.dsl", text("vocabulary.dsl").replaceAll("#scope proposal .*", ""))))
                .extracting(Fault::message)
                .contains("There is no line \"#scope proposal …\".");
    }

    @Test
    void readsAnExtraRule() {
        assertThat(faultsOfRule(RULE)).isEmpty();
    }

    @Test
    void takesTheWeightOfTheLargestScaleReached() {
        assertThat(Stream.of(0.5, 1.0, 9.0, 10.0, 49.0, 50.0, 1000.0)
                        .map(scale -> SHIPPED.weight("prisoner-release", scale).fromScale()))
                .containsExactly(1.0, 1.0, 1.0, 10.0, 10.0, 50.0, 50.0);
    }

    @Test
    void theChecksumKnowsPathsAndTexts() {
        RulebookFiles shipped = RulebookFiles.ofFolder(Path.of("rules"));
        assertThat(shipped.with("extra.dslr", "").checksum()).isNotEqualTo(shipped.checksum());
        assertThat(shipped.with("README.md", "For readers.").checksum()).isEqualTo(shipped.checksum());
        TreeMap<String, String> windows = new TreeMap<>(shipped.textByPath());
        windows.replaceAll((path, text) -> text.replace("\n", "\r\n"));
        assertThat(new RulebookFiles(windows).checksum()).isEqualTo(shipped.checksum());
    }

    /** The vocabulary promises words; the occasions must keep the promise. */
    @ParameterizedTest
    @EnumSource(Scope.class)
    void theVocabularyOffersTheWordsOfTheOccasion(Scope scope) throws ReflectiveOperationException {
        Vocabulary.Subject subject = SHIPPED.vocabulary().subject(scope);
        assertThat(blank(subject.type()).words(NAMES).keySet()).isEqualTo(subject.words());
    }

    private static final Occasion.Naming NAMES = new Occasion.Naming() {
        @Override
        public String side(String id) {
            return id;
        }

        @Override
        public String step(String moveId) {
            return moveId;
        }

        @Override
        public String promised(String moveId) {
            return moveId;
        }
    };

    private static Occasion blank(String type) throws ReflectiveOperationException {
        Class<?> record = Arrays.stream(Occasion.class.getPermittedSubclasses())
                .filter(subclass -> subclass.getSimpleName().equals(type))
                .findFirst()
                .orElseThrow();
        RecordComponent[] components = record.getRecordComponents();
        Constructor<?> constructor = record.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return (Occasion) constructor.newInstance(
                Arrays.stream(components).map(RulebookReaderTest::blank).toArray());
    }

    private static Object blank(RecordComponent component) {
        Class<?> type = component.getType();
        return type == String.class
                ? "x"
                : type == boolean.class ? (Object) false : type == int.class ? (Object) 1 : 1.0;
    }

    @Test
    void namesTheWordThatDeparts() {
        assertFault(
                faultsOfRule(RULE.replace("falls by", "sinks by")),
                "extra.dslr",
                7,
                "sinks",
                "No sentence of the vocabulary goes on like this. The closest is \"Trust in {role} grows by {weight}\"; "
                        + "here it expects \"grows\".");
    }

    @Test
    void namesTheUnitThatIsMissing() {
        List<Fault> faults = faultsOfRule(RULE.replace("A side threatens", "A side is silent for 30"));
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).line()).isEqualTo(5);
        assertThat(faults.get(0).word()).isEqualTo("30");
        assertThat(faults.get(0).message()).contains("after this word it expects the unit, as in \"30 days\"");
    }

    @Test
    void namesTheNumberOutOfRange() {
        assertFault(
                faultsOfRule(RULE.replace("0.15", "50")),
                "extra.dslr",
                7,
                "50",
                "Expected a number from 0 to 5. The sentence is \"Trust in {role} falls by {weight}\".");
    }

    @Test
    void refusesASentenceThatDoesNotFitTheOpening() {
        List<Fault> faults = faultsOfRule(RULE.replace("A side threatens", "A side threatens\n- it comes in time"));
        assertFault(
                faults,
                "extra.dslr",
                6,
                "- it comes in time",
                "This sentence does not fit the opening \"A side threatens\". It fits rules about: delivery.");
    }

    @Test
    void refusesASecondOpening() {
        assertFault(
                faultsOfRule(RULE.replace("A side threatens", "A side threatens\nA side threatens")),
                "extra.dslr",
                6,
                "A side threatens",
                "A rule opens with one sentence. Make a second rule of this, or say it with \"- …\".");
    }

    @Test
    void refusesANarrowingSentenceInFront() {
        assertThat(faultsOfRule(RULE.replace("A side threatens", "- the other side disputes it"))
                        .get(0)
                        .message())
                .startsWith("A rule opens with a sentence that says what happens");
    }

    @Test
    void refusesARuleWithoutConclusionOrEnd() {
        assertThat(faultsOfRule(RULE.replace("  Trust in the side that acts falls by 0.15\n", "")))
                .containsExactly(new Fault(
                        "extra.dslr",
                        7,
                        "end",
                        "This rule concludes nothing. Say after \"then\" whose trust grows or falls."));
        assertThat(faultsOfRule(RULE.replace("end\n", "")))
                .containsExactly(new Fault("extra.dslr", 1, "A threat", "This rule has no \"end\"."));
    }

    @Test
    void refusesAPlaceholderThatTheOccasionDoesNotOffer() {
        assertFault(
                faultsOfRule(RULE.replace("{other}", "{giver}")),
                "extra.dslr",
                1,
                "{giver}",
                "A reason of this rule may use {actor}, {other}, {step}.");
    }

    @Test
    void refusesADoubleId() {
        assertFault(
                faultsOfRule(RULE + RULE),
                "extra.dslr",
                9,
                "extra-threat",
                "Another rule has this id. Ids are unique.");
    }

    @Test
    void refusesARuleWithoutReason() {
        assertFault(
                faultsOfRule(RULE.replace("@why(\"Because.\")", "")),
                "extra.dslr",
                1,
                "A threat",
                "This rule has no @why.");
    }

    @Test
    void tellsAllFaultsAtOnce() {
        List<Fault> faults = faults(with("weights.csv", text("weights.csv").replace(",1,7,", ",1,70,"))
                .with("extra.dslr", RULE.replace("0.15", "lots")));
        assertThat(faults).extracting(Fault::file).contains("weights.csv", "extra.dslr");
    }

    @Test
    void refusesACellOutOfRange() {
        String table = text("kinds.csv").replace("threatens,threat,word", "threatens,threat,shout");
        assertThat(faults(with("kinds.csv", table)))
                .extracting(Fault::file, Fault::word, Fault::message)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "kinds.csv", "shout", "Expected one of: word, contact, deed."));
    }

    @Test
    void refusesAWeightWithoutReason() {
        String first = text("weights.csv").lines().skip(1).findFirst().orElseThrow();
        String[] cells = first.split(",", 6);
        String bare = String.join(",", cells[0], cells[1], cells[2], cells[3], cells[4], ",Judgement");
        assertFault(
                faults(with("weights.csv", text("weights.csv").replace(first, bare))),
                "weights.csv",
                2,
                "",
                "The column \"why\" is empty here; every row needs it.");
    }

    @Test
    void refusesAKindWithoutWeight() {
        String table = text("weights.csv").replaceAll("(?m)^threat,.*\\n", "");
        assertFault(
                faults(with("weights.csv", table)),
                "weights.csv",
                0,
                "threat",
                "This kind needs a row with from_scale 1, its smallest.");
    }

    @Test
    void refusesAMissingParameter() {
        List<Fault> faults =
                faults(with("parameters.yaml", text("parameters.yaml").replace("spell gap:", "spell gab:")));
        assertFault(faults, "parameters.yaml", 0, "spell gap", "This parameter is missing. Its unit is days.");
    }

    @Test
    void refusesAParameterOutOfItsRange() {
        String text = text("parameters.yaml");
        List<Fault> faults = faults(with("parameters.yaml", text.replaceFirst("value: [0-9.]+", "value: 3")));
        assertThat(faults).extracting(Fault::word).containsExactly("3");
        assertThat(faults.get(0).message()).startsWith("Expected a number from 0");
    }

    @Test
    void refusesAFileThatHasNoPlace() {
        assertFault(
                faults(with("signals.drsl", "")),
                "signals.drsl",
                0,
                "",
                "This file has no place in a rulebook. Expected parameters.yaml, kinds.csv, weights.csv, vocabulary.dsl, "
                        + "rules in concern.dslr, examples in examples/concern.yaml.");
    }

    @Test
    void placesAFaultOfAnExampleInItsLine() {
        String example = """
                - example: A threat.
                  rule: hard-words
                  fires: yes
                  asOf: 2025-02-01
                  moves:
                    - {id: m1, date: 2025-01-10, actor: a, kind: threat}
                    - {id: m2, date: 2025-13-10, actor: a, kind: threat}
                """;
        List<Fault> faults = faults(with("examples/extra.yaml", example));
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).line()).isEqualTo(7);
        assertThat(faults.get(0).word()).isEqualTo("date");
        assertThat(faults(with(
                        "examples/extra.yaml",
                        example.replace("-13-", "-01-").replace("rule: hard-words", "rule: thread"))))
                .containsExactly(new Fault("examples/extra.yaml", 2, "thread", "There is no rule with this id."));
    }

    @Test
    void namesRulesWithoutExamples() {
        Rulebook more = RulebookReader.read("7", ShippedFiles.withRule(RULE));
        assertThat(more.uncovered())
                .containsExactly(
                        new Fault("extra.dslr", 1, "extra-threat", "This rule has no example in which it fires."),
                        new Fault(
                                "extra.dslr",
                                1,
                                "extra-threat",
                                "This rule has no example in which it does not fire."));
    }

    @Test
    void refusesMoreRulesOfOneOccasionThanAnybodyMeans() {
        List<String> rules = IntStream.range(0, 51)
                .mapToObj(i -> RULE.replace("extra-threat", "extra-" + i).replace("threatens", "frees prisoners"))
                .toList();

        assertThat(faultsOfRule(String.join("", rules.subList(0, 50)) + RULE)).isEmpty();
        assertThat(faultsOfRule(String.join("", rules)))
                .containsExactly(new Fault(
                        "extra.dslr", 50 * 8 + 5, "extra-50", "At most 50 rules open with the same sentence."));
    }

    @Test
    void refusesMoreSentencesThanCanBeCompiledSoon() {
        String conclusion = "Trust in the side that acts falls by 0.15";
        String longest = RULE.replace(conclusion, String.join("\n  ", Collections.nCopies(29, conclusion)));
        List<String> rules = IntStream.range(0, 40)
                .mapToObj(i -> longest.replace("extra-threat", "extra-" + i))
                .toList();

        assertThat(faultsOfRule(String.join("", rules)))
                .extracting(Fault::message)
                .containsExactly("All rules together have at most 1000 sentences.");
        assertThat(faultsOfRule(String.join("", rules.subList(0, 25)))).isEmpty();
    }
}
