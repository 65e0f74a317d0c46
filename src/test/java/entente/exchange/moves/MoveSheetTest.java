package entente.exchange.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import entente.casefile.DialogueReader;
import entente.dialogue.DayOrder;
import entente.dialogue.Dialogue;
import entente.dialogue.DialogueFixture;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.dialogue.RandomMoves;
import entente.dialogue.Side;
import entente.docket.Cases;
import entente.exchange.sheet.Sheet;
import entente.exchange.sheet.SheetFile;
import entente.exchange.sheet.SheetLimits;
import entente.exchange.sheet.SheetWriter;
import entente.exchange.sheet.XlsxFile;
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
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                        "Row 5, column E (learned extent): Expected one of: none, minimal, partial, full; or a number from 0 to 1. Got \"half\".",
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
        ParsedMoves read = MoveSheets.read(
                sheet,
                SheetMapping.NONE.with(Map.of(MoveColumn.DATE, "A", MoveColumn.ACTOR, "d", MoveColumn.KIND, "c")));
        assertThat(read.lines()).extracting(line -> line.move().actor()).containsExactly("b", "b");
    }

    @Test
    void saysWhichHeadingsAreMissingTakenTwiceOrThereTwice() {
        Sheet sheet = MoveSheets.of("When,Who,who", "x,y,z");
        ParsedMoves read = MoveSheets.read(
                sheet,
                SheetMapping.NONE.with(Map.of(
                        MoveColumn.DATE, "When",
                        MoveColumn.DUE, "when",
                        MoveColumn.ACTOR, "Who",
                        MoveColumn.ISSUE, "Topic")));
        assertThat(read.lines()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        new Problem(
                                "/C1", "Row 1, column C (who): This heading stands twice. Give each column its own."),
                        new Problem(
                                "",
                                "The column for \"kind\" is missing. Say under which heading it stands: When, Who (column B), who (column C)."),
                        new Problem(
                                "",
                                "There is no heading \"Topic\", which is taken for \"issue\". Expected one of: When, Who (column B), who (column C)."),
                        new Problem("", "\"when\" is taken for \"date\" and for \"due\". Take each heading once."));
        assertThat(MoveSheets.read(new Sheet(new TreeMap<>(), Map.of(), Map.of(), Set.of(), true))
                        .problems())
                .hasSize(3);
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
                        "Row 2, column H (Disputed): Expected yes or no. Got \"maybe\".",
                        "Row 2, column G (Confidence): Expected a number from 0 to 1, or confirmed, reported or rumoured. Got \"sure\".",
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

    private static ParsedMoves ofWorkbook(XlsxFile file) {
        SheetFile open = SheetFile.open(file.octets(), SheetLimits.MOVES, null);
        return MoveSheets.read(open.sheet(open.names().get(0)));
    }

    private static Move only(ParsedMoves read) {
        assertThat(read.problems()).isEmpty();
        assertThat(read.lines()).hasSize(1);
        return read.lines().get(0).move();
    }

    @Test
    void refusesARowThatASeparatorTooManyHasShifted() {
        assertThat(problems("date,actor,kind,summary,source", "2025-11-26,a,praise,Lifts, in part, the sanctions,AP"))
                .containsExactly(
                        "Row 2, column F: This cell stands beyond the last heading, so the row may be shifted. Put a"
                                + " text that has the separator in it between quotation marks; or give this column a heading.");
        assertThat(problems("date;actor;kind;summary", "2025-11-26;a;praise;Lifts; in part", "2025-11-27;a;praise;x;"))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("Row 2, column E:");
    }

    @Test
    void tellsWhatNobodyReads() {
        ParsedMoves read = MoveSheets.read(
                "My moves",
                ",date,actor,kind,Colour,Mood",
                "0,2025-11-26,a,praise,#REF!,\u0007",
                "1,2025-11-27,b,praise,red,");
        assertThat(read.problems()).isEmpty();
        assertThat(read.lines()).hasSize(2);
        assertThat(read.notes())
                .containsExactly(
                        "3 columns are not read: column A, Colour, Mood.",
                        "Row 1 stands above the headings and is not read.");
        assertThat(MoveSheets.read("date,actor,kind,mood", "2025-11-26,a,praise,#REF!")
                        .notes())
                .containsExactly("1 column is not read: mood.");
    }

    @Test
    void refusesAFaultyCellOnlyWhereItIsRead() {
        Sheet sheet = MoveSheets.of("date,actor,kind,summary,mood", "2025-11-26,a,praise,x\u0007y,x\u0007y");
        assertThat(MoveSheets.read(sheet).problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Row 2, column D (summary): This cell holds a character that cannot be seen. Type its text"
                                + " again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NA", "n/a", "NULL", "NaN", "-", "–", "#N/A", "<NA>"})
    void takesWhatSaysThatThereIsNothingAsEmpty(String nothing) {
        ParsedMoves read = MoveSheets.read(
                "date,actor,kind,scale,due,source,summary",
                "2025-11-26,a,prisoner-release," + String.join(",", nothing, nothing, nothing, nothing));
        Move move = only(read);
        assertThat(move.scale()).isEqualTo(1);
        assertThat(move.due()).isNull();
        assertThat(move.source()).isNull();
        assertThat(move.summary()).isNull();
        assertThat(read.notes()).containsExactly("4 cells say NA, n/a, null or a dash, and are taken as empty.");
    }

    @Test
    void knowsASideOfSuchAName() {
        MoveSheetReader reader = new MoveSheetReader(
                List.of(new Side("na", "Namibia", null), new Side("za", "South Africa", null)), MoveSheets.KINDS);
        Sheet sheet = MoveSheets.of("date,actor,kind", "2025-11-26,NA,praise");
        assertThat(only(reader.read(sheet, SheetMapping.NONE.with(MoveSheet.guess(sheet)), Set.of(), Progress.UNHEARD))
                        .actor())
                .isEqualTo("na");
    }

    @Test
    void passesOverMarksThatNobodySees() {
        ParsedMoves read = MoveSheets.read(
                "date,actor,kind", "\u200E2025-11-26,a,praise", "2025-11-27,b\u200B,\uFEFFpraise\u00A0");
        assertThat(read.problems()).isEmpty();
        assertThat(read.lines()).hasSize(2);
        assertThat(read.notes())
                .containsExactly("3 cells have marks around their text that nobody sees; they are passed over.");
    }

    @Test
    void findsTheHeadingsBelowATitle() {
        assertThat(only(MoveSheets.read(
                                "Moves of 2025,,",
                                "as known in December,,",
                                "\"Date\nof event\",Actor,Kind",
                                "2025-11-26,a,praise"))
                        .date()
                        .text())
                .isEqualTo("2025-11-26");
        Sheet sheet = MoveSheets.of("When,Who,Notes", "Date,Actor,Kind", "2025-11-26,a,praise");
        assertThat(MoveSheet.headingRow(sheet)).isEqualTo(1);
        SheetMapping second = new SheetMapping("", 2, MoveSheet.guess(sheet, 2), DayOrder.UNKNOWN, Map.of());
        assertThat(only(MoveSheets.read(sheet, second)).kind()).isEqualTo("praise");
    }

    @Test
    void takesTheAddressBehindTheSource() {
        String link = "<hyperlinks><hyperlink ref=\"D2\" r:id=\"h1\"/><hyperlink ref=\"C2\" r:id=\"h1\"/></hyperlinks>";
        ParsedMoves read = ofWorkbook(XlsxFile.ofCells(
                link, List.of("date", "actor", "kind", "source"), List.of("2025-11-26", "a", "praise", "AP")));
        assertThat(only(read).source()).extracting("title", "url").containsExactly("AP", "https://ap.example/1");
        assertThat(read.notes()).containsExactly("1 link leads from a cell that is not the source, and is not read.");
    }

    @Test
    void asksWhatWordsMeanAndGoesByTheAnswer() {
        Sheet sheet = MoveSheets.of(
                "date,actor,kind,channel",
                "2016-09-26,Government,Agreement,off the record",
                "2016-10-02,FARC,secret talks,public",
                "2016-10-03,UN,praise,public");
        ParsedMoves asked = MoveSheets.read(sheet);
        assertThat(asked.unknownWords())
                .extracting(UnknownWord::column, UnknownWord::text, UnknownWord::firstRow)
                .containsExactly(
                        tuple(MoveColumn.ACTOR, "Government", 2),
                        tuple(MoveColumn.KIND, "Agreement", 2),
                        tuple(MoveColumn.CHANNEL, "off the record", 2),
                        tuple(MoveColumn.ACTOR, "FARC", 3),
                        tuple(MoveColumn.KIND, "secret talks", 3),
                        tuple(MoveColumn.ACTOR, "UN", 4));
        SheetMapping answered = new SheetMapping(
                "",
                0,
                MoveSheet.guess(sheet),
                DayOrder.DAY_FIRST,
                Map.of(
                        MoveColumn.ACTOR,
                        Map.of("GOVERNMENT", "a", "farc", "b", "UN", SheetMapping.LEFT_OUT),
                        MoveColumn.KIND,
                        Map.of("Agreement", "agreement-signed", "secret  talks", "confidential-contact"),
                        MoveColumn.CHANNEL,
                        Map.of("off the record", "confidential")));
        ParsedMoves read = MoveSheets.read(sheet, answered);
        assertThat(read.problems()).isEmpty();
        assertThat(read.leftOut()).isEqualTo(1);
        assertThat(read.lines())
                .extracting(line -> line.move().actor(), line -> line.move().kind())
                .containsExactly(tuple("a", "agreement-signed"), tuple("b", "confidential-contact"));
        assertThat(SheetMappingDocument.read(SheetMappingDocument.write(answered)))
                .isEqualTo(answered);
    }

    @ParameterizedTest
    @CsvSource({
        "secret talks, confidential-contact",
        "Agreement, agreement-signed",
        "back-channel meeting, confidential-contact",
        "releases detainees, prisoner-release",
        "eases sanctions, sanctions-relief",
        "new sanctions on banks, sanctions-imposed",
        "phone call, leader-call",
        "missile launch, weapons-test",
        "expels two diplomats, embassy-closure",
        "truce, ceasefire",
        "warning, threat",
        "pull out of the treaty, agreement-withdrawal"
    })
    void suggestsTheKindThatAPersonWouldThinkOf(String written, String kind) {
        assertThat(new KindNames(MoveSheets.KINDS).likely(written, 3))
                .extracting(Kind::code)
                .contains(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "extent, in part, partial",
        "extent, To a small extent, minimal",
        "extent, in full, full",
        "level, Head of state, head-of-state",
        "channel, Confidential, confidential",
        "disputed, Yes, true",
        "confidence, confirmed, 1.0",
        "confidence, 80 %, 0.8",
        "extent, 30%, 0.3"
    })
    void takesTheWordsThatPagesShow(String column, String written, String meant) {
        Move move = only(MoveSheets.read("date,actor,kind," + column, "2025-11-26,a,summit," + written));
        assertThat(String.valueOf(MoveColumn.of(column).orElseThrow().value(move)))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,200 | 1200
            12 500 | 12500
            1.234.567 | 1234567
            52 | 52
            """)
    void readsCountsAsPeopleWriteThem(String written, double count) {
        assertThat(only(MoveSheets.read("date;actor;kind;scale", "2025-11-26;a;prisoner-release;" + written))
                        .scale())
                .isEqualTo(count);
    }

    @Test
    void tellsWhatMayMeanSomethingElse() {
        ParsedMoves read = MoveSheets.read(
                "date;actor;kind;scale;promises",
                "2025-11-26;a;prisoner-release;1.250;",
                "2025-11-27;a;promise;;",
                "2025-11-28;a;promise;;summit");
        assertThat(read.problems()).isEmpty();
        assertThat(read.doubts())
                .extracting(Problem::message)
                .containsExactly(
                        "Row 2, column D (scale): \"1.250\" is taken for a number with decimals. Write 1250 where thousands"
                                + " are meant.",
                        "Row 3, column C (kind): This promise does not say what is promised, so nobody can be held to it."
                                + " Expected a kind of move under \"promises\".");
    }

    private static List<String> dates(Sheet sheet, DayOrder order) {
        SheetMapping mapping = new SheetMapping("", 0, MoveSheet.guess(sheet), order, Map.of());
        ParsedMoves read = MoveSheets.read(sheet, mapping);
        return read.problems().isEmpty()
                ? Stream.concat(
                                read.lines().stream()
                                        .map(line -> line.move().date().text()),
                                read.notes().stream())
                        .toList()
                : read.problems().stream().map(Problem::pointer).toList();
    }

    @Test
    void settlesAnAmbiguousColumnByARowOfIt() {
        Sheet dayFirst = MoveSheets.of("date,actor,kind", "02/04/2025,a,praise", "13/04/2025,a,threat");
        assertThat(dates(dayFirst, DayOrder.UNKNOWN))
                .containsExactly(
                        "2025-04-02",
                        "2025-04-13",
                        "Dates under “date” are read with the day first, as row 3 shows: “13/04/2025”.");
        assertThat(dates(dayFirst, DayOrder.MONTH_FIRST))
                .containsExactly(
                        "2025-02-04",
                        "2025-04-13",
                        "Dates under “date” are read with the month first, as you said, though row 3 shows otherwise:"
                                + " “13/04/2025”.");
        Sheet monthFirst = MoveSheets.of("date,actor,kind", "02/04/2025,a,praise", "04/13/2025,a,threat");
        assertThat(dates(monthFirst, DayOrder.UNKNOWN)).startsWith("2025-02-04", "2025-04-13");
        Sheet atOdds =
                MoveSheets.of("date,actor,kind", "02/04/2025,a,praise", "04/13/2025,a,threat", "13/04/2025,a,demand");
        assertThat(dates(atOdds, DayOrder.UNKNOWN)).containsExactly("/A2");
        Sheet alone = MoveSheets.of("date,due,actor,kind,promises", "02/04/2025,13/04/2025,a,promise,summit");
        assertThat(dates(alone, DayOrder.UNKNOWN)).containsExactly("/A2");
        assertThat(dates(
                        MoveSheets.of("date,actor,kind", "2025-04-02,a,praise", "13/04/2025,a,threat"),
                        DayOrder.UNKNOWN))
                .containsExactly("2025-04-02", "2025-04-13");
    }

    @Test
    void takesATermToItsLastDayAndSaysSo() {
        ParsedMoves read = MoveSheets.read(
                "date,actor,kind,promises,due,known from", "1977-11,a,promise,summit,spring 1978,~1977-12-01");
        Move move = only(read);
        assertThat(move.date()).hasToString("1977-11");
        assertThat(move.due()).hasToString("1978-05-31");
        assertThat(read.doubts())
                .extracting(Problem::message)
                .containsExactly(
                        "Row 2, column E (due): “spring 1978” is taken to its last day, 31 May 1978.",
                        "Row 2, column F (known from): \"~1977-12-01\" names no exact day; 1977-12-01 is taken.");
    }

    @Test
    void doubtsACellThatACommaMayHaveCutOff() {
        ParsedMoves read = MoveSheets.read(
                "date,actor,kind,summary,source,publisher", "2025-11-26,a,praise,Lifts sanctions, in part,AP");
        assertThat(read.problems()).isEmpty();
        assertThat(read.doubts())
                .extracting(Problem::message)
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("Row 2, column E (source): This cell begins with a space");
        assertThat(MoveSheets.read("date, actor, kind", "2025-11-26, a, praise").doubts())
                .isEmpty();
    }

    @Test
    void doubtsRowsThatAreMuchAlike() {
        ParsedMoves twice = MoveSheets.read("date,actor,kind", "2025-11-26,a,praise", "2025-11-26,a,praise");
        assertThat(new MoveImport(List.of(), twice).doubts())
                .extracting(Problem::message)
                .containsExactly("Row 3: It says the same as row 2. Both are taken.");
        List<Move> onRecord =
                MoveSheets.read("id,date,actor,kind,summary", "m7,2025-11-26,a,praise,A slip").lines().stream()
                        .map(ParsedMoves.ParsedRow::move)
                        .toList();
        ParsedMoves mended = MoveSheets.read("date,actor,kind,summary", "2025-11-26,a,praise,A slip mended");
        assertThat(new MoveImport(onRecord, mended).doubts())
                .extracting(Problem::message)
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("Row 2: The same side does the same on that day in the move \"m7\"");
    }

    @Test
    void tellsOfRowsThatASheetHides() {
        XlsxFile file = XlsxFile.ofRows("<row r=\"1\">" + XlsxFile.text("A1", "date") + XlsxFile.text("B1", "actor")
                + XlsxFile.text("C1", "kind") + "</row><row r=\"2\" hidden=\"1\">" + XlsxFile.text("A2", "2025-11-26")
                + XlsxFile.text("B2", "a") + XlsxFile.text("C2", "praise") + "</row>");
        assertThat(ofWorkbook(file).notes()).containsExactly("1 row is read that the sheet hides.");
    }
}
