package entente.exchange.clauses;

import static entente.exchange.clauses.ClauseField.AFTER;
import static entente.exchange.clauses.ClauseField.BY;
import static entente.exchange.clauses.ClauseField.COUNT;
import static entente.exchange.clauses.ClauseField.DUE;
import static entente.exchange.clauses.ClauseField.EXTENT;
import static entente.exchange.clauses.ClauseField.ID;
import static entente.exchange.clauses.ClauseField.KIND;
import static entente.exchange.clauses.ClauseField.SUBJECT;
import static entente.exchange.clauses.ClauseField.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.dialogue.Clause;
import entente.dialogue.Kind;
import entente.dialogue.Side;
import entente.exchange.sheet.SheetWriter;
import entente.exchange.sheet.TextEncoding;
import entente.exchange.sheet.UnreadableSheet;
import entente.rules.ShippedRules;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clauses as people write them down. */
class ClauseReaderTest {

    private static final LocalDate SIGNED = LocalDate.parse("1979-03-26");

    private static final ClauseTerms TERMS = terms(
            List.of(new Side("il", "Israel", "State of Israel"), new Side("eg", "Egypt", "Arab Republic of Egypt")));

    private static ClauseTerms terms(List<Side> sides) {
        return new ClauseTerms(sides, ShippedRules.RULES.kinds(), ClauseReaderTest::isCounted);
    }

    private static boolean isCounted(Kind kind) {
        return ShippedRules.RULES.value(kind.code(), 1) != ShippedRules.RULES.value(kind.code(), 1000);
    }

    private static ReadClauses read(String text) {
        return new ClauseReader(TERMS, Set.of("m1", "m12.3")).read(text, SIGNED);
    }

    private static ClauseDraft line(String text) {
        ReadClauses read = read(text);
        assertThat(read.problems()).isEmpty();
        assertThat(read.drafts()).hasSize(1);
        return read.drafts().get(0);
    }

    private static ParsedClauses parsed(String text) {
        return ParsedClauses.of(read(text).drafts(), "m7", Set.of("m1", "m12.3"), TERMS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            If Egypt opens its border, then Israel withdraws its troops by 1 June 1980 | il | troop-withdrawal
            Once Egypt has freed the prisoners, Israel admits inspectors               | il | inspection-access
            When Israel withdraws its troops, Egypt opens its border                   | eg | border-opening
            """)
    void takesWhatIsOwedAndNotItsConditionAndSaysSo(String text, String by, String kind) {
        ClauseDraft draft = line(text);

        assertThat(draft.value(BY)).isEqualTo(by);
        assertThat(draft.value(KIND)).isEqualTo(kind);
        assertThat(draft.doubts().get(AFTER)).startsWith("It has a condition");
    }

    @Test
    void losesNoSignOfAShare() {
        assertThat(line("Egypt lays down -5 % of its arms").value(EXTENT)).isEqualTo("-5 %");
    }

    @Test
    void countsAPeriodFromTheDateOfWhatItComesAfter() {
        List<ClauseDraft> drafts = read("""
                1. Israel withdraws to the interim line by 25 January 1980
                2. Both exchange ambassadors within one month after 1
                3. Egypt opens its border
                4. Israel opens its border within 30 days after 3""").drafts();

        assertThat(drafts.get(1).value(AFTER)).isEqualTo("1");
        assertThat(drafts.get(1).value(DUE)).isEqualTo("1980-02-25");
        assertThat(drafts.get(1).doubts()).doesNotContainKey(DUE);
        assertThat(drafts.get(3).value(DUE)).isEqualTo("1979-04-25");
        assertThat(drafts.get(3).doubts().get(DUE))
                .isEqualTo("Counted from the day of the agreement, since 3 has no date.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Israel withdraws from the Sinai to the El Arish line by 25 May 1979 | il   | troop-withdrawal    | 1979-05-25 |      |
            Both open their borders within 30 days                          | both | border-opening         | 1979-04-25 |      |
            EGYPT: lays down 30 % of its arms by 1 March 2017               | eg   | disarmament-step       | 2017-03-01 | 30 % |
            The State of Israel releases 52 prisoners no later than 1.6.1979 | il  | prisoner-release       | 1979-06-01 |      |
            Egypt reopens the Suez Canal to all ships before 25 May 1979    | eg   | border-opening         | 1979-05-25 |      |
            Israel and Egypt exchange ambassadors within one month after signature | both | ambassador-appointment | 1979-04-26 | |
            The parties establish embassies until 26 January 1980           | both | embassy-reopening      | 1980-01-26 |      |
            Each side recognises the other                                  | both | recognition            |            |      |
            Israel lifts 12.5 per cent of the sanctions on 3 June 1979      | il   | sanctions-relief       | 1979-06-03 | 12.5 % |
            Both sides observe a cease-fire                                 | both | ceasefire              |            |      |
            Egypt admits inspectors of the IAEA by the end of 1981          | eg   | inspection-access      | 1981-12-31 |      |
            Israel unfreezes the funds of the canal company by June 1979    | il   | funds-release          | 1979-06-30 |      |
            Israel provides humanitarian aid to Gaza, 2 July 1979           | il   | humanitarian-aid       | 1979-07-02 |      |
            Egypt dismantles half of its missiles within ninety (90) days   | eg   | disarmament-step       | 1979-06-24 |      |
            Egyptian forces are withdrawn within 6 weeks of signing         | eg   | troop-withdrawal       | 1979-05-07 |      |
            """)
    void knowWhoOwesWhatByWhenAndHowFar(String text, String by, String kind, String due, String extent) {
        ClauseDraft draft = line(text);

        assertThat(draft.value(BY)).isEqualTo(by);
        assertThat(draft.value(KIND)).isEqualTo(kind);
        assertThat(draft.value(DUE)).isEqualTo(due == null ? "" : due);
        assertThat(draft.value(EXTENT)).isEqualTo(extent == null ? "" : extent);
        assertThat(draft.value(TEXT)).isEqualTo(text);
        assertThat(draft.doubts()).doesNotContainKey(KIND);
    }

    @Test
    void countWhereTheCountMatters() {
        assertThat(line("Israel frees 1,027 prisoners by 18 October 2011").value(COUNT))
                .isEqualTo("1027");
        assertThat(line("Israel frees 52 prisoners within 30 days").value(COUNT))
                .isEqualTo("52");
        assertThat(line("Israel lifts sanctions on 52 firms").value(COUNT)).isEmpty();
        assertThat(line("Israel frees the prisoners by 18 October 2011").value(COUNT))
                .isEmpty();
    }

    @Test
    void takeTheGeneralKindWhereNoneIsKnownAndSaySo() {
        ClauseDraft draft = line("Egypt passes a law on amnesty, after m12.3");

        assertThat(draft.value(KIND)).isEqualTo("cooperation");
        assertThat(draft.doubts()).containsOnlyKeys(KIND);
        assertThat(draft.value(AFTER)).isEqualTo("m12.3");
        assertThat(draft.value(TEXT)).isEqualTo("Egypt passes a law on amnesty, after m12.3");
    }

    @Test
    void sayWhatIsToBeLookedAt() {
        assertThat(line("Egypt opens its border by March 1980").doubts().get(DUE))
                .contains("its last day");
        assertThat(line("Egypt opens its border within 30 days of the election")
                        .doubts()
                        .get(DUE))
                .contains("not from “the election”");
        assertThat(line("Egypt opens its border 3 June 1979").doubts().get(DUE)).contains("No “by”");
        assertThat(line("Israel shall not attack the border crossings it opens").doubts())
                .containsKey(KIND);
        assertThat(line("Israeli sanctions are lifted").doubts().get(BY)).contains("Israeli");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1. Both cease fire",
                "(a) Both cease fire",
                "- Both cease fire",
                "• Both cease fire",
                "Art. 3 Both cease fire",
                "Article 3: Both cease fire",
                "3.1.2 Both cease fire",
                "iv) Both cease fire",
                "– (2) Both cease fire"
            })
    void passOverWhatStandsBeforeAnItemOfAList(String text) {
        assertThat(line(text).value(TEXT)).isEqualTo("Both cease fire");
    }

    @Test
    void keepANumberThatIsNoMark() {
        assertThat(line("52 prisoners are freed by Israel").value(TEXT)).startsWith("52 prisoners");
        assertThat(line("52 prisoners are freed by Israel").value(COUNT)).isEqualTo("52");
    }

    @Test
    void waitForOthersByTheirNumberOrId() {
        ParsedClauses parsed = parsed("""
                # what was agreed in Washington

                Israel withdraws its troops
                Egypt opens the canal, after 1
                Both exchange ambassadors once 2 is done
                Egypt lifts its embargo after m1 by 3 June 1979
                Israel opens its border after 3 months
                """);

        assertThat(parsed.drafts()).noneMatch(ClauseDraft::isWrong);
        assertThat(parsed.clauses()).extracting(Clause::id).containsExactly("m7.1", "m7.2", "m7.3", "m7.4", "m7.5");
        assertThat(parsed.clauses()).extracting(Clause::after).containsExactly(null, "m7.1", "m7.2", "m1", null);
        assertThat(parsed.drafts()).extracting(ClauseDraft::line).containsExactly(3, 4, 5, 6, 7);
    }

    @Test
    void waitForOthersByTheMarksBeforeThem() {
        ParsedClauses parsed = parsed("""
                10. Israel withdraws its troops
                11. Egypt opens the canal, after clause 10
                (b) Both cease fire after article 11
                12. Both exchange ambassadors after 3
                """);

        assertThat(parsed.drafts().get(3).faults().get(AFTER)).contains("\"3\"", "number of a clause");
        assertThat(parsed.drafts().subList(0, 3)).noneMatch(ClauseDraft::isWrong);
    }

    @Test
    void sayWhatIsWrongWhereItStands() {
        ParsedClauses parsed = parsed("""
                The army withdraws its troops
                Egypt opens its border by 3/4/1980
                Egypt gives up 300 % of its arms
                Israel lifts sanctions by 31 February 1980
                """);

        assertThat(parsed.clauses()).isEmpty();
        assertThat(parsed.drafts().get(0).faults().get(BY)).contains("Israel (il), Egypt (eg) or both");
        assertThat(parsed.drafts().get(1).faults().get(DUE)).contains("can be 3 April 1980 or 4 March 1980");
        assertThat(parsed.drafts().get(2).faults().get(EXTENT)).contains("up to 100", "300 %");
        assertThat(parsed.drafts().get(3).faults().get(DUE)).contains("31 February 1980");
    }

    @Test
    void doNotTakeWordsOfTheLanguageForSides() {
        ClauseTerms terms = terms(List.of(new Side("us", "Washington", null), new Side("by", "Minsk", null)));
        ClauseReader reader = new ClauseReader(terms, Set.of());

        assertThat(reader.read("Sanctions are lifted by 1 May 2026", SIGNED)
                        .drafts()
                        .get(0)
                        .value(BY))
                .isEmpty();
        assertThat(reader.read("The prisoners join us; Minsk frees 52 of them", SIGNED)
                        .drafts()
                        .get(0)
                        .value(BY))
                .isEqualTo("by");
        assertThat(reader.read("by: frees prisoners", SIGNED).drafts().get(0).value(BY))
                .isEqualTo("by");
        assertThat(reader.read("The US lifts sanctions", SIGNED).drafts().get(0).value(BY))
                .isEqualTo("us");
    }

    @Test
    void readATableByItsHeadings() {
        ReadClauses read = read("""
                # from the annex
                Id\tSide\tWhat\tHow far\tCount\tDue\tAfter\tAbout\tPage\tText
                a1\tIsrael\ttroop-withdrawal\t0.3\t\t25 May 1979\t\tSinai\t7\tTo the El Arish line
                \tboth\tExchange of ambassadors\t\t\twithin 30 days\ta1\t\t8\t
                \tEgypt\treleases prisoners\t\t52\t\t1\t\t9\t
                """);

        assertThat(read.table()).isTrue();
        assertThat(read.notes()).singleElement().asString().contains("Page", "left out");
        ParsedClauses parsed = ParsedClauses.of(read.drafts(), "m7", Set.of(), TERMS);
        assertThat(parsed.drafts())
                .allSatisfy(draft -> assertThat(draft.faults()).isEmpty());
        assertThat(parsed.clauses())
                .extracting(
                        Clause::id,
                        Clause::by,
                        Clause::promises,
                        clause -> clause.extent().word(),
                        Clause::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a1", "il", "troop-withdrawal", "0.3", null),
                        org.assertj.core.groups.Tuple.tuple("m7.2", "both", "ambassador-appointment", "full", "a1"),
                        org.assertj.core.groups.Tuple.tuple("m7.3", "eg", "prisoner-release", "full", "a1"));
        assertThat(read.drafts().get(0))
                .returns("Sinai", draft -> draft.value(SUBJECT))
                .returns(3, ClauseDraft::line);
        assertThat(parsed.clauses().get(1).due()).isEqualTo(LocalDate.parse("1979-04-25"));
        assertThat(parsed.clauses().get(2).scale()).isEqualTo(52);
    }

    @Test
    void lookInTheWordsForWhatHasNoColumn() {
        ClauseDraft draft = read("Side,Clause\nIsrael,\"Withdraws its troops, by 25 May 1979\"\n")
                .drafts()
                .get(0);

        assertThat(draft.value(KIND)).isEqualTo("troop-withdrawal");
        assertThat(draft.value(DUE)).isEqualTo("1979-05-25");
    }

    @Test
    void sayWhatIsWrongInATable() {
        List<ClauseDraft> drafts = parsed("side;kind;due;count\nJordan;sanctions-relif;some day;few\n")
                .drafts();

        assertThat(drafts.get(0).faults()).containsOnlyKeys(BY, KIND, DUE, COUNT);
        assertThat(drafts.get(0).faults().get(KIND)).contains("sanctions-relief");
        assertThat(read("side;kind;party\nIsrael;recognition;Egypt\n").problems())
                .singleElement()
                .asString()
                .contains("column C", "Two columns hold “Who”");
    }

    @Test
    void refuseIdsThatAreTaken() {
        List<ClauseDraft> drafts = parsed(
                        "id,side,kind\nx,Israel,recognition\nx,Egypt,recognition\nm1,Egypt,recognition\n")
                .drafts();

        assertThat(drafts.get(0).faults()).isEmpty();
        assertThat(drafts.get(1).faults().get(ID)).contains("already used");
        assertThat(drafts.get(2).faults().get(ID)).contains("already used");
    }

    @Test
    void takeFilesOfBothSorts() {
        byte[] workbook =
                SheetWriter.xlsx("Clauses", List.of(List.of("Side", "What"), List.of("Israel", "recognition")));
        assertThat(read(ClauseReader.text(workbook, null)).drafts().get(0).value(KIND))
                .isEqualTo("recognition");
        byte[] text = "Both cease fire\n".getBytes(StandardCharsets.UTF_8);
        assertThat(ClauseReader.text(text, null)).isEqualTo("Both cease fire\n");
        assertThat(ClauseReader.text("Мир".getBytes(Charset.forName("windows-1251")), TextEncoding.WINDOWS_1251))
                .isEqualTo("Мир");
        assertThatThrownBy(() -> ClauseReader.text(new byte[ClauseReader.LARGEST + 1], null))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessageContaining("1 MiB");
    }

    @Test
    void readAsManyAsAnAgreementHasAndSayWhereThereAreMore() {
        String most = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> "Egypt frees " + i + " prisoners by 3 June 1980")
                .collect(Collectors.joining("\n"));
        assertThat(read(most).drafts()).hasSize(10_000);
        assertThat(read(most + "\nBoth cease fire").problems())
                .singleElement()
                .asString()
                .contains("at most 10,000 clauses", "10,001");
        String table = "side,what\n" + "Egypt,recognition\n".repeat(10_001);
        assertThat(read(table).problems()).singleElement().asString().contains("10001 rows");
        assertThat(read("é".repeat(600_000)).problems())
                .singleElement()
                .asString()
                .contains("1 MiB", "1,200,000");
    }

    @Test
    void takeWhatPeopleHaveCorrected() {
        List<ClauseDraft> drafts = read("The army withdraws by March 1980").drafts();
        ClauseDraft corrected =
                drafts.get(0).with(BY, "eg").with(DUE, "1 April 1980").with(EXTENT, "40");
        assertThat(corrected.isInDoubt()).isFalse();
        Clause clause = ParsedClauses.of(List.of(corrected), "m7", Set.of(), TERMS)
                .clauses()
                .get(0);
        assertThat(clause.extent().share()).isEqualTo(0.4);
        assertThat(clause).returns("eg", Clause::by).returns(LocalDate.parse("1980-04-01"), Clause::due);
    }

    @Test
    void readLongLinesInGoodTime() {
        for (String part : List.of("1.", "by 1.", "Israel and ", "after 1, ", "(a) ", "_releas", "within 3 days of ")) {
            String line = "Egypt " + part.repeat(120_000 / part.length()) + "x";
            assertThat(read(line).drafts()).hasSize(1);
        }
    }
}
