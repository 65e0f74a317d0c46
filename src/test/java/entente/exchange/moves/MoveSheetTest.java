package entente.exchange.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import entente.casefile.DialogueReader;
import entente.dialogue.Dialogue;
import entente.dialogue.DialogueFixture;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.dialogue.RandomMoves;
import entente.dialogue.Side;
import entente.docket.Cases;
import entente.exchange.sheet.Sheet;
import entente.exchange.sheet.SheetWriter;
import entente.job.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves travel to a sheet and back, and other people's sheets are read as moves. */
class MoveSheetTest {

    private static final Map<String, Object> FULL = new HashMap<>(Map.ofEntries(
            Map.entry("id", "m2"),
            Map.entry("date", "2025-01~"),
            Map.entry("actor", "a"),
            Map.entry("kind", "promise"),
            Map.entry("summary", "=SUM(A1), \"said\"\nthe minister; '+1"),
            Map.entry("extent", "partial"),
            Map.entry("scale", 0.1 + 0.2),
            Map.entry("channel", "confidential"),
            Map.entry("level", "head-of-state"),
            Map.entry("subject", "040"),
            Map.entry("issue", "prisoners"),
            Map.entry("answers", "m1"),
            Map.entry("concerns", "m1"),
            Map.entry("promises", "prisoner-release"),
            Map.entry("due", "2025-06-01"),
            Map.entry("disputed", true),
            Map.entry("onBehalfOf", "@ally"),
            Map.entry("confidence", 0.4),
            Map.entry("knownFrom", "2025-02-01"),
            Map.entry("locator", "p. 3"),
            Map.entry(
                    "source",
                    Map.of(
                            "title", "-Gazette",
                            "author", "Ж. Пен",
                            "publisher", "Press",
                            "date", "2025-02",
                            "url", "https://gazette.example/a?b=1,2"))));

    private static List<Move> moves() {
        Map<String, Object> tree = Cases.tree("m1 2025-01-02 b praise", "m3 2025-03-04 a prisoner-release scale=52");
        Map<String, Object> links = new HashMap<>(Cases.move("m4 2025-03-05 a prisoner-release scale=1000000"));
        links.putAll(Map.of("completes", "m3", "fulfils", "m2", "reverses", "m3"));
        tree.put(
                "moves",
                List.of(
                        Cases.move("m1 2025-01-02 b praise"),
                        FULL,
                        Cases.move("m3 2025-03-04 a prisoner-release scale=52"),
                        links));
        return DialogueReader.read(tree).dialogue().moves();
    }

    private static List<List<String>> rows(List<Move> moves) {
        return MoveSheet.rows(MoveSheets.SIDES, moves);
    }

    private static List<Move> read(byte[] octets) {
        ParsedMoves read = MoveSheets.read(Sheet.read(octets));
        assertThat(read.problems()).isEmpty();
        return read.lines().stream().map(ParsedMoves.ParsedRow::move).toList();
    }

    private static List<String> problems(String... lines) {
        return MoveSheets.read(lines).problems().stream().map(Problem::message).toList();
    }

    @Test
    void givesBackTheMovesThatWereWritten() {
        assertThat(read(SheetWriter.csv(rows(moves())))).isEqualTo(moves());
        assertThat(read(SheetWriter.xlsx("Moves", rows(moves())))).isEqualTo(moves());
    }

    @Test
    void givesBackWhatBothDidAndWhatCameToLight() {
        Random random = new Random(20250911);
        Map<String, Move> byId = new LinkedHashMap<>();
        RandomMoves.of(20250911, 300)
                .map(move -> move.but()
                        .actor(random.nextBoolean() ? "a" : "b")
                        .kind("ceasefire")
                        .promises(null)
                        .due(move.links().reschedules() == null ? null : move.due())
                        .build())
                .forEach(move -> byId.put(move.id(), move));
        List<Move> written = List.copyOf(byId.values());

        assertThat(written)
                .anyMatch(Move::jointly)
                .anyMatch(move -> move.learned().size() > 1);
        assertThat(read(SheetWriter.csv(rows(written)))).isEqualTo(written);
        assertThat(read(SheetWriter.xlsx("Moves", rows(written)))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "Both, a",
        "BOTH SIDES, a",
        "Aland and Borland, a",
        "'borland, republic of aland', b",
        "b & a, b",
        "Aland/Borland, a"
    })
    void knowsBothSidesByThatWordOrByTheirNames(String written, String first) {
        assertThat(MoveSheets.read("when;who;what", "1 May 2025;" + written + ";ceasefire")
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.move())
                        .extracting(Move::actor, Move::jointly)
                        .containsExactly(first, true));
        assertThat(problems("when;who;what", "1 May 2025;Aland and Aland;ceasefire"))
                .singleElement()
                .asString()
                .contains("Got \"Aland and Aland\".");
    }

    @Test
    void knowsASideWhoseNameIsTwo() {
        MoveSheetReader reader = new MoveSheetReader(
                List.of(new Side("c", "Corland and Dorland", null), new Side("d", "Both", null)), MoveSheets.KINDS);

        assertThat(reader.actor("corland and dorland")).hasValue(new MoveSheetReader.Actor("c", false));
        assertThat(reader.actor("both")).hasValue(new MoveSheetReader.Actor("d", false));
        assertThat(reader.actor("Both and Corland and Dorland")).hasValue(new MoveSheetReader.Actor("d", true));
        assertThat(reader.actor("both sides")).hasValue(new MoveSheetReader.Actor("c", true));
    }

    @Test
    void tellsWhatCannotHaveComeToLightAtItsCell() {
        assertThat(problems(
                        "when,who,what,learned from,learned extent,learned in full",
                        "1 May 2025,a,ceasefire,1 April 2025,partial,",
                        "1 May 2025,a,ceasefire,1 June 2025,,",
                        "1 May 2025,a,ceasefire,,partial,",
                        "1 May 2025,a,ceasefire,3/4/2025,half,nothing yet",
                        "1 May 2025,a,ceasefire,1 June 2025,full,"))
                .containsExactlyInAnyOrder(
                        "Row 2, column D (learned from): Expected a day after 2025-05-01. Got 2025-04-01.",
                        "Row 3, column E (learned extent): \"extent\" is missing. Expected one of: none, minimal, partial, full; or a number from 0 to 1.",
                        "Row 4, column D (learned from): \"from\" is missing. Expected a date such as 2025-09-11, or 2025-09 for a month; add ~ when it is approximate.",
                        "Row 5, column D (learned from): \"3/4/2025\" can be 3 April 2025 or 4 March 2025. Write the month as a word, or the date as 2025-04-03 or 2025-03-04.",
                        "Row 5, column F (learned in full): Expected what an export writes here, or an empty cell. Got \"nothing yet\".",
                        "Row 6, column E (learned extent): It was already taken to go this far. Say how far it really goes, or leave this out.");
    }

    @Test
    void writesNoTextThatAProgramWouldTakeForAFormula() {
        assertThat(new String(SheetWriter.csv(rows(moves())), StandardCharsets.UTF_8))
                .contains("\"'=SUM(A1)", ",'@ally,", ",'-Gazette,")
                .doesNotContainPattern("(^|,)\"?[=@]");
    }

    @Test
    void readsTheSheetsOfOtherPeople() {
        ParsedMoves read = MoveSheets.read(MoveSheets.example());
        assertThat(read.problems()).isEmpty();
        assertThat(read.columns()).hasSize(12);
        Dialogue dialogue = DialogueFixture.dialogue()
                .having(
                        "moves",
                        read.lines().stream().map(ParsedMoves.ParsedRow::tree).toList())
                .read();
        assertThat(dialogue.moves())
                .hasSize(20)
                .extracting(Move::id, move -> move.date().text(), Move::actor, Move::kind, Move::confidence)
                .startsWith(
                        tuple("e1", "2024-01-05~", "a", "confidential-contact", 0.8),
                        tuple("e2", "2024-01-11", "b", "praise", 1.0),
                        tuple("e3", "2024-01-26", "a", "prisoner-release", 1.0));
        Move promise = dialogue.move("e6").orElseThrow();
        assertThat(promise.promises()).isEqualTo("embassy-reopening");
        assertThat(promise.due()).hasToString("2024-07-01");
        assertThat(promise.level()).hasToString("minister");
        assertThat(promise.source())
                .extracting("title", "url")
                .containsExactly("news.example", "https://news.example/4");
        assertThat(dialogue.move("e9").orElseThrow().disputed()).isTrue();
        assertThat(dialogue.move("e10").orElseThrow().summary()).isEqualTo("=The charge is returned");
    }

    @Test
    void guessesWhatStandsUnderWhichHeading() {
        assertThat(MoveSheet.guess(MoveSheets.of("Event Date,Source Name,Event type, URL ,Notes,Intensity,source url")))
                .isEqualTo(Map.of(
                        MoveColumn.DATE, "Event Date",
                        MoveColumn.ACTOR, "Source Name",
                        MoveColumn.KIND, "Event type",
                        MoveColumn.SUMMARY, "Notes",
                        MoveColumn.SOURCE_URL, "source url"));
        assertThat(MoveSheet.guess(MoveSheets.of("on_behalf_of,KnownFrom,,What")))
                .isEqualTo(Map.of(
                        MoveColumn.ON_BEHALF_OF, "on_behalf_of",
                        MoveColumn.KNOWN_FROM, "KnownFrom",
                        MoveColumn.KIND, "What"));
    }

    @Test
    void everyColumnIsGuessedByItsOwnHeading() {
        assertThat(MoveSheet.guess(
                        MoveSheets.of(String.join(",", rows(List.of()).get(0)))))
                .hasSize(MoveColumn.values().length)
                .allSatisfy((column, heading) -> assertThat(heading).isEqualTo(column.heading()));
    }

    @Test
    void noTwoColumnsShareAName() {
        assertThat(Arrays.stream(MoveColumn.values()).flatMap(column -> column.otherNames().stream()))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Arrays.stream(MoveColumn.values())
                        .map(column -> MoveColumn.plain(column.heading()))
                        .toList());
    }

    @Test
    void goesByTheHeadingsThatTheReaderChose() {
        Sheet sheet = MoveSheets.of("a,b,c,d", "1 May 2024,Aland,praise,Borland", "2 May 2024,Aland,praise,Borland");
        ParsedMoves read = MoveSheets.READER.read(
                sheet,
                Map.of(MoveColumn.DATE, "A", MoveColumn.ACTOR, "d", MoveColumn.KIND, "c"),
                Set.of(),
                Progress.UNHEARD);
        assertThat(read.lines()).extracting(line -> line.move().actor()).containsExactly("b", "b");
    }

    @Test
    void saysWhichHeadingsAreMissingTakenTwiceOrThereTwice() {
        Sheet sheet = MoveSheets.of("When,Who,who", "x,y,z");
        ParsedMoves read = MoveSheets.READER.read(
                sheet,
                Map.of(
                        MoveColumn.DATE, "When",
                        MoveColumn.DUE, "when",
                        MoveColumn.ACTOR, "Who",
                        MoveColumn.ISSUE, "Topic"),
                Set.of(),
                Progress.UNHEARD);
        assertThat(read.lines()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        new Problem(
                                "/C1", "Row 1, column C (who): This heading stands twice. Give each column its own."),
                        new Problem(
                                "",
                                "The column for \"kind\" is missing. Say under which heading it stands: When, Who, who."),
                        new Problem(
                                "",
                                "There is no heading \"Topic\", which is taken for \"issue\". Expected one of: When, Who, who."),
                        new Problem("", "\"when\" is taken for \"date\" and for \"due\". Take each heading once."));
        assertThat(MoveSheets.read(new Sheet(new TreeMap<>())).problems()).hasSize(3);
    }

    @Test
    void tellsEveryProblemAtItsRowAndColumn() {
        assertThat(problems(
                        "Who,Notes,When,What,Link,Scale,Confidence,Disputed,Extent,Due,Promises,Known from,id",
                        "Corland,,3/4/2025,kidnaps people,news.example,-1,sure,maybe,half,May 2025,nothing at all,~2025-01-01,m 1",
                        ",x,,,,,,,,,,,",
                        " , ,,,,,,,,,,,",
                        "a,x,2025,demand,,,,,,,,,",
                        "a,,1 May 2025,demand,,0,2,,half,1 June 2025,,,m 1",
                        "a,,1 May 2025,demand,ftp://x.example,,,,,,,,ok",
                        "a,,1 May 2025,demand,,,,,,,,,ok"))
                .containsExactlyInAnyOrder(
                        "Row 2, column C (When): \"3/4/2025\" can be 3 April 2025 or 4 March 2025. Write the month as a word, or the date as 2025-04-03 or 2025-03-04.",
                        "Row 2, column A (Who): Expected one of the sides, a (Aland) or b (Borland). Got \"Corland\".",
                        "Row 2, column D (What): There is no kind of move \"kidnaps people\". The nearest: detention (detains people), troop-withdrawal (withdraws troops), inspectors-expelled (expels inspectors).",
                        "Row 2, column F (Scale): Expected a count above 0, such as 52. Got \"-1\".",
                        "Row 2, column K (Promises): There is no kind of move \"nothing at all\". The nearest: trade-opening (opens trade), detention (detains people), realignment (loosens its ties with a third party).",
                        "Row 2, column J (Due): Expected an exact day such as 5 December 2025. Got \"May 2025\".",
                        "Row 2, column H (Disputed): Expected yes or no. Got \"maybe\".",
                        "Row 2, column G (Confidence): Expected a number from 0 to 1, or confirmed, reported or rumoured. Got \"sure\".",
                        "Row 2, column L (Known from): Expected an exact day such as 5 December 2025. Got \"~2025-01-01\".",
                        "Row 2, column M (id): Expected letters, digits, dots, hyphens or underscores, at most 64. Got \"m 1\".",
                        "Row 2, column I (Extent): Expected one of: none, minimal, partial, full; or a number from 0 to 1. Got \"half\".",
                        "Row 2, column E (Link): Expected a link that starts with https:// or http://. Got \"news.example\".",
                        "Row 3, column C (When): This cell is empty. Expected a date such as 11 September 2025, September 2025, late January 2025, about 26 January 2025, 26.1.2025 or 2025-01-26.",
                        "Row 3, column A (Who): This cell is empty. Expected one of the sides, a (Aland) or b (Borland).",
                        "Row 3, column D (What): This cell is empty. Expected a kind of move.",
                        "Row 6, column M (id): Row 2 has the id \"m 1\" already. Ids are unique.",
                        "Row 6, column I (Extent): Expected one of: none, minimal, partial, full; or a number from 0 to 1. Got \"half\".",
                        "Row 6, column F (Scale): Expected a count above 0. Got 0.0.",
                        "Row 6, column J (Due): Only a promise falls due. Say in \"promises\" which kind of move is promised, or in \"reschedules\" whose date this moves, or leave \"due\" out.",
                        "Row 6, column G (Confidence): Expected a number from 0 to 1. Got 2.0.",
                        "Row 7, column E (Link): Expected a link that starts with https:// or http://. Got \"ftp://x.example\".",
                        "Row 8, column M (id): Row 7 has the id \"ok\" already. Ids are unique.");
    }

    @ParameterizedTest
    @CsvSource({"A, a", "aland, a", "' republic  of ALAND', a", "b, b", "BORLAND, b"})
    void knowsSidesByIdAndByEveryName(String written, String side) {
        assertThat(MoveSheets.read("when,who,what", "1 May 2025," + written + ",praise")
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.move().actor()).isEqualTo(side));
    }

    @ParameterizedTest
    @CsvSource({"prisoner-release", "Prisoner release", "PRISONER_RELEASE", "frees prisoners", "Release  of prisoners"})
    void knowsKindsByCodeLabelAndNoun(String written) {
        assertThat(MoveSheets.read("when,who,what", "1 May 2025,a," + written).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.move().kind()).isEqualTo("prisoner-release"));
    }

    @ParameterizedTest
    @CsvSource({"confirmed, 1", "Reported, 0.8", "RUMOURED, 0.4", "0.25, 0.25", ".5, 0.5", "'0,8', 0.8", "0, 0", "1, 1"
    })
    void readsConfidenceAsNumberOrWord(String written, double confidence) {
        assertThat(MoveSheets.read("when;who;what;confidence", "1 May 2025;a;demand;" + written)
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.move().confidence()).isEqualTo(confidence));
    }

    @Test
    void makesIdsThatNobodyHas() {
        Sheet sheet = MoveSheets.of(
                "id,when,who,what", ",1 May 2025,a,demand", "m2,2 May 2025,a,demand", "", ",3 May 2025,a,demand");
        ParsedMoves read = MoveSheets.read(sheet, "m1", "m4");
        assertThat(read.lines())
                .extracting(line -> line.row() + " " + line.move().id() + " " + line.named())
                .containsExactly("2 m3 false", "3 m2 true", "5 m5 false");
    }

    @Test
    void namesTheCellOfACharacterThatNobodySees() {
        assertThat(problems("date,actor,kind,summary", "2025-01-01,a,demand,Said \u202Eso"))
                .containsExactly("Row 2, column D (summary): Expected characters that can be seen. Got U+202E"
                        + " (right-to-left override) as character 6.");
    }

    @Test
    void boundsTheProblemsAndCountsTheRest() {
        String[] lines = IntStream.range(0, 700)
                .mapToObj(i -> i == 0 ? "when,who,what" : "nonsense,a,demand")
                .toArray(String[]::new);
        ParsedMoves read = MoveSheets.read(lines);
        assertThat(read.problems()).hasSize(500);
        assertThat(read.moreProblems()).isEqualTo(199);
    }
}
