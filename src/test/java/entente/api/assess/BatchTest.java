package entente.api.assess;

import static org.assertj.core.api.Assertions.assertThat;

import entente.api.OverHttp;
import entente.api.PlainRulesInForce;
import entente.assessment.PlainRules;
import entente.assessment.Rules;
import entente.dialogue.UtcClock;
import entente.docket.RuleSession;
import entente.exchange.wire.Detail;
import entente.job.CaseRoom;
import entente.job.Patience;
import entente.rulebook.run.DelegatedRules;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest extends OverHttp {

    private static final String PATH = "/api/v1/assessments/batch";
    private static final int TEN_SECONDS = 10_000;

    private static String caseOn(String day) {
        return caseOf(RELEASE).replace("2025-06-01", day);
    }

    @Test
    void answersEachLineInOrderAndSkipsBlankOnes() throws Exception {
        HttpResponse<String> answered = post(
                PATH,
                NDJSON,
                caseOn("2025-06-01") + "\n\n  \r\n" + caseOn("2025-06-02") + "\r\n" + caseOn("2025-06-03"));

        assertThat(mediaType(answered)).isEqualTo("application/x-ndjson");
        assertThat(answered.body().lines().toList()).hasSize(3);
        assertThat(answered.body().lines().map(line -> line.replaceAll(".*?\"asOf\":\"([^\"]*).*", "$1")))
                .containsExactly("2025-06-01", "2025-06-02", "2025-06-03");
        assertThat(answered.body()).endsWith("\n");
    }

    @Test
    void takesTheSameQuery() throws Exception {
        assertThat(post(PATH + "?detail=scores&rulebook=1", NDJSON, caseOn("2025-06-01"))
                        .body())
                .startsWith("{\"rulebook\":{\"version\":\"1\"")
                .doesNotContain("curve");
        assertThat(post(PATH + "?detail=foo", NDJSON, "").statusCode()).isEqualTo(422);
    }

    @Test
    void answersNothingWithNothing() throws Exception {
        HttpResponse<String> answered = post(PATH, NDJSON, "");

        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.body()).isEmpty();
    }

    @Test
    void namesTheLineThatIsWrongAndAnswersTheOthers() throws Exception {
        HttpResponse<String> answered = post(
                PATH + "?detail=scores",
                NDJSON,
                caseOn("2025-06-01") + "\n\n{\"title\": }\n" + caseOn("2025-13-01") + "\n" + caseOn("2025-06-02"));

        List<String> lines = answered.body().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("\"asOf\":\"2025-06-01\"");
        assertThat(lines.get(1))
                .isEqualTo(
                        "{\"title\":\"Not readable as JSON\",\"status\":400,\"detail\":\"Line 3, column 11: Unexpected"
                                + " character ('}' (code 125)): expected a value.\",\"errors\":[{\"pointer\":\"\",\"message\":\"Line 3,"
                                + " column 11: Unexpected character ('}' (code 125)): expected a value.\"}],\"line\":3}");
        assertThat(lines.get(2))
                .isEqualTo(
                        "{\"title\":\"Invalid case\",\"status\":422,\"detail\":\"Expected a day such as 2025-12-05. Got"
                                + " \\\"2025-13-01\\\".\",\"errors\":[{\"pointer\":\"/asOf\",\"message\":\"Expected a day such as"
                                + " 2025-12-05. Got \\\"2025-13-01\\\".\"}],\"line\":4}");
        assertThat(lines.get(3)).contains("\"asOf\":\"2025-06-02\"");
    }

    @Test
    void refusesALineThatIsTooLongAndGoesOn() throws IOException {
        List<String> lines = answered(new PlainRules("1"), " ".repeat(2 << 20) + "\n" + caseOn("2025-06-01"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .isEqualTo(
                        "{\"title\":\"Too large\",\"status\":413,\"detail\":\"Line 1 is larger than 1 MiB, the most that"
                                + " is read.\",\"line\":1}");
        assertThat(lines.get(1)).contains("\"asOf\":\"2025-06-01\"");
    }

    @Test
    void saysOfALineThatItTookTooLongAndGoesOn() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        Rules slow = new DelegatedRules() {
            @Override
            public Rules rules() {
                return new PlainRules("1");
            }

            @Override
            public RuleSession open() {
                Patience.within(opened.getAndIncrement() == 0 ? Duration.ZERO : Patience.LONGEST)
                        .check();
                return rules().open();
            }
        };
        List<String> lines = answered(slow, caseOn("2025-06-01") + "\n" + caseOn("2025-06-02"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("\"title\":\"Took too long\",\"status\":503", "\"line\":1");
        assertThat(lines.get(1)).contains("\"asOf\":\"2025-06-02\"");
    }

    private static List<String> answered(Rules rules, String cases) throws IOException {
        Scoring scoring = new Scoring(new PlainRulesInForce(), new UtcClock(Clock.systemUTC()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Batch(scoring, CaseRoom.ofThisMachine(), rules, Detail.SCORES)
                .answer(new ByteArrayInputStream(cases.getBytes(StandardCharsets.UTF_8)), out, 1 << 20);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void sendsEachAnswerBeforeTheNextCaseComes() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(TEN_SECONDS);
            OutputStream out = socket.getOutputStream();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            write(
                    out,
                    "POST " + PATH + "?detail=scores HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + NDJSON
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n");

            chunk(out, caseOn("2025-06-01") + "\n");
            assertThat(nextAnswer(in)).contains("\"asOf\":\"2025-06-01\"");
            chunk(out, caseOn("2025-06-02") + "\n");
            assertThat(nextAnswer(in)).contains("\"asOf\":\"2025-06-02\"");
            write(out, "0\r\n\r\n");
        }
    }

    /** As most clients do; more than the buffers between them hold, both ways. */
    @Test
    void answersAClientThatReadsNothingBeforeItHasSentEverything() throws Exception {
        String[] moves = IntStream.range(0, 600)
                .mapToObj(i -> RELEASE.replace("m1", "m" + i)
                        .replace(
                                "2025-05-01",
                                LocalDate.of(2023, 1, 1).plusDays(i).toString()))
                .toArray(String[]::new);

        HttpResponse<String> answered = post(PATH, NDJSON, (caseOf(moves) + "\n").repeat(200));

        assertThat(answered.body().lines()).hasSize(200).allMatch(line -> line.endsWith("\"warnings\":[]}"));
    }

    private static String nextAnswer(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.startsWith("{")) {
            line = in.readLine();
        }
        return line == null ? "" : line;
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        write(out, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
