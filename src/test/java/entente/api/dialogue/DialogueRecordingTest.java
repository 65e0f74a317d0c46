package entente.api.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import entente.WholeApplication;
import entente.casefile.CaseFile;
import entente.config.RulesAtStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dialogues are recorded over the API, from this machine, and nobody's change is lost. */
@WholeApplication
@DirtiesContext
class DialogueRecordingTest {

    private static final String DIALOGUES = "/api/v1/dialogues";
    private static final JsonMapper JSON = new JsonMapper();

    private static final String SIDES =
            "\"sides\": [{\"id\": \"us\", \"name\": \"Washington\"}, {\"id\": \"by\", \"name\": \"Minsk\"}]";
    private static final String RELEASE =
            "{\"id\": \"m1\", \"date\": \"2025-05-02\", \"actor\": \"by\", \"kind\": \"prisoner-release\"}";
    private static final String RELIEF = "{\"id\": \"m2\", \"date\": \"2025-05-20\", \"actor\": \"us\","
            + " \"kind\": \"sanctions-relief\", \"extent\": \"partial\", \"answers\": \"m1\"}";
    private static final String LATER = "{\"date\": \"2025-06-10\", \"actor\": \"us\", \"kind\": \"summit\"}";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private RulesAtStart rules;

    @BeforeEach
    void areReady() {
        rules.await();
    }

    private static String caseOf(String title, String... moves) {
        return "{\"title\": \"" + title + "\", \"asOf\": \"2025-06-01\", " + SIDES + ", \"moves\": ["
                + String.join(", ", moves) + "]}";
    }

    private MockHttpServletResponse get(String path) {
        return http.get().uri(path).exchange().getResponse();
    }

    /** @param headers each name before its value */
    private MockHttpServletResponse send(String method, String path, String json, String... headers) {
        var request = http.method(HttpMethod.valueOf(method))
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json);
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse post(String path, String json, String... headers) {
        return send("POST", path, json, headers);
    }

    private static String text(MockHttpServletResponse response) throws IOException {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static JsonNode expect(int status, MockHttpServletResponse response) throws IOException {
        assertThat(response.getStatus()).as(text(response)).isEqualTo(status);
        return JSON.readTree(text(response));
    }

    private static List<String> pointers(JsonNode problem) {
        List<String> pointers = new ArrayList<>();
        problem.get("errors").forEach(error -> pointers.add(error.get("pointer").asString()));
        return pointers;
    }

    /** The path of a new dialogue with a release and the relief that answers it. */
    private String recorded() throws IOException {
        MockHttpServletResponse made = post(DIALOGUES, caseOf("Small", RELEASE, RELIEF));
        expect(201, made);
        return String.valueOf(made.getHeader("Location"));
    }

    private Set<String> moves(String dialogue) throws IOException {
        Set<String> ids = new HashSet<>();
        expect(200, get(dialogue + "/moves"))
                .forEach(move -> ids.add(move.get("id").asString()));
        return ids;
    }

    @Test
    void giveBackTheCaseThatWasRecorded() throws Exception {
        String shipped = text(get(DIALOGUES + "/us-belarus-2025"));

        MockHttpServletResponse made = post(DIALOGUES + "?id=again&author=Ada&reason=A%20copy.", shipped);

        JsonNode kept = expect(201, made);
        assertThat(made.getHeader("Location")).isEqualTo(DIALOGUES + "/again");
        assertThat(made.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(kept.get("id").asString()).isEqualTo("again");
        assertThat(kept.get("revision").asInt()).isEqualTo(1);
        assertThat(kept.get("warnings").isEmpty()).isTrue();
        assertThat(kept.get("case")).isEqualTo(JSON.readTree(shipped));
        MockHttpServletResponse given = get(DIALOGUES + "/again");
        assertThat(text(given)).isEqualTo(shipped);
        assertThat(given.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(CaseFile.read(given.getContentAsByteArray()))
                .isEqualTo(CaseFile.read(shipped.getBytes(StandardCharsets.UTF_8)));
        assertThat(expect(409, post(DIALOGUES + "?id=again", shipped))
                        .get("title")
                        .asString())
                .isEqualTo("Id taken");
    }

    @Test
    void nameADialogueAfterItsTitle() throws Exception {
        for (String id : List.of("cafe-talks-of-mai", "cafe-talks-of-mai-2", "cafe-talks-of-mai-3")) {
            assertThat(expect(201, post(DIALOGUES, caseOf("  Café talks, of “Mai”!")))
                            .get("id")
                            .asString())
                    .isEqualTo(id);
        }
        assertThat(expect(201, post(DIALOGUES, caseOf("Переговоры"))).get("id").asString())
                .startsWith("dialogue");
        expect(422, post(DIALOGUES + "?id=Not%20a%20slug", caseOf("x")));
    }

    @Test
    void warnOfWhatIsLeftOut() throws Exception {
        JsonNode kept = expect(201, post(DIALOGUES, "{\"colour\": 1, " + SIDES + ", \"moves\": []}"));
        assertThat(kept.get("warnings").get(0).get("pointer").asString()).isEqualTo("/colour");
        assertThat(kept.get("case").has("colour")).isFalse();
    }

    @Test
    void changeOnlyWhatWasRead() throws Exception {
        String one = recorded();
        String other = caseOf("Other", RELEASE);

        assertThat(expect(428, send("PUT", one, other)).get("detail").asString())
                .endsWith("If-Match: \"1\".");
        MockHttpServletResponse put = send("PUT", one + "?author=Ben", other, "If-Match", "\"1\"");
        assertThat(expect(200, put).get("case").get("title").asString()).isEqualTo("Other");
        assertThat(put.getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(expect(412, send("PUT", one, other, "If-Match", "\"1\""))
                        .get("detail")
                        .asString())
                .isEqualTo("The dialogue has changed since you read it: its last revision is 2, and If-Match names"
                        + " \"1\". Read it again.");
        expect(428, send("DELETE", one, ""));
        expect(412, send("DELETE", one, "", "If-Match", "\"1\""));
        assertThat(send("DELETE", one, "", "If-Match", "\"2\"").getStatus()).isEqualTo(204);
        expect(404, get(one));
        expect(404, send("PUT", one, other, "If-Match", "\"3\""));
        assertThat(text(get(one + "?revision=2"))).contains("Other");
        expect(404, get(one + "?revision=3"));
    }

    @Test
    void saveTheTripWhereNothingChanged() throws Exception {
        String one = recorded();
        MockHttpServletResponse same =
                http.get().uri(one).header("If-None-Match", "\"1\"").exchange().getResponse();
        assertThat(same.getStatus()).isEqualTo(304);
        assertThat(text(same)).isEmpty();
        expect(201, post(one + "/moves", LATER));
        assertThat(http.get().uri(one).header("If-None-Match", "\"1\"")).hasStatusOk();
    }

    @Test
    void recordMovesOneByOne() throws Exception {
        String one = recorded();

        MockHttpServletResponse added = post(one + "/moves?author=Ada&reason=Seen.", LATER);

        JsonNode answer = expect(201, added);
        assertThat(added.getHeader("Location")).isEqualTo(one + "/moves/m3");
        assertThat(added.getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(answer.get("revision").asInt()).isEqualTo(2);
        assertThat(answer.get("move").get("id").asString()).isEqualTo("m3");
        assertThat(answer.get("warnings").get(0).get("pointer").asString()).isEqualTo("/date");
        assertThat(answer.get("warnings").get(0).get("message").asString())
                .isEqualTo("The dialogue's own day was 2025-06-01. This move is later, so it is 2025-06-10 now.");
        assertThat(expect(200, get(one)).get("asOf").asString()).isEqualTo("2025-06-10");
        assertThat(expect(200, get(one + "/moves/m3"))).isEqualTo(answer.get("move"));
        String earlier = "{\"id\": \"m0\", \"date\": \"2025-04-01\", \"actor\": \"us\", \"kind\": \"summit\"}";
        assertThat(expect(201, post(one + "/moves", earlier, "If-Match", "\"2\""))
                        .get("warnings")
                        .isEmpty())
                .isTrue();
        expect(412, post(one + "/moves", LATER, "If-Match", "\"2\""));
        List<String> order = new ArrayList<>();
        expect(200, get(one + "/moves"))
                .forEach(move -> order.add(move.get("id").asString()));
        assertThat(order).containsExactly("m0", "m1", "m2", "m3");
    }

    @Test
    void correctAndRemoveMoves() throws Exception {
        String one = recorded();
        String smaller = RELEASE.replace("}", ", \"scale\": 2}").replace("\"id\": \"m1\", ", "");

        expect(428, send("PUT", one + "/moves/m1", smaller));
        JsonNode changed = expect(200, send("PUT", one + "/moves/m1", smaller, "If-Match", "\"1\""));
        assertThat(changed.get("move").get("scale").asInt()).isEqualTo(2);
        assertThat(pointers(expect(422, send("PUT", one + "/moves/m1", RELIEF, "If-Match", "\"2\""))))
                .containsExactly("/id");
        expect(404, send("PUT", one + "/moves/m9", smaller, "If-Match", "\"2\""));

        expect(428, send("DELETE", one + "/moves/m1", ""));
        JsonNode removed = expect(200, send("DELETE", one + "/moves/m1", "", "If-Match", "\"2\""));
        assertThat(removed.has("move")).isFalse();
        assertThat(removed.get("revision").asInt()).isEqualTo(3);
        assertThat(removed.get("warnings").get(0).get("pointer").asString()).isEqualTo("/moves/0/answers");
        assertThat(removed.get("warnings").get(0).get("message").asString())
                .isEqualTo("\"m1\" is removed, so \"m2\" no longer refers to it.");
        assertThat(expect(200, get(one + "/moves/m2")).has("answers")).isFalse();
        expect(404, get(one + "/moves/m1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"actor": "us", "kind": "summit"}                                                        | /date
            {"date": "2025-06-10", "actor": "fr", "kind": "summit"}                                  | /actor
            {"date": "2025-06-10", "actor": "us", "kind": "nothing"}                                 | /kind
            {"date": "2025-06-10", "actor": "us", "kind": "pledge", "promises": "nothing"}           | /promises
            {"date": "2025-06-10", "actor": "us", "kind": "summit", "answers": "m9"}                 | /answers
            {"date": "2025-05-01", "actor": "us", "kind": "summit", "answers": "m1"}                 | /answers
            {"date": "2025-06-10", "actor": "us", "kind": "summit", "completes": "m1"}               | /completes
            {"date": "2025-06-10", "actor": "us", "kind": "summit", "id": "m1"}                      | /id
            {"date": "2025-06-10", "actor": "us", "kind": "summit", "confidence": 2}                 | /confidence
            {"date": "2025-06-10", "actor": "us", "kind": "summit", "source": {"url": "https://a"}}  | /source/title
            """, quoteCharacter = '\0')
    void tellWhereAMoveIsWrong(String move, String pointer) throws Exception {
        String one = recorded();
        JsonNode problem = expect(422, post(one + "/moves", move));
        assertThat(pointers(problem)).contains(pointer).noneMatch(place -> place.startsWith("/moves"));
        assertThat(expect(200, get(one + "/history")).size()).isEqualTo(1);
    }

    @Test
    void tellWhatWouldNoLongerFit() throws Exception {
        String one = recorded();
        String tooLate = RELEASE.replace("2025-05-02", "2025-05-30");
        JsonNode problem = expect(422, send("PUT", one + "/moves/m1", tooLate, "If-Match", "\"1\""));
        assertThat(pointers(problem)).containsExactly("");
        assertThat(problem.get("detail").asString())
                .startsWith("\"m2\" would no longer fit (answers): \"m1\" of 2025-05-30 is later");
    }

    @Test
    void recordNothingThatCannotBeScored() throws Exception {
        String unknown = caseOf("Unknown", RELEASE, RELIEF.replace("sanctions-relief", "nothing"));
        assertThat(pointers(expect(422, post(DIALOGUES, unknown)))).containsExactly("/moves/1/kind");
        String one = recorded();
        assertThat(pointers(expect(422, send("PUT", one, unknown, "If-Match", "\"1\""))))
                .containsExactly("/moves/1/kind");
        assertThat(pointers(expect(422, post(DIALOGUES, caseOf("Late", RELIEF)))))
                .containsExactly("/moves/0/answers");
    }

    @Test
    void refuseWhatCannotBeRead() throws Exception {
        String one = recorded();
        for (String path : new String[] {DIALOGUES, one + "/moves"}) {
            expect(400, post(path, "{"));
            expect(422, post(path, "[]"));
        }
        expect(413, post(one + "/moves", " ".repeat((1 << 20) + 1)));
        expect(404, post(DIALOGUES + "/nobody/moves", LATER));
        expect(404, get(DIALOGUES + "/nobody/moves"));
        expect(404, get(DIALOGUES + "/nobody/history"));
        expect(404, post(DIALOGUES + "/nobody/restore", "{}"));
        expect(422, get(one + "?revision=zero"));
        expect(422, get(one + "?recorded=2025"));
        expect(422, get(one + "?recorded=2025-12-05&revision=1"));
        expect(422, get(one + "/history?limit=0"));
        expect(422, post(one + "/moves?author=" + "a".repeat(301), LATER));
    }

    @Test
    void tellWhatEachChangeChangedAndGoBack() throws Exception {
        String one = recorded();
        String first = text(get(one));
        expect(201, post(one + "/moves?author=Ben&reason=Seen.", LATER));
        expect(200, send("DELETE", one + "/moves/m1?author=Ada", "", "If-Match", "\"2\""));
        assertThat(send("DELETE", one, "", "If-Match", "\"3\"").getStatus()).isEqualTo(204);

        MockHttpServletResponse told = get(one + "/history");
        JsonNode history = expect(200, told);
        assertThat(told.getHeader("ETag")).isEqualTo("\"4\"");
        assertThat(history.size()).isEqualTo(4);
        assertThat(history.get(0).get("removed").asBoolean()).isTrue();
        assertThat(history.get(1).get("moves").toString())
                .isEqualTo("{\"added\":[],\"changed\":[\"m2\"],\"removed\":[\"m1\"]}");
        assertThat(history.get(2).get("author").asString()).isEqualTo("Ben");
        assertThat(history.get(2).get("reason").asString()).isEqualTo("Seen.");
        assertThat(history.get(2).get("moves").get("added").toString()).isEqualTo("[\"m3\"]");
        assertThat(history.get(2).get("fields").toString()).isEqualTo("[\"asOf\"]");
        assertThat(history.get(3).get("fields").toString()).isEqualTo("[\"title\",\"sides\",\"asOf\"]");
        JsonNode page = expect(200, get(one + "/history?before=4&limit=2"));
        assertThat(page.get(0)).isEqualTo(history.get(1));
        assertThat(page.get(1)).isEqualTo(history.get(2));
        assertThat(page.size()).isEqualTo(2);

        String back = "{\"revision\": 1, \"author\": \"Ada\", \"reason\": \"It was right.\"}";
        expect(428, post(one + "/restore", back));
        expect(412, post(one + "/restore", back, "If-Match", "\"3\""));
        expect(404, post(one + "/restore", back.replace("1", "4"), "If-Match", "\"4\""));
        assertThat(pointers(expect(422, post(one + "/restore", "{\"revision\": 0}", "If-Match", "\"4\""))))
                .containsExactly("/revision", "/author", "/reason");
        MockHttpServletResponse restored = post(one + "/restore", back, "If-Match", "\"4\"");
        assertThat(expect(200, restored).get("revision").asInt()).isEqualTo(5);
        assertThat(restored.getHeader("ETag")).isEqualTo("\"5\"");
        assertThat(text(get(one))).isEqualTo(first);
    }

    @Test
    void giveWhatWasRecordedByADay() throws Exception {
        String one = recorded();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        MockHttpServletResponse now = get(one + "?recorded=" + today.plusDays(1));
        assertThat(text(now)).isEqualTo(text(get(one)));
        assertThat(now.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(expect(404, get(one + "?recorded=" + today.minusDays(1)))
                        .get("title")
                        .asString())
                .isEqualTo("Unknown revision");
    }

    @Test
    void answerARepeatAsTheFirstTime() throws Exception {
        String one = recorded();
        MockHttpServletResponse first = post(one + "/moves", LATER, "Idempotency-Key", "one");
        expect(201, post(one + "/moves", LATER));

        MockHttpServletResponse again = post(one + "/moves", LATER, "Idempotency-Key", "one");

        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(text(again)).isEqualTo(text(first));
        assertThat(again.getContentType()).isEqualTo(first.getContentType());
        for (String header : List.of("Location", "ETag")) {
            assertThat(again.getHeader(header))
                    .isEqualTo(first.getHeader(header))
                    .isNotNull();
        }
        assertThat(again.getHeader("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.getHeader("Idempotency-Replayed")).isNull();
        assertThat(moves(one)).hasSize(4);
        assertThat(expect(422, post(one + "/moves", RELEASE, "Idempotency-Key", "one"))
                        .get("title")
                        .asString())
                .isEqualTo("Invalid idempotency key");
        expect(422, post(one + "/moves?author=Ben", LATER, "Idempotency-Key", "one"));

        String dialogue = caseOf("Once", RELEASE);
        MockHttpServletResponse made = post(DIALOGUES, dialogue, "Idempotency-Key", "two");
        assertThat(post(DIALOGUES, dialogue, "Idempotency-Key", "two").getHeader("Location"))
                .isEqualTo(made.getHeader("Location"));

        String back = "{\"revision\": 1, \"author\": \"Ada\", \"reason\": \"Again.\"}";
        JsonNode restored = expect(200, post(one + "/restore", back, "If-Match", "\"3\"", "Idempotency-Key", "three"));
        assertThat(expect(200, post(one + "/restore", back, "If-Match", "\"3\"", "Idempotency-Key", "three")))
                .isEqualTo(restored);
    }

    @Test
    void keepNoRefusalUnderAKey() throws Exception {
        String one = recorded();
        String next =
                "{\"id\": \"m4\", \"date\": \"2025-06-11\", \"actor\": \"by\", \"kind\": \"summit\", \"answers\": \"m3\"}";
        expect(422, post(one + "/moves", next, "Idempotency-Key", "refused"));
        expect(201, post(one + "/moves", LATER));
        expect(201, post(one + "/moves", next, "Idempotency-Key", "refused"));
    }

    @Test
    void refuseACharacterThatNobodySees() throws Exception {
        String one = recorded();
        String turned = LATER.replace("}", ", \"summary\": \"A vi\u202Esit\"}");
        assertThat(expect(422, post(one + "/moves", turned)).toString())
                .contains("/summary", "Got U+202E (right-to-left override) as character 5.");
        assertThat(expect(422, post(one + "/moves?reason=A\u202Eb", LATER)).toString())
                .contains("\\\"reason\\\"", "U+202E (right-to-left override) as character 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "käse"})
    void refuseAKeyThatIsNone(String key) throws Exception {
        expect(422, post(recorded() + "/moves", LATER, "Idempotency-Key", key));
    }

    @Test
    void takeKeysOfUpTo200Characters() throws Exception {
        String one = recorded();
        expect(201, post(one + "/moves", LATER, "Idempotency-Key", "k".repeat(200)));
        expect(422, post(one + "/moves", LATER, "Idempotency-Key", "k".repeat(201)));
    }

    private static <T> List<T> atOnce(List<Callable<T>> rivals) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(rivals.size());
        CountDownLatch gun = new CountDownLatch(1);
        try {
            List<Future<T>> runs = rivals.stream()
                    .map(rival -> threads.submit(() -> {
                        gun.await();
                        return rival.call();
                    }))
                    .toList();
            gun.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> run : runs) {
                results.add(run.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void loseNoMoveOfWritersWhoComeAtOnce() throws Exception {
        String one = recorded();
        List<Callable<String>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String author = "?author=w" + i;
            writers.add(() -> {
                String last = "";
                for (int n = 0; n < 5; n++) {
                    last = expect(201, post(one + "/moves" + author, LATER)).toString();
                }
                return last;
            });
        }

        atOnce(writers);

        assertThat(moves(one)).hasSize(42);
        assertThat(expect(200, get(one + "/history")).size()).isEqualTo(41);
    }

    @Test
    void letOneOfTwoWritersWhoReadTheSameChangeIt() throws Exception {
        String one = recorded();
        List<Callable<Integer>> writers = new ArrayList<>();
        for (String title : List.of("Ada's", "Ben's")) {
            writers.add(
                    () -> send("PUT", one, caseOf(title), "If-Match", "\"1\"").getStatus());
        }
        assertThat(atOnce(writers)).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void makeOneMoveOfRepeatsThatComeAtOnce() throws Exception {
        String one = recorded();
        List<Callable<String>> repeats = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            repeats.add(() -> {
                MockHttpServletResponse answer = post(one + "/moves", LATER, "Idempotency-Key", "at-once");
                while (answer.getStatus() == 409) {
                    answer = post(one + "/moves", LATER, "Idempotency-Key", "at-once");
                }
                return answer.getStatus() + " " + answer.getHeader("Location") + " " + text(answer);
            });
        }

        assertThat(new HashSet<>(atOnce(repeats))).hasSize(1).allMatch(answer -> answer.startsWith("201 "));
        assertThat(moves(one)).hasSize(3);
    }

    @Test
    void expectationsAreAddedAndReplaced() throws IOException {
        String place = DIALOGUES + "/expecting";
        send("POST", DIALOGUES + "?id=expecting&author=Ada&reason=x", caseOf("Expecting", RELEASE));
        String one = "{\"observer\": \"us\", \"subject\": \"by\", \"date\": \"2025-06-01\","
                + " \"claim\": {\"rises-from\": \"2025-05-01\"}, \"why\": \"They freed people.\"}";
        MockHttpServletResponse added = send("POST", place + "/expectations?author=Ada", one);
        assertThat(added.getStatus()).as(added.getContentAsString()).isEqualTo(201);
        assertThat(JSON.readTree(get(place).getContentAsString())
                        .get("expectations")
                        .size())
                .isEqualTo(1);
        assertThat(JSON.readTree(get(place + "/history").getContentAsString())
                        .get(0)
                        .get("fields")
                        .toString())
                .isEqualTo("[\"expectations\"]");
        MockHttpServletResponse stranger =
                send("POST", place + "/expectations?author=Ada", one.replace("\"by\"", "\"eu\""));
        assertThat(stranger.getStatus()).isEqualTo(422);
        assertThat(stranger.getContentAsString()).contains("\"pointer\":\"/observer\"", "the two sides of the case");
        assertThat(send("PUT", place + "/expectations?author=Ada", "[]").getStatus())
                .isEqualTo(428);
        MockHttpServletResponse none = send("PUT", place + "/expectations?author=Ada", "[]", "If-Match", "\"2\"");
        assertThat(none.getStatus()).as(none.getContentAsString()).isEqualTo(200);
        assertThat(get(place + "/expectations").getContentAsString()).isEqualTo("[]");
        MockHttpServletResponse wrong =
                send("PUT", place + "/expectations?author=Ada", "[" + one + ", {\"why\": 7}]", "If-Match", "\"3\"");
        assertThat(wrong.getContentAsString()).contains("\"pointer\":\"/1/why\"");
    }

    private MockHttpServletResponse bring(String path, String file, String type, String... headers) {
        var request = http.post()
                .uri(path)
                .contentType(MediaType.parseMediaType(type))
                .content(file);
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse bringParts(String path, String file, String part, String json) {
        return http.post()
                .multipart()
                .uri(path)
                .file(new MockMultipartFile("file", "file", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile(part, part, "application/json", json.getBytes(StandardCharsets.UTF_8)))
                .exchange()
                .getResponse();
    }

    @Test
    void bringsInASheetWholeOrNotAtAll() throws IOException {
        send("POST", DIALOGUES + "?id=sheet", caseOf("Sheet"));
        String imports = DIALOGUES + "/sheet/imports";
        String wrong = "date,actor,kind,mood\n2025-05-02,us,praise,x\n3/4/2025,Moscow,blesses,\n";

        JsonNode preview = JSON.readTree(
                bring(imports + "?dry-run=true", wrong, "text/csv").getContentAsByteArray());
        assertThat(preview.at("/dryRun").asBoolean()).isTrue();
        assertThat(preview.at("/problems").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/A3", "/B3", "/C3");
        assertThat(preview.at("/unknownWords").findValuesAsString("word")).containsExactly("Moscow", "blesses");
        assertThat(preview.at("/notes/0").asString()).isEqualTo("1 column is not read: mood.");
        MockHttpServletResponse refused = bring(imports, wrong, "text/csv");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(JSON.readTree(refused.getContentAsByteArray()).at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/A3", "/B3", "/C3");
        assertThat(get(DIALOGUES + "/sheet/moves").getContentAsString()).isEqualTo("[]");

        String right = "date,actor,kind\n2025-05-02,us,praise\n2025-05-03,Government,Agreement\n";
        String mapping =
                "{\"values\": {\"actor\": {\"Government\": \"by\"}, \"kind\": {\"Agreement\": \"agreement-signed\"}}}";
        JsonNode dry = JSON.readTree(
                bringParts(imports + "?dry-run=true", right, "mapping", mapping).getContentAsByteArray());
        assertThat(dry.at("/added").findValuesAsString("kind")).containsExactly("praise", "agreement-signed");
        assertThat(get(DIALOGUES + "/sheet/moves").getContentAsString()).isEqualTo("[]");
        MockHttpServletResponse brought = bringParts(imports, right, "mapping", mapping);
        assertThat(brought.getStatus()).isEqualTo(200);
        assertThat(brought.getHeader("ETag")).isEqualTo("\"2\"");
        // what was said holds for the next file, and the same file brings nothing
        MockHttpServletResponse again = bring(imports, right, "text/csv");
        assertThat(JSON.readTree(again.getContentAsByteArray()).at("/same").asInt())
                .isEqualTo(2);
        assertThat(again.getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(bring(imports, right + "2025-05-04,us,summit\n", "text/csv", "If-Match", "\"1\"")
                        .getStatus())
                .isEqualTo(412);
        String more = right + "2025-05-04,us,summit\n";
        assertThat(bring(imports, more, "text/csv", "Idempotency-Key", "sheet-1")
                        .getHeader("ETag"))
                .isEqualTo("\"3\"");
        assertThat(bring(imports, more, "text/csv", "Idempotency-Key", "sheet-1")
                        .getHeader("Idempotency-Replayed"))
                .isEqualTo("true");
    }

    @Test
    void refusesAnImportInWords() throws IOException {
        send("POST", DIALOGUES + "?id=unread", caseOf("Unread"));
        String imports = DIALOGUES + "/unread/imports";
        assertThat(bring(imports, "{}", "application/json").getStatus()).isEqualTo(415);
        assertThat(bring(imports, "", "text/csv").getStatus()).isEqualTo(422);
        assertThat(bring(imports + "?encoding=latin", "a,b", "text/csv").getStatus())
                .isEqualTo(422);
        assertThat(bring(DIALOGUES + "/nobody/imports", "a,b", "text/csv").getStatus())
                .isEqualTo(404);
        MockHttpServletResponse badMapping =
                bringParts(imports, "a,b", "mapping", "{\"columns\": {\"mood\": 1}, \"x\": 2}");
        assertThat(badMapping.getStatus()).isEqualTo(422);
        assertThat(JSON.readTree(badMapping.getContentAsByteArray())
                        .at("/errors")
                        .findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/columns/mood", "/x");
        assertThat(bringParts(imports, "a,b", "actors", "{\"eu\": [\"EUR\"]}").getContentAsString())
                .contains("There is no such side. Expected us or by.");
    }

    @Test
    void readsEveryPartOfAForm() throws IOException {
        send("POST", DIALOGUES + "?id=parts", caseOf("Parts"));
        String imports = DIALOGUES + "/parts/imports";
        MockMultipartFile file = new MockMultipartFile(
                "file",
                "f.csv",
                "text/csv",
                "date,actor,kind\n2025-05-02,Government,praise\n".getBytes(StandardCharsets.UTF_8));
        assertThat(http.post()
                        .multipart()
                        .uri(imports + "?dry-run=true")
                        .file(file)
                        .param("mapping", "{\"values\": {\"actor\": {\"Government\": \"us\"}}}")
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .contains("\"problems\":[]", "\"kind\":\"praise\"");
        assertThat(http.post()
                        .multipart()
                        .uri(imports)
                        .file(file)
                        .file(file)
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(bringParts(imports, "a,b", "maping", "{}").getContentAsString())
                .contains("There is no part \\\"maping\\\". Expected file, mapping or actors.");
        assertThat(bring(imports + "?dry-run=maybe", "a,b", "text/csv").getContentAsString())
                .contains("true or false");
        assertThat(bring(imports + "?dry-run=", "a,b", "text/csv").getStatus()).isEqualTo(422);
        assertThat(get(DIALOGUES + "/parts/moves").getContentAsString()).isEqualTo("[]");
    }

    @Test
    void bringsInCodedEvents() throws IOException {
        send("POST", DIALOGUES + "?id=coded", caseOf("Coded"));
        String events = """
                GLOBALEVENTID,SQLDATE,Actor1CountryCode,Actor2CountryCode,EventCode
                1,20250502,USA,BLR,042
                2,20250502,USA,BLR,042
                3,20250503,BLR,USA,0841
                4,20250503,RUS,USA,042
                """;
        String actors = "{\"us\": [\"USA\"], \"by\": [\"BLR\"]}";
        String imports = DIALOGUES + "/coded/imports";
        JsonNode dry = JSON.readTree(
                bringParts(imports + "?dry-run=true", events, "actors", actors).getContentAsByteArray());
        assertThat(dry.at("/added").findValuesAsString("kind")).containsExactly("delegation-visit", "prisoner-release");
        assertThat(dry.at("/counts/copies").asInt()).isEqualTo(1);
        assertThat(dry.at("/counts/others").asInt()).isEqualTo(1);
        assertThat(bringParts(imports, events, "actors", actors).getHeader("ETag"))
                .isEqualTo("\"2\"");
        assertThat(bringParts(imports, events, "actors", actors).getHeader("ETag"))
                .isEqualTo("\"2\"");
    }
}
