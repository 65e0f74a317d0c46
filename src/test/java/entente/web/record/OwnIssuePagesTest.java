package entente.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.WholeApplication;
import entente.config.RulesAtStart;
import entente.dialogue.Archive;
import entente.dialogue.Dialogue;
import entente.dialogue.RedLine;
import entente.security.AsEntente;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A red line may be on an issue of which the rules know nothing, and what touches it is seen all the same. */
@WholeApplication
@DirtiesContext
@ExtendWith(AsEntente.class)
class OwnIssuePagesTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Archive archive;

    @Autowired
    private RulesAtStart rules;

    private String id = "";

    @BeforeEach
    void beginADialogueWithARedLineOfItsOwn() {
        rules.await();
        MvcTestResult begun = frame("/dialogues", "line.0.issue", " School  Languages ");
        id = Objects.requireNonNull(begun.getResponse().getRedirectedUrl()).split("/")[2];
    }

    private MvcTestResult post(String address, String... fields) {
        var request = http.post().uri(address).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult frame(String address, String... line) {
        return post(
                address,
                Stream.concat(
                                Stream.of("title", "North and South", "side.0", "North", "side.1", "South"),
                                Stream.of("signed.author", "Ada", "line.0.side", "1", "line.0.text", "Its schools."))
                        .toArray(String[]::new),
                line);
    }

    private MvcTestResult post(String address, String[] fields, String... more) {
        return post(address, Stream.concat(Stream.of(fields), Stream.of(more)).toArray(String[]::new));
    }

    private Dialogue dialogue() {
        return archive.last(id).orElseThrow().dialogue();
    }

    private String page(String leaf) throws Exception {
        return http.get()
                .uri("/dialogues/" + id + leaf)
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private JsonNode assessment() throws Exception {
        return JSON.readTree(http.get()
                .uri("/api/v1/dialogues/" + id + "/assessment")
                .exchange()
                .getResponse()
                .getContentAsString());
    }

    private MvcTestResult record(String kind, String... more) {
        return post(
                "/dialogues/" + id + "/record",
                new String[] {"do", "record", "revision", "1", "actor", "north", "kind", kind, "date", "2025-01-10"},
                more);
    }

    @Test
    void keepsAnIssueThatIsTypedInTheOneWayToWriteIt() throws Exception {
        assertThat(dialogue().redLines()).extracting("issue").containsExactly("school-languages");
        assertThat(page("/frame"))
                .contains("value=\"school languages\"", "<datalist id=\"blank-line.0.issue-choices\">");
        assertThat(page("/record?move=")).as("blanks of a kind offer it").doesNotContain("blank-issue");
        assertThat(post("/dialogues/" + id + "/record", "do", "kind", "kind", "praise", "actor", "north"))
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"school languages\">");
    }

    @Test
    void leavesIssuesAsACaseHasThemWhereTheyWereWrittenOtherwise() {
        String address = "/dialogues/" + id + "/frame";
        Dialogue written =
                dialogue().with(List.of(), List.of(new RedLine("line-1", "south", "School_Languages", "Its schools.")));
        archive.save(archive.last(id).orElseThrow(), written, new Archive.Signature("Ada", ""));
        frame(
                address,
                "revision",
                "2",
                "signed.reason",
                "-",
                "line.0.id",
                "line-1",
                "line.0.issue",
                "school languages");

        assertThat(dialogue().redLines()).extracting("issue").containsExactly("School_Languages");
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() {
        assertThat(frame("/dialogues", "line.0.issue", ""))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-line.0.issue-wrong\"", "value=\"Its schools.\"");
        assertThat(frame("/dialogues", "line.0.issue", "x".repeat(400)))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-line.0.issue-wrong\"");
        assertThat(post(
                        "/dialogues",
                        new String[] {"title", "T", "side.0", "A", "side.1", "B", "signed.author", "Ada"},
                        "line.0.issue",
                        "fish",
                        "line.0.text",
                        ""))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-line.0.text-wrong\"", "value=\"fish\"");
    }

    @Test
    void aProposalThatTouchesItCrossesARedLineOnThePageAsOverTheApi() throws Exception {
        String[] proposal = {
            "from", "north", "date", "2025-02-01", "asks.0.kind", "prisoner-release", "asks.0.issue", "school-languages"
        };
        assertThat(post("/dialogues/" + id + "/proposals/weigh", proposal))
                .hasStatusOk()
                .bodyText()
                .contains("No: a red line", "It touches what South does not trade: Its schools.");
        assertThat(post("/dialogues/" + id + "/proposals", proposal, "signed.author", "Ada", "signed.reason", "-"))
                .hasStatus3xxRedirection();

        JsonNode verdicts = assessment().get("verdicts");
        assertThat(verdicts.valueStream()
                        .filter(verdict -> verdict.get("for").asString().equals("south")))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.get("verdict").asString()).isEqualTo("red-line");
                    assertThat(verdict.get("redLine").asString()).isEqualTo("line-1");
                });
        String stateless = page("/case.json");
        assertThat(JSON.readTree(http.post()
                                .uri("/api/v1/assessments")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(stateless)
                                .exchange()
                                .getResponse()
                                .getContentAsString())
                        .get("verdicts"))
                .isEqualTo(verdicts);
    }

    @Test
    void aHostileMoveOnItTouchesTheRedLine() throws Exception {
        assertThat(record("sanctions-imposed", "issue", "school languages")).hasStatus3xxRedirection();

        assertThat(dialogue().move("m1").orElseThrow().issue()).isEqualTo("school-languages");
        assertThat(assessment().get("redLines").get(0).get("touchedBy").toString())
                .isEqualTo("[\"m1\"]");
        assertThat(page("/moves")).contains("<span>school languages</span>");
    }
}
