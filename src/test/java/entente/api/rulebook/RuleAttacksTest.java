package entente.api.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.WholeApplication;
import entente.command.RulesCommand;
import entente.config.RulesAtStart;
import entente.drools.RulebookCompiler;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.ShippedFiles;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.InMemoryDrafts;
import entente.rulebook.publish.InMemoryReleases;
import entente.rulebook.publish.InMemoryVersions;
import entente.rulebook.publish.StartingRules;
import entente.rulebook.publish.VersionCache;
import entente.security.AsEntente;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every attack through every door: refused in words that name the place, nothing run, the rules in force as before. */
@ExtendWith(AsEntente.class)
@WholeApplication
@Timeout(60)
class RuleAttacksTest {

    private static final String DRAFTS = "/api/v1/drafts";
    private static final String SCORES = "/api/v1/dialogues/us-belarus-2025/assessment?detail=full";
    private static final String RULE = "left-half-done-though-paid-for";
    private static final Pattern MARK = Pattern.compile("name=\"block\" value=\"([0-9a-f]+)\"");
    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Drafts drafts;

    @Autowired
    private RulesAtStart rules;

    @TempDir
    private Path folder;

    /** Nothing is published here, so they stay what they were. */
    private static String scores = "";

    private String id = "";

    @BeforeEach
    void areReady() {
        rules.await();
        scores = scores.isEmpty() ? get(SCORES) : scores;
        id = drafts.begin("Attack", 1, ShippedFiles.with("x.dslr", ""), "Mallory")
                .id();
    }

    @AfterEach
    void nothingHasHappened() {
        drafts.all().stream().map(Draft::id).forEach(drafts::discard);
        assertThat(System.getProperty(RuleAttack.MARK)).isNull();
        assertThat(folder.resolve("attacked")).doesNotExist();
        assertThat(get(SCORES)).contains("\"score\"").isEqualTo(scores);
    }

    private static Stream<RuleAttack> attacks() {
        return RuleAttack.all();
    }

    // ---------------------------------------------------------------- rules that take whole files

    @ParameterizedTest
    @MethodSource("attacks")
    void areShutAtTheTextPage(RuleAttack ruleAttack) throws IOException {
        String page = "/drafts/" + id + "/text";
        MockHttpServletResponse answer =
                post(page, "file", ruleAttack.path(), "text", ruleAttack.text(), "revision", "1");

        assertThat(answer.getStatus() == 302 ? get(page + "?file=" + ruleAttack.path()) : text(answer))
                .contains(ruleAttack.path() + ":");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void areShutToAFilePut(RuleAttack ruleAttack) throws IOException {
        MockHttpServletResponse answer = put(ruleAttack.path(), ruleAttack.text());

        assertThat(answer.getStatus() == 200 ? check(id) : text(answer)).contains(ruleAttack.path());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void areShutToAZip(RuleAttack ruleAttack) throws IOException {
        MockHttpServletResponse answer = upload(files(ruleAttack.path(), ruleAttack.text()));

        assertThat(answer.getStatus() == 201 ? check(json(answer).get("id").asString()) : text(answer))
                .contains(ruleAttack.path());
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void areShutToAFolder(RuleAttack ruleAttack) throws IOException {
        for (Map.Entry<String, String> file :
                ShippedFiles.with("x.dslr", "").textByPath().entrySet()) {
            write(file.getKey(), file.getKey().equals(ruleAttack.path()) ? ruleAttack.text() : file.getValue());
        }

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(new RulesCommand(new PrintStream(out, true, StandardCharsets.UTF_8))
                        .run("rules", "check", folder.toString()))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(ruleAttack.path() + ":");
        assertThat(refusalAtStart()).contains(ruleAttack.path() + ":");
    }

    private String refusalAtStart() {
        InMemoryVersions versions = new InMemoryVersions();
        VersionCache none = new VersionCache(versions, RulebookCompiler::compile);
        StartingRules start = new StartingRules(
                versions, new InMemoryDrafts(), new InMemoryReleases(), RulebookCompiler::compile, none);
        InvalidRulebook refused =
                catchThrowableOfType(InvalidRulebook.class, () -> start.withFolder(RulebookFiles.ofFolder(folder)));
        assertThat(none.isReady()).isFalse();
        return String.valueOf(refused.getMessage());
    }

    @Test
    void areShutToALinkOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "hunter2");
        Files.createSymbolicLink(folder.resolve("signals.dslr"), secret);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RulesCommand(new PrintStream(out, true, StandardCharsets.UTF_8)).run("rules", "check", folder.toString());
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("signals.dslr: This is a link to a file that is not in the folder.")
                .doesNotContain("hunter2");
    }

    // ---------------------------------------------------------------- rules that take fields

    private static Stream<String> blanks() {
        return Stream.of(
                "45 days; " + RuleAttack.JAVA,
                "45 days\nthen\n  " + RuleAttack.JAVA + ";\nend",
                "end\nrule \"x\"",
                "\"); " + RuleAttack.JAVA + "; //",
                "numbers.at(1)",
                "${" + RuleAttack.SPEL + "}",
                "__${" + RuleAttack.SPEL + "}__::.x",
                "1e999",
                "\u0664\u0665 days",
                "45\u00A0days",
                "45 days\u202E",
                "45 days\u0000",
                "9".repeat(40),
                "x".repeat(200_000),
                "<script>alert(1)</script>",
                "$(touch attacked)",
                "'; DROP TABLE draft; --");
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void areShutInEveryBlankOfARule(String typed) throws IOException {
        save(typed);

        assertThat(check(id)).contains("completion.dslr");
        assertThat(get("/drafts/" + id + "/rules/" + RULE)).doesNotContain("<script>alert");
        assertThat(get("/drafts/" + id))
                .contains("Something cannot be read yet")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @MethodSource("blanks")
    void areShutInEveryNumber(String typed) throws IOException {
        for (String number : new String[] {"p.completion window.value", "w.embassy-reopening.1.value"}) {
            MockHttpServletResponse answer = post("/drafts/" + id + "/numbers", number, typed);
            assertThat(answer.getStatus()).as(number).isEqualTo(422);
            assertThat(text(answer))
                    .contains(number.startsWith("p.") ? "parameters.yaml" : "weights.csv")
                    .doesNotContain("<script>alert");
        }
        assertThat(draft().revision()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil", "x/../../y", "vocabulary.dsl\u0000", "x\r\nSet-Cookie: a=b", "\u202Ex", ""})
    void areShutInTheNameOfAConcern(String concern) throws IOException {
        MockHttpServletResponse answer = post(
                "/drafts/" + id, "do", "add", "name", "New", "concern", concern, "opening", "A side makes contact");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(text(answer)).contains("A concern is named by lower-case letters and hyphens");
        assertThat(draft().files().textByPath()).containsOnlyKeys(files());
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove", "up", "remove:", "up:when.99999999999", "remove:when.-1"})
    void areShutToStepsThatAreNone(String step) {
        assertThat(post("/drafts/" + id + "/rules/" + RULE, "do", step, "block", block())
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada\u202E", "Ada\u0000", "A\u200Bda", "Ada\u001B[2J"})
    void areShutToNamesThatCannotBeSeen(String name) throws IOException {
        String json = "{'title': 'N', 'author': 'N', 'reason': 'N'}"
                .replace('\'', '"')
                .replace("N", escaped(name));
        for (String path : new String[] {DRAFTS, DRAFTS + "/" + id + "/publish"}) {
            MockHttpServletResponse answer = http.post()
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(json)
                    .exchange()
                    .getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(422);
            assertThat(text(answer)).contains("/author", "Expected characters that can be seen. Got U+");
        }
        MockHttpServletResponse page = post("/drafts/" + id + "/publish", "author", name, "reason", "Why not.");
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(text(page)).contains("Names and reasons have characters that can be seen. Got U+");
    }

    private static String escaped(String text) {
        return text.chars().mapToObj(unit -> String.format("\\u%04x", unit)).collect(Collectors.joining());
    }

    private static final List<String> TEXTS = List.of(
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "[[${" + RuleAttack.SPEL + "}]]",
            "${" + RuleAttack.SPEL + "}",
            "__${" + RuleAttack.SPEL + "}__::.x",
            "#{" + RuleAttack.SPEL + "}",
            "${jndi:ldap://127.0.0.1/x}",
            "'; DROP TABLE draft; --",
            "$(touch attacked)",
            "../../etc/passwd",
            "javascript:alert(1)");

    /** Such texts are no more than that: they are kept, shown as they are typed, and never run. */
    @Test
    void showTextsAsTexts() {
        StringBuilder file = new StringBuilder();
        for (String text : TEXTS) {
            drafts.begin(text, 1, ShippedFiles.with("x.dslr", ""), text);
            file.append(ShippedFiles.RULE
                    .replace("extra-threat", "text-" + TEXTS.indexOf(text))
                    .replace("A threat", text)
                    .replace("Because.", text)
                    .replace("Judgement", text));
        }
        assertThat(put("x.dslr", file.toString()).getStatus()).isEqualTo(200);
        String page = "/drafts/" + id;
        for (String path :
                List.of("/drafts", page, page + "/rules/text-0", page + "/text?file=x.dslr", page + "/publish")) {
            String shown = get(path);
            assertThat(shown)
                    .as(path)
                    .doesNotContain("<script>alert", "<img src=x")
                    .contains("&lt;script&gt;alert(1)");
        }
        String shown = get(page).replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">");
        assertThat(shown).contains(TEXTS);
    }

    // ---------------------------------------------------------------- the vocabulary

    private static final String JOKE = "\n[when][move]- it is a joke=kind == \"joke\"\n";

    @Test
    void areShutToAnotherVocabulary() throws IOException {
        String other = ShippedFiles.text("vocabulary.dsl") + JOKE;

        MockHttpServletResponse refused = put("vocabulary.dsl", other);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("/vocabulary.dsl", "it changes only with a deployment of Entente");

        for (RuleAttack ruleAttack : List.of(
                new RuleAttack("more sentences", "vocabulary.dsl", text -> other),
                new RuleAttack("no sentences", "vocabulary.dsl", text -> "#edition 2\n"),
                new RuleAttack("what cannot be read", "vocabulary.dsl", text -> text + "\n[when]A side jokes\n"))) {
            MockHttpServletResponse uploaded = upload(files(ruleAttack.path(), ruleAttack.text()));
            assertThat(uploaded.getStatus()).as(ruleAttack.name()).isEqualTo(422);
            assertThat(json(uploaded).at("/errors/0/pointer").asString()).isEqualTo("/vocabulary.dsl");
            assertThat(text(uploaded)).contains("It changes only with a deployment");
            MockHttpServletResponse page = uploadOnThePage(files(ruleAttack.path(), ruleAttack.text()));
            assertThat(page.getStatus()).as(ruleAttack.name()).isEqualTo(422);
            assertThat(text(page)).contains("vocabulary.dsl: ", "It changes only with a deployment");
        }
        assertThat(drafts.all()).extracting(Draft::id).containsExactly(id);
    }

    @Test
    void areShutToADraftThatCameInWithAnotherVocabularyAllTheSame() throws IOException {
        String other = ShippedFiles.text("vocabulary.dsl") + JOKE;
        String draft = drafts.begin("Jokes", 1, ShippedFiles.with("vocabulary.dsl", other), "Mallory")
                .id();

        assertThat(check(draft)).contains("vocabulary.dsl", "It changes only with a deployment");
        MockHttpServletResponse published = http.post()
                .uri(DRAFTS + "/" + draft + "/publish")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"author\": \"Ada\", \"reason\": \"Why not.\"}")
                .exchange()
                .getResponse();
        assertThat(published.getStatus()).isEqualTo(422);
        assertThat(text(published)).contains("/vocabulary.dsl", "It changes only with a deployment");
        for (String page : new String[] {"/impact", "/sensitivity", "/publish"}) {
            assertThat(get("/drafts/" + draft + page)).as(page).contains("It changes only with a deployment");
        }
    }

    @Test
    void areOpenToTheSameVocabularyWrittenOtherwise() throws IOException {
        String same =
                "\uFEFF# As it was.\r\n" + ShippedFiles.text("vocabulary.dsl").replace("\n", "  \r\n") + "\r\n \r\n";

        assertThat(upload(files("vocabulary.dsl", same)).getStatus()).isEqualTo(201);
        assertThat(uploadOnThePage(files("vocabulary.dsl", same)).getStatus()).isEqualTo(302);
    }

    @Test
    void areOpenToAnotherVocabularyOfAnOperator() throws IOException {
        for (Map.Entry<String, String> file :
                ShippedFiles.with("x.dslr", "").textByPath().entrySet()) {
            write(file.getKey(), file.getKey().equals("vocabulary.dsl") ? file.getValue() + JOKE : file.getValue());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(new RulesCommand(new PrintStream(out, true, StandardCharsets.UTF_8))
                        .run("rules", "check", folder.toString()))
                .as(out.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    // ---------------------------------------------------------------- how each route is used

    private Draft draft() {
        return drafts.find(id).orElseThrow();
    }

    private static String[] files() {
        return ShippedFiles.with("x.dslr", "").textByPath().keySet().toArray(String[]::new);
    }

    private static String text(MockHttpServletResponse answer) throws IOException {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static JsonNode json(MockHttpServletResponse answer) throws IOException {
        return JSON.readTree(text(answer));
    }

    private String get(String path) {
        try {
            return text(http.get().uri(path).exchange().getResponse());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private MockHttpServletResponse post(String address, String... fields) {
        var request = http.post().uri(address).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse put(String path, String text) {
        return http.put()
                .uri(DRAFTS + "/" + id + "/files/" + path + "?author=Mallory")
                .contentType("text/plain;charset=UTF-8")
                .header("If-Match", "\"1\"")
                .content(text.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .getResponse();
    }

    private String check(String draft) throws IOException {
        JsonNode check =
                json(http.post().uri(DRAFTS + "/" + draft + "/check").exchange().getResponse());
        assertThat(check.get("sound").asBoolean()).isFalse();
        return check.get("faults").toString();
    }

    /** The shipped files, one of them with another text. */
    private static Map<String, String> files(String path, String text) {
        Map<String, String> files =
                new TreeMap<>(ShippedFiles.with("x.dslr", "").textByPath());
        files.put(path, text);
        return files;
    }

    private static byte[] zipped(Map<String, String> files) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return octets.toByteArray();
    }

    private MockHttpServletResponse upload(Map<String, String> files) throws IOException {
        return http.post()
                .uri(DRAFTS + "?title=Attack&author=Mallory")
                .contentType("application/zip")
                .content(zipped(files))
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse uploadOnThePage(Map<String, String> files) throws IOException {
        return http.post()
                .uri("/drafts/upload")
                .multipart()
                .file("file", zipped(files))
                .with(csrf())
                .exchange()
                .getResponse();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private String block() {
        Matcher mark = MARK.matcher(get("/drafts/" + id + "/rules/" + RULE));
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    /** Saves the rule with something else in each of its blanks. */
    private void save(String typed) {
        post(
                "/drafts/" + id + "/rules/" + RULE,
                "do",
                "save",
                "block",
                block(),
                "name",
                "Left half done though paid for",
                "because",
                "{giver} left {share} of its {step} undone for {days}.",
                "why",
                "Because.",
                "source",
                "Judgement",
                "when.0",
                "A step taken only in part is left so for " + typed,
                "when.1",
                "- the other side went further for it " + typed,
                "then.0",
                "Trust in the side that left it unfinished falls by " + typed);
    }
}
