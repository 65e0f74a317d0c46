package entente.web.draft.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.rulebook.edit.NumberEdits;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.Versions;
import entente.web.PageSlice;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where a second person has to approve, the pages say so. */
@PageSlice
@TestPropertySource(properties = "entente.approval=second-person")
class SecondPersonPagesTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Versions versions;

    private MvcTestResult post(String address, String... fields) {
        var request = pages.post().uri(address).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void isWaitedForBeforePublishingAndNotBeforeGoingBack() {
        Draft draft = drafts.begin(
                "Warmer",
                1,
                NumberEdits.parameter(
                        versions.find(1).orElseThrow().files(),
                        "base rate",
                        Map.of("value", "0.31", "why", "Sides trust more at first.")),
                "Ada");
        String page = "/drafts/" + draft.id();
        assertThat(pages.get().uri(page + "/publish"))
                .bodyText()
                .contains("only once somebody other than its publisher has approved");
        post(page + "/approve", "revision", "1", "name", "Ada", "note", "My own.");
        assertThat(post(page + "/publish", "author", " ada", "reason", "Why not."))
                .hasStatus(409)
                .bodyText()
                .contains("Nobody but ada has approved this draft as it is now.");

        post(page + "/approve", "revision", "1", "name", "Ben", "note", "Read it.");
        assertThat(post(page + "/publish", "author", "Ada", "reason", "Why not."))
                .hasRedirectedUrl("/rules/versions#version-2");

        assertThat(pages.get().uri("/rules/compare?from=2&to=1"))
                .bodyText()
                .contains("Going back needs nobody’s approval");
        assertThat(post("/rules/versions/1", "author", "Ada", "reason", "An emergency."))
                .hasRedirectedUrl("/rules/versions#version-3");
        assertThat(pages.get().uri("/rules/versions")).bodyText().contains("Approved by Ben.", "Nobody else approved.");
    }
}
