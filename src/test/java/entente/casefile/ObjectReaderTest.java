package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.dialogue.Extent;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ObjectReaderTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    private static ObjectReader reader(Object... namesAndValues) {
        Map<@Nullable Object, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return ObjectReader.of(object, "an object");
    }

    private static void isWrong(ObjectReader reader, String... problems) {
        assertThat(reader.problems())
                .extracting(problem -> problem.pointer() + ": " + problem.message())
                .containsExactly(problems);
    }

    @Test
    void refusesWhatIsNoObject() {
        assertThatExceptionOfType(InvalidDialogue.class)
                .isThrownBy(() -> ObjectReader.of(List.of(), "a question"))
                .withMessage(": Expected a question. Got a list.");
        assertThatExceptionOfType(InvalidDialogue.class)
                .isThrownBy(() -> ObjectReader.of(null, "a question"))
                .withMessage(": Expected a question. Got nothing.");
    }

    @Test
    void namesTheCharacterThatNobodySees() {
        ObjectReader reader = reader("name", "A\u202Eda", "issues", List.of("fine", "so\u200B"));

        assertThat(reader.text("name", 10)).isEmpty();
        assertThat(reader.texts("issues", 9, 9)).containsExactly("fine");

        isWrong(
                reader,
                "/name: Expected characters that can be seen. Got U+202E (right-to-left override) as character 2.",
                "/issues/1: Expected characters that can be seen. Got U+200B (zero width space) as character 3.");
    }

    @Test
    void doesNotSayAgainWhatNobodySees() {
        ObjectReader reader = reader("id", "A\u202Eda");

        assertThat(reader.date("id")).isNotNull();

        assertThat(reader.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("Got \"A\uFFFDda\"."));
    }

    @Test
    void goesOnPastWhatIsWrongAndTellsAllOfIt() {
        ObjectReader reader =
                reader("name", 7, "about", " ", "level", "x".repeat(70), "extent", List.of(), "scale", -1);

        assertThat(reader.text("name", 10)).isEmpty();
        assertThat(reader.optionalText("about", 10)).isNull();
        assertThat(reader.optionalText("level", 69)).isNull();
        assertThat(reader.extent("extent", Extent.NONE)).isEqualTo(Extent.NONE);
        assertThat(reader.count("scale", 2)).isEqualTo(2);
        assertThat(reader.text("kind", 10)).isEmpty();
        assertThat(reader.pattern("id", "[a-z]+", "letters")).isEmpty();

        isWrong(
                reader,
                "/name: Expected a text. Got 7.",
                "/about: Expected a text that is not blank.",
                "/level: Expected at most 69 characters. Got 70.",
                "/extent: Expected one of: none, minimal, partial, full; or a number from 0 to 1. Got a list.",
                "/scale: Expected a count above 0. Got -1.",
                "/kind: \"kind\" is missing. Expected a text.",
                "/id: \"id\" is missing. Expected a text.");
        assertThatExceptionOfType(InvalidDialogue.class)
                .isThrownBy(reader::throwIfWrong)
                .satisfies(invalid -> assertThat(invalid.problems()).isEqualTo(reader.problems()));
    }

    @Test
    void shortensWhatItTellsOf() {
        ObjectReader reader = reader("id", "-".repeat(61), "many", List.of(), "one", Map.of());

        reader.pattern("id", "[a-z]+", "letters");
        reader.optionalDay("many");
        reader.flag("one");

        isWrong(
                reader,
                "/id: Expected letters. Got \"" + "-".repeat(60) + "…\".",
                "/many: Expected a day such as 2025-12-05. Got a list.",
                "/one: Expected true or false. Got an object.");
    }

    @Test
    void looksOnlySoFarAhead() {
        ObjectReader reader =
                reader("last", "2025-03-11", "past", "2025-03-12", "no", "2025-02-30", "early", "1900-01-01");

        assertThat(reader.day("last", 10, DAY)).isEqualTo("2025-03-11");
        assertThat(reader.day("past", 10, DAY)).isEqualTo(DAY);
        assertThat(reader.day("no", 10, DAY)).isEqualTo(DAY);
        assertThat(reader.day("early", 10, DAY)).isEqualTo("1900-01-01");
        assertThat(reader.day("none", 10, DAY)).isEqualTo(DAY);

        isWrong(
                reader,
                "/past: Expected a day at most 10 days after 2025-03-01. Got 2025-03-12.",
                "/no: Expected a day such as 2025-12-05. Got \"2025-02-30\".");
    }

    @Test
    void readsNumbersUpToTheMost() {
        ObjectReader reader = reader("three", 3, "half", 0.5, "four", 4L, "text", "3", "zero", 0);

        assertThat(reader.whole("three", 3, 1)).isEqualTo(3);
        assertThat(reader.whole("half", 3, 1)).isEqualTo(1);
        assertThat(reader.whole("four", 3, 1)).isEqualTo(1);
        assertThat(reader.whole("none", 3, 2)).isEqualTo(2);
        assertThat(reader.number("half", 3, 1)).isEqualTo(0.5);
        assertThat(reader.number("four", 3, 1)).isEqualTo(1);
        assertThat(reader.number("zero", 3, 1)).isZero();
        assertThat(reader.fraction("text", 1)).isEqualTo(1);

        isWrong(
                reader,
                "/half: Expected a whole number from 1 to 3. Got 0.5.",
                "/four: Expected a whole number from 1 to 3. Got 4.",
                "/four: Expected a number from 0 to 3. Got 4.",
                "/text: Expected a number from 0 to 1. Got \"3\".");
    }

    @Test
    void standsInForAnObjectThatIsNotThere() {
        ObjectReader reader = reader("stances", 7, "cares", Map.of("a/b", 5));

        assertThat(reader.object("stances").names()).isEmpty();
        assertThat(reader.object("none").names()).isEmpty();
        ObjectReader cares = reader.object("cares");
        assertThat(cares.names()).containsExactly("a/b");
        cares.number("a/b", 4, 1);

        isWrong(reader, "/stances: Expected an object. Got 7.", "/cares/a~1b: Expected a number from 0 to 4. Got 5.");
    }

    @Test
    void namesThePlaceInObjectsAndLists() {
        ObjectReader reader = reader(
                "moves", Arrays.asList(Map.of("id", 1), null, "x"),
                "change", Map.of("m~1", Map.of("id", 2)),
                "without", List.of("m1", 3),
                "source", Map.of("title", 4));

        reader.list("moves", 9, at -> at.optionalText("id", 9));
        reader.objects("change", 9, (name, at) -> name + at.optionalText("id", 9));
        assertThat(reader.texts("without", 9, 9)).containsExactly("m1");
        reader.optionalObject("source", at -> at.optionalText("title", 9));
        reader.wrongIn("without", 0, "Not this.");

        isWrong(
                reader,
                "/moves/0/id: Expected a text. Got 1.",
                "/moves/1: Expected an object. Got nothing.",
                "/moves/2: Expected an object. Got \"x\".",
                "/change/m~01/id: Expected a text. Got 2.",
                "/without/1: Expected a text. Got 3.",
                "/source/title: Expected a text. Got 4.",
                "/without/0: Not this.");
    }

    @Test
    void tellsWhatIsNamedFromWhatIsThere() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("empty", null);
        ObjectReader reader = ObjectReader.of(object, "an object");
        List<String> read = new ArrayList<>();

        reader.ifNamed("empty", read::add);
        reader.ifNamed("absent", read::add);

        assertThat(read).containsExactly("empty");
        assertThat(reader.has("empty")).isFalse();
        assertThat(reader.value("empty")).isNull();
    }

    @Test
    void warnsOfFieldsThatNobodyAskedFor() {
        ObjectReader reader = reader("knid", "x", 7, "y", "kind", "z");
        reader.optionalText("kind", 9);
        reader.has("about");

        reader.done();

        assertThat(reader.warnings())
                .containsExactly(
                        new Problem("/knid", "Unknown field, left out. Known here: kind, about."),
                        new Problem("/7", "Unknown field, left out. Known here: kind, about."));
    }

    @Test
    void takesOverTheWarningsOfAnotherReader() {
        List<Problem> others = IntStream.range(0, 150)
                .mapToObj(i -> new Problem("/case/" + i, "Left out."))
                .toList();
        ObjectReader reader = reader("unknown", 1);

        reader.warn(others);
        reader.done();

        assertThat(reader.warnings()).isEqualTo(others);
    }

    @Test
    void endsAtTheHundredthProblem() {
        ObjectReader reader =
                reader("list", new ArrayList<>(IntStream.range(0, 250).boxed().toList()));

        assertThatThrownBy(() -> reader.list("list", 1_000, at -> at))
                .isInstanceOfSatisfying(
                        InvalidDialogue.class,
                        invalid -> assertThat(invalid.problems())
                                .hasSize(100)
                                .last()
                                .extracting(Problem::pointer)
                                .isEqualTo("/list/99"));
    }

    @Test
    void readsNoListThatIsLongerThanItMayBe() {
        ObjectReader reader = reader("list", List.of(Map.of(), Map.of(), Map.of()));

        assertThat(reader.list("list", 2, at -> at)).isEmpty();
        assertThat(reader.problems()).containsExactly(new Problem("/list", "Expected at most 2 of these. Got 3."));
    }
}
