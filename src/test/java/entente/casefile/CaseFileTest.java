package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    /** Every field there is, none at its default. */
    private static final String EVERYTHING = """
            {"title": "All \\u00e9 \\ud83d\\ude00", "about": "About\\nit", "openedOn": "2024-11", "asOf": "2025-03-01",
             "sides": [{"id": "a", "name": "A", "longName": "Long A"}, {"id": "b", "name": "B"}],
             "baseRate": {"a": 0.25, "b": 0.5},
             "source": {"title": "S", "author": "T", "publisher": "U", "date": "2025-01-01~", "url": "https://x.org/?a=b"},
             "redLines": [{"id": "r1", "side": "a", "issue": "alliances", "text": "No."}],
             "moves": [
               {"id": "p", "date": "2025-01-01", "actor": "a", "kind": "promise", "promises": "praise", "due": "2025-02-01"},
               {"id": "x", "date": "2025-01-02", "actor": "b", "kind": "demand"},
               {"id": "m", "date": "2025-01-03~", "actor": "a", "kind": "praise", "summary": "S", "extent": "partial",
                "scale": 52, "channel": "confidential", "level": "special-envoy", "subject": "Z", "issue": "I",
                "answers": "x", "completes": "p", "fulfils": "p", "reverses": "p", "concerns": "x", "disputed": true,
                "onBehalfOf": "C", "confidence": 0.9, "knownFrom": "2025-01-05", "source": {"title": "W"}, "locator": "p. 1"},
               {"id": "j", "date": "2025-01-04", "actor": "b", "kind": "praise", "jointly": true, "learned": [
                 {"from": "2025-02", "extent": "partial", "summary": "S", "source": {"title": "V"}, "locator": "p. 3"},
                 {"from": "2025-03-01~", "extent": "none"}]},
               {"id": "h", "date": "2025-02", "actor": "b", "kind": "praise", "scale": 0.125, "extent": "none"}],
             "proposals": [{"id": "q", "date": "2025-02-02", "from": "a", "summary": "Q",
               "asks": [{"kind": "praise", "extent": "minimal", "scale": 3, "issue": "I", "subject": "Z", "summary": "Y"}],
               "offers": [{"kind": "demand"}]}],
             "goals": [{"side": "a", "text": "G"}],
             "background": [{"date": "2020/2024", "text": "B", "locator": "p. 2"}]}
            """;

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void isUnreadable(String document, String message) {
        assertThatExceptionOfType(UnreadableCase.class)
                .isThrownBy(() -> CaseFile.read(utf8(document)))
                .withMessage(message);
    }

    /** Where a case holds a text, outermost first. */
    private static List<String> texts(@Nullable Object document, String pointer) {
        if (document instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .flatMap(field -> texts(field.getValue(), pointer + "/" + field.getKey()).stream())
                    .toList();
        }
        if (document instanceof List<?> list) {
            return IntStream.range(0, list.size())
                    .boxed()
                    .flatMap(i -> texts(list.get(i), pointer + "/" + i).stream())
                    .toList();
        }
        return document instanceof String ? List.of(pointer) : List.of();
    }

    /** The document with a character at the end of the text that {@code pointer} names. */
    private static @Nullable Object with(@Nullable Object document, String pointer, String character) {
        if (pointer.isEmpty()) {
            return document + character;
        }
        String[] path = pointer.substring(1).split("/", 2);
        String rest = path.length == 1 ? "" : "/" + path[1];
        if (document instanceof Map<?, ?> object) {
            Map<Object, @Nullable Object> changed = new LinkedHashMap<>(object);
            changed.put(path[0], with(object.get(path[0]), rest, character));
            return changed;
        }
        List<@Nullable Object> changed = new ArrayList<>((List<?>) document);
        changed.set(Integer.parseInt(path[0]), with(changed.get(Integer.parseInt(path[0])), rest, character));
        return changed;
    }

    @Test
    void refusesACharacterThatNobodySeesWhereverItStands() {
        Object document = Documents.read(EVERYTHING);

        assertThat(texts(document, ""))
                .hasSizeGreaterThan(60)
                .allSatisfy(pointer -> assertThatExceptionOfType(InvalidDialogue.class)
                        .isThrownBy(() -> DialogueReader.read(with(document, pointer, "\u202E")))
                        .satisfies(refused -> assertThat(refused.problems())
                                .extracting(Problem::pointer)
                                .contains(pointer)));
    }

    @Test
    void staysReadableWhereItWasKeptWithOne() {
        Dialogue dialogue = CaseFile.read(utf8(EVERYTHING)).dialogue();
        Move move = dialogue.move("m").orElseThrow();
        String title = CaseParts.frame(dialogue).replace("All é", "All \u202Eé");
        String summary = CaseParts.move(move).replace("\"summary\":\"S\"", "\"summary\":\"S\u200E, said\"");

        assertThat(CaseParts.whole(title, List.of()).title()).startsWith("All \uFFFDé");
        assertThat(CaseParts.move(summary).summary()).isEqualTo("S\uFFFD, said");
    }

    @Test
    void writesTheShippedCaseAsItReadIt() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CaseFileTest.class.getResourceAsStream("/dialogues/us-belarus-2025.json"))) {
            DialogueReader.ParsedDialogue shipped = CaseFile.read(in);

            assertThat(shipped.warnings()).isEmpty();
            assertThat(shipped.dialogue().moves()).hasSize(24);
            assertThat(CaseFile.read(CaseFile.write(shipped.dialogue()))).isEqualTo(shipped);
        }
    }

    @Test
    void writesEveryFieldAsItReadIt() {
        DialogueReader.ParsedDialogue everything = CaseFile.read(utf8(EVERYTHING));

        assertThat(everything.warnings()).isEmpty();
        assertThat(CaseFile.read(CaseFile.write(everything.dialogue()))).isEqualTo(everything);
    }

    @Test
    void leavesOutWhatGoesWithoutSaying() {
        Dialogue small = CaseFile.read(utf8("""
                {"sides": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
                 "moves": [{"id": "m", "date": "2025-01-01", "actor": "a", "kind": "praise", "extent": "full",
                            "scale": 1, "channel": "public", "confidence": 1.0, "disputed": false}]}
                """)).dialogue();

        assertThat(new String(CaseFile.write(small), StandardCharsets.UTF_8).replaceAll("\\s+", ""))
                .isEqualTo("{\"title\":\"Untitleddialogue\",\"sides\":[{\"id\":\"a\",\"name\":\"A\"},"
                        + "{\"id\":\"b\",\"name\":\"B\"}],\"moves\":[{\"id\":\"m\",\"date\":\"2025-01-01\","
                        + "\"actor\":\"a\",\"kind\":\"praise\"}]}");
    }

    @Test
    void keepsWholeNumbersWhole() {
        assertThat(new String(CaseFile.write(CaseFile.read(utf8(EVERYTHING)).dialogue()), StandardCharsets.UTF_8))
                .contains("\"scale\" : 52,")
                .contains("\"scale\" : 0.125");
    }

    @Test
    void leavesTheStreamOpen() throws IOException {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream(utf8(EVERYTHING)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        CaseFile.read(in);

        assertThat(closed[0]).isFalse();
    }

    @Test
    void namesThePlaceOfWhatIsNoJson() {
        isUnreadable("", "Line 1, column 1: Expected a case as a JSON object. Got nothing.");
        isUnreadable("  \n ", "Line 1, column 1: Expected a case as a JSON object. Got nothing.");
        isUnreadable(
                "{\n  \"title\": nonsense\n}",
                "Line 2, column 12: Unrecognized token 'nonsense': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false').");
        isUnreadable(
                "{\"title\": \"x\"", "Line 1, column 14: Unexpected end-of-input: expected close marker for Object.");
        isUnreadable(
                "{'title': 1}",
                "Line 1, column 2: Unexpected character (''' (code 39)): was expecting double-quote to start property name.");
        isUnreadable(
                "{\"a\": 1,}",
                "Line 1, column 9: Unexpected character ('}' (code 125)): was expecting double-quote to start property name.");
        isUnreadable("{\"a\": 01}", "Line 1, column 8: Invalid numeric value: Leading zeroes not allowed.");
        isUnreadable("{\"a\": NaN}", "Line 1, column 10: Non-standard token 'NaN'.");
        isUnreadable(
                "{\"a\": \"x\ny\"}",
                "Line 1, column 9: Illegal unquoted character ((CTRL-CHAR, code 10)): has to be escaped using backslash to be included in string value.");
        isUnreadable("{\"a\": \"x", "Line 1, column 9: Unexpected end-of-input in a text.");
        isUnreadable("{\"a\": \"\\q\"}", "Line 1, column 9: Unrecognized character escape 'q' (code 113).");
        isUnreadable(
                "/* hi */ {}",
                "Line 1, column 1: Unexpected character ('/' (code 47)): maybe a (non-standard) comment?");
        isUnreadable(
                "<case/>",
                "Line 1, column 1: Unexpected character ('<' (code 60)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false').");
    }

    @Test
    void refusesAFieldGivenTwice() {
        isUnreadable(
                "{\"title\": \"a\",\n \"title\": \"b\"}",
                "Line 2, column 2: The field \"title\" is given twice. Leave one out.");
    }

    @Test
    void refusesWhatFollowsTheCase() {
        isUnreadable("{} {}", "Line 1, column 4: Expected the end of the document after the case. Got more.");
        isUnreadable(
                "{} x",
                "Line 1, column 4: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false').");
        isUnreadable("{}}", "Line 1, column 3: Unexpected close marker '}': no open Object to close.");
    }

    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        isUnreadable(
                "[".repeat(40), "Line 1, column 34: Document nesting depth (33) exceeds the maximum allowed (32).");
        isUnreadable(
                "{\"about\": \"" + "x".repeat(100_001) + "\"}",
                "Line 1, column 100014: String value length (100001) exceeds the maximum allowed (100000).");
        isUnreadable(
                "{\"" + "x".repeat(60_000) + "\": 1}",
                "Line 1, column 1032: Name length (1024) exceeds the maximum allowed (1000).");
        isUnreadable(
                "{\"a\": 1" + "0".repeat(2_000) + "}",
                "Line 1, column 2008: Number value length (2001) exceeds the maximum allowed (1000).");
    }

    @Test
    void refusesABodyOfNothingsBeforeItFillsTheMemory() {
        isUnreadable(
                "[" + "{},".repeat(3_000_000) + "{}]",
                "Line 1, column 9000001: Token count (6000001) exceeds the maximum allowed (6000000).");
    }

    @Test
    void refusesWhatIsNoText() {
        isUnreadable(
                "{\"title\": \"\\ud800\"}",
                "Line 1, column 11: Expected a text. Got half of a surrogate pair (\\ud800 alone).");
        assertThatExceptionOfType(UnreadableCase.class)
                .isThrownBy(() -> CaseFile.read(new byte[] {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'}))
                .withMessage("Line 1, column 6: Invalid UTF-8 middle byte 0xffffc328.");
    }

    @Test
    void refusesJsonThatIsNoCase() {
        assertThatExceptionOfType(InvalidDialogue.class)
                .isThrownBy(() -> CaseFile.read(utf8("[1]")))
                .withMessage(": Expected a case: an object with \"sides\" and \"moves\". Got a list.");
        assertThatExceptionOfType(InvalidDialogue.class)
                .isThrownBy(() -> CaseFile.read(utf8("null")))
                .withMessage(": Expected a case: an object with \"sides\" and \"moves\". Got nothing.");
    }
}
