package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Source;
import entente.docket.Cases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DialogueReaderTest {

    private static void refuses(Map<String, Object> tree, String... problems) {
        assertThatExceptionOfType(InvalidDialogue.class)
                .isThrownBy(() -> DialogueReader.read(tree))
                .satisfies(wrong -> assertThat(wrong.problems())
                        .extracting(p -> p.pointer() + " " + p.message())
                        .containsExactly(problems));
    }

    private static void refusesMoves(String problem, String... moves) {
        refuses(Cases.tree(moves), problem);
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> tree = new HashMap<>(Cases.tree("m1 2025-01-01 a release"));
        tree.put(field, value);
        return tree;
    }

    @Test
    void namesTheMissingMember() {
        Map<String, Object> tree = Cases.tree("m1 2025-01-01 a release");
        ((Map<?, ?>) ((List<?>) tree.get("moves")).get(0)).remove("actor");
        refuses(tree, "/moves/0/actor \"actor\" is missing. Expected a text.");
    }

    @Test
    void findsEveryUnreadablePlaceAtOnce() {
        refuses(
                Cases.tree("m1 2025-02-30 a release confidence=2 scale=-1", "m2 yesterday a visit extent=half"),
                "/moves/0/date Expected a date such as 2025-09-11, or 2025-09 for a month; add ~ when it is approximate. Got \"2025-02-30\".",
                "/moves/0/scale Expected a count above 0. Got -1.0.",
                "/moves/0/confidence Expected a number from 0 to 1. Got 2.0.",
                "/moves/1/date Expected a date such as 2025-09-11, or 2025-09 for a month; add ~ when it is approximate. Got \"yesterday\".",
                "/moves/1/extent Expected one of: none, minimal, partial, full; or a number from 0 to 1. Got \"half\".");
    }

    @Test
    void refusesAnyNumberOfSidesButTwo() {
        Map<String, String> side = Map.of("id", "c", "name", "C");
        refuses(with("sides", List.of(side, side, side)), "/sides A dialogue has exactly two sides; this one has 3.");
        refuses(with("sides", List.of(side, side)), "/sides/1/id Both sides have the id \"c\". Give each its own.");
        refuses(
                with("sides", List.of(side, Map.of("id", "d", "name", "C"))),
                "/sides/1/name Both sides are named \"C\". Give each its own name.");
    }

    @Test
    void refusesReferencesThatLeadNowhereForwardOrInACircle() {
        refusesMoves(
                "/moves/0/answers There is no move \"m9\" in this dialogue.", "m1 2025-01-01 a release answers=m9");
        refusesMoves("/moves/0/answers A move cannot refer to itself.", "m1 2025-01-01 a release answers=m1");
        refusesMoves(
                "/moves/0/answers \"m2\" of 2025-01-02 is later than this move of 2025-01-01. A move refers to earlier ones, or to ones of its own date.",
                "m1 2025-01-01 a release answers=m2",
                "m2 2025-01-02 b release");
        refusesMoves(
                "/moves/0/answers These moves refer to each other in a circle: m1 → m3 → m2 → m1. One must come first.",
                "m1 2025-01-01 a release answers=m3",
                "m2 2025-01-01 b release answers=m1",
                "m3 2025-01-01 b release concerns=m2",
                "m4 2025-01-01 b release concerns=m3");
        refusesMoves(
                "/moves/1/completes \"m1\" is a move of the other side. \"completes\" names a move of the side that acts.",
                "m1 2025-01-01 a release extent=partial",
                "m2 2025-01-02 b release completes=m1");
        refusesMoves(
                "/moves/1/fulfils \"m1\" promises nothing. \"fulfils\" names a move that has \"promises\", or a clause of an agreement.",
                "m1 2025-01-01 a release",
                "m2 2025-01-02 a release fulfils=m1");
    }

    @Test
    void findsACircleOfAHundredThousandMoves() {
        List<String> moves = new ArrayList<>();
        int count = 100_000;
        for (int i = 0; i < count; i++) {
            moves.add("m" + i + " 2025-01-01 a release concerns=m" + (i + 1) % count);
        }
        assertThatExceptionOfType(InvalidDialogue.class).isThrownBy(() -> Cases.of(moves.toArray(String[]::new)));
    }

    @Test
    void refusesASecondMoveWithTheSameIdAtItsSecondPlace() {
        refusesMoves(
                "/moves/1/id The id \"m1\" is already used by /moves/0. Ids are unique.",
                "m1 2025-01-01 a release",
                "m1 2025-01-02 b release");
    }

    @Test
    void refusesASideThatIsNone() {
        refusesMoves(
                "/moves/0/actor \"c\" is no side of this dialogue. Expected one of: a, b.", "m1 2025-01-01 c release");
    }

    @Test
    void refusesALinkThatCouldRunAsCode() {
        refuses(
                with("source", Map.of("title", "T", "url", "javascript:alert(1)")),
                "/source/url Expected a link that starts with https:// or http://. Got \"javascript:alert(1)\".");
    }

    @Test
    void warnsOfAFieldThatNobodyKnows() {
        assertThat(DialogueReader.read(with("tittle", "x")).warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.pointer()).isEqualTo("/tittle"));
    }

    @Test
    void readsBaseRatesForBothObserversOrByName() {
        assertThat(DialogueReader.read(with("baseRate", 0.5)).dialogue().baseRate())
                .isEqualTo(Map.of("a", 0.5, "b", 0.5));
        assertThat(DialogueReader.read(with("baseRate", Map.of("a", 0.2)))
                        .dialogue()
                        .baseRate())
                .isEqualTo(Map.of("a", 0.2));
        refuses(with("baseRate", 7), "/baseRate Expected a number from 0 to 1. Got 7.");
        refuses(
                with("baseRate", Map.of("z", 0.2)),
                "/baseRate/z \"z\" is no side of this dialogue. Expected one of: a, b.");
    }

    @Test
    void readsDatesAsExactAsTheyAreKnown() {
        for (String date : List.of("2025", "2025-24~", "2025-11-19/2025-11-21", "2025-XX?")) {
            Map<String, Object> tree = with("source", Map.of("title", "T", "date", date));
            tree.put("moves", List.of(Map.of("id", "m1", "date", date, "actor", "a", "kind", "release")));

            Dialogue dialogue = DialogueReader.read(tree).dialogue();

            assertThat(dialogue.moves().get(0).date())
                    .isEqualTo(EdtfDate.parse(date).orElseThrow());
            assertThat(dialogue.source()).extracting(Source::date).hasToString(date);
            assertThat(CaseWriter.document(dialogue)).containsEntry("source", Map.of("title", "T", "date", date));
        }
    }

    @Test
    void saysWhichDatesAMoveCannotHold() {
        refusesMoves(
                "/moves/0/date It leaves one end of the interval open. A move holds an interval that has a first and a last"
                        + " day, such as 2025-11-19/2025-11-21. Got \"2025-11/..\".",
                "m1 2025-11/.. a release");
        refusesMoves(
                "/moves/0/date Is it the year 2568? In the Buddhist calendar that is 2025. Expected a year from 1000 to 2199."
                        + " Got \"2568-11\".",
                "m1 2568-11 a release");
    }

    @Test
    void readsWhatWasKeptBeforeYearsWereQuestioned() {
        assertThat(DialogueReader.readKept(Cases.tree("m1 2568-11 a release"))
                        .dialogue()
                        .moves())
                .singleElement()
                .satisfies(move -> assertThat(move.day()).isEqualTo("2568-11-15"));
    }
}
