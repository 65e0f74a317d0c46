package entente.api.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import entente.WholeApplication;
import entente.config.RulesAtStart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules are changed over the API, from this machine, and come into force. */
@WholeApplication
@DirtiesContext
class DraftsControllerTest {

    private static final String DRAFTS = "/api/v1/drafts";
    private static final String SCORES = "/api/v1/dialogues/us-belarus-2025/assessment?detail=full&rulebook=";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private RulesAtStart rules;

    @BeforeEach
    void areReady() {
        rules.await();
    }

    private MockHttpServletResponse get(String path) {
        return http.get().uri(path).exchange().getResponse();
    }

    private MockHttpServletResponse post(String path, String json) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse put(String draft, String path, String revision, String text) {
        return http.put()
                .uri(DRAFTS + "/" + draft + "/files/" + path + "?author=Ben")
                .contentType("text/plain;charset=UTF-8")
                .header("If-Match", revision)
                .content(text)
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse upload(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return uploadOctets(zip.toByteArray());
    }

    private MockHttpServletResponse uploadOctets(byte[] octets) {
        return http.post()
                .uri(DRAFTS + "?title=Uploaded&author=Ada")
                .contentType("application/zip")
                .content(octets)
                .exchange()
                .getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response) throws IOException {
        return JSON.readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private static JsonNode expect(int status, MockHttpServletResponse response) throws IOException {
        assertThat(response.getStatus())
                .as(response.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(status);
        return json(response);
    }

    private String draft() throws IOException {
        return expect(201, post(DRAFTS, "{\"title\": \"Warmer\", \"author\": \"Ada\"}"))
                .get("id")
                .asString();
    }

    /** With another base rate, and the reason for it. */
    private static String warmer(JsonNode draft, String baseRate) {
        return silentlyWarmer(draft, baseRate)
                .replaceFirst("why: .*", "why: Sides deliver in " + baseRate + " of all cases.");
    }

    /** With another base rate, and the old reason. */
    private static String silentlyWarmer(JsonNode draft, String baseRate) {
        return draft.get("files")
                .get("parameters.yaml")
                .asString()
                .replaceFirst("base rate:\n  value: [0-9.]+\n", "base rate:\n  value: " + baseRate + "\n");
    }

    @Test
    void putADraftInForceAndReproduceWhatWasSaidBefore() throws Exception {
        String before = get(SCORES + "1").getContentAsString();
        String id = draft();
        JsonNode draft = expect(200, get(DRAFTS + "/" + id));
        assertThat(draft.get("revision").asInt()).isEqualTo(1);

        MockHttpServletResponse changed = put(id, "parameters.yaml", "\"1\"", warmer(draft, "0.31"));
        assertThat(changed.getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(expect(200, changed).get("author").asString()).isEqualTo("Ben");
        JsonNode check = expect(200, post(DRAFTS + "/" + id + "/check", ""));
        assertThat(check.get("sound").asBoolean()).isTrue();
        assertThat(check.get("examples").size()).isPositive();

        JsonNode published =
                expect(200, post(DRAFTS + "/" + id + "/publish", "{\"author\": \"Ada\", \"reason\": \"Why not.\"}"));
        String version = published.get("version").asString();
        assertThat(published.get("reason").asString()).isEqualTo("Why not.");
        assertThat(expect(200, get("/api/v1/rulebooks")).get(0).get("version").asString())
                .isEqualTo(version);
        expect(404, get(DRAFTS + "/" + id));
        assertThat(get(SCORES + version).getContentAsString()).contains("\"version\":\"" + version + "\"");
        assertThat(get(SCORES + "1").getContentAsString()).isEqualTo(before);

        JsonNode back =
                expect(200, post("/api/v1/rulebooks/1/roll-back", "{\"author\": \"Ada\", \"reason\": \"Better so.\"}"));
        assertThat(back.get("base").asString()).isEqualTo(version);
        assertThat(back.get("checksum"))
                .isEqualTo(expect(200, get("/api/v1/rulebooks/1")).get("checksum"));
        expect(
                409,
                post(
                        "/api/v1/rulebooks/" + back.get("version").asString() + "/roll-back",
                        "{\"author\": \"Ada\", \"reason\": \"Again.\"}"));
        expect(404, post("/api/v1/rulebooks/99/roll-back", "{\"author\": \"Ada\", \"reason\": \"Again.\"}"));
    }

    private MockHttpServletResponse keyed(String path, String json, String key, String... headers) {
        var request = http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .header("Idempotency-Key", key);
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request.exchange().getResponse();
    }

    /** Sends it twice: what is answered again is what was answered first. */
    private JsonNode twice(int status, String path, String json, String key, String... headers) throws IOException {
        MockHttpServletResponse first = keyed(path, json, key, headers);
        JsonNode answered = expect(status, first);
        assertThat(first.getHeader("Idempotency-Replayed")).isNull();
        MockHttpServletResponse again = keyed(path, json, key, headers);
        assertThat(expect(status, again)).isEqualTo(answered);
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        return answered;
    }

    @Test
    void doOnceWhatIsSentTwiceUnderOneKey() throws Exception {
        String begin = "{\"title\": \"Once\", \"author\": \"Ada\"}";
        int before = expect(200, get(DRAFTS)).size();
        JsonNode draft = twice(201, DRAFTS, begin, "draft-1");
        assertThat(expect(200, get(DRAFTS)).size()).isEqualTo(before + 1);
        expect(422, keyed(DRAFTS, begin.replace("Once", "Twice"), "draft-1"));
        String here = DRAFTS + "/" + draft.get("id").asString();

        put(draft.get("id").asString(), "parameters.yaml", "\"1\"", warmer(draft, "0.32"));
        JsonNode undone = twice(200, here + "/undo", "", "draft-2", "If-Match", "\"2\"");
        assertThat(undone.get("revision").asInt()).isEqualTo(3);
        expect(409, keyed(here + "/catch-up", "", "draft-3", "If-Match", "\"3\""));
        put(draft.get("id").asString(), "parameters.yaml", "\"3\"", warmer(draft, "0.32"));
        twice(200, here + "/approve", "{\"author\": \"Ben\", \"note\": \"Sound.\"}", "draft-4", "If-Match", "\"4\"");

        String signed = "{\"author\": \"Ada\", \"reason\": \"More is known.\"}";
        JsonNode published = twice(200, here + "/publish", signed, "draft-5");
        assertThat(expect(200, get("/api/v1/rulebooks")).get(0).get("version")).isEqualTo(published.get("version"));
        expect(404, keyed(here + "/publish", signed, "draft-6"));
        JsonNode back =
                twice(200, "/api/v1/rulebooks/" + published.get("base").asString() + "/roll-back", signed, "draft-7");
        assertThat(back.get("base")).isEqualTo(published.get("version"));
    }

    private JsonNode impact(String place) throws IOException {
        return expect(
                200,
                http.get()
                        .uri(place + "/impact")
                        .header("Prefer", "wait=30")
                        .exchange()
                        .getResponse());
    }

    /** Minsk's trust in Washington, by the one and by the other. */
    private static double shift(JsonNode impact) {
        JsonNode dialogue = impact.get("dialogues").get(0);
        assertThat(dialogue.get("id").asString()).isEqualTo("us-belarus-2025");
        for (JsonNode direction : dialogue.get("directions")) {
            if (direction.get("observer").asString().equals("by")) {
                return direction.get("difference").asDouble();
            }
        }
        throw new AssertionError("There is no such direction: " + impact);
    }

    private String publish(String draft, String reason) throws IOException {
        String signed = "{\"author\": \"Ada\", \"reason\": \"" + reason + "\"}";
        return expect(200, post(DRAFTS + "/" + draft + "/publish", signed))
                .get("version")
                .asString();
    }

    /** A delisting that turns out incomplete should cost more, and one left half done only after 45 days. */
    @Test
    void goAllTheWayFromAChangeToItsImpactAndBack() throws Exception {
        String id = draft();
        JsonNode draft = expect(200, get(DRAFTS + "/" + id));
        String base = draft.get("base").asString();
        JsonNode files = draft.get("files");
        String rule = files.get("completion.dslr")
                .asString()
                .replaceFirst("left so for the completion window", "left so for 45 days")
                .replaceFirst("Whoever takes full payment", "Only after 45 days: whoever takes full payment")
                .replaceFirst("The other side paid for what it was told, or[^$]*?falls by 1 times", """
                        What came to light weighs more: the other side paid, and got less.")
                          @source("Judgement")
                        when
                          A step turns out to go less far than was said
                          - the other side had relied on it
                        then
                          Trust in the side that had said more falls by 1.3 times""");
        expect(200, put(id, "completion.dslr", "\"1\"", rule));
        JsonNode check = expect(200, post(DRAFTS + "/" + id + "/check", ""));
        assertThat(check.get("sound").asBoolean()).isFalse();
        assertThat(check.get("faults")).isEmpty();

        JsonNode told = impact(DRAFTS + "/" + id);
        assertThat(shift(told)).isNegative();
        JsonNode simplest = told.get("simplest");
        String kept =
                "\n- example: Aland leaves half of it undone.\n  rule: left-half-done-though-paid-for\n  fires: yes"
                        + "\n  asOf: " + simplest.get("asOf").asString() + "\n  sides: " + simplest.get("sides")
                        + "\n  moves: "
                        + simplest.get("moves") + "\n";
        String examples = files.get("examples/completion.yaml")
                .asString()
                .replaceFirst("on: 2025-10-12", "on: 2025-10-27")
                .replaceFirst("asOf: 2025-10-15", "why: Six weeks are given now.\n  asOf: 2025-11-01");
        expect(200, put(id, "examples/completion.yaml", "\"2\"", examples + kept));
        check = expect(200, post(DRAFTS + "/" + id + "/check", ""));
        assertThat(check.get("sound").asBoolean()).as(check.toString()).isTrue();

        String version = publish(id, "A shortfall of half a step is more than half a breach.");
        JsonNode changes = expect(200, get("/api/v1/rulebooks/" + version + "/changes"));
        assertThat(changes.toString()).contains("falls by 1.3 instead of 1", "… for 45 days");
        assertThat(shift(impact("/api/v1/rulebooks/" + version))).isEqualTo(shift(told));

        String back = expect(
                        200,
                        post(
                                "/api/v1/rulebooks/" + base + "/roll-back",
                                "{\"author\": \"Ada\", \"reason\": \"It was too much.\"}"))
                .get("version")
                .asString();
        assertThat(shift(impact("/api/v1/rulebooks/" + back))).isEqualTo(-shift(told));
        assertThat(get(SCORES + back).getContentAsString().replaceFirst("\"version\":\"[0-9]+\"", ""))
                .isEqualTo(get(SCORES + base).getContentAsString().replaceFirst("\"version\":\"[0-9]+\"", ""));
    }

    private MockHttpServletResponse step(String draft, String step, String revision, String json) {
        return http.post()
                .uri(DRAFTS + "/" + draft + "/" + step + "?author=Ben")
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", revision)
                .content(json)
                .exchange()
                .getResponse();
    }

    @Test
    void bringADraftUpToWhatWasPublishedMeanwhile() throws Exception {
        String mine = draft();
        JsonNode files = expect(200, get(DRAFTS + "/" + mine));
        expect(200, put(mine, "parameters.yaml", "\"1\"", warmer(files, "0.35")));
        String theirs = draft();
        expect(200, put(theirs, "parameters.yaml", "\"1\"", warmer(files, "0.36")));
        expect(409, step(theirs, "catch-up", "\"2\"", ""));
        String signed = "{\"author\": \"Ben\", \"reason\": \"Meanwhile.\"}";
        String version = expect(200, post(DRAFTS + "/" + theirs + "/publish", signed))
                .get("version")
                .asString();
        assertThat(expect(409, post(DRAFTS + "/" + mine + "/publish", signed))
                        .get("detail")
                        .asString())
                .endsWith("Bring the draft up to version " + version + ", then publish it.");

        expect(412, step(mine, "catch-up", "\"1\"", ""));
        expect(428, post(DRAFTS + "/" + mine + "/catch-up", ""));
        MockHttpServletResponse caughtUp = step(mine, "catch-up", "\"2\"", "");

        assertThat(caughtUp.getHeader("ETag")).isEqualTo("\"3\"");
        assertThat(expect(200, caughtUp).get("base").asString()).isEqualTo(version);
        assertThat(json(caughtUp).get("conflicts").get(0).asString())
                .startsWith("Parameter “base rate”: version " + version + " has 0.36 where this draft has 0.35; ")
                .endsWith(". It stays as this draft has it.");
        JsonNode undone = expect(200, step(mine, "undo", "\"3\"", ""));
        assertThat(undone.get("base")).isEqualTo(files.get("base"));

        JsonNode changes = expect(200, get("/api/v1/rulebooks/" + version + "/changes"));
        assertThat(changes.get(0).get("part").asString()).isEqualTo("parameter");
        assertThat(changes.get(0).get("how").asString()).isEqualTo("changed");
        assertThat(changes.get(0).get("id").asString()).isEqualTo("base rate");
        assertThat(changes.get(0).get("file").asString()).isEqualTo("parameters.yaml");
        assertThat(changes.get(0).get("words").asString()).startsWith("The base rate is 0.36 instead of ");
    }

    @Test
    void nameWhoApprovedOfAVersion() throws Exception {
        String id = draft();
        expect(200, put(id, "parameters.yaml", "\"1\"", warmer(expect(200, get(DRAFTS + "/" + id)), "0.37")));
        expect(428, post(DRAFTS + "/" + id + "/approve", "{\"author\": \"Ben\", \"note\": \"Read.\"}"));
        expect(422, step(id, "approve", "\"2\"", "{\"author\": \"Ben\"}"));

        JsonNode approval = expect(200, step(id, "approve", "\"2\"", "{\"author\": \"Ben\", \"note\": \"Read.\"}"));
        assertThat(approval.get("revision").asInt()).isEqualTo(2);
        assertThat(approval.get("note").asString()).isEqualTo("Read.");
        JsonNode published =
                expect(200, post(DRAFTS + "/" + id + "/publish", "{\"author\": \"Ada\", \"reason\": \"Why not.\"}"));
        assertThat(published.get("approvedBy").asString()).isEqualTo("Ben");
        assertThat(expect(200, get("/api/v1/rulebooks/1")).has("approvedBy")).isFalse();
    }

    @Test
    void refuseWhatWasChangedSince() throws Exception {
        String id = draft();
        expect(200, put(id, "signals.dslr", "\"1\"", "one"));

        assertThat(expect(412, put(id, "signals.dslr", "\"1\"", "two"))
                        .get("detail")
                        .asString())
                .isEqualTo("The draft has changed since you read it: its last revision is 2, and If-Match names \"1\"."
                        + " Read it again.");
        assertThat(http.put()
                        .uri(DRAFTS + "/" + id + "/files/signals.dslr")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("two"))
                .hasStatus(428);
        assertThat(http.post().uri(DRAFTS + "/" + id + "/undo").header("If-Match", "\"2\""))
                .hasStatusOk();
        assertThat(http.post().uri(DRAFTS + "/" + id + "/undo").header("If-Match", "\"3\""))
                .hasStatus(409);
        assertThat(http.delete().uri(DRAFTS + "/" + id)).hasStatus(204);
        assertThat(http.delete().uri(DRAFTS + "/" + id)).hasStatus(404);
    }

    @Test
    void nameEveryFaultOfADraftByFileAndLine() throws Exception {
        String id = draft();
        String text = expect(200, get(DRAFTS + "/" + id))
                .get("files")
                .get("completion.dslr")
                .asString();
        expect(200, put(id, "completion.dslr", "\"1\"", text.replaceFirst("Trust in", "Faith in")));

        JsonNode check = expect(200, post(DRAFTS + "/" + id + "/check", ""));
        assertThat(check.get("sound").asBoolean()).isFalse();
        assertThat(check.get("faults").get(0).get("file").asString()).isEqualTo("completion.dslr");
        JsonNode refused =
                expect(422, post(DRAFTS + "/" + id + "/publish", "{\"author\": \"Ada\", \"reason\": \"Why not.\"}"));
        assertThat(refused.get("errors").get(0).get("pointer").asString()).matches("/completion[.]dslr:\\d+");
        assertThat(expect(422, post(DRAFTS + "/" + id + "/publish", "{}"))
                        .get("errors")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void askWhyANumberIsAnother() throws Exception {
        String id = draft();
        JsonNode draft = expect(200, get(DRAFTS + "/" + id));
        expect(200, put(id, "parameters.yaml", "\"1\"", silentlyWarmer(draft, "0.32")));

        JsonNode check = expect(200, post(DRAFTS + "/" + id + "/check", ""));
        assertThat(check.get("sound").asBoolean()).isFalse();
        assertThat(check.get("faults").get(0).get("message").asString())
                .endsWith("and its reason is still the old one. Say why.");
        JsonNode refused =
                expect(422, post(DRAFTS + "/" + id + "/publish", "{\"author\": \"Ada\", \"reason\": \"Why not.\"}"));
        assertThat(refused.get("errors").get(0).get("pointer").asString()).isEqualTo("/parameters.yaml:2");
    }

    @Test
    void refuseARedExampleUntilItIsChangedWithAReason() throws Exception {
        String id = draft();
        String text = expect(200, get(DRAFTS + "/" + id))
                .get("files")
                .get("examples/friction.yaml")
                .asString();
        String red = text.replaceFirst("fires: yes", "fires: no");
        expect(200, put(id, "examples/friction.yaml", "\"1\"", red));
        JsonNode tried = expect(200, post(DRAFTS + "/" + id + "/check", "")).get("examples");
        assertThat(tried.toString()).contains("In this example the rule should not fire, and it does.");
        String body = "{\"author\": \"Ada\", \"reason\": \"Why not.\"}";
        expect(422, post(DRAFTS + "/" + id + "/publish", body));

        String quieter = text.replaceFirst("asOf: 2025-02-01", "asOf: 2025-02-02");
        expect(200, put(id, "examples/friction.yaml", "\"2\"", quieter));
        expect(422, post(DRAFTS + "/" + id + "/publish", body));

        String explained = quieter.replaceFirst("fires: yes\n", "fires: yes\n  why: A day later reads the same.\n");
        expect(200, put(id, "examples/friction.yaml", "\"3\"", explained));
        assertThat(expect(200, post(DRAFTS + "/" + id + "/check", ""))
                        .get("sound")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void giveAVersionAsAZipThatBeginsADraft() throws Exception {
        byte[] zip = get("/api/v1/rulebooks/1.zip").getContentAsByteArray();
        assertThat(get("/api/v1/rulebooks/1.zip").getContentAsByteArray()).isEqualTo(zip);
        assertThat(new ZipInputStream(new ByteArrayInputStream(zip)).getNextEntry())
                .isNotNull();

        JsonNode draft = expect(201, uploadOctets(zip));

        assertThat(draft.get("files"))
                .isEqualTo(expect(200, get("/api/v1/rulebooks/1")).get("files"));
        assertThat(draft.get("title").asString()).isEqualTo("Uploaded");
        expect(201, upload(Map.of("rules/signals.dslr", "text".getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../signals.dslr",
                "rules/../../signals.dslr",
                "/etc/passwd",
                "examples/../signals.dslr",
                "C:\\signals.dslr",
                "other/signals.dslr",
                "examples\\a.yaml"
            })
    void refuseAZipWithAPathThatHasNoPlace(String path) throws Exception {
        JsonNode refused = expect(422, upload(Map.of(path, new byte[] {'x'})));
        assertThat(refused.get("errors").get(0).get("message").asString()).contains("has no place in a rulebook");
    }

    @Test
    void refuseAZipThatIsTooMuchOrNone() throws Exception {
        assertThat(expect(422, upload(Map.of("signals.dslr", new byte[20 << 20])))
                        .get("detail")
                        .asString())
                .isEqualTo("The files of the zip are larger than 16 MiB together.");
        expect(422, upload(Map.of("signals.dslr", new byte[2_000_000])));
        expect(422, upload(Map.of("signals.dslr", new byte[] {(byte) 0xff})));
        expect(422, uploadOctets("no zip".getBytes(StandardCharsets.UTF_8)));
        expect(422, uploadOctets(Arrays.copyOf(get("/api/v1/rulebooks/1.zip").getContentAsByteArray(), 900)));
    }

    private MockHttpServletResponse putTable(String draft, String table, String revision, String type, byte[] octets) {
        return http.put()
                .uri(DRAFTS + "/" + draft + "/" + table + "?author=Ben")
                .contentType(type)
                .header("If-Match", revision)
                .content(octets)
                .exchange()
                .getResponse();
    }

    @ParameterizedTest
    @CsvSource({
        "weights, xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "weights, csv, text/csv",
        "kinds, xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "kinds, csv, text/csv"
    })
    void takeBackTheTablesThatTheyGive(String table, String format, String type) throws Exception {
        String id = draft();
        MockHttpServletResponse given = get("/api/v1/rulebooks/1/" + table + "." + format);
        assertThat(given.getContentType()).startsWith(type);
        assertThat(given.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + table + "-1." + format + "\"");
        byte[] octets = given.getContentAsByteArray();
        assertThat(get(DRAFTS + "/" + id + "/" + table + "." + format).getStatus())
                .isEqualTo(200);

        JsonNode files = expect(200, get(DRAFTS + "/" + id)).get("files");
        JsonNode draft = expect(200, putTable(id, table, "\"1\"", type, octets));

        assertThat(draft.get("files")).isEqualTo(files);
        assertThat(draft.get("author").asString()).isEqualTo("Ben");
        expect(412, putTable(id, table, "\"1\"", type, octets));
        expect(415, putTable(id, table, "\"2\"", "application/zip", octets));
        expect(404, get("/api/v1/rulebooks/1/rules." + format));
        expect(404, get("/api/v1/rulebooks/99/" + table + "." + format));
        expect(404, get(DRAFTS + "/x/" + table + "." + format));
    }

    @Test
    void nameEveryWrongCellOfATable() throws Exception {
        String id = draft();
        String weights = "value;kind;from_scale;cost;stake;why;source\n70;summit;1;1;1;=1+1;x\n2;nothing;1;1;1;y;\n";
        JsonNode refused =
                expect(422, putTable(id, "weights", "\"1\"", "text/csv", weights.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.get("title").asString()).isEqualTo("Invalid table");
        assertThat(refused.get("errors").toString())
                .contains(
                        "{\"pointer\":\"/F2\",\"message\":\"Row 2, column F (why), \\\"=1+1\\\": A spreadsheet would take",
                        "{\"pointer\":\"/G3\",\"message\":\"Row 3, column G (source): ",
                        "Row 3, column B (kind), \\\"nothing\\\": kinds.csv has no such kind.");
        assertThat(expect(200, get(DRAFTS + "/" + id)).get("revision").asInt()).isEqualTo(1);
    }

    @Test
    void giveADraftAsAZipThatBeginsAnother() throws Exception {
        String id = draft();
        MockHttpServletResponse zip = get(DRAFTS + "/" + id + ".zip");
        assertThat(zip.getContentType()).isEqualTo("application/zip");
        JsonNode other = expect(201, uploadOctets(zip.getContentAsByteArray()));
        assertThat(other.get("files"))
                .isEqualTo(expect(200, get(DRAFTS + "/" + id)).get("files"));
    }

    /** A page's own way to send a form over sites takes only such types, and none of them is read here. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void readNoBodyThatAFormCouldSend(String type) {
        for (String path : new String[] {
            DRAFTS,
            "/api/v1/rulebooks/1/roll-back",
            "/api/v1/dialogues",
            "/api/v1/dialogues/us-belarus-2025/moves",
            "/api/v1/dialogues/us-belarus-2025/restore"
        }) {
            assertThat(http.post().uri(path).contentType(type).content("{}")).hasStatus(415);
        }
    }
}
