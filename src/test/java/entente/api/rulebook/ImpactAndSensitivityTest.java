package entente.api.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.WholeApplication;
import entente.config.RulesAtStart;
import entente.job.Jobs;
import entente.rulebook.RulebookFiles;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.Version;
import entente.rulebook.publish.Versions;
import entente.security.AsEntente;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What rules would do is told over the API as the pages tell it, before anybody publishes them. */
@ExtendWith(AsEntente.class)
@WholeApplication
@DirtiesContext
class ImpactAndSensitivityTest {

    private static final String BELARUS = "dialogue=us-belarus-2025&observer=by";
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private RulesAtStart rules;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Versions versions;

    @Autowired
    private Jobs jobs;

    @BeforeEach
    void areReady() {
        rules.await();
    }

    private RulebookFiles files() {
        return versions.find(1).orElseThrow().files();
    }

    private RulebookFiles with(String file, String from, String to) {
        String text = files().textByPath().get(file);
        assertThat(text).contains(from);
        return files().with(file, text.replace(from, to));
    }

    private String draftOf(RulebookFiles files) {
        Draft draft = drafts.begin("Try", 1, files(), "Ada");
        drafts.save(draft.with(files, "Ada"));
        return "/drafts/" + draft.id();
    }

    /** Sixty days to finish what was begun. */
    private RulebookFiles patient() {
        return with("parameters.yaml", "value: 30", "value: 60");
    }

    /** Twenty days to answer, which is less than some answers of the reported case took. */
    private RulebookFiles impatient() {
        return with("parameters.yaml", "answer window:\n  value: 120", "answer window:\n  value: 20");
    }

    private MockHttpServletResponse get(String path, int seconds) {
        return http.get()
                .uri("/api/v1" + path)
                .header("Prefer", "wait=" + seconds)
                .exchange()
                .getResponse();
    }

    private static JsonNode expect(int status, MockHttpServletResponse response) throws IOException {
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(status);
        return JSON.readTree(body);
    }

    private JsonNode answer(String path) throws IOException {
        return expect(200, get(path, 30));
    }

    private String page(String path) throws IOException {
        for (int i = 0; i < 100; i++) {
            String body = http.get().uri(path).exchange().getResponse().getContentAsString();
            if (!body.contains("id=\"progress\"") && !body.contains("Searching:")) {
                return HtmlUtils.htmlUnescape(body);
            }
        }
        throw new AssertionError("Still at work: " + path);
    }

    private static List<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String tenths(JsonNode number) {
        return String.format(Locale.ROOT, "%.1f", number.asDouble());
    }

    private static String word(JsonNode node, String field) {
        return node.get(field).asString();
    }

    @Test
    void tellTheImpactThatThePageShows() throws Exception {
        String draft = draftOf(impatient());
        JsonNode impact = answer(draft + "/impact");
        String page = page(draft + "/impact");

        assertThat(word(impact.get("before"), "checksum")).isEqualTo(files().checksum());
        assertThat(word(impact.get("after"), "version")).isEqualTo("draft");
        assertThat(impact.get("dialogues").size())
                .isEqualTo(answer("/dialogues").size());
        JsonNode first = impact.get("dialogues").get(0);
        assertThat(word(first, "id")).isEqualTo("us-belarus-2025");
        assertThat(word(first, "asOf")).isEqualTo("2025-12-05");
        assertThat(page).contains(word(first, "title"));
        assertThat(first.get("affected").asBoolean()).isTrue();
        assertThat(first.get("directions").size()).isEqualTo(2);
        for (JsonNode direction : first.get("directions")) {
            assertThat(page)
                    .contains("<span>" + tenths(direction.get("before")) + "</span>")
                    .contains("<b>" + tenths(direction.get("after")) + "</b>");
            assertThat(direction.get("after").asDouble()
                            - direction.get("before").asDouble())
                    .isEqualTo(direction.get("difference").asDouble());
        }
        assertThat(first.at("/directions/1/difference").asDouble()).isNotZero();
        for (JsonNode direction : impact.get("simplestDirections")) {
            assertThat(page)
                    .contains(": " + tenths(direction.get("before")) + " by the version in force, "
                            + tenths(direction.get("after")) + " by this draft.");
        }
    }

    @Test
    void nameTheFindingsThatAppearAndVanishAndAddUp() throws Exception {
        JsonNode minsk = answer(draftOf(impatient()) + "/impact")
                .at("/dialogues/0/directions")
                .get(1);
        List<JsonNode> causes = each(minsk.get("causes"));

        assertThat(causes.stream()
                        .filter(cause -> cause.has("rule"))
                        .map(cause -> word(cause, "how") + " " + word(cause, "rule")))
                .contains("gone answered", "new unanswered-once");
        assertThat(causes)
                .allSatisfy(cause -> assertThat(word(cause, "because")).endsWith("."));
        assertThat(causes.stream()
                        .mapToDouble(cause -> cause.get("points").asDouble())
                        .sum())
                .isCloseTo(minsk.get("difference").asDouble(), within(1e-9));
    }

    @Test
    void tellApartWhatTheBaseRateDoesAndWhereTheAnswerFlips() throws Exception {
        JsonNode directions = answer(
                        draftOf(with("parameters.yaml", "base rate:\n  value: 0.5\n", "base rate:\n  value: 0.9\n"))
                                + "/impact")
                .at("/dialogues/0/directions");
        assertThat(each(directions))
                .anyMatch(direction -> direction.at("/trusted/flips").asBoolean());
        for (JsonNode direction : directions) {
            double causes = each(direction.get("causes")).stream()
                    .mapToDouble(cause -> cause.get("points").asDouble())
                    .sum();
            assertThat(direction.get("byBaseRate").asDouble()).isCloseTo(40, within(1e-9));
            assertThat(direction.get("byBaseRate").asDouble() + causes)
                    .isCloseTo(direction.get("difference").asDouble(), within(1e-9));
            JsonNode trusted = direction.get("trusted");
            assertThat(word(trusted, "before")).isEqualTo("not-shown");
            assertThat(word(trusted, "after")).isIn("not-shown", "yes");
            assertThat(word(trusted, "before").equals(word(trusted, "after")))
                    .isNotEqualTo(trusted.get("flips").asBoolean());
        }
    }

    @Test
    void tellStatusesThatChange() throws Exception {
        JsonNode statuses = answer(draftOf(with("parameters.yaml", "value: 120", "value: 20")) + "/impact")
                .at("/dialogues/0/statuses");

        assertThat(each(statuses)).isNotEmpty().allSatisfy(status -> {
            assertThat(word(status, "what")).isIn("concession", "commitment");
            assertThat(word(status, "before")).isNotEqualTo(word(status, "after"));
        });
    }

    @Test
    void sayHowFarTheWorkIsUntilItIsDone() throws Exception {
        String draft = draftOf(with("friction.dslr", "falls by 0.3\n", "falls by 0.31\n"));
        MockHttpServletResponse early = get(draft + "/impact", 0);

        JsonNode progress = expect(202, early);
        assertThat(early.getHeader("Retry-After")).isEqualTo("1");
        assertThat(progress.get("done").asInt()).isBetween(0, progress.get("of").asInt());
        assertThat(answer(draft + "/impact").get("dialogues").isEmpty()).isFalse();
        expect(200, get(draft + "/impact", 0));
    }

    @Test
    void findNothingWhereNothingIsOtherwise() throws Exception {
        JsonNode impact = answer("/rulebooks/1/impact");

        assertThat(each(impact.get("dialogues")))
                .isNotEmpty()
                .noneMatch(dialogue -> dialogue.get("affected").asBoolean());
        assertThat(impact.get("simplest").isNull()).isTrue();
        assertThat(impact.get("simplestDirections").isEmpty()).isTrue();
    }

    private JsonNode assess(JsonNode document, String rulebook) throws IOException {
        return expect(
                        200,
                        http.post()
                                .uri("/api/v1/assessments?rulebook=" + rulebook)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(document.toString())
                                .exchange()
                                .getResponse())
                .get("trust");
    }

    @Test
    void giveTheSimplestCaseSoThatScoringItShowsTheDifference() throws Exception {
        int base = versions.all().get(0).number();
        Version next = versions.publish(patient(), "Ada", "Patience.", base);
        JsonNode impact = answer("/rulebooks/" + next.name() + "/impact");
        assertThat(word(impact.get("before"), "version")).isEqualTo(next.nameBefore());
        JsonNode before = assess(impact.get("simplest"), "1");
        JsonNode after = assess(impact.get("simplest"), next.name());

        List<JsonNode> directions = each(impact.get("simplestDirections"));
        assertThat(directions)
                .hasSize(2)
                .anyMatch(direction -> Math.abs(direction.get("difference").asDouble()) >= 0.05);
        for (int i = 0; i < directions.size(); i++) {
            JsonNode direction = directions.get(i);
            assertThat(word(direction, "observer")).isEqualTo(word(before.get(i), "observer"));
            assertThat(direction.get("before").asDouble())
                    .isEqualTo(before.get(i).get("score").asDouble());
            assertThat(direction.get("after").asDouble())
                    .isEqualTo(after.get(i).get("score").asDouble());
        }
        JsonNode back = answer("/rulebooks/1/impact?from=" + next.name());
        assertThat(back.at("/dialogues/0/directions/1/difference").asDouble())
                .isEqualTo(-impact.at("/dialogues/0/directions/1/difference").asDouble());
    }

    @Test
    void rankTheNumbersAsThePageDoes() throws Exception {
        String draft = draftOf(patient());
        JsonNode ranked = answer(draft + "/sensitivity?" + BELARUS);
        String page = page(draft + "/sensitivity?" + BELARUS);

        assertThat(word(ranked, "subject")).isEqualTo("us");
        assertThat(page).contains(tenths(ranked.get("score")));
        List<JsonNode> numbers = each(ranked.get("numbers"));
        assertThat(numbers)
                .isSortedAccordingTo((one, other) -> Double.compare(
                        other.get("swing").asDouble(), one.get("swing").asDouble()));
        assertThat(numbers.subList(0, 10))
                .allSatisfy(number -> assertThat(page)
                        .contains(
                                word(number, "words"),
                                tenths(number.get("scoreAtLow")),
                                tenths(number.get("scoreAtHigh"))));
        assertThat(word(numbers.get(0), "dial")).isEqualTo("parameter/base rate");
        assertThat(numbers.get(0).get("high").asDouble()).isEqualTo(1.0);
    }

    @Test
    void findWhereOneNumberFlipsTheAnswer() throws Exception {
        String address = draftOf(patient()) + "/sensitivity?" + BELARUS + "&dial=parameter/base rate";
        JsonNode answer = answer(address);
        JsonNode swept = answer.get("swept");
        String page = page(address);

        assertThat(answer.has("numbers")).isFalse();
        assertThat(word(swept, "dial")).isEqualTo("parameter/base rate");
        assertThat(swept.get("points").get(0).get("value").asDouble())
                .isEqualTo(swept.get("min").asDouble());
        JsonNode flip = each(swept.get("flips")).stream()
                .filter(each -> each.at("/trusted/0/observer").asString("").equals("by"))
                .filter(each -> each.at("/trusted/0/after").asString("").equals("yes"))
                .findFirst()
                .orElseThrow();
        assertThat(word(flip.get("trusted").get(0), "before")).isEqualTo("not-shown");
        assertThat(point(swept, flip.get("from"), "low")).isLessThan(50);
        assertThat(point(swept, flip.get("to"), "low")).isGreaterThanOrEqualTo(50);
        assertThat(point(swept, swept.get("value"), "score"))
                .isEqualTo(answer.get("score").asDouble());
        assertThat(page.split("Between ", -1))
                .hasSizeGreaterThan(each(swept.get("flips")).size());
    }

    private static double point(JsonNode swept, JsonNode value, String field) {
        return each(swept.get("points")).stream()
                .filter(point -> point.get("value").equals(value))
                .findFirst()
                .orElseThrow()
                .get(field)
                .asDouble();
    }

    @Test
    void findWhereOneNumberChangesAStatus() throws Exception {
        JsonNode flips = answer(draftOf(files()) + "/sensitivity?" + BELARUS + "&dial=parameter/answer window")
                .at("/swept/flips");

        assertThat(each(flips).stream().flatMap(flip -> each(flip.get("statuses")).stream()))
                .anyMatch(status -> word(status, "what").equals("concession")
                        && word(status, "before").equals("unanswered"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/impact", "/sensitivity?" + BELARUS})
    void refuseADraftThatCannotBeRead(String path) throws Exception {
        JsonNode unread = expect(422, get(draftOf(files().with("signals.dslr", "nonsense")) + path, 30));
        assertThat(word(unread, "title")).isEqualTo("Invalid rulebook");
        assertThat(unread.at("/errors/0/pointer").asString()).isEqualTo("/signals.dslr:1");

        String more =
                files().textByPath().get("vocabulary.dsl") + "[when][move]- it is done openly=channel == \"public\"\n";
        JsonNode foreign = expect(422, get(draftOf(files().with("vocabulary.dsl", more)) + path, 30));
        assertThat(foreign.at("/errors/0/pointer").asString()).isEqualTo("/vocabulary.dsl");
        assertThat(word(foreign, "detail")).contains("It changes only with a deployment");
    }

    @ParameterizedTest
    @CsvSource({
        "404, /drafts/x/impact, There is no draft \"x\".",
        "404, '/drafts/x/sensitivity?dialogue=us-belarus-2025&observer=by', There is no draft \"x\".",
        "404, /rulebooks/99/impact, There is no rulebook \"99\".",
        "404, /rulebooks/1/impact?from=99, There is no rulebook \"99\".",
        "404, /rulebooks/1/impact?from=x, There is no rulebook \"x\".",
        "422, DRAFT/sensitivity?observer=by, expects the id of a dialogue on record. Got nothing.",
        "404, DRAFT/sensitivity?dialogue=x&observer=by, There is no dialogue \"x\".",
        "422, DRAFT/sensitivity?dialogue=us-belarus-2025, 'expects one of: us, by. Got nothing.'",
        "422, DRAFT/sensitivity?dialogue=us-belarus-2025&observer=x, 'expects one of: us, by. Got \"x\".'",
        "404, DRAFT/sensitivity?dialogue=us-belarus-2025&observer=by&dial=x, There is no number \"x\" in this draft."
    })
    void sayWhatWasExpected(int status, String path, String words) throws Exception {
        JsonNode problem = expect(status, get(path.replace("DRAFT", draftOf(files())), 30));
        assertThat(word(problem, "detail")).contains(words);
    }

    @Test
    void needNoRightToEdit() {
        String draft = "/api/v1" + draftOf(files());
        for (String path :
                List.of(draft + "/impact", draft + "/sensitivity?" + BELARUS, "/api/v1/rulebooks/1/impact")) {
            assertThat(http.get().uri(path).header("Prefer", "wait=30").remoteAddress("10.0.0.1"))
                    .hasStatusOk();
        }
    }

    private record Held(int number) implements Jobs.JobKey<Integer> {}

    /** Both that work are held before anything waits behind them. */
    private void occupy(CountDownLatch held) throws InterruptedException {
        CountDownLatch began = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            hold(i, began, held);
        }
        assertThat(began.await(30, TimeUnit.SECONDS)).isTrue();
    }

    private void hold(int number, CountDownLatch began, CountDownLatch held) {
        jobs.of(new Held(number), progress -> {
            began.countDown();
            try {
                held.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return number;
        });
    }

    @Test
    void askToComeBackWhereTooMuchIsAsked() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        try {
            occupy(held);
            String waiting = draftOf(with("parameters.yaml", "value: 30", "value: 61"));
            assertThat(expect(202, get(waiting + "/impact", 0)).get("of").asInt())
                    .isZero();
            assertThat(http.get().uri(waiting + "/impact"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<progress");
            for (int i = 2; i < 17; i++) {
                hold(i, new CountDownLatch(1), held);
            }
            String refused = draftOf(with("parameters.yaml", "value: 30", "value: 62"));
            MockHttpServletResponse busy = get(refused + "/impact", 0);
            assertThat(word(expect(503, busy), "title")).isEqualTo("Busy");
            assertThat(busy.getHeader("Retry-After")).isEqualTo("5");
            assertThat(http.get().uri(refused + "/impact"))
                    .hasStatus(503)
                    .bodyText()
                    .contains("Please ask again in a little while.");
        } finally {
            held.countDown();
        }
    }
}
