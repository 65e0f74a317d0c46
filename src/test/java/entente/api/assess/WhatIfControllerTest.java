package entente.api.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.api.OverHttp;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonAssert;
import org.springframework.test.json.JsonCompareMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What-if over REST. */
class WhatIfControllerTest extends OverHttp {

    private static final String RECORDED = "/api/v1/dialogues/us-belarus-2025/what-if";
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String EMBASSY = """
            {"id": "e1", "date": "2026-01-15", "actor": "us", "kind": "embassy-reopening"}""";

    private void isInvalid(String path, String body, String pointer, String message) throws Exception {
        HttpResponse<String> response = post(path, JSON, body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        JsonAssert.comparator(JsonCompareMode.STRICT)
                .assertIsMatch("""
                {"title": "Invalid case", "status": 422, "detail": "%2$s",
                 "errors": [{"pointer": "%1$s", "message": "%2$s"}]}
                """.formatted(pointer, message.replace("\"", "\\\"")), response.body());
    }

    @Test
    void assessesTheDialogueAsItIsAndAsSupposedOnTheDayOfTheLastMoveAdded() throws Exception {
        HttpResponse<String> answer = post(RECORDED, JSON, "{\"add\": [" + EMBASSY + "]}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode whatIf = MAPPER.readTree(answer.body());
        assertThat(whatIf.at("/before/asOf").asString()).isEqualTo("2025-12-05");
        assertThat(whatIf.at("/otherwise/asOf").asString()).isEqualTo("2026-01-15");
        assertThat(whatIf.at("/after/asOf").asString()).isEqualTo("2026-01-15");
        JsonNode minsk = whatIf.at("/differences/1");
        assertThat(minsk.at("/subject").asString()).isEqualTo("us");
        assertThat(minsk.at("/after").asDouble())
                .isGreaterThan(minsk.at("/otherwise").asDouble());
        double sum = minsk.at("/causes")
                .valueStream()
                .mapToDouble(cause -> cause.at("/points").asDouble())
                .sum();
        assertThat(sum)
                .isCloseTo(minsk.at("/after").asDouble() - minsk.at("/before").asDouble(), within(1e-9));
    }

    @Test
    void answersForACaseAsForTheSameDialogueOnRecord() throws Exception {
        String recorded = post(RECORDED, JSON, "{\"add\": [" + EMBASSY + "]}").body();
        String dialogue = get("/api/v1/dialogues/us-belarus-2025").body();
        String brought = post("/api/v1/what-if", JSON, "{\"case\": " + dialogue + ", \"add\": [" + EMBASSY + "]}")
                .body();
        assertThat(brought).isEqualTo(recorded);
    }

    @Test
    void assessesAsTheScoringCallDoesOnceTheMoveIsRecorded() throws Exception {
        String move = "{\"id\": \"m2\", \"date\": \"2025-05-20\", \"actor\": \"b\", \"kind\": \"sanctions-relief\"}";
        JsonNode supposed = MAPPER.readTree(
                post("/api/v1/what-if", JSON, "{\"case\": " + caseOf(RELEASE) + ", \"add\": [" + move + "]}")
                        .body());
        JsonNode recorded = MAPPER.readTree(
                post("/api/v1/assessments", JSON, caseOf(RELEASE, move)).body());
        assertThat(supposed.get("after")).isEqualTo(recorded);
    }

    @Test
    void keepsNothing() throws Exception {
        String before = get("/api/v1/dialogues/us-belarus-2025").body();
        post(RECORDED, JSON, "{\"without\": [\"m13\", \"m19\"]}");
        assertThat(get("/api/v1/dialogues/us-belarus-2025").body()).isEqualTo(before);
    }

    @Test
    void namesThePlaceInTheRequest() throws Exception {
        isInvalid(
                RECORDED,
                "{\"add\": [{\"id\": \"e1\", \"date\": \"2026-01-15\", \"actor\": \"us\", \"kind\": \"hug\"}]}",
                "/add/0/kind",
                "\"hug\" is no kind of move in rulebook 2. The kinds are listed at /api/v1/kinds.");
        isInvalid(
                RECORDED,
                "{\"add\": [{\"id\": \"e1\", \"date\": \"2026-01-15\", \"kind\": \"praise\"}]}",
                "/add/0/actor",
                "\"actor\" is missing. Expected a text.");
        isInvalid(RECORDED, "{\"without\": [\"m99\"]}", "/without/0", "There is no move \"m99\" in this dialogue.");
        isInvalid(RECORDED, "{\"without\": \"m13\"}", "/without", "Expected a list. Got \"m13\".");
        isInvalid(RECORDED, "{\"change\": {\"m99\": {}}}", "/change/m99", "There is no move \"m99\" in this dialogue.");
        isInvalid(
                RECORDED,
                "{\"change\": {\"m13\": {\"id\": \"m1\"}}}",
                "/change/m13/id",
                "A move keeps its id. Leave it out here; to replace the move, leave it out and add another.");
        isInvalid(
                RECORDED,
                "{\"asOf\": \"2026-02-30\"}",
                "/asOf",
                "Expected a day such as 2025-12-05. Got \"2026-02-30\".");
        isInvalid(
                RECORDED,
                "{\"case\": {}}",
                "/case",
                "The path names the dialogue. Leave \"case\" out, or send it to /api/v1/what-if.");
        isInvalid(
                "/api/v1/what-if",
                "{}",
                "/case",
                "\"case\" is missing. Expected a case: an object with \"sides\" and \"moves\".");
        isInvalid(
                "/api/v1/what-if",
                "{\"case\": " + caseOf(RELEASE.replace("\"a\"", "\"x\"")) + "}",
                "/case/moves/0/actor",
                "\"x\" is no side of this dialogue. Expected one of: a, b.");
        isInvalid(
                "/api/v1/what-if",
                "[]",
                "/case",
                "\"case\" is missing. Expected a case: an object with \"sides\" and \"moves\".");
        isInvalid(RECORDED, "{\"rulebook\": 1}", "/rulebook", "Expected a text: the version of a rulebook.");
    }

    @Test
    void refusesWhatItCannotAnswer() throws Exception {
        assertThat(post("/api/v1/dialogues/x/what-if", JSON, "{}").statusCode()).isEqualTo(404);
        assertThat(post(RECORDED, JSON, "{\"rulebook\": \"9\"}").statusCode()).isEqualTo(404);
        assertThat(post(RECORDED, JSON, "{").statusCode()).isEqualTo(400);
        assertThat(post(RECORDED, "text/plain", "{}").statusCode()).isEqualTo(415);
        assertThat(post(RECORDED + "?detail=some", JSON, "{}").statusCode()).isEqualTo(422);
    }

    @Test
    void warnsOfFieldsItDoesNotKnow() throws Exception {
        assertThat(post(RECORDED, JSON, "{\"plus\": []}").body())
                .contains("\"warnings\":[{\"pointer\":\"/plus\",\"message\":\"Unknown field, left out. Known here: ");
    }
}
