package entente.api.assess;

import static org.assertj.core.api.Assertions.assertThat;

import entente.api.OverHttp;
import entente.api.PlainRulesInForce;
import entente.api.http.Problems;
import entente.problem.ProblemDocument;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.json.JsonAssert;
import org.springframework.test.json.JsonCompareMode;

/** Every bad input, and the words it is answered with. */
class BadInputTest extends OverHttp {

    private static final String PATH = "/api/v1/assessments";
    private static final long FIFTY_MIB = 50L << 20;

    @Autowired
    private PlainRulesInForce rules;

    @AfterEach
    void rulesAreReadyAgain() {
        rules.ready = true;
    }

    private static void isProblem(HttpResponse<String> response, int status, String document) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(mediaType(response)).isEqualTo("application/problem+json");
        JsonAssert.comparator(JsonCompareMode.STRICT).assertIsMatch(document, response.body());
    }

    private void isInvalid(String body, String pointer, String message) throws Exception {
        isProblem(post(PATH, JSON, body), 422, """
                {"title": "Invalid case", "status": 422, "detail": "%2$s",
                 "errors": [{"pointer": "%1$s", "message": "%2$s"}]}
                """.formatted(pointer, message.replace("\"", "\\\"")));
    }

    private void isInvalidMove(String fields, String field, String message) throws Exception {
        isInvalid(
                caseOf(
                        "{\"id\": \"m0\", \"date\": \"2025-04-01\", \"actor\": \"a\", \"kind\": \"praise\"}",
                        "{\"id\": \"m1\", \"actor\": \"a\", " + fields + "}",
                        "{\"id\": \"m2\", \"date\": \"2025-05-02\", \"actor\": \"a\", \"kind\": \"praise\"}"),
                "/moves/1/" + field,
                message);
    }

    @Test
    void unknownKind() throws Exception {
        isInvalidMove(
                "\"date\": \"2025-05-01\", \"kind\": \"hug\"",
                "kind",
                "\"hug\" is no kind of move in rulebook 2. The kinds are listed at /api/v1/kinds.");
    }

    @Test
    void jointMoveAgainstTheOtherSide() throws Exception {
        isInvalidMove(
                "\"date\": \"2025-05-01\", \"kind\": \"rejection\", \"jointly\": true",
                "jointly",
                "Only steps that help the other side can be made jointly, and \"makes a rejection\" is none. Record one of each"
                        + " side instead of one of both.");
    }

    @Test
    void unknownReference() throws Exception {
        isInvalidMove(
                "\"date\": \"2025-05-01\", \"kind\": \"praise\", \"answers\": \"m9\"",
                "answers",
                "There is no move \"m9\" in this dialogue.");
    }

    @Test
    void referenceToALaterMove() throws Exception {
        isInvalidMove(
                "\"date\": \"2025-05-01\", \"kind\": \"praise\", \"answers\": \"m2\"",
                "answers",
                "\"m2\" of 2025-05-02 is later than this move of 2025-05-01. A move refers to earlier ones, or to ones of"
                        + " its own date.");
    }

    @Test
    void referenceToItself() throws Exception {
        isInvalidMove(
                "\"date\": \"2025-05-01\", \"kind\": \"praise\", \"concerns\": \"m1\"",
                "concerns",
                "A move cannot refer to itself.");
    }

    @Test
    void referencesInACircle() throws Exception {
        isInvalid(
                caseOf(
                        "{\"id\": \"m1\", \"date\": \"2025-05-01\", \"actor\": \"a\", \"kind\": \"praise\", \"answers\": \"m2\"}",
                        "{\"id\": \"m2\", \"date\": \"2025-05-01\", \"actor\": \"b\", \"kind\": \"praise\", \"answers\": \"m1\"}"),
                "/moves/0/answers",
                "These moves refer to each other in a circle: m1 → m2 → m1. One must come first.");
    }

    @Test
    void bothSidesAlike() throws Exception {
        isInvalid(
                caseOf().replace("\"b\"", "\"a\""), "/sides/1/id", "Both sides have the id \"a\". Give each its own.");
        isInvalid(
                caseOf().replace("Brobdingnag", "Avalon"),
                "/sides/1/name",
                "Both sides are named \"Avalon\". Give each its own name.");
    }

    @Test
    void threeSides() throws Exception {
        isInvalid(
                caseOf().replace("\"sides\": [", "\"sides\": [{\"id\": \"c\", \"name\": \"Cockaigne\"}, "),
                "/sides",
                "A dialogue has exactly two sides; this one has 3.");
    }

    @Test
    void impossibleDate() throws Exception {
        isInvalidMove(
                "\"date\": \"2025-02-30\", \"kind\": \"praise\"",
                "date",
                "Expected a date such as 2025-09-11, or 2025-09 for a month; add ~ when it is approximate. Got"
                        + " \"2025-02-30\".");
        isInvalid(
                caseOf().replace("2025-06-01", "2025-13-01"),
                "/asOf",
                "Expected a day such as 2025-12-05. Got \"2025-13-01\".");
    }

    @Test
    void confidenceOfTwo() throws Exception {
        isInvalidMove(
                "\"date\": \"2025-05-01\", \"kind\": \"praise\", \"confidence\": 2",
                "confidence",
                "Expected a number from 0 to 1. Got 2.");
    }

    @Test
    void negativeScale() throws Exception {
        isInvalidMove(
                "\"date\": \"2025-05-01\", \"kind\": \"praise\", \"scale\": -3",
                "scale",
                "Expected a count above 0. Got -3.");
    }

    @Test
    void duplicateIds() throws Exception {
        isInvalid(
                caseOf(RELEASE, RELEASE), "/moves/1/id", "The id \"m1\" is already used by /moves/0. Ids are unique.");
    }

    @Test
    void manyWrongPlaces() throws Exception {
        isProblem(post(PATH, JSON, "{}"), 422, """
                {"title": "Invalid case", "status": 422, "detail": "2 places are wrong; \\"errors\\" names each.",
                 "errors": [{"pointer": "/sides", "message": "\\"sides\\" is missing. Expected exactly two sides."},
                            {"pointer": "/moves",
                             "message": "\\"moves\\" is missing. Expected a list of moves, which may be empty."}]}
                """);
    }

    @Test
    void bodyOfFiftyMegabytes() throws Exception {
        String tooLarge = """
                {"title": "Too large", "status": 413, "detail": "The body is larger than 32 MiB, the most that is read."}
                """;
        HttpRequest.BodyPublisher announced = HttpRequest.BodyPublishers.fromPublisher(
                HttpRequest.BodyPublishers.ofInputStream(BadInputTest::fiftyMegabytes), FIFTY_MIB);
        HttpRequest.BodyPublisher chunked = HttpRequest.BodyPublishers.ofInputStream(BadInputTest::fiftyMegabytes);

        isProblem(
                send(request(PATH).header("Content-Type", JSON).POST(announced).build()), 413, tooLarge);
        isProblem(send(request(PATH).header("Content-Type", JSON).POST(chunked).build()), 413, tooLarge);
    }

    /** Blanks, which a reader would skip without keeping. */
    private static InputStream fiftyMegabytes() {
        return new InputStream() {
            private long left = FIFTY_MIB;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] into, int from, int most) {
                int some = (int) Math.min(left, most);
                Arrays.fill(into, from, from + some, (byte) ' ');
                left -= some;
                return some > 0 ? some : -1;
            }
        };
    }

    @Test
    void malformedJson() throws Exception {
        isProblem(post(PATH, JSON, "{\n  \"title\": nonsense}"), 400, """
                {"title": "Not readable as JSON", "status": 400,
                 "detail": "Line 2, column 12: Unrecognized token 'nonsense': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false').",
                 "errors": [{"pointer": "", "message": "Line 2, column 12: Unrecognized token 'nonsense': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')."}]}
                """);
        isProblem(post(PATH, JSON, ""), 400, """
                {"title": "Not readable as JSON", "status": 400,
                 "detail": "Line 1, column 1: Expected a case as a JSON object. Got nothing.",
                 "errors": [{"pointer": "", "message": "Line 1, column 1: Expected a case as a JSON object. Got nothing."}]}
                """);
    }

    @Test
    void wrongMediaType() throws Exception {
        isProblem(post(PATH, "text/plain", "{}"), 415, """
                {"title": "Unsupported media type", "status": 415, "detail": "Send the body as application/json. Got text/plain."}
                """);
        isProblem(post(PATH + "/batch", JSON, "{}"), 415, """
                {"title": "Unsupported media type", "status": 415, "detail": "Send the body as application/x-ndjson. Got application/json."}
                """);
        isProblem(
                send(request(PATH)
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                        .build()),
                415,
                """
                {"title": "Unsupported media type", "status": 415, "detail": "Send the body as application/json. Got no Content-Type."}
                """);
    }

    @Test
    void mediaTypeThatIsNone() throws Exception {
        isProblem(post(PATH, "application/json;charset=bogus", "{}"), 415, """
                {"title": "Unsupported media type", "status": 415, "detail": "Send the body as application/json. Got a Content-Type that cannot be read."}
                """);
    }

    @Test
    void compressedBody() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(body)) {
            gzip.write('{');
        }
        HttpResponse<String> answer = send(request(PATH)
                .header("Content-Type", JSON)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Got a file compressed by gzip.");
    }

    @Test
    void answerThatTheClientDoesNotAccept() throws Exception {
        isProblem(send(request("/api/v1/kinds").header("Accept", "image/png").build()), 406, """
                {"title": "Not acceptable", "status": 406, "detail": "This is answered as application/json; the Accept header excludes it."}
                """);
    }

    @Test
    void methodThatIsNotAllowed() throws Exception {
        HttpResponse<String> refused = get(PATH);

        isProblem(refused, 405, """
                {"title": "Method not allowed", "status": 405, "detail": "GET is not allowed here. Allowed: POST."}
                """);
        assertThat(refused.headers().firstValue("Allow")).hasValue("POST");
    }

    @Test
    void unknownPath() throws Exception {
        isProblem(get("/api/v1/nothing"), 404, """
                {"title": "Unknown path", "status": 404, "detail": "There is nothing at this path. All paths are described at /api."}
                """);
    }

    @Test
    void unknownDialogue() throws Exception {
        String problem = """
                {"title": "Unknown dialogue", "status": 404, "detail": "There is no dialogue \\"x\\". Those on record are listed at /api/v1/dialogues."}
                """;
        isProblem(get("/api/v1/dialogues/x"), 404, problem);
        isProblem(get("/api/v1/dialogues/x/assessment"), 404, problem);
    }

    @Test
    void unknownRulebook() throws Exception {
        String problem = """
                {"title": "Unknown rulebook", "status": 404, "detail": "There is no rulebook \\"9\\". Expected one of: 2, 1."}
                """;
        isProblem(post(PATH + "?rulebook=9", JSON, caseOf()), 404, problem);
        isProblem(post(PATH + "/batch?rulebook=9", NDJSON, caseOf()), 404, problem);
        isProblem(get("/api/v1/kinds?rulebook=9"), 404, problem);
        isProblem(get("/api/v1/dialogues/us-belarus-2025/assessment?rulebook=9"), 404, problem);
    }

    @Test
    void badQuery() throws Exception {
        isProblem(post(PATH + "?detail=foo", JSON, caseOf()), 422, """
                {"title": "Invalid query parameter", "status": 422, "detail": "The query parameter \\"detail\\" expects one of: full, scores. Got \\"foo\\"."}
                """);
        isProblem(get("/api/v1/dialogues/us-belarus-2025/assessment?asOf=2025-13-01"), 422, """
                {"title": "Invalid query parameter", "status": 422, "detail": "The query parameter \\"asOf\\" expects a day such as 2025-12-05. Got \\"2025-13-01\\"."}
                """);
    }

    @Test
    void rulesThatAreNotReady() throws Exception {
        rules.ready = false;

        HttpResponse<String> later = post(PATH, JSON, caseOf());

        isProblem(later, 503, """
                {"title": "Rules not ready", "status": 503, "detail": "The rules are being compiled; this takes a few seconds. Please try again."}
                """);
        assertThat(later.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(post(PATH + "/batch", NDJSON, caseOf()).statusCode()).isEqualTo(503);
        assertThat(get("/api/v1/kinds").statusCode()).isEqualTo(503);
        assertThat(get("/api/v1/rulebooks").statusCode()).isEqualTo(503);
        assertThat(get("/api/v1/dialogues/us-belarus-2025/assessment").statusCode())
                .isEqualTo(503);
        assertThat(get("/api/v1/dialogues").statusCode()).isEqualTo(200);
    }

    @Test
    void ourOwnFailureTellsNothingOfTheInside() {
        assertThat(Problems.of(new IllegalStateException("a secret")))
                .isEqualTo(new ProblemDocument(
                        "Internal error",
                        500,
                        "Entente failed on this request; the log of the server says why.",
                        List.of(),
                        null));
    }
}
