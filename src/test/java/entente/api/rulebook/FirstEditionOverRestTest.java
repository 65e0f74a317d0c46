package entente.api.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import entente.WholeApplication;
import entente.config.RulesAtStart;
import entente.rulebook.FirstEdition;
import entente.rulebook.RulebookFiles;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.Versions;
import entente.security.AsEntente;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipInputStream;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A version of the first edition can be read over the API; asked to weigh, it is refused with the reason. */
@ExtendWith(AsEntente.class)
@WholeApplication
@DirtiesContext
class FirstEditionOverRestTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CASE =
            "\"sides\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\"}],"
                    + " \"asOf\": \"2025-03-01\", \"moves\": [], \"proposals\": [{\"id\": \"p\", \"date\": \"2025-03-01\","
                    + " \"from\": \"a\", \"asks\": [{\"kind\": \"prisoner-release\"}], \"offers\": [{\"kind\": \"sanctions-relief\"}]}]";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private RulesAtStart rules;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Versions versions;

    /** Versions 2 and 3 are of the first edition; the newest is the second again. */
    @BeforeEach
    void keepOldOnes() {
        rules.await();
        if (versions.all().size() == 1) {
            versions.publish(FirstEdition.FILES, "Ada", "The first edition.", 1);
            versions.publish(FirstEdition.changed(), "Ada", "Changed.", 2);
            versions.publish(RulebookFiles.ofFolder(Path.of("rules")), "Ada", "The second edition.", 3);
        }
    }

    private MockHttpServletResponse get(String path) {
        return http.get().uri("/api/v1" + path).exchange().getResponse();
    }

    private MockHttpServletResponse post(String path, String body) {
        return http.post()
                .uri("/api/v1" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange()
                .getResponse();
    }

    private static void assertRefused(MockHttpServletResponse response) throws IOException {
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(409);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        JsonNode problem = JSON.readTree(response.getContentAsString());
        assertThat(problem.get("title").asString()).isEqualTo("Rules of another edition");
        assertThat(problem.get("detail").asString())
                .isEqualTo("Version 2 is written for the first edition of the arithmetic. Entente weighs by the second"
                        + " edition alone, in which the same numbers mean something else, so it cannot weigh by these"
                        + " rules any more. They can still be read, compared and exported.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dialogues/us-belarus-2025/assessment?rulebook=2",
                "/kinds?rulebook=2",
                "/rulebooks/2/impact?from=1",
                "/rulebooks/1/impact?from=2",
            })
    void refusesToWeigh(String path) throws IOException {
        assertRefused(get(path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /assessments?rulebook=2 | {CASE}
                    /what-if                | {"case": {CASE}, "add": [], "rulebook": "2"}
                    /dialogues/us-belarus-2025/what-if | {"add": [], "rulebook": "2"}
                    /next-move              | {"case": {CASE}, "rulebook": "2"}
                    /plan                   | {"case": {CASE}, "proposal": "p", "rulebook": "2"}
                    /what-would-it-take     | {"case": {CASE}, "target": {"observer": "a", "subject": "b", "score": 60}, "horizon": "2025-06-01", "rulebook": "2"}
                    """)
    void refusesToWeighWhatARequestBrings(String path, String body) throws IOException {
        assertRefused(post(path, body.replace("{CASE}", "{" + CASE + "}")));
    }

    @Test
    void refusesToPutItInForceAgain() throws IOException {
        assertRefused(post("/rulebooks/2/roll-back", "{\"author\": \"Ada\", \"reason\": \"It was better.\"}"));
        assertThat(versions.all()).hasSize(4);
    }

    @Test
    void listsReadsComparesAndExports() throws IOException {
        JsonNode listed = JSON.readTree(get("/rulebooks").getContentAsString());
        assertThat(listed).extracting(each -> each.get("edition").asInt()).containsExactly(2, 1, 1, 2);

        JsonNode read = JSON.readTree(get("/rulebooks/2").getContentAsString());
        assertThat(read.get("rules")).anyMatch(rule -> rule.get("id").asString().equals("threat"));

        assertThat(get("/rulebooks/3/changes").getContentAsString())
                .contains("The answer window is 150 instead of 120 days.");
        assertThat(get("/rulebooks/4/changes?since=2").getContentAsString())
                .contains(
                        "The rules are written for the second edition of the arithmetic instead of the first edition");

        MockHttpServletResponse zip = get("/rulebooks/2.zip");
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip.getContentAsByteArray()))) {
            assertThat(entries.getNextEntry()).isNotNull();
        }
        assertThat(get("/rulebooks/2/weights.csv").getContentAsString()).contains("good-offices,1,5,3");
    }

    @Test
    void bringsADraftOfTheFirstEditionUpToTheNewest() throws IOException {
        Draft draft = drafts.begin("Mine", 2, FirstEdition.changed(), "Ada");

        JsonNode check =
                JSON.readTree(post("/drafts/" + draft.id() + "/check", "").getContentAsString());
        assertThat(check.toString()).contains("These rules are written for the first edition of the arithmetic");

        MockHttpServletResponse answer = http.post()
                .uri("/api/v1/drafts/" + draft.id() + "/catch-up?author=Ada")
                .header("If-Match", "\"1\"")
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        JsonNode carried = JSON.readTree(answer.getContentAsString());
        assertThat(carried.get("base").asString()).isEqualTo("4");
        assertThat(carried.get("leftOut")).hasSize(2);
        assertThat(List.of(carried.get("conflicts").size())).containsExactly(0);
    }
}
