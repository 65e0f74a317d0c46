package entente.api.assess;

import static org.assertj.core.api.Assertions.assertThat;

import entente.api.OverHttp;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonAssert;
import org.springframework.test.json.JsonCompareMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What it would take, over REST. */
class WhatItTakesControllerTest extends OverHttp {

    private static final String PATH = "/api/v1/what-would-it-take";
    private static final String TARGET = "\"target\": {\"observer\": \"b\", \"score\": 60}";
    private static final String HORIZON = "\"horizon\": \"2025-08-01\"";
    private static final JsonMapper MAPPER = new JsonMapper();

    private static String asking(String... fields) {
        return "{" + String.join(", ", fields) + "}";
    }

    private static String aCase() {
        return "\"case\": " + caseOf(RELEASE);
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
    void findsMovesThatReachTheScoreWhenTried() throws Exception {
        JsonNode answer = answer(asking(aCase(), TARGET.replace("60", "75"), HORIZON, "\"most\": 2"));

        assertThat(answer.get("reached").asBoolean()).isTrue();
        assertThat(answer.get("from").asString()).isEqualTo("2025-06-01");
        assertThat(answer.get("horizon").asString()).isEqualTo("2025-08-01");
        assertThat(answer.get("before").asDouble()).isLessThan(75);
        assertThat(answer.get("sets").size()).isBetween(1, 2);
        for (JsonNode set : answer.get("sets")) {
            JsonNode tried = MAPPER.readTree(post(
                            "/api/v1/what-if",
                            JSON,
                            asking(aCase(), "\"add\": " + set.get("moves"), "\"asOf\": \"2025-08-01\""))
                    .body());
            assertThat(tried.at("/differences/1/observer").asString()).isEqualTo("b");
            assertThat(tried.at("/differences/1/after").asDouble())
                    .isEqualTo(set.get("score").asDouble())
                    .isGreaterThanOrEqualTo(75);
        }
        assertThat(answer.get("nearest").isNull()).isTrue();
        assertThat(answer.get("tried").asInt()).isPositive();
        assertThat(answer.get("exhaustive").asBoolean()).isTrue();
        assertThat(answer.get("warnings").isEmpty()).isTrue();
    }

    @Test
    void settlesAConcessionOfADialogueOnRecord() throws Exception {
        JsonNode answer = answer(asking(
                "\"dialogue\": \"us-belarus-2025\"",
                "\"target\": {\"settled\": \"m20\"}",
                "\"horizon\": \"2026-06-30\"",
                "\"rulebook\": \"1\""));

        assertThat(answer.at("/sets/0/settled").asDouble()).isEqualTo(1);
        assertThat(answer.at("/sets/0/score").isMissingNode()).isTrue();
    }

    @Test
    void tellsTheNearestWhereNothingReachesTheAim() throws Exception {
        JsonNode answer = answer(asking(aCase(), TARGET.replace("60", "100"), HORIZON));

        assertThat(answer.get("reached").asBoolean()).isFalse();
        assertThat(answer.get("sets").isEmpty()).isTrue();
        assertThat(answer.at("/nearest/score").asDouble())
                .isGreaterThan(answer.get("before").asDouble());
    }

    @Test
    void warnsOfWhatItLeavesOut() throws Exception {
        JsonNode answer =
                answer(asking(aCase().replace("{\"asOf\"", "{\"colour\": 1, \"asOf\""), TARGET, HORIZON, "\"hue\": 2"));

        assertThat(answer.at("/warnings/0/pointer").asString()).isEqualTo("/case/colour");
        assertThat(answer.at("/warnings/1/pointer").asString()).isEqualTo("/hue");
    }

    @Test
    void refusesAnUnknownDialogue() throws Exception {
        HttpResponse<String> response = post(PATH, JSON, asking("\"dialogue\": \"x\"", TARGET, HORIZON));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("There is no dialogue \\\"x\\\".");
    }

    @Test
    void refusesAQuestionThatDoesNotFit() throws Exception {
        isInvalid(
                asking(TARGET, HORIZON),
                "/case",
                "\"case\" is missing. Expected a case, or in \"dialogue\" the id of a dialogue on record.");
        isInvalid(
                asking(aCase(), "\"dialogue\": \"us-belarus-2025\"", TARGET, HORIZON),
                "/dialogue",
                "The question brings a case. Leave out either \"case\" or \"dialogue\".");
        isInvalid(
                asking(aCase(), HORIZON),
                "/target",
                "\"target\" is missing. Expected {\"observer\": …, \"score\": …} or {\"settled\": …}.");
        isInvalid(
                asking(aCase(), "\"target\": {\"observer\": \"b\"}", HORIZON),
                "/target/score",
                "\"score\" is missing. Expected a number from 0 to 100.");
        isInvalid(
                asking(aCase(), "\"target\": {\"observer\": \"b\", \"score\": 101}", HORIZON),
                "/target/score",
                "Expected a number from 0 to 100. Got 101.");
        isInvalid(
                asking(aCase(), "\"target\": {\"observer\": \"b\", \"settled\": \"m1\"}", HORIZON),
                "/target/settled",
                "Expected either \"observer\" and \"score\", or \"settled\". Leave one out.");
        isInvalid(
                asking(aCase(), "\"target\": {\"observer\": \"c\", \"score\": 60}", HORIZON),
                "/target/observer",
                "\"c\" is no side of this dialogue. Expected one of: a, b.");
        isInvalid(
                asking(aCase(), "\"target\": {\"settled\": \"m9\"}", HORIZON),
                "/target/settled",
                "\"m9\" is no concession known on 2025-06-01. Expected one of: m1.");
        isInvalid(asking(aCase(), TARGET), "/horizon", "\"horizon\" is missing. Expected a day such as 2025-12-05.");
        isInvalid(
                asking(aCase(), TARGET, "\"horizon\": \"2025-06-01\""),
                "/horizon",
                "Expected a day after 2025-06-01 and at most 3650 days later. Got 2025-06-01.");
        isInvalid(
                asking(aCase(), TARGET, HORIZON, "\"most\": 6"),
                "/most",
                "Expected a whole number from 1 to 5. Got 6.");
        isInvalid(
                asking(aCase().replace("prisoner-release", "hug"), TARGET, HORIZON),
                "/case/moves/0/kind",
                "\"hug\" is no kind of move in rulebook 2. The kinds are listed at /api/v1/kinds.");
    }
}
