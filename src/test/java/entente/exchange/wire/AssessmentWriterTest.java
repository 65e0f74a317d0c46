package entente.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Assessment;
import entente.dialogue.Problem;
import entente.docket.Balance;
import entente.docket.Commitment;
import entente.docket.Concession;
import entente.docket.RedLineTouched;
import entente.trust.CurveTracer;
import entente.trust.Evidence;
import entente.trust.Fading;
import entente.trust.Opinion;
import entente.trust.Trial;
import entente.trust.TrustCurve;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssessmentWriterTest {

    private static final LocalDate START = LocalDate.parse("2025-01-01");
    private static final Fading HARDLY = new Fading(2, 1e6, 1e6, 2);

    private static CurveTracer tracer(String observer, String subject) {
        return new CurveTracer(observer, subject, 0.5, HARDLY);
    }

    private static Trial gift(String move) {
        return new Trial(Trial.Bearing.FOR, 1, List.of(new Trial.Finding("gift", "B gave.", List.of(move), 2)));
    }

    private static Assessment small() {
        CurveTracer a = tracer("a", "b");
        a.on(START, List.of(gift("m1")));
        CurveTracer b = tracer("b", "a");
        b.on(START, List.of());
        return assessment(List.of(a.until(START), b.until(START)), List.of(b.until(START)));
    }

    private static Assessment assessment(TrustCurve... trust) {
        return assessment(List.of(trust), List.of());
    }

    private static Assessment assessment(List<TrustCurve> trust, List<TrustCurve> readiness) {
        return new Assessment(
                new Assessment.RulebookVersion("1", "sha256:0"),
                START,
                trust,
                readiness,
                List.of(new Concession(
                        "m1", "b", 8, 4, List.of("m2"), 7, 4, 0.5, Concession.ConcessionStatus.ANSWERED_IN_PART)),
                List.of(promise("m3", false), promise("m4", true)),
                List.of(new Balance("a", 1, 2, 3)),
                List.of(),
                List.of(new RedLineTouched("r", List.of())),
                List.of(new Problem("/asOf", "Mind \"this\".")));
    }

    private static Commitment promise(String move, boolean dated) {
        return new Commitment(
                move,
                null,
                "a",
                "praise",
                1,
                null,
                null,
                3,
                LocalDate.parse("2026-01-01"),
                dated,
                null,
                Commitment.CommitmentStatus.OPEN,
                List.of(),
                0);
    }

    private static String written(Assessment assessment, Detail detail) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AssessmentWriter.write(assessment, detail, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** An expected text with the range of two kept steps in it. */
    private static String ranged(String text) {
        Opinion opinion = new Opinion(new Evidence(2, 0), 0.5, 2);
        return text.replace("LOW", Double.toString(opinion.low())).replace("HIGH", Double.toString(opinion.high()));
    }

    private static final String SCORES = """
            {"rulebook":{"version":"1","checksum":"sha256:0"},"asOf":"2025-01-01","trust":[\
            {"observer":"a","subject":"b","score":75.0,"low":LOW,"high":HIGH,"belief":0.5,"disbelief":0.0,\
            "uncertainty":0.5,"baseRate":0.5,"positive":2.0,"negative":0.0},\
            {"observer":"b","subject":"a","score":50.0,"low":10.0,"high":90.0,"belief":0.0,"disbelief":0.0,\
            "uncertainty":1.0,"baseRate":0.5,"positive":0.0,"negative":0.0}],""";

    private static final String WARNINGS = "\"warnings\":[{\"pointer\":\"/asOf\",\"message\":\"Mind \\\"this\\\".\"}]}";

    @Test
    void writesTheWholeOnOneLine() throws IOException {
        assertThat(written(small(), Detail.FULL)).isEqualTo(ranged(SCORES + """
                        "readiness":[{"observer":"b","subject":"a","score":50.0,"low":10.0,"high":90.0,"belief":0.0,\
                        "disbelief":0.0,"uncertainty":1.0,"baseRate":0.5,"positive":0.0,"negative":0.0}],\
                        "curve":[{"date":"2025-01-01","observer":"a","subject":"b","score":75.0,"low":LOW,"high":HIGH,\
                        "causes":[{"type":"finding","rule":"gift","because":"B gave.","moves":["m1"],"points":25.0}]},\
                        {"date":"2025-01-01","observer":"b","subject":"a","score":50.0,"low":10.0,"high":90.0,"causes":[]}],\
                        "readinessCurve":[{"date":"2025-01-01","observer":"b","subject":"a","score":50.0,"low":10.0,\
                        "high":90.0,"causes":[]}],\
                        "concessions":[{"move":"m1","giver":"b","value":8.0,"cost":4.0,"answeredBy":["m2"],"answeredByMore":7,\
                        "answeredValue":4.0,"settled":0.5,"status":"answered-in-part"}],\
                        "commitments":[{"move":"m3","by":"a","promises":"praise","due":"2026-01-01","dueBy":"default",\
                        "status":"open","fulfilledBy":[],"delivered":0.0,"worth":3.0},\
                        {"move":"m4","by":"a","promises":"praise","due":"2026-01-01","dueBy":"date",\
                        "status":"open","fulfilledBy":[],"delivered":0.0,"worth":3.0}],\
                        "agreements":[],"balance":[{"side":"a","given":1.0,"received":2.0,"unanswered":3.0}],"verdicts":[],\
                        "redLines":[{"id":"r","touchedBy":[]}],""" + WARNINGS));
    }

    @Test
    void writesScoresOnly() throws IOException {
        assertThat(written(small(), Detail.SCORES)).isEqualTo(ranged(SCORES + WARNINGS));
    }

    @Test
    void ordersTheCurveByDateAndThenByDirection() throws IOException {
        CurveTracer a = tracer("a", "b");
        CurveTracer b = tracer("b", "a");
        a.on(START, List.of());
        a.on(START.plusDays(2), List.of());
        b.on(START.plusDays(1), List.of());

        assertThat(written(assessment(a.until(START.plusDays(3)), b.until(START.plusDays(3))), Detail.FULL)
                        .replaceAll(".*\"curve\":|\"readinessCurve\".*", "")
                        .replaceAll("[^{]*\\{\"date\":\"2025-01-(\\d\\d)\",\"observer\":\"(.)\"", "$1$2 ")
                        .replaceAll(",\"subject.*?(?=\\d\\d[ab] )|,\"subject.*", ""))
                .isEqualTo("01a 02b 03a 04a 04b ");
    }

    @Test
    void fadingNamesNoRuleAndNoMoves() throws IOException {
        CurveTracer a = tracer("a", "b");
        a.on(START, List.of(gift("m1")));
        TrustCurve faded = a.until(START.plusDays(9));

        assertThat(written(assessment(faded, tracer("b", "a").until(START)), Detail.FULL))
                .containsPattern("\\{\"type\":\"fading\",\"because\":\"9 days passed; older evidence counts less\\.\","
                        + "\"points\":-[0-9.E-]+\\}");
    }

    @Test
    void streamsALongCurve() throws IOException {
        CurveTracer a = tracer("a", "b");
        CurveTracer b = tracer("b", "a");
        for (int day = 0; day < 20_000; day++) {
            a.on(START.plusDays(day), List.of(gift("m" + day)));
            b.on(START.plusDays(day), List.of());
        }
        LocalDate last = START.plusDays(19_999);
        int[] largest = {0};
        AssessmentWriter.write(assessment(a.until(last), b.until(last)), Detail.FULL, new OutputStream() {
            @Override
            public void write(int octet) {}

            @Override
            public void write(byte[] octets, int from, int length) {
                largest[0] = Math.max(largest[0], length);
            }
        });

        assertThat(largest[0]).isBetween(1, 1 << 16);
    }
}
