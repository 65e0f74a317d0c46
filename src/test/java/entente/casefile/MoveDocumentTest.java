package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.dialogue.RandomMoves;
import entente.dialogue.Side;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveDocumentTest {

    private static final Map<String, Object> PLAIN =
            Map.of("id", "m1", "date", "2025-01-26", "actor", "by", "kind", "prisoner-release");

    private static Stream<Move> moves() {
        return RandomMoves.of(20250126, 500);
    }

    private static Map<String, @Nullable Object> with(String field, @Nullable Object value) {
        Map<String, @Nullable Object> document = new HashMap<>(PLAIN);
        document.put(field, value);
        return document;
    }

    private static void isWrong(Map<String, @Nullable Object> document, Problem... problems) {
        assertThatExceptionOfType(InvalidDialogue.class)
                .isThrownBy(() -> MoveDocument.read(document))
                .satisfies(invalid -> assertThat(invalid.problems()).containsExactly(problems));
    }

    @Test
    void readsEveryMoveThatItMade() {
        assertThat(moves()).allSatisfy(move -> {
            assertThat(MoveDocument.read(MoveDocument.of(move))).isEqualTo(move);
            assertThat(MoveDocument.read(MoveDocument.of(move), "unused"))
                    .isEqualTo(new MoveDocument.ParsedMove(move, List.of()));
        });
    }

    @Test
    void isWhatTheTextOfAMoveReadsAs() {
        assertThat(moves()).allSatisfy(move -> {
            Object read = Documents.read(CaseParts.move(move));

            assertThat(read).isEqualTo(MoveDocument.of(move)).hasToString(String.valueOf(MoveDocument.of(move)));
        });
    }

    @Test
    void isWhatACaseHasOfIt() {
        Move move = MoveDocument.read(PLAIN)
                .but()
                .scale(52)
                .confidence(0.9)
                .order(2)
                .build();
        Dialogue dialogue = DialogueReader.read(Map.of(
                        "sides",
                        List.of(Map.of("id", "us", "name", "Washington"), Map.of("id", "by", "name", "Minsk")),
                        "moves",
                        List.of(MoveDocument.of(move))))
                .dialogue();

        assertThat(dialogue.sides()).extracting(Side::id).containsExactly("us", "by");
        assertThat(CaseWriter.document(dialogue)).containsEntry("moves", List.of(MoveDocument.of(move)));
        assertThat(Documents.read(CaseFile.write(dialogue))).isEqualTo(CaseWriter.document(dialogue));
        assertThat(Documents.read(CaseParts.frame(dialogue))).isEqualTo(CaseWriter.frame(dialogue));
    }

    @Test
    void leavesOutWhatGoesWithoutSaying() {
        Map<String, Object> said = new LinkedHashMap<>(PLAIN);
        said.putAll(Map.of("extent", "full", "scale", 1, "channel", "public", "disputed", false, "confidence", 1.0));

        assertThat(MoveDocument.of(MoveDocument.read(said))).isEqualTo(PLAIN);
    }

    @Test
    void keepsWholeNumbersWhole() {
        assertThat(MoveDocument.of(MoveDocument.read(with("scale", 52.0)))).containsEntry("scale", 52);
        assertThat(MoveDocument.of(MoveDocument.read(with("scale", 0.125)))).containsEntry("scale", 0.125);
        assertThat(MoveDocument.of(MoveDocument.read(with("confidence", 0)))).containsEntry("confidence", 0);
    }

    @Test
    void writesItsFieldsInOneOrder() {
        Map<String, Object> said = new HashMap<>(PLAIN);
        said.putAll(Map.of("order", 3, "issue", "trade", "concerns", "m0", "answers", "m0", "scale", 2));

        assertThat(CaseParts.move(MoveDocument.read(said)))
                .isEqualTo("{\"id\":\"m1\",\"date\":\"2025-01-26\",\"actor\":\"by\",\"kind\":\"prisoner-release\","
                        + "\"scale\":2,\"issue\":\"trade\",\"answers\":\"m0\",\"concerns\":\"m0\",\"order\":3}");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        isWrong(
                with("date", 7),
                new Problem(
                        "/date",
                        "Expected a date such as 2025-09-11, or 2025-09 for a month; add ~ when it is approximate. Got 7."));
        isWrong(
                with("source", Map.of("url", "ftp://x")),
                new Problem("/source/title", "\"title\" is missing. Expected a text."),
                new Problem("/source/url", "Expected a link that starts with https:// or http://. Got \"ftp://x\"."));
        isWrong(
                with("due", "2025-02-01"),
                new Problem(
                        "/due",
                        "Only a promise falls due. Say in \"promises\" which kind of move is promised, or in \"reschedules\" whose date this moves, or leave \"due\" out."));
        isWrong(with("order", 0.5), new Problem("/order", "Expected a whole number from 1 to 100000. Got 0.5."));
        isWrong(with("kind", null), new Problem("/kind", "\"kind\" is missing. Expected a text."));
    }

    @Test
    void tellsWhereNotBothSidesCanHaveMadeIt() {
        Map<String, @Nullable Object> joint = with("jointly", true);
        joint.put("promises", "ceasefire");
        isWrong(
                joint,
                new Problem("/jointly", "A promise binds one side. Record one of each side instead of one of both."));
        joint.remove("promises");
        joint.put("answers", "m0");
        isWrong(
                joint,
                new Problem(
                        "/jointly",
                        "What both sides do together answers nothing else: each half answers the other. Name no"
                                + " move that it answers, or record it of one side."));
        isWrong(with("jointly", "yes"), new Problem("/jointly", "Expected true or false. Got \"yes\"."));
    }

    @Test
    void tellsWhatCannotHaveComeToLight() {
        isWrong(
                with("learned", List.of(Map.of("from", "2025-01-26", "extent", "full"), Map.of("from", "soon"))),
                new Problem(
                        "/learned/0/extent",
                        "It was already taken to go this far. Say how far it really goes, or leave this out."),
                new Problem("/learned/0/from", "Expected a day after 2025-01-26. Got 2025-01-26."),
                new Problem(
                        "/learned/1/from",
                        "Expected a date such as 2025-09-11, or 2025-09 for a month; add ~ when it is approximate. Got"
                                + " \"soon\"."),
                new Problem(
                        "/learned/1/extent",
                        "\"extent\" is missing. Expected one of: none, minimal, partial, full; or a number from 0 to 1."));
    }

    @Test
    void givesAnIdWhereThereIsNone() {
        MoveDocument.ParsedMove read = MoveDocument.read(
                Map.of("date", "2025-01-26", "actor", "by", "kind", "praise", "knid", "praise"), "m7");

        assertThat(read.move().id()).isEqualTo("m7");
        assertThat(read.warnings()).extracting(Problem::pointer).containsExactly("/knid");
    }

    @Test
    void changesOnlyWhatIsNamed() {
        assertThat(moves()).allSatisfy(move -> {
            Map<String, Object> same = MoveDocument.of(move);
            same.remove("id");

            assertThat(MoveDocument.changed(move, reader(same))).isEqualTo(move);
            assertThat(MoveDocument.changed(move, reader(Map.of()))).isEqualTo(move);
            assertThat(MoveDocument.changed(move, reader(Map.of("subject", "Z"))))
                    .isEqualTo(move.but().subject("Z").build());
        });
    }

    @Test
    void takesNothingAsTheUsualValueOfAChange() {
        Move move = MoveDocument.read(with("scale", 52)).but().summary("S").build();
        Map<String, @Nullable Object> nothing = new HashMap<>();
        nothing.put("scale", null);
        nothing.put("summary", null);

        assertThat(MoveDocument.changed(move, reader(nothing))).isEqualTo(MoveDocument.read(PLAIN));
    }

    private static ObjectReader reader(Map<String, ?> document) {
        return ObjectReader.of(document, "a change");
    }
}
