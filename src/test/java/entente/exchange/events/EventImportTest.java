package entente.exchange.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import entente.dialogue.Kind;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.exchange.sheet.Sheet;
import entente.exchange.sheet.SheetLimits;
import entente.exchange.sheet.SheetWriter;
import entente.exchange.sheet.UnreadableSheet;
import entente.job.Progress;
import entente.rules.ShippedRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What machines coded from the news becomes moves, as far as it is between two sides, and once each. */
class EventImportTest {

    private static final Map<String, String> SIDES = Map.of("USA", "us", "BLR", "by");
    private static final List<Kind> KINDS = ShippedRules.RULES.kinds();
    private static final Dialogue EMPTY = CaseFile.read(("{\"title\": \"T\", \"sides\": [{\"id\": \"us\", \"name\":"
                            + " \"Washington\"}, {\"id\": \"by\", \"name\": \"Minsk\"}], \"moves\": []}")
                    .getBytes(StandardCharsets.UTF_8))
            .dialogue();

    /** A row of GDELT 2.0; what is not said is empty. */
    private static String gdelt(String id, String date, String actor, String target, String code, String link) {
        String[] cells = new String[61];
        Arrays.fill(cells, "");
        cells[0] = id;
        cells[1] = date;
        cells[6] = actor + " GOVERNMENT";
        cells[7] = actor;
        cells[16] = target + " GOVERNMENT";
        cells[17] = target;
        cells[26] = code;
        cells[60] = link.isEmpty() ? "-" : link;
        return String.join("\t", cells);
    }

    private static EventSheet sheet(String... lines) {
        return EventSheet.read(
                Sheet.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), SheetLimits.MOVES, null),
                Progress.UNHEARD);
    }

    private static EventImport imported(EventSheet sheet) {
        return EventImport.of(sheet, EMPTY, SIDES, KINDS);
    }

    @Test
    void readsRowsOfGdelt() {
        EventSheet sheet = sheet(
                gdelt("101", "20250212", "BLR", "USA", "0841", "https://news.example/1"),
                gdelt("102", "20250213", "USA", "BLR", "042", "javascript:alert(1)"));

        assertThat(sheet.format()).isEqualTo("GDELT");
        EventImport coming = imported(sheet);
        assertThat(coming.added())
                .extracting(Move::id, move -> move.date().text(), Move::actor, Move::kind, Move::confidence)
                .containsExactly(
                        tuple("gdelt-101", "2025-02-12", "by", "prisoner-release", 0.6),
                        tuple("gdelt-102", "2025-02-13", "us", "delegation-visit", 0.6));
        assertThat(coming.added())
                .extracting(move -> Objects.requireNonNull(move.source()).url())
                .containsExactly("https://news.example/1", null);
        assertThat(coming.into(EMPTY).moves()).hasSize(2);
    }

    @Test
    void readsAnExportOfIcews() throws IOException {
        byte[] octets;
        try (InputStream file = EventImportTest.class.getResourceAsStream("/events/icews.tab")) {
            octets = file.readAllBytes();
        }
        EventSheet sheet = EventSheet.read(Sheet.read(octets, SheetLimits.MOVES, null), Progress.UNHEARD);

        assertThat(sheet.format()).isEqualTo("ICEWS");
        assertThat(sheet.events()).hasSize(119);
        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.events().get(0))
                .isEqualTo(new CodedEvent(
                        2, "icews-32889836", java.time.LocalDate.of(2018, 6, 1), "040", "Bangladesh", "Vietnam", ""));
    }

    @Test
    void readsPolecat() {
        EventSheet sheet = sheet(
                "Event ID,Event Date,Event Type,Event Mode,Actor Name,Actor Country,Recipient Name,Recipient Country",
                "A1,2025-02-12,CONSULT,visit,Envoy,USA,Minsk,BLR",
                "A2,2025-02-13,SANCTION,,Treasury,USA,Minsk,BLR",
                "A3,2025-02-14,CONSULT,unheard-of,Envoy,USA,Minsk,BLR");

        assertThat(sheet.format()).isEqualTo("POLECAT");
        assertThat(imported(sheet).added())
                .extracting(Move::kind)
                .satisfiesExactly(
                        visit -> assertThat(visit).isEqualTo("delegation-visit"),
                        sanction -> assertThat(plover(sanction)).startsWith("SANCTION"),
                        otherwise -> assertThat(plover(otherwise)).startsWith("CONSULT"));
    }

    private static String plover(String kind) {
        return KINDS.stream()
                .filter(each -> each.code().equals(kind))
                .map(Kind::plover)
                .findFirst()
                .orElseThrow();
    }

    /** The code itself, else the one with most digits in common. */
    @ParameterizedTest
    @CsvSource({"0841, prisoner-release", "042, delegation-visit", "0419, 04", "0842, 084", "1999, 19"})
    void findsTheNearestKind(String code, String kind) {
        Kind found = new EventCodes(KINDS).kind(code).orElseThrow();

        if (Character.isDigit(kind.charAt(0))) {
            assertThat(found.cameo()).startsWith(kind);
        } else {
            assertThat(found.code()).isEqualTo(kind);
        }
    }

    @Test
    void everyKindIsTheNearestToItsOwnCode() {
        EventCodes codes = new EventCodes(KINDS);

        assertThat(KINDS)
                .allSatisfy(kind -> assertThat(codes.kind(kind.cameo()))
                        .get()
                        .extracting(Kind::cameo)
                        .isEqualTo(kind.cameo()));
    }

    @Test
    void tellsWhatItLeavesOut() {
        EventImport coming = imported(sheet(
                gdelt("1", "20250212", "BLR", "USA", "0841", ""),
                gdelt("2", "20250212", "BLR", "USA", "0841", ""),
                gdelt("3", "20250212", "RUS", "USA", "0841", ""),
                gdelt("4", "20250212", "USA", "USA", "0841", ""),
                gdelt("5", "20250212", "USA", "BLR", "010", "")));

        assertThat(coming.added()).extracting(Move::id).containsExactly("gdelt-1");
        assertThat(coming.repeated()).isEqualTo(1);
        assertThat(coming.others()).isEqualTo(2);
        assertThat(coming.unknown()).containsExactly(Map.entry("010", 1));
    }

    @Test
    void bringsNothingTheSecondTimeNorInTwoHalves() {
        String[] lines = IntStream.range(0, 200)
                .mapToObj(i -> gdelt(
                        Integer.toString(i),
                        "202502" + (10 + i % 19),
                        i % 2 == 0 ? "USA" : "BLR",
                        i % 2 == 0 ? "BLR" : "USA",
                        List.of("0841", "042", "112").get(i % 3),
                        ""))
                .toArray(String[]::new);
        Dialogue whole = imported(sheet(lines)).into(EMPTY);

        EventImport again = EventImport.of(sheet(lines), whole, SIDES, KINDS);
        assertThat(again.added()).isEmpty();
        assertThat(again.known() + again.repeated()).isEqualTo(200);
        assertThat(again.known()).isEqualTo(whole.moves().size());
        assertThat(imported(carried(sheet(lines))).into(EMPTY)).isEqualTo(whole);
        Dialogue first = imported(sheet(Arrays.copyOf(lines, 100))).into(EMPTY);
        Dialogue halves = EventImport.of(sheet(Arrays.copyOfRange(lines, 100, 200)), first, SIDES, KINDS)
                .into(first);
        assertThat(occasions(halves)).isEqualTo(occasions(whole));
    }

    /** However long its own id is, and whatever it begins with. */
    @ParameterizedTest
    @CsvSource({"icews-,Source Name,CAMEO Code,Target Name,042", "polecat-,Actor Name,Event Type,Recipient Name,CONSULT"
    })
    void anEventHasOneIdInWhicheverFileItComes(String prefix, String actor, String code, String target, String each) {
        Random random = new Random(11);
        for (int trial = 0; trial < 100; trial++) {
            String head = String.join(",", "Event ID", "Event Date", code, actor, target);
            List<String> rows = Stream.generate(() -> longId(random))
                    .distinct()
                    .limit(20)
                    .map(id -> String.join(",", id, "2025-02-12", each, "USA", "BLR"))
                    .toList();
            EventSheet whole = withHead(head, rows);
            List<String> ids = whole.events().stream().map(CodedEvent::id).toList();

            assertThat(ids)
                    .hasSize(20)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.startsWith(prefix) && id.matches("[a-z0-9-]{1,64}"));
            assertThat(carried(whole).events()).extracting(CodedEvent::id).isEqualTo(ids);
            int cut = 1 + random.nextInt(19);
            assertThat(Stream.of(rows.subList(0, cut), rows.subList(cut, 20))
                            .flatMap(half -> withHead(head, half).events().stream()))
                    .extracting(CodedEvent::id)
                    .isEqualTo(ids);
        }
    }

    /** Of one to forty words; half of them begin alike. */
    private static String longId(Random random) {
        String beginning =
                random.nextBoolean() ? "the-same-beginning-of-many-ids-that-is-longer-than-an-id-may-be-" : "";
        return beginning
                + IntStream.rangeClosed(0, random.nextInt(40))
                        .mapToObj(word -> Integer.toString(random.nextInt(1000), 36))
                        .collect(Collectors.joining("-"));
    }

    private static EventSheet withHead(String head, List<String> rows) {
        return sheet(Stream.concat(Stream.of(head), rows.stream()).toArray(String[]::new));
    }

    private static EventSheet carried(EventSheet sheet) {
        return EventSheet.read(Sheet.read(SheetWriter.csv(sheet.carried()), SheetLimits.MOVES, null), Progress.UNHEARD);
    }

    @Test
    void anEventWithoutAnIdHasThatOfItsDayItsSideAndItsKindHoweverLong() {
        String longest = "representatives-of-the-governmen";
        Dialogue dialogue = CaseFile.read(new String(CaseFile.write(EMPTY), StandardCharsets.UTF_8)
                        .replace("\"us\"", "\"" + longest + "\"")
                        .getBytes(StandardCharsets.UTF_8))
                .dialogue();
        List<String> rows = KINDS.stream()
                .map(kind -> "2025-02-12," + kind.plover() + ",USA,BLR")
                .distinct()
                .toList();
        EventSheet sheet = withHead("Event Date,Event Type,Actor Name,Recipient Name", rows);
        Map<String, String> sides = Map.of("USA", longest, "BLR", "by");
        Dialogue whole = EventImport.of(sheet, dialogue, sides, KINDS).into(dialogue);

        assertThat(whole.moves())
                .hasSizeGreaterThan(10)
                .allMatch(move -> move.id().matches("event-2025-02-12-representatives-of-the-governm[a-z0-9-]+"));
        assertThat(CaseFile.read(CaseFile.write(whole)).dialogue()).isEqualTo(whole);
        assertThat(EventImport.of(carried(sheet), whole, sides, KINDS).added()).isEmpty();
    }

    private static List<String> occasions(Dialogue dialogue) {
        return dialogue.moves().stream()
                .map(move -> move.date() + move.actor() + move.kind())
                .sorted()
                .collect(Collectors.toList());
    }

    @Test
    void namesTheRowAndColumnOfWhatIsWrong() {
        EventSheet sheet = sheet(
                gdelt("1", "20250212", "BLR", "USA", "0841", ""),
                gdelt("2", "20251312", "BLR", "USA", "nonsense!", ""));

        assertThat(sheet.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Row 2, column B: Expected a date, as 2018-06-01 or 20180601. Got \"20251312\".",
                        "Row 2, column AA: Expected a code of CAMEO or PLOVER, as 0841 or CONSULT. Got \"nonsense!\".");
        assertThat(sheet.events()).hasSize(1);
    }

    @Test
    void namesTheRowAndColumnOfANameThatNobodyCanRead() {
        EventSheet sheet = sheet(
                gdelt("1", "20250212", "BLR", "US\u202EA", "0841", ""),
                gdelt("2", "20250212", "B".repeat(301), "USA", "0841", ""));

        assertThat(sheet.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Row 1, column R: Expected characters that can be seen. Got U+202E (right-to-left override) as"
                                + " character 3.",
                        "Row 2, column H: Expected a name of at most 300 characters. Got 301.");
        assertThat(sheet.events()).isEmpty();
    }

    /** What is kept has to be read again. */
    @ParameterizedTest
    @ValueSource(strings = {"https://news.example/a b", "https://news.example/\u202Ex", "https://[", "http:// "})
    void leavesOutWhatIsNoLink(String link) {
        EventSheet sheet = sheet(gdelt("1", "20250212", "BLR", "USA", "0841", link));

        Dialogue dialogue = imported(sheet).into(EMPTY);

        assertThat(dialogue.moves()).hasSize(1);
        assertThat(CaseFile.read(CaseFile.write(dialogue)).dialogue()).isEqualTo(dialogue);
    }

    @Test
    void refusesWhatIsNoFileOfEvents() {
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> sheet("date,actor,kind", "2025-01-01,us,summit"))
                .withMessageContaining("This is no file of coded events that Entente knows.");
    }

    @Test
    void countsWhoActs() {
        assertThat(sheet(
                                gdelt("1", "20250212", "BLR", "USA", "0841", ""),
                                gdelt("2", "20250212", "RUS", "USA", "0841", ""))
                        .actors())
                .containsExactly(Map.entry("USA", 2), Map.entry("BLR", 1), Map.entry("RUS", 1));
    }
}
