package entente.api.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import entente.WholeApplication;
import entente.config.RulesAtStart;
import entente.rulebook.edit.NumberEdits;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.Version;
import entente.rulebook.publish.Versions;
import entente.security.AsEntente;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where an operator asks for it, two people publish. */
@ExtendWith(AsEntente.class)
@WholeApplication
@TestPropertySource(properties = "entente.approval=second-person")
class SecondPersonApprovalTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private RulesAtStart rules;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Versions versions;

    private MvcTestResult post(String path, String json) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .header("If-Match", "\"1\"")
                .content(json)
                .exchange();
    }

    @Test
    void isAskedForBeforePublishingAndNotForGoingBack() {
        rules.await();
        Version one = versions.find(1).orElseThrow();
        Map<String, String> warmer = Map.of("value", "0.31", "why", "Sides trust more at first.");
        Draft draft = drafts.begin("Warmer", 1, NumberEdits.parameter(one.files(), "base rate", warmer), "Ada");
        String place = "/api/v1/drafts/" + draft.id();

        assertThat(post(place + "/approve", "{\"author\": \"Ada\", \"note\": \"My own.\"}"))
                .hasStatusOk();
        assertThat(post(place + "/publish", "{\"author\": \"ada \", \"reason\": \"Why not.\"}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Not approved");
        assertThat(versions.all()).hasSize(1);

        assertThat(post(place + "/approve", "{\"author\": \"Ben\", \"note\": \"Read.\"}"))
                .hasStatusOk();
        assertThat(post(place + "/publish", "{\"author\": \"Ada\", \"reason\": \"Why not.\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.approvedBy")
                .isEqualTo("Ben");
        assertThat(post("/api/v1/rulebooks/1/roll-back", "{\"author\": \"Ada\", \"reason\": \"Wrong.\"}"))
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$.approvedBy");
    }
}
