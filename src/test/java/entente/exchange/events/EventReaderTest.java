package entente.exchange.events;

import static entente.exchange.events.EventFiles.gdelt;
import static entente.exchange.events.EventFiles.octets;
import static entente.exchange.events.EventFiles.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import entente.dialogue.Problem;
import entente.exchange.sheet.SheetWriter;
import entente.exchange.sheet.UnreadableSheet;
import entente.job.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of events are read as they are delivered; a row that cannot be read is left out, and told. */
class EventReaderTest {

    private static final String ICEWS =
            "Event ID\tEvent Date\tSource Name\tSource Country\tEvent Text\tCAMEO Code\tIntensity"
                    + "\tTarget Name\tTarget Country";
    private static final String HEADINGS =
            "GLOBALEVENTID,SQLDATE,MonthYear,Year,FractionDate,Actor1Code,Actor1Name,Actor1CountryCode,"
                    + "Actor1KnownGroupCode,Actor1EthnicCode,Actor1Religion1Code,Actor1Religion2Code,Actor1Type1Code,"
                    + "Actor1Type2Code,Actor1Type3Code,Actor2Code,Actor2Name,Actor2CountryCode,Actor2KnownGroupCode,"
                    + "Actor2EthnicCode,Actor2Religion1Code,Actor2Religion2Code,Actor2Type1Code,Actor2Type2Code,"
                    + "Actor2Type3Code,IsRootEvent,EventCode,EventBaseCode,EventRootCode,QuadClass,GoldsteinScale,"
                    + "NumMentions,NumSources,NumArticles,AvgTone,Actor1Geo_Type,Actor1Geo_FullName,"
                    + "Actor1Geo_CountryCode,SOURCEURL";
    private static final String ROW =
            "1,20250911,202509,2025,2025.7,USA,UNITED STATES,USA,,,,,,,,PRK,NORTH KOREA,PRK,,,,,,,,"
                    + "1,042,042,04,1,1.9,4,1,4,1.2,4,";

    private static byte[] packed(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return out.toByteArray();
    }

    private static void isOneVisit(EventSheet sheet) {
        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.events()).singleElement().satisfies(event -> {
            assertThat(event.date()).isEqualTo(LocalDate.of(2025, 9, 11));
            assertThat(List.of(event.code(), event.actor(), event.target())).containsExactly("042", "USA", "PRK");
            assertThat(event.words()).isEqualTo("Make a visit: UNITED STATES (USA) to NORTH KOREA (PRK)");
        });
    }

    @Test
    void readsGdeltUnderItsHeadingsThoughAPlaceHasACommaWithoutQuotes() {
        isOneVisit(sheet(HEADINGS, ROW + "Seoul, South Korea,KS,https://example.org/a"));
        isOneVisit(sheet(
                HEADINGS.toLowerCase(java.util.Locale.ROOT), ROW + "\"Seoul, South Korea\",KS,https://example.org/a"));
        assertThat(sheet(HEADINGS, ROW + "\"Seoul, South Korea\",KS,https://example.org/a")
                        .events())
                .extracting(CodedEvent::link)
                .containsExactly("https://example.org/a");
    }

    @Test
    void readsGdeltInAnyOrderWithOnlySomeOfItsColumns() {
        isOneVisit(sheet(
                "EventCode,Actor2CountryCode,Actor2Name,SQLDATE,Actor1Name,Actor1CountryCode",
                "042,PRK,NORTH KOREA,20250911,UNITED STATES,USA"));
        assertThat(sheet("actor2name;eventcode;actor1name;sqldate", "NORTH KOREA;042;UNITED STATES;2025-09-11 00:00:00")
                        .events())
                .extracting(CodedEvent::actor, CodedEvent::target)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("UNITED STATES", "NORTH KOREA"));
    }

    @Test
    void leavesOutARowWhoseColumnsAreShifted() {
        EventSheet shifted = sheet(
                "SQLDATE,Actor1Geo_FullName,Actor1Name,Actor2Name,EventCode",
                "20250911,Seoul, South Korea,USA,PRK,042",
                "20250911,\"Seoul, South Korea\",USA,PRK,042");

        assertThat(shifted.events()).hasSize(1);
        assertThat(shifted.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Row 2: Expected 5 cells, as there are headings. Got 6. A cell that holds a comma needs"
                                + " quotes.");
    }

    @Test
    void readsGdeltOfBeforeItHadLinksAndOfBothVersions() {
        for (int columns : List.of(57, 58, 61)) {
            String[] cells = gdelt("1", "20250911", "USA", "PRK", "042", "").split("\t", -1);
            String row = String.join("\t", List.of(cells).subList(0, columns));

            assertThat(sheet(row).events()).as("%d columns", columns).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0091", "\u0000", "\u001B", "\"", "\u202E"})
    void readsPastWhatNobodyReads(String oddity) {
        String row = gdelt("1", "20250911", "USA", "PRK", "042", "")
                .replaceFirst("\t(?=[^\t]*$)", "\tTa" + oddity + "izz\t");
        assertThat(sheet(row, row.replaceFirst("^1", "2")).events()).hasSize(2);
        String long_ = gdelt("1", "20250911", "USA", "PRK", "042", "")
                .replaceFirst("\t\t\t\t", "\t\t" + "x".repeat(20_000) + "\t\t");
        assertThat(sheet(long_).events()).hasSize(1);
    }

    @Test
    void readsWhatIsNotInUtf8() {
        byte[] latin = gdelt("1", "20250911", "USA", "PRK", "042", "")
                .replaceFirst("\t\t\t\t", "\t\tSão Paulo\t\t")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(EventReader.read(latin, Progress.UNHEARD).events()).hasSize(1);
        for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-8")) {
            byte[] marked = ("\uFEFF" + ICEWS + "\r\n1\t2018-06-01\tEnvoy\tUSA\tMake a visit\t042\t1\tKim\tPRK\r\n")
                    .getBytes(Charset.forName(charset));
            assertThat(EventReader.read(marked, Progress.UNHEARD).events())
                    .as(charset)
                    .hasSize(1);
        }
    }

    @Test
    void readsIcewsAsItIsExported() {
        EventSheet sheet = EventFiles.icews();

        assertThat(sheet.collection()).isEqualTo("ICEWS");
        assertThat(sheet.rows()).isEqualTo(399);
        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.events().get(0))
                .isEqualTo(new CodedEvent(
                        2,
                        "32889836",
                        LocalDate.of(2018, 6, 1),
                        "040",
                        "Bangladesh",
                        "Vietnam",
                        false,
                        "Consult: Foreign Affairs (Bangladesh) to High Ranking Military Personnel (Vietnam)",
                        "Vietnam News Agency Bulletin",
                        ""));
    }

    @Test
    void readsQuotedCellsAndNobody() {
        EventSheet sheet = sheet(
                "event_id\tevent_date\tsource_name\tsource_country\tevent_text\tcameo_code\ttarget_name\ttarget_country",
                "\"1\"\t2018-06-01\t\"The \"\"Envoy\"\"\"\tNULL\t\"Make a visit\"\t042\tKim\tPRK",
                "\"2\"\t2018-06-01\tNA\tNA\t\"Make a visit\"\t042\tKim\tPRK");

        assertThat(sheet.events()).extracting(CodedEvent::actor).containsExactly("The \"Envoy\"");
        assertThat(sheet.unpaired()).isEqualTo(1);
    }

    @Test
    void knowsTheCodeByItsNameWhereThereIsNoColumnForIt() {
        String headings = ICEWS.replace("\tCAMEO Code", "");
        EventSheet sheet = sheet(
                headings,
                "1\t2018-06-01\tGovernment (A)\tUnited States\tMake a visit\t1\tGovernment (B)\tNorth Korea",
                "2\t2018-06-01\tGovernment (A)\tUnited States\tConsult\t1\tGovernment (B)\tNorth Korea",
                "3\t2018-06-01\tGovernment (A)\tUnited States\tDances\t1\tGovernment (B)\tNorth Korea");

        assertThat(sheet.events()).extracting(CodedEvent::code).containsExactly("042", "040");
        assertThat(sheet.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Row 4, column E: There is no column CAMEO Code. Expected an event text that CAMEO has, as"
                                + " Make a visit. Got \"Dances\".");
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> sheet("Event ID\tEvent Date\tSource Name\tTarget Name", "1\t2018-06-01\tA\tB"))
                .withMessage("These are columns of ICEWS, and one that is needed is missing: CAMEO Code or Event Text."
                        + " Found: Event ID, Event Date, Source Name, Target Name.");
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> sheet("event_date,sub_event_type,actor1", "2018-06-01,Attack,A"))
                .withMessageContaining("These are columns of ACLED")
                .withMessageContaining("actor2");
    }

    @Test
    void readsPolecat() {
        EventSheet sheet = sheet(
                "Event ID,Event Date,Event Type,Event Mode,Actor Name,Actor Country,Recipient Name,Recipient Country,Headline",
                "A1,2025-02-12,CONSULT,visit,Envoy,USA,Minsk,BLR,\"He came, he saw\"",
                "A2,2025-02-13,Sanction,,Treasury,USA,Minsk,BLR,",
                "A3,2025-02-14,ASSAULT,Heavy Weapons,Treasury,USA,Minsk,BLR,NA");

        assertThat(sheet.collection()).isEqualTo("POLECAT");
        assertThat(sheet.events())
                .extracting(CodedEvent::code)
                .containsExactly("CONSULT:visit", "SANCTION", "ASSAULT:heavy-weapons");
        assertThat(sheet.events())
                .extracting(CodedEvent::words)
                .contains("CONSULT:visit (He came, he saw): Envoy (USA) to Minsk (BLR)");
    }

    @Test
    void readsWhatIsZipped(@TempDir Path folder) throws IOException {
        byte[] rows = octets(gdelt("1", "20250911", "USA", "PRK", "042", ""));
        ByteArrayOutputStream gzipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(gzipped)) {
            gzip.write(rows);
        }
        byte[] workbook = SheetWriter.xlsx(
                "Events",
                List.of(
                        List.of("SQLDATE", "EventCode", "Actor1Name", "Actor2Name"),
                        List.of("2025-09-11", "042", "USA", "PRK")));
        for (byte[] delivered : List.of(
                packed("20250911.export.CSV", rows),
                gzipped.toByteArray(),
                workbook,
                packed("events.xlsx", workbook))) {
            Path file = Files.write(folder.resolve("delivered"), delivered);

            assertThat(EventReader.read(delivered, Progress.UNHEARD).events()).hasSize(1);
            assertThat(EventReader.read(file, Progress.UNHEARD).events()).hasSize(1);
        }
    }

    @Test
    void leavesOutARowThatItCannotReadAndSaysWhy() {
        EventSheet sheet = sheet(
                gdelt("1", "20250212", "BLR", "USA", "0841", ""),
                gdelt("2", "20251312", "BLR", "USA", "nonsense!", ""),
                gdelt("3", "20250212", "BLR", "US\u202EA", "0841", ""),
                gdelt("4", "20250212", "B".repeat(301), "USA", "0841", ""),
                gdelt("5", "25680212", "BLR", "USA", "0841", ""),
                gdelt("6", "20250212", "BLR", "USA", "04", ""),
                gdelt("7", "20250212", "BLR", "USA", "8411", ""));

        assertThat(sheet.events()).hasSize(1);
        assertThat(sheet.unreadable()).isEqualTo(6);
        assertThat(sheet.problems())
                .extracting(Problem::message)
                .containsExactly(
                        "Row 2, column B: Expected a date, as 2018-06-01 or 20180601. Got \"20251312\".",
                        "Row 2, column AA: Expected a CAMEO code of three or four digits, as 042 or 0841. Got"
                                + " \"nonsense!\".",
                        "Row 3, column R: Expected characters that can be seen. Got U+202E (right-to-left override) as"
                                + " character 3.",
                        "Row 4, column H: Expected a name of at most 300 characters. Got 301.",
                        "Row 5, column B: Expected a date, as 2018-06-01 or 20180601. Got \"25680212\".",
                        "Row 6, column AA: Expected a CAMEO code of three or four digits, as 042 or 0841. Got \"04\".",
                        "Row 7, column AA: Expected a CAMEO code of three or four digits, as 042 or 0841. Got \"8411\".");
    }

    @Test
    void tellsFiftyOfThemAtMost() {
        EventSheet sheet = sheet(Stream.generate(() -> gdelt("1", "soon", "BLR", "USA", "x", ""))
                .limit(200)
                .toArray(String[]::new)
                .clone());
        EventSheet first = sheet(Stream.concat(
                        Stream.of(gdelt("1", "20250212", "BLR", "USA", "042", "")),
                        Collections.nCopies(200, gdelt("1", "soon", "BLR", "USA", "x", "")).stream())
                .toArray(String[]::new));

        assertThat(first.unreadable()).isEqualTo(200);
        assertThat(first.problems()).hasSize(50);
        assertThat(sheet.problems()).hasSize(50);
    }

    @Test
    void keepsACodeAsItStands() {
        assertThat(sheet(
                                ICEWS,
                                "1\t2018-06-01\tA\tUSA\tMake optimistic comment\t13\t1\tB\tPRK",
                                "2\t2018-06-01\tA\tUSA\tMake a visit\t42.0\t1\tB\tPRK")
                        .events())
                .extracting(CodedEvent::code)
                .containsExactly("13", "42");
    }

    @Test
    void stopsAtARowWithoutAnEnd() {
        String endless = "x".repeat(1_100_000);
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> sheet("event_date,sub_event_type,actor1,actor2", "2018-06-01,\"Attack,A,B" + endless))
                .withMessageContaining("a quote may be open that is not closed");
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> sheet(ICEWS, endless))
                .withMessageContaining("Row 2 has more than 1000000 characters");
    }

    @Test
    void refusesWhatIsNoFileOfEvents() {
        for (String text : List.of("date,actor,kind\n2025-01-01,us,summit", "<html>", "a\tb\n")) {
            assertThatExceptionOfType(UnreadableSheet.class)
                    .isThrownBy(() -> sheet(text))
                    .withMessageContaining("This is no file of coded events that Entente knows.");
        }
        assertThatExceptionOfType(UnreadableSheet.class)
                .isThrownBy(() -> sheet("", " "))
                .withMessageContaining("The file has no rows.");
    }

    @Test
    void saysWhoActsAndWithWhom() {
        EventSheet sheet = sheet(
                gdelt("1", "20250212", "BLR", "USA", "0841", ""), gdelt("2", "20250212", "RUS", "USA", "0841", ""));

        assertThat(sheet.actors())
                .containsOnly(
                        java.util.Map.entry("USA", 2), java.util.Map.entry("BLR", 1), java.util.Map.entry("RUS", 1));
        assertThat(ActorNames.ordered(sheet, java.util.Set.of(), java.util.Set.of("BLR")))
                .startsWith("USA");
    }
}
