package entente.api.assess;

import static org.assertj.core.api.Assertions.assertThat;

import entente.api.OverHttp;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonAssert;
import org.springframework.test.json.JsonCompareMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the sides might do next, over REST. */
class NextMoveControllerTest extends OverHttp {

    private static final String PATH = "/api/v1/next-move";
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String PROMISE = """
            {"id": "m2", "date": "2025-05-02", "actor": "b", "kind": "promise", "promises": "embassy-reopening"}""";

    private static String asking(String... fields) {
        return "{" + String.join(", ", fields) + "}";
    }

    private static String aCase() {
        return "\"case\": " + caseOf(RELEASE, PROMISE);
    }

    private JsonNode answer(String body) throws Exception {
        HttpResponse<String> response = post(PATH, JSON, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(mediaType(response)).isEqualTo("application/json");
        return MAPPER.readTree(response.body());
    }

    private void isInvalid(String body, String pointer, String message) throws Exception {
        HttpResponse<String> response = post(PATH, JSON, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        JsonAssert.comparator(JsonCompareMode.STRICT)
                .assertIsMatch("""
                {"title": "Invalid case", "status": 422, "detail": "%2$s",
                 "errors": [{"pointer": "%1$s", "message": "%2$s"}]}
                """.formatted(pointer, message.replace("\"", "\\\"")), response.body());
    }

    @Test
    void findsWhatASideMightDo() throws Exception {
        JsonNode answer = answer(asking(aCase()));

        assertThat(answer.at("/rulebook/version").asString()).isEqualTo("2");
        assertThat(answer.get("asOf").asString()).isEqualTo("2025-06-01");
        assertThat(answer.get("sides").findValuesAsString("side")).containsExactly("a", "b");
        JsonNode best = answer.at("/sides/1/best");
        assertThat(best.at("/move/date").asString()).isEqualTo("2025-06-02");
        assertThat(best.at("/move/actor").asString()).isEqualTo("b");
        assertThat(best.at("/move/fulfils").asString()).isEqualTo("m2");
        assertThat(best.get("cost").asDouble()).isEqualTo(4);
        assertThat(best.at("/because/0").asString()).isEqualTo("It keeps the promise: embassy reopening.");
        assertThat(answer.get("warnings").isEmpty()).isTrue();
    }

    @Test
    void gainsAsMuchWhenTried() throws Exception {
        JsonNode best = answer(asking(aCase())).at("/sides/1/best");
        JsonNode tried = MAPPER.readTree(post(
                        "/api/v1/what-if",
                        JSON,
                        asking(aCase(), "\"add\": [" + best.get("move") + "]", "\"asOf\": \"2025-06-02\""))
                .body());

        JsonNode difference = tried.at("/differences/0");
        assertThat(difference.get("observer").asString()).isEqualTo("a");
        assertThat(difference.get("after").asDouble()
                        - difference.get("otherwise").asDouble())
                .isEqualTo(best.get("gain").asDouble());
    }

    @Test
    void answersForBothSidesOfADialogueOnRecord() throws Exception {
        JsonNode answer =
                answer(asking("\"dialogue\": \"us-belarus-2025\"", "\"asOf\": \"2025-12-31\"", "\"rulebook\": \"1\""));

        assertThat(answer.at("/rulebook/version").asString()).isEqualTo("1");
        assertThat(answer.get("asOf").asString()).isEqualTo("2025-12-31");
        assertThat(answer.get("sides").findValuesAsString("side")).containsExactly("us", "by");
        for (JsonNode side : answer.get("sides")) {
            assertThat(side.at("/best/move/actor").asString())
                    .isEqualTo(side.get("side").asString());
            assertThat(side.at("/best/gain").asDouble()).isPositive();
            assertThat(side.get("others").size()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void answersNullWhereNothingHelpsOrHarms() throws Exception {
        JsonNode answer = answer(asking(
                "\"case\": " + caseOf(),
                "\"assume\": [{\"side\": \"a\", \"kind\": \"prisoner-release\", \"feasible\": false},"
                        + " {\"side\": \"a\", \"kind\": \"sanctions-relief\", \"feasible\": false},"
                        + " {\"side\": \"a\", \"kind\": \"embassy-reopening\", \"feasible\": false},"
                        + " {\"side\": \"a\", \"kind\": \"envoy-appointment\", \"cost\": 50}]"));

        assertThat(answer.at("/sides/0/best").isNull()).isTrue();
        assertThat(answer.at("/sides/0/others").isEmpty()).isTrue();
        assertThat(answer.at("/sides/0/worst").isNull()).isTrue();
    }

    @Test
    void warnsOfWhatItLeavesOut() throws Exception {
        JsonNode answer = answer(asking(aCase().replace("{\"asOf\"", "{\"colour\": 1, \"asOf\""), "\"hue\": 2"));

        assertThat(answer.get("warnings").findValuesAsString("pointer")).containsExactly("/case/colour", "/hue");
    }

    @Test
    void refusesAnUnknownDialogue() throws Exception {
        HttpResponse<String> response = post(PATH, JSON, asking("\"dialogue\": \"x\""));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("There is no dialogue \\\"x\\\".");
    }

    @Test
    void refusesToAssumeWhatFitsNothing() throws Exception {
        isInvalid(
                asking(aCase(), "\"assume\": [{\"side\": \"c\", \"kind\": \"praise\", \"feasible\": false}]"),
                "/assume/0/side",
                "\"c\" is no side of this dialogue. Expected one of: a, b.");
        isInvalid(
                asking(aCase(), "\"assume\": [{\"side\": \"a\", \"kind\": \"demand\", \"cost\": 2}]"),
                "/assume/0/kind",
                "\"demand\" is no kind of step that helps, in the rulebook. Expected one that /api/v1/kinds lists with"
                        + " the tone cooperative.");
        isInvalid(
                asking(aCase(), "\"assume\": [{\"side\": \"a\", \"kind\": \"praise\"}]"),
                "/assume/0/feasible",
                "\"feasible\" is missing. Expected true, false, or in \"cost\" what the step costs.");
        isInvalid(
                asking(aCase(), "\"assume\": [{\"side\": \"a\", \"kind\": \"praise\", \"cost\": 101}]"),
                "/assume/0/cost",
                "Expected a number from 0 to 100. Got 101.");
    }

    @Test
    void namesWhatIsWrongAndWhere() throws Exception {
        isInvalid("1", "", "Expected a question: an object with \"case\" or \"dialogue\". Got 1.");
        isInvalid(
                "{}",
                "/case",
                "\"case\" is missing. Expected a case, or in \"dialogue\" the id of a dialogue on record.");
        isInvalid(asking(aCase(), "\"asOf\": \"soon\""), "/asOf", "Expected a day such as 2025-12-05. Got \"soon\".");
        isInvalid(
                asking(aCase(), "\"asOf\": \"9999-12-31\""),
                "/asOf",
                "Expected a day at most 3650 days after 2025-06-01. Got 9999-12-31.");
        isInvalid(
                asking(aCase().replace("prisoner-release", "hug")),
                "/case/moves/0/kind",
                "\"hug\" is no kind of move in rulebook 2. The kinds are listed at /api/v1/kinds.");
    }
}
