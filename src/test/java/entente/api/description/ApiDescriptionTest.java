package entente.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import entente.api.OverHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description and the routes say the same. */
class ApiDescriptionTest extends OverHttp {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNode DESCRIPTION = read();
    private static final Map<String, Schema> SCHEMAS = new HashMap<>();
    private static final String SENSITIVITY = "/sensitivity?dialogue=us-belarus-2025&observer=by";

    @Autowired
    private RequestMappingHandlerMapping mappings;

    private static JsonNode read() {
        try {
            return MAPPER.readTree(new ApiDescription().json());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Schema compiled(String schema) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("$ref", "#/components/schemas/" + schema);
        root.set("components", DESCRIPTION.get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root.toString(), InputFormat.JSON);
    }

    private static void conforms(String schema, String document) {
        assertThat(SCHEMAS.computeIfAbsent(schema, ApiDescriptionTest::compiled)
                        .validate(
                                document,
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(schema + ": " + document)
                .isEmpty();
    }

    private static String example(String name) throws IOException {
        return DESCRIPTION
                .get("components")
                .get("examples")
                .get(name)
                .get("value")
                .toString();
    }

    private HttpResponse<String> preferring(String preference, String path) throws IOException, InterruptedException {
        return send(request(path).header("Prefer", preference).build());
    }

    private String soon(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = preferring("wait=30", path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private void eachConforms(String schema, String array) throws IOException {
        for (JsonNode item : MAPPER.readTree(array)) {
            conforms(schema, item.toString());
        }
    }

    @Test
    void everyRouteIsDescribedAndEveryDescribedRouteExists() throws IOException {
        Set<String> described = new TreeSet<>();
        DESCRIPTION
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> routes = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("entente.api")) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                                mapping.getPatternValues().forEach(path -> routes.add(method + " " + described(path))));
            }
        });

        assertThat(described).isEqualTo(routes).isNotEmpty();
    }

    /** A rest of a path is described as any part of it. */
    private static String described(String pattern) {
        return pattern.replace("{*", "{");
    }

    @Test
    void everyParameterIsDescribed() throws IOException {
        JsonNode paths = DESCRIPTION.get("paths");
        JsonNode parameters = DESCRIPTION.get("components").get("parameters");
        Map<String, Set<String>> taken =
                new TreeMap<>(); // a path may take bodies of several kinds, each by a method of its own
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (!handler.getBeanType().getPackageName().startsWith("entente.api")) {
                return;
            }
            String path = described(mapping.getPatternValues().iterator().next());
            String method = mapping.getMethodsCondition()
                    .getMethods()
                    .iterator()
                    .next()
                    .name()
                    .toLowerCase(Locale.ROOT);
            Set<String> names = taken.computeIfAbsent(method + " " + path, none -> new TreeSet<>());
            for (var parameter : handler.getMethodParameters()) {
                if (parameter.getParameterAnnotations().length > 0 && parameter.getParameterType() == String.class) {
                    parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
                    RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
                    names.add(
                            named == null || named.name().isEmpty()
                                    ? Objects.requireNonNull(parameter.getParameterName())
                                    : named.name());
                }
            }
        });
        taken.forEach((route, names) -> {
            String[] words = route.split(" ");
            Set<String> described = new TreeSet<>();
            paths.get(words[1]).get(words[0]).path("parameters").forEach(parameter -> {
                String reference = parameter.path("$ref").asString("");
                JsonNode meant = reference.isEmpty()
                        ? parameter
                        : parameters.get(reference.substring(reference.lastIndexOf('/') + 1));
                if (!meant.get("in").asString().equals("header")) {
                    described.add(meant.get("name").asString());
                }
            });
            assertThat(described).as(route).isEqualTo(names);
        });
    }

    @Test
    void answersConformToTheirSchemas() throws Exception {
        String one = "/api/v1/dialogues/us-belarus-2025";
        conforms("Assessment", get(one + "/assessment").body());
        conforms("Assessment", get(one + "/assessment?detail=scores").body());
        conforms("Case", get(one).body());
        for (String target : List.of(
                "{\"observer\": \"by\", \"score\": 99.5}", "{\"settled\": \"m20\"}", "{\"settled\": \"m14\"}")) {
            conforms(
                    "WhatItTakes",
                    post(
                                    "/api/v1/what-would-it-take",
                                    JSON,
                                    "{\"dialogue\": \"us-belarus-2025\", \"horizon\": \"2026-06-30\", \"target\": "
                                            + target + "}")
                            .body());
        }
        conforms("Plan", post("/api/v1/plan", JSON, example("PlanQuestion")).body());
        conforms(
                "NextMoves",
                post("/api/v1/next-move", JSON, example("NextMoveQuestion")).body());
        eachConforms("DialogueSummary", get("/api/v1/dialogues").body());
        eachConforms("Kind", get("/api/v1/kinds").body());
        eachConforms("Rulebook", get("/api/v1/rulebooks").body());
        conforms(
                "Assessment", post("/api/v1/assessments", JSON, caseOf(RELEASE)).body());
        conforms("WhatIf", post(one + "/what-if", JSON, example("Hypothesis")).body());
        conforms(
                "WhatIf", post("/api/v1/what-if", JSON, example("WhatIfOfCase")).body());
        conforms("Problem", post("/api/v1/assessments", JSON, "{}").body());
        conforms("Problem", post("/api/v1/assessments", JSON, "{").body());
        conforms("Problem", get("/api/v1/dialogues/x").body());
        conforms("RulebookWhole", get("/api/v1/rulebooks/1").body());
        String draft = post("/api/v1/drafts", JSON, example("DraftRequest")).body();
        conforms("Draft", draft);
        eachConforms("Draft", get("/api/v1/drafts").body());
        String place = "/api/v1/drafts/" + MAPPER.readTree(draft).get("id").asString();
        conforms("Draft", get(place).body());
        conforms("Check", post(place + "/check", JSON, "").body());
        conforms("Problem", post(place + "/undo", JSON, "").body());
        conforms("Problem", post(place + "/publish", JSON, "{}").body());
        conforms("Problem", post(place + "/approve", JSON, "{}").body());
        conforms("Problem", post(place + "/catch-up", JSON, "").body());
        HttpResponse<String> early = preferring("wait=0", place + "/impact");
        assertThat(early.statusCode()).isEqualTo(202);
        conforms("Progress", early.body());
        conforms("Impact", soon(place + "/impact"));
        conforms("Impact", soon("/api/v1/rulebooks/2/impact?from=1"));
        conforms("Sensitivity", soon(place + SENSITIVITY));
        conforms("Sensitivity", soon(place + SENSITIVITY + "&dial=parameter/answer%20window"));
        conforms("Problem", get(place + SENSITIVITY + "&dial=x").body());
        conforms("Problem", get(place + "/sensitivity").body());
        assertThat(get("/api/v1/rulebooks/1/changes").body()).isEqualTo("[]");
        assertThat(get("/api/v1/rulebooks/2/changes?since=1").body()).isEqualTo("[]");
        conforms("Problem", get("/api/v1/rulebooks/2/changes?since=9").body());
        for (String line : post("/api/v1/assessments/batch", NDJSON, caseOf(RELEASE) + "\n{}\n")
                .body()
                .lines()
                .toList()) {
            conforms("BatchLine", line);
        }
    }

    @Test
    void whatAnAnswerHoldsIsDescribed() throws Exception {
        String answer = get("/api/v1/dialogues/us-belarus-2025/assessment").body();
        isDescribed(MAPPER.readTree(answer), MAPPER.readTree("{\"$ref\": \"#/components/schemas/Assessment\"}"));
        isDescribed(
                MAPPER.readTree(post("/api/v1/what-would-it-take", JSON, example("Question"))
                        .body()),
                MAPPER.readTree("{\"$ref\": \"#/components/schemas/WhatItTakes\"}"));
        isDescribed(
                MAPPER.readTree(
                        post("/api/v1/plan", JSON, example("PlanQuestion")).body()),
                schema("Plan"));
        isDescribed(
                MAPPER.readTree(post(
                                "/api/v1/next-move",
                                JSON,
                                "{\"case\": " + caseOf() + ", \"assume\": ["
                                        + Stream.of(
                                                        "prisoner-release",
                                                        "sanctions-relief",
                                                        "embassy-reopening",
                                                        "envoy-appointment")
                                                .flatMap(kind -> Stream.of("a", "b")
                                                        .map(side -> "{\"side\": \"" + side + "\", \"kind\": \"" + kind
                                                                + "\", \"feasible\": false}"))
                                                .collect(Collectors.joining(", "))
                                        + "]}")
                        .body()),
                schema("NextMoves"));
        isDescribed(
                MAPPER.readTree(post("/api/v1/next-move", JSON, example("NextMoveQuestion"))
                                .body())
                        .at("/sides/0/best"),
                schema("SingleMove"));
        isDescribed(
                MAPPER.readTree(get("/api/v1/kinds").body()).get(0),
                MAPPER.readTree("{\"$ref\": \"#/components/schemas/Kind\"}"));
        isDescribed(
                MAPPER.readTree(
                        post("/api/v1/what-if", JSON, example("WhatIfOfCase")).body()),
                MAPPER.readTree("{\"$ref\": \"#/components/schemas/WhatIf\"}"));
    }

    private HttpResponse<String> change(String method, String path, String revision, String json) throws Exception {
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", JSON)
                .header("If-Match", revision)
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return answer;
    }

    /** One dialogue goes through the examples, and each is answered as described. */
    @Test
    void recordsAreAnsweredAsTheExamplesShow() throws Exception {
        HttpResponse<String> kept = post("/api/v1/dialogues", JSON, example("Case"));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        assertThat(MAPPER.readTree(kept.body())).isEqualTo(MAPPER.readTree(example("KeptCase")));
        String place = kept.headers().firstValue("Location").orElseThrow();

        HttpResponse<String> move = post(place + "/moves", JSON, example("MoveRequest"));
        assertThat(MAPPER.readTree(move.body())).isEqualTo(MAPPER.readTree(example("KeptMove")));
        conforms(
                "Move", get(move.headers().firstValue("Location").orElseThrow()).body());
        eachConforms("Move", get(place + "/moves").body());
        JsonNode history = MAPPER.readTree(get(place + "/history").body());
        JsonNode described = MAPPER.readTree(example("History"));
        for (int i = 0; i < 2; i++) {
            assertThat(history.get(i).get("moves")).isEqualTo(described.get(i).get("moves"));
            assertThat(history.get(i).get("fields")).isEqualTo(described.get(i).get("fields"));
            conforms("DialogueChange", history.get(i).toString());
            isDescribed(history.get(i), schema("DialogueChange"));
        }

        String removed = change("DELETE", place + "/moves/m1", "\"2\"", "").body();
        assertThat(MAPPER.readTree(removed)).isEqualTo(MAPPER.readTree(example("RemovedMove")));
        conforms("KeptCase", change("PUT", place, "\"3\"", example("Case")).body());
        conforms(
                "KeptMove",
                change(
                                "PUT",
                                place + "/moves/m2",
                                "\"4\"",
                                example("MoveRequest")
                                        .replace("\"m2\"", "\"m1\"")
                                        .replace("completes", "answers"))
                        .body());
        conforms(
                "KeptCase",
                change("POST", place + "/restore", "\"5\"", example("RestoreRequest"))
                        .body());
        HttpResponse<String> expected = post(place + "/expectations", JSON, example("Expectation"));
        assertThat(MAPPER.readTree(expected.body())).isEqualTo(MAPPER.readTree(example("Expectation")));
        String all = change("PUT", place + "/expectations", "\"7\"", example("Expectations"))
                .body();
        assertThat(MAPPER.readTree(all)).isEqualTo(MAPPER.readTree(example("Expectations")));
        conforms("Expectations", get(place + "/expectations").body());
        conforms("Case", get(place).body());
        isDescribed(MAPPER.readTree(get(place).body()), schema("Case"));
        conforms("Problem", post(place + "/moves", JSON, "{}").body());
        conforms("Problem", post(place + "/restore", JSON, "{}").body());
        change("DELETE", place, "\"8\"", "");
    }

    @Test
    void whatADraftWouldDoIsDescribed() throws Exception {
        JsonNode impact = MAPPER.readTree(soon("/api/v1/rulebooks/2/impact"));
        assertThat(impact.propertyNames())
                .isEqualTo(schema("Impact").get("properties").propertyNames());
        isDescribed(impact.get("dialogues").get(0), schema("DialogueImpact"));
        String draft = post("/api/v1/drafts", JSON, example("DraftRequest")).body();
        String place = "/api/v1/drafts/" + MAPPER.readTree(draft).get("id").asString() + SENSITIVITY;
        isDescribed(MAPPER.readTree(soon(place)), schema("Sensitivity"));
        isDescribed(MAPPER.readTree(soon(place + "&dial=parameter/answer%20window")), schema("Sensitivity"));
    }

    private static JsonNode schema(String name) throws IOException {
        return DESCRIPTION.get("components").get("schemas").get(name);
    }

    private static void isDescribed(JsonNode value, JsonNode schema) throws IOException {
        String reference = schema.path("$ref").asString("");
        JsonNode meant = reference.isEmpty() ? schema : DESCRIPTION.at(reference.substring(1));
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            assertThat(meant.path("properties").has(field.getKey()))
                    .as(field.getKey() + " in " + reference)
                    .isTrue();
            isDescribed(field.getValue(), meant.get("properties").get(field.getKey()));
        }
        if (value.isArray() && !value.isEmpty()) {
            isDescribed(value.get(0), meant.get("items"));
        }
    }

    @TestFactory
    Stream<DynamicTest> examplesConformToTheirSchemas() throws IOException {
        JsonNode examples = DESCRIPTION.get("components").get("examples");
        return Stream.of(
                        List.of("Case", "Case"),
                        List.of("Assessment", "Assessment"),
                        List.of("KeptCase", "KeptCase"),
                        List.of("MoveRequest", "MoveRequest"),
                        List.of("KeptMove", "KeptMove"),
                        List.of("KeptMove", "RemovedMove"),
                        List.of("DialogueChange", "History"),
                        List.of("RestoreRequest", "RestoreRequest"),
                        List.of("DialogueSummary", "Dialogues"),
                        List.of("Kind", "Kinds"),
                        List.of("Rulebook", "Rulebooks"),
                        List.of("DraftRequest", "DraftRequest"),
                        List.of("Change", "Changes"),
                        List.of("Impact", "Impact"),
                        List.of("Sensitivity", "Ranked"),
                        List.of("Sensitivity", "Swept"),
                        List.of("ApprovalRequest", "ApprovalRequest"),
                        List.of("Signature", "Signature"),
                        List.of("Hypothesis", "Hypothesis"),
                        List.of("WhatIfOfCase", "WhatIfOfCase"),
                        List.of("Question", "Question"),
                        List.of("WhatItTakes", "WhatItTakes"),
                        List.of("PlanQuestion", "PlanQuestion"),
                        List.of("Plan", "Plan"),
                        List.of("NextMoveQuestion", "NextMoveQuestion"),
                        List.of("NextMoves", "NextMoves"))
                .map(pair -> DynamicTest.dynamicTest(pair.get(1), () -> {
                    JsonNode value = examples.get(pair.get(1)).get("value");
                    if (value.isArray()) {
                        eachConforms(pair.get(0), value.toString());
                    } else {
                        conforms(pair.get(0), value.toString());
                    }
                }));
    }

    @Test
    void exampleRequestsAreAnswered() throws Exception {
        JsonNode examples = DESCRIPTION.get("components").get("examples");
        assertThat(post(
                                "/api/v1/assessments",
                                JSON,
                                examples.get("Case").get("value").toString())
                        .body())
                .contains("\"warnings\":[]", "answered-in-part");
        assertThat(post(
                                "/api/v1/assessments/batch",
                                NDJSON,
                                examples.get("Batch").get("value").asString())
                        .body()
                        .lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"trust\""),
                        second -> assertThat(second).contains("exactly two sides", "\"line\":2"));
    }

    @Test
    void isServedAsJsonAndAsYaml() throws Exception {
        assertThat(mediaType(get("/v3/api-docs"))).isEqualTo("application/json");
        assertThat(get("/v3/api-docs").body()).startsWith("{\"openapi\":\"3.1.0\"");
        assertThat(mediaType(get("/v3/api-docs.yaml"))).isEqualTo("application/yaml");
        assertThat(get("/v3/api-docs.yaml").body()).startsWith("openapi: 3.1.0");
    }
}
