package entente.api.assess;

import static org.assertj.core.api.Assertions.assertThat;

import entente.api.OverHttp;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.test.json.JsonAssert;
import org.springframework.test.json.JsonCompareMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Proposals in steps, over REST. Under the plain rules every term costs 4 points and is worth 8. */
class PlanControllerTest extends OverHttp {

    private static final String PATH = "/api/v1/plan";
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String PROPOSAL = """
            {"id": "p1", "date": "2025-05-20", "from": "a",
             "asks": [{"kind": "prisoner-release", "scale": 3}, {"kind": "embassy-reopening", "issue": "presence"}],
             "offers": [{"kind": "sanctions-relief", "subject": "potash"}, {"kind": "envoy-appointment"}]}""";

    private static String aCase() {
        return aCase("");
    }

    /** @param fields of the case, each followed by a comma */
    private static String aCase(String fields) {
        return "\"case\": "
                + caseOf(RELEASE).replace("\"moves\"", fields + "\"proposals\": [" + PROPOSAL + "], \"moves\"");
    }

    private static String asking(String... fields) {
        return "{" + String.join(", ", fields) + "}";
    }

    private static String stances(String stances) {
        return asking(aCase(), "\"proposal\": \"p1\"", "\"stances\": " + stances);
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
    void laysAProposalOutInSteps() throws Exception {
        JsonNode plan = answer(asking(aCase(), "\"proposal\": \"p1\"", "\"atOnce\": 1"));

        assertThat(plan.at("/rulebook/version").asString()).isEqualTo("2");
        assertThat(plan.at("/rulebook/checksum").asString()).isEqualTo("sha256:2");
        assertThat(plan.get("proposal").asString()).isEqualTo("p1");
        assertThat(plan.get("from").asString()).isEqualTo("2025-06-01");
        assertThat(plan.get("bearable").asBoolean()).isTrue();
        assertThat(plan.get("complete").asBoolean()).isTrue();
        assertThat(plan.get("assessments").asInt()).isPositive();
        assertThat(plan.get("leftOut").isEmpty()).isTrue();
        assertThat(plan.get("shortfalls").isEmpty()).isTrue();
        assertThat(plan.get("shares").toString())
                .isEqualTo("[{\"side\":\"a\",\"given\":8.0,\"got\":16.0,\"net\":8.0},"
                        + "{\"side\":\"b\",\"given\":8.0,\"got\":16.0,\"net\":8.0}]");
        assertThat(plan.get("nashProduct").asDouble()).isEqualTo(64);
        assertThat(plan.get("warnings").isEmpty()).isTrue();
        JsonNode first = plan.at("/steps/0");
        assertThat(first.get("number").asInt()).isEqualTo(1);
        assertThat(first.get("date").asString()).isEqualTo("2025-07-01");
        assertThat(first.at("/items/0/part").asString()).isEqualTo("whole");
        assertThat(first.at("/items/0/cost").asDouble()).isEqualTo(4);
        assertThat(first.at("/items/0/value").asDouble()).isEqualTo(8);
        for (JsonNode position : first.get("positions")) {
            assertThat(position.get("exposure").asDouble())
                    .isLessThanOrEqualTo(position.get("limit").asDouble());
            assertThat(position.get("limit").asDouble())
                    .isEqualTo(position.get("trust").asDouble()
                            / 100
                            * position.get("coming").asDouble());
            assertThat(position.get("trustAfter").asDouble()).isBetween(1.0, 100.0);
        }
        assertThat(first.at("/tripwires/0/by").asString())
                .isEqualTo(plan.at("/steps/1/date").asString());
        assertThat(plan.findValuesAsString("subject")).containsExactly("potash");
    }

    @Test
    void plansAProposalOfTheShippedCase() throws Exception {
        ObjectNode shipped = (ObjectNode)
                MAPPER.readTree(get("/api/v1/dialogues/us-belarus-2025").body());
        shipped.set("proposals", MAPPER.readTree("[" + PROPOSAL.replace("\"a\"", "\"us\"") + "]"));
        String body = asking(
                "\"case\": " + shipped,
                "\"proposal\": \"p1\"",
                "\"from\": \"2026-01-01\"",
                "\"interval\": 10",
                "\"rulebook\": \"1\"");

        JsonNode plan = answer(body);

        assertThat(plan.at("/rulebook/version").asString()).isEqualTo("1");
        assertThat(plan.get("bearable").asBoolean()).isTrue();
        assertThat(plan.at("/steps/0/date").asString()).isEqualTo("2026-01-11");
        assertThat(plan.findValuesAsString("kind"))
                .contains("prisoner-release", "embassy-reopening", "sanctions-relief", "envoy-appointment");
        assertThat(answer(body)).isEqualTo(plan);
    }

    @Test
    void leavesOutATermOnARedLine() throws Exception {
        JsonNode plan = answer(asking(
                aCase(
                        "\"redLines\": [{\"id\": \"r1\", \"side\": \"b\", \"issue\": \"presence\", \"text\": \"No embassy.\"}],"),
                "\"proposal\": \"p1\""));

        assertThat(plan.get("leftOut").toString())
                .isEqualTo("[{\"kind\":\"embassy-reopening\",\"by\":\"b\",\"redLine\":\"r1\"}]");
        assertThat(plan.findValuesAsString("kind")).hasSize(4);
        assertThat(plan.at("/shares/1/given").asDouble()).isEqualTo(4);
    }

    @Test
    void countsWhatTheSidesWant() throws Exception {
        JsonNode plan = answer(stances("""
                {"a": {"reservation": 3, "alternative": "Sanctions", "cares": {"presence": 2}},
                 "b": {"reservation": 8}}"""));

        assertThat(plan.at("/shares/0/got").asDouble()).isEqualTo(24);
        assertThat(plan.at("/shares/1/net").asDouble()).isEqualTo(8);
        assertThat(plan.get("nashProduct").isNull()).isTrue();
    }

    @Test
    void namesWhatIsMissingWhereNoOrderIsBearable() throws Exception {
        JsonNode plan =
                answer(asking(aCase().replaceFirst("\"asks\": \\[[^]]*]", "\"asks\": []"), "\"proposal\": \"p1\""));

        assertThat(plan.get("bearable").asBoolean()).isFalse();
        assertThat(plan.at("/shortfalls/0/side").asString()).isEqualTo("a");
        assertThat(plan.at("/shortfalls/0/points").asDouble()).isPositive();
    }

    @Test
    void warnsOfWhatItLeavesOut() throws Exception {
        JsonNode plan = answer(asking(
                aCase("\"colour\": 1,"),
                "\"proposal\": \"p1\"",
                "\"steps\": {}",
                "\"stances\": {\"a\": {\"hue\": 1, \"cares\": {\"fish/meat\": 2}}}"));

        assertThat(plan.get("warnings").findValuesAsString("pointer"))
                .containsExactly("/case/colour", "/stances/a/hue", "/steps", "/stances/a/cares/fish~1meat");
        assertThat(plan.at("/warnings/3/message").asString())
                .isEqualTo("No term of this proposal is about \"fish/meat\", so it counts nowhere. "
                        + "Expected one of: presence, relations.");
    }

    @Test
    void refusesAnUnknownDialogueOrRulebook() throws Exception {
        HttpResponse<String> dialogue = post(PATH, JSON, asking("\"dialogue\": \"x\"", "\"proposal\": \"p1\""));
        HttpResponse<String> rulebook =
                post(PATH, JSON, asking(aCase(), "\"proposal\": \"p1\"", "\"rulebook\": \"9\""));

        assertThat(dialogue.statusCode()).isEqualTo(404);
        assertThat(dialogue.body()).contains("There is no dialogue \\\"x\\\".");
        assertThat(rulebook.statusCode()).isEqualTo(404);
        assertThat(rulebook.body()).contains("There is no rulebook \\\"9\\\".");
    }

    @Test
    void namesWhatIsWrongAndWhere() throws Exception {
        String proposal = "\"proposal\": \"p1\"";
        isInvalid(
                "[]",
                "",
                "Expected a question: an object with \"proposal\", and \"case\" or \"dialogue\". Got a list.");
        isInvalid(
                asking(proposal),
                "/case",
                "\"case\" is missing. Expected a case, or in \"dialogue\" the id of a dialogue on record.");
        isInvalid(
                asking(aCase(), "\"dialogue\": \"us-belarus-2025\"", proposal),
                "/dialogue",
                "The question brings a case. Leave out either \"case\" or \"dialogue\".");
        isInvalid(
                asking(aCase()),
                "/proposal",
                "\"proposal\" is missing. Expected the id of a proposal of the dialogue.");
        isInvalid(asking(aCase(), "\"proposal\": 1"), "/proposal", "Expected a text. Got 1.");
        isInvalid(
                asking(aCase(), "\"proposal\": \"p2\""),
                "/proposal",
                "\"p2\" is no proposal of this dialogue. Expected one of: p1.");
        isInvalid(
                asking("\"dialogue\": \"us-belarus-2025\"", "\"proposal\": \"p9\""),
                "/proposal",
                "\"p9\" is no proposal of this dialogue. Expected one of: p1, p2.");
        isInvalid(
                asking(aCase(), proposal, "\"from\": \"2025-02-30\""),
                "/from",
                "Expected a day such as 2025-12-05. Got \"2025-02-30\".");
        isInvalid(
                asking(aCase(), proposal, "\"from\": \"2036-01-01\""),
                "/from",
                "Expected a day at most 3650 days after 2025-06-01. Got 2036-01-01.");
        isInvalid(
                asking(aCase(), proposal, "\"interval\": 366"),
                "/interval",
                "Expected a whole number from 1 to 365. Got 366.");
        isInvalid(
                asking(aCase(), proposal, "\"atOnce\": 1.5"),
                "/atOnce",
                "Expected a whole number from 1 to 40. Got 1.5.");
        isInvalid(stances("[]"), "/stances", "Expected an object. Got a list.");
        isInvalid(stances("{\"a\": 1}"), "/stances/a", "Expected an object. Got 1.");
        isInvalid(stances("{\"c\": {}}"), "/stances/c", "\"c\" is no side of this dialogue. Expected one of: a, b.");
        isInvalid(
                stances("{\"a\": {\"reservation\": 1001}}"),
                "/stances/a/reservation",
                "Expected a number from 0 to 1000. Got 1001.");
        isInvalid(
                stances("{\"a\": {\"alternative\": \"" + "x".repeat(301) + "\"}}"),
                "/stances/a/alternative",
                "Expected at most 300 characters. Got 301.");
        isInvalid(
                stances("{\"b\": {\"cares\": {\"presence\": -1}}}"),
                "/stances/b/cares/presence",
                "Expected a number from 0 to 5. Got -1.");
        isInvalid(
                asking(aCase().replace("envoy-appointment", "hug"), proposal),
                "/case/proposals/0/offers/1/kind",
                "\"hug\" is no kind of move in rulebook 2. The kinds are listed at /api/v1/kinds.");
    }

    @Test
    void namesEveryPlaceThatIsWrong() throws Exception {
        HttpResponse<String> response = post(
                PATH, JSON, asking(aCase(), "\"proposal\": \"p2\"", "\"interval\": 0", "\"stances\": {\"c\": {}}"));

        assertThat(MAPPER.readTree(response.body()).get("errors").findValuesAsString("pointer"))
                .containsExactly("/proposal", "/interval", "/stances/c");
    }
}
