package entente.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import entente.assessment.Assessor;
import entente.assessment.WhatIf;
import entente.casefile.CaseFile;
import entente.casefile.DialogueReader;
import entente.casefile.Documents;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.job.CurrentWork;
import entente.job.GivenUp;
import entente.job.Patience;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a client sends costs in proportion to its size, and no list of it is longer than it may be. */
class CostTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
    private static final String MOVE = "{\"id\":\"m%d\",\"date\":\"2025-01-01\",\"actor\":\"us\",\"kind\":\"praise\"}";
    private static final String TERM = "{\"kind\":\"praise\",\"subject\":\"s%d\"}";
    private static final String ONE_MOVE = "\"moves\":[" + MOVE.formatted(0) + "]";

    private static String dialogue(String parts) {
        return "{\"sides\":[{\"id\":\"us\",\"name\":\"a\"},{\"id\":\"by\",\"name\":\"b\"}],\"asOf\":\"2025-06-01\","
                + parts + "}";
    }

    private static String many(int n, String item) {
        return IntStream.range(0, n).mapToObj(item::formatted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String days(int n) {
        return IntStream.range(0, n)
                .mapToObj(i ->
                        MOVE.formatted(i).replace("2025-01-01", DAY.minusDays(i).toString()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String proposals(int n, int terms, String term) {
        return dialogue(ONE_MOVE + ",\"proposals\":"
                + many(
                        n,
                        "{\"id\":\"p%d\",\"date\":\"2025-05-01\",\"from\":\"us\",\"offers\":[],\"asks\":"
                                + many(terms, term) + "}"));
    }

    /** An agreement with clauses, and a move for each. */
    private static String accord(int n, String more, String move) {
        String clauses = IntStream.range(0, n)
                .mapToObj(i -> ("{\"id\":\"c%1$d\",\"by\":\"us\",\"promises\":\"economic-aid\",\"due\":\"2025-04-01\""
                                + (i == 0 ? "" : more) + "}")
                        .formatted(i, i - 1))
                .collect(Collectors.joining(","));
        String moves = IntStream.range(0, n).mapToObj(move::formatted).collect(Collectors.joining());
        return dialogue(
                "\"moves\":[{\"id\":\"t\",\"date\":\"2025-01-01\",\"actor\":\"us\",\"kind\":\"agreement-signed\","
                        + "\"jointly\":true,\"clauses\":[" + clauses + "]}" + moves + "]");
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                list("moves of one day", 1_000, n -> dialogue("\"moves\":" + many(n, MOVE))),
                list("moves of many days", 1_000, n -> dialogue("\"moves\":" + days(n))),
                list(
                        "releases, each of another subject",
                        1_000,
                        n -> dialogue("\"moves\":"
                                + many(
                                        n,
                                        "{\"id\":\"m%1$d\",\"date\":\"2025-01-01\",\"actor\":\"us\","
                                                + "\"kind\":\"prisoner-release\",\"subject\":\"s%1$d\"}"))),
                list("clauses of one date", 500, n -> accord(n, "", "")),
                list("clauses, each after the one before", 500, n -> accord(n, ",\"after\":\"c%2$d\"", "")),
                list(
                        "clauses, each kept in part by a move that names none",
                        250,
                        n -> accord(
                                n,
                                "",
                                ",{\"id\":\"k%1$d\",\"date\":\"2025-02-01\",\"actor\":\"us\",\"kind\":\"economic-aid\","
                                        + "\"extent\":0.5}")),
                list(
                        "clauses, each with a request to move its date and a move of both that does",
                        250,
                        n -> accord(
                                n,
                                "",
                                ",{\"id\":\"q%1$d\",\"date\":\"2025-01-02\",\"actor\":\"us\",\"kind\":\"praise\","
                                        + "\"reschedules\":\"c%1$d\",\"due\":\"2025-05-01\"},"
                                        + "{\"id\":\"k%1$d\",\"date\":\"2025-01-03\",\"actor\":\"us\",\"kind\":\"praise\","
                                        + "\"jointly\":true,\"reschedules\":\"c%1$d\",\"due\":\"2025-05-01\"}")),
                list("moves of nothing", 10_000, n -> dialogue("\"moves\":" + many(n, "{}"))),
                list("equal terms", 50, n -> proposals(1, n, "{\"kind\":\"praise\"}")),
                list("terms", 50, n -> proposals(1, n, TERM)),
                list("proposals", 250, n -> proposals(n, 2, "{\"kind\":\"praise\"}")),
                list(
                        "red lines",
                        500,
                        n -> dialogue(ONE_MOVE + ",\"redLines\":"
                                + many(n, "{\"id\":\"r%d\",\"side\":\"us\",\"issue\":\"relations\",\"text\":\"t\"}"))));
    }

    private static Arguments list(String name, int n, IntFunction<String> write) {
        return Arguments.of(name, n, write);
    }

    private static long allocated(String json) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            Assessor.assess(CaseFile.read(json.getBytes(StandardCharsets.UTF_8)).dialogue(), ShippedRules.RULES, DAY);
        } catch (InvalidDialogue refused) {
            assertThat(refused.problems()).hasSizeLessThanOrEqualTo(100);
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void growsInProportion(String name, int n, IntFunction<String> write) {
        allocated(write.apply(n)); // classes are loaded once
        long once = allocated(write.apply(n));
        long twice = allocated(write.apply(2 * n));
        assertThat((double) twice / once).as("%d and %d bytes", once, twice).isLessThan(2.5);
    }

    @Test
    void supposesInProportion() {
        long[] allocated = new long[2];
        for (int i = 0; i < 2; i++) {
            int n = 500 * (i + 1);
            Dialogue dialogue = CaseFile.read(
                            dialogue("\"moves\":" + many(n, MOVE)).getBytes(StandardCharsets.UTF_8))
                    .dialogue();
            String without = "{\"without\":" + many(n, "\"m%d\"") + "}";
            long before = THREADS.getCurrentThreadAllocatedBytes();
            WhatIf.of(
                    dialogue,
                    DAY,
                    DialogueReader.hypothesis(Documents.read(without), dialogue).hypothesis(),
                    ShippedRules.RULES);
            allocated[i] = THREADS.getCurrentThreadAllocatedBytes() - before;
        }
        assertThat((double) allocated[1] / allocated[0]).isLessThan(2.5);
    }

    @ParameterizedTest
    @CsvSource({
        "moves,     200000, /moves",
        "redLines,  1000,   /redLines",
        "proposals, 1000,   /proposals",
        "goals,     1000,   /goals"
    })
    void refusesALongerListThanItMayBe(String field, int most, String pointer) {
        String json =
                dialogue((field.equals("moves") ? "" : ONE_MOVE + ",") + "\"" + field + "\":" + many(most + 1, "{}"));
        InvalidDialogue refused =
                catchThrowableOfType(InvalidDialogue.class, () -> CaseFile.read(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.problems())
                .filteredOn(problem -> problem.pointer().equals(pointer))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("Expected at most %,d of these. Got %,d.".formatted(most, most + 1)));
    }

    @Test
    void refusesMoreClausesThanAnAgreementMayHave() {
        String json = accord(10_001, "", "");
        InvalidDialogue refused =
                catchThrowableOfType(InvalidDialogue.class, () -> CaseFile.read(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/moves/0/clauses"));
    }

    @ParameterizedTest
    @CsvSource({"asks", "offers"})
    void refusesMoreTermsThanAProposalMayHave(String list) {
        String json = proposals(1, 101, "{\"kind\":\"praise\"}");
        String asked = list.equals("asks") ? json : json.replace("\"offers\":[],\"asks\"", "\"asks\":[],\"offers\"");
        InvalidDialogue refused = catchThrowableOfType(
                InvalidDialogue.class, () -> CaseFile.read(asked.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.pointer()).isEqualTo("/proposals/0/" + list));
    }

    @Test
    void stopsReadingAtTheHundredthProblem() {
        InvalidDialogue refused = catchThrowableOfType(
                InvalidDialogue.class,
                () -> CaseFile.read(dialogue("\"moves\":" + many(50_000, "{}")).getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.problems()).hasSize(100);
        assertThat(refused.problems().get(99).pointer()).startsWith("/moves/");
    }

    @Test
    void endsOnceNobodyWaitsForIt() {
        CurrentWork.WorkScope scope = CurrentWork.isFor(Patience.within(Duration.ZERO));
        assertThatExceptionOfType(GivenUp.class)
                .isThrownBy(() -> Assessor.assess(ShippedRules.belarus(), ShippedRules.RULES, DAY));
        scope.end();
    }
}
