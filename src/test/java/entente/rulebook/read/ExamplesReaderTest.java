package entente.rulebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import entente.rulebook.Example;
import entente.rulebook.ExpectedTrust;
import entente.rulebook.Fault;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.TrustTrend;
import entente.rulebook.check.ExampleResult;
import entente.rulebook.diff.RulebookChange;
import entente.rulebook.diff.RulebookDiff;
import entente.rules.ShippedRules;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an example may expect, and what comes of it. */
class ExamplesReaderTest {

    private static final String TRUST = """
            - example: Washington completes its relief, and Minsk trusts it more.
              rule: carried-further
              fires: yes
              trust: {of: by, on: 2025-11-04, goes: up}
              why: The delisting corrected the relief of September.
              sides: [{id: us, name: Washington}, {id: by, name: Minsk}]
              asOf: 2025-11-04
              moves:
                - {id: m1, date: 2025-09-11, actor: us, kind: sanctions-relief, extent: partial}
                - {id: m2, date: 2025-11-04, actor: us, kind: sanctions-relief, completes: m1}
            """;

    private static Example example(String text) {
        return RulebookReader.read("2", ShippedFiles.with("examples/extra.yaml", text)).examples().stream()
                .filter(example -> example.file().equals("examples/extra.yaml"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> faults(String text) {
        return ShippedFiles.faults(ShippedFiles.with("examples/extra.yaml", text)).stream()
                .map(Fault::inWords)
                .toList();
    }

    private static List<String> misses(String text) {
        return ExampleResult.of(example(text), ShippedRules.RULES).misses();
    }

    @Test
    void readsWhereTrustGoesAndWhoTheSidesAre() {
        Example example = example(TRUST);

        assertThat(example.trust()).isEqualTo(new ExpectedTrust("by", LocalDate.parse("2025-11-04"), TrustTrend.UP));
        assertThat(example.why()).isEqualTo("The delisting corrected the relief of September.");
        assertThat(example.dialogue().side("by").name()).isEqualTo("Minsk");
        assertThat(misses(TRUST)).isEmpty();
    }

    @Test
    void takesNoCharacterThatNobodySeesWhereNoneWasPublished() {
        String turned = TRUST.replace("Minsk}", "Min\u202Esk}");
        RulebookFiles files = ShippedFiles.with("examples/extra.yaml", turned);

        assertThat(faults(turned))
                .singleElement()
                .asString()
                .contains("examples/extra.yaml:6, \"name\"", "Got U+202E (right-to-left override) as character 4.");
        assertThat(RulebookReader.readKept("2", files).examples())
                .filteredOn(example -> example.file().equals("examples/extra.yaml"))
                .singleElement()
                .satisfies(example ->
                        assertThat(example.dialogue().side("by").name()).isEqualTo("Min\uFFFDsk"));
    }

    @Test
    void tellsWithFiguresWhatCameInstead() {
        assertThat(misses(TRUST.replace("goes: up", "goes: down")))
                .singleElement()
                .asString()
                .matches(
                        "On 4 November 2025 Minsk’s trust in Washington should fall; it rises from [0-9.]+ to [0-9.]+[.]");
        assertThat(misses(TRUST.replace("fires: yes", "fires: no").replace("on: 2025-11-04", "on: 2025-11-03")))
                .hasSize(2)
                .anySatisfy(miss -> assertThat(miss)
                        .matches("On 3 November 2025 Minsk’s trust in Washington should rise; it stays at [0-9.]+[.]"));
        assertThat(misses(TRUST.replace("on: 2025-11-04, goes: up", "on: 2025-11-03, goes: nowhere")))
                .isEmpty();
    }

    @Test
    void holdsTrustAgainstAnEarlierDayWhereOneIsNamed() {
        String since = TRUST.replace("on: 2025-11-04", "since: 2025-09-01, on: 2025-11-04");
        assertThat(example(since).trust())
                .isEqualTo(new ExpectedTrust(
                        "by", LocalDate.parse("2025-11-04"), LocalDate.parse("2025-09-01"), TrustTrend.UP));
        assertThat(misses(since)).isEmpty();
        assertThat(misses(since.replace("goes: up", "goes: down")))
                .singleElement()
                .asString()
                .matches("From 1 September 2025 to 4 November 2025 Minsk’s trust in Washington should fall; it rises"
                        + " from [0-9.]+ to [0-9.]+[.]");
        assertThat(faults(since.replace("since: 2025-09-01", "since: 2025-11-04")))
                .containsExactly(
                        "examples/extra.yaml:4, \"2025-11-04\": Expected \"since\" to be a day before 2025-11-04.");
        assertThat(faults(since.replace("since: 2025-09-01", "since: soon")))
                .containsExactly(
                        "examples/extra.yaml:4, \"since\": Expected \"since\" to be a day such as 2025-12-05.");
    }

    @Test
    void countsForARuleOnlyWhereItNamesIt() {
        String alone = TRUST.replace("  rule: carried-further\n  fires: yes\n", "");
        assertThat(example(alone).rule()).isNull();
        assertThat(misses(alone)).isEmpty();
        RulebookFiles only = ShippedFiles.with("examples/completion.yaml", alone);
        assertThat(RulebookReader.read("2", only).uncovered())
                .extracting(Fault::word)
                .contains("carried-further");
    }

    @Test
    void tellsWhatCannotBeExpected() {
        String nothing = TRUST.replace("  rule: carried-further\n  fires: yes\n", "")
                .replace("  trust: {of: by, on: 2025-11-04, goes: up}\n", "");
        assertThat(faults(nothing))
                .containsExactly("examples/extra.yaml:1: This example expects nothing. Name a \"rule\" and whether it"
                        + " \"fires\", or say where \"trust\" goes, or both.");
        assertThat(faults(TRUST.replace("goes: up", "goes: sideways")))
                .containsExactly(
                        "examples/extra.yaml:4, \"sideways\": Expected \"goes\" to be one of: up, down, nowhere.");
        assertThat(faults(TRUST.replace("of: by", "of: b")))
                .containsExactly(
                        "examples/extra.yaml:4, \"b\": There is no such side. Expected \"of\" to be us or by.");
        assertThat(faults(TRUST.replace("on: 2025-11-04", "on: 2025-11-05")))
                .containsExactly("examples/extra.yaml:4, \"2025-11-05\": The example is read on 2025-11-04, before this"
                        + " day. Let \"asOf\" be no earlier.");
        assertThat(faults(TRUST.replace("on: 2025-11-04, ", "")))
                .containsExactly("examples/extra.yaml:4, \"trust\": Expected whose trust goes where on which day, such"
                        + " as {of: b, on: 2025-12-05, goes: up}; or since which day it went there, such as {of: b, since:"
                        + " 2025-07-01, on: 2025-12-05, goes: up}.");
        assertThat(faults(TRUST.replace("  rule: carried-further\n", "")))
                .containsExactly("examples/extra.yaml:1, \"rule\": Expected \"rule\" to be plain text of at most 300"
                        + " characters, without double quotes or backslashes.");
    }

    @Test
    void tellsWhatChangedInWords() {
        Rulebook before = RulebookReader.read("1", ShippedFiles.with("examples/extra.yaml", TRUST));
        Rulebook after = RulebookReader.read(
                "2",
                ShippedFiles.with(
                        "examples/extra.yaml",
                        TRUST.replace("goes: up", "goes: down").replace("The delisting", "Only the delisting")));
        assertThat(RulebookDiff.between(before, after))
                .extracting(RulebookChange::words)
                .containsExactly(
                        "The example “Washington completes its relief, and Minsk trusts it more” of “A step is"
                                + " carried further” expects: On 4 November 2025 Minsk’s trust in Washington falls. It expected:"
                                + " On 4 November 2025 Minsk’s trust in Washington rises.",
                        "The example “Washington completes its relief, and Minsk trusts it more” of “A step is"
                                + " carried further” says why: “Only the delisting corrected the relief of September.”.");
    }
}
