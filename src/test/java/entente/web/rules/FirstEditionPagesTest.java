package entente.web.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.rulebook.FirstEdition;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.Versions;
import entente.web.PageSlice;
import entente.web.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Versions and drafts of the first edition on the pages: read and compared, and refused with the reason where they would weigh. */
@PageSlice
@TestPropertySource(properties = "spring.application.name=first-edition")
class FirstEditionPagesTest {

    private static final String WHY = "Version 2 is written for the first edition of the arithmetic.";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Versions versions;

    @Autowired
    private Drafts drafts;

    /** Versions 2 and 3 are of the first edition; the newest is the second again. */
    @BeforeEach
    void keepOldOnes() {
        if (versions.all().size() == 1) {
            versions.publish(FirstEdition.FILES, "Ada", "The first edition.", 1);
            versions.publish(FirstEdition.changed(), "Ada", "Changed.", 2);
            versions.publish(Site.RULES, "Ada", "The second edition.", 3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dialogues/us-belarus-2025?rulebook=2&asOf=2025-11-03",
                "/dialogues/us-belarus-2025/report?asOf=2025-11-03&rulebook=2",
                "/dialogues/us-belarus-2025/report.pdf?rulebook=2",
                "/dialogues/us-belarus-2025/commitments.ics?rulebook=2",
            })
    void sayWhyTheyDoNotWeigh(String address) {
        assertThat(pages.get().uri(address))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("These rules cannot weigh any more", WHY, "The rules in force", "href=\"/rules\"");
    }

    @Test
    void leadToTheSamePageByTheRulesInForce() {
        assertThat(pages.get().uri("/dialogues/us-belarus-2025?rulebook=2&asOf=2025-11-03"))
                .bodyText()
                .contains("href=\"/dialogues/us-belarus-2025?asOf=2025-11-03\"");
    }

    @Test
    void areListedAndRead() {
        assertThat(pages.get().uri("/rules/versions"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Written for the first edition of the arithmetic",
                        "/rules?rulebook=2",
                        "/api/v1/rulebooks/2.zip",
                        "/rules/compare?from=4&amp;to=1#back")
                .doesNotContain("to=2#back");
        assertThat(pages.get().uri("/rules?rulebook=3"))
                .hasStatusOk()
                .bodyText()
                .contains("Rules, version 3", "Version 3 is not in force.", "/rules/kinds?rulebook=3")
                .doesNotContain("Change these rules");
        assertThat(pages.get().uri("/rules/rule/grumbling?rulebook=3"))
                .bodyText()
                .contains("grumbles about the other side", "It sours the air.", "Version 3 is not in force.")
                .doesNotContain("Fired");
        assertThat(pages.get().uri("/rules/kinds/good-offices?rulebook=3"))
                .bodyText()
                .contains("Worth 6, cost 3");
        assertThat(pages.get().uri("/rules/parameters?rulebook=3")).bodyText().contains("150 days");
        assertThat(pages.get().uri("/rules?rulebook=3&q=grumbled"))
                .bodyText()
                .contains("1 of 9 rules, ", "?rulebook=3&amp;q=grumbled");
        assertThat(pages.get().uri("/rules?rulebook=3&q=It sours the air."))
                .bodyText()
                .contains("1 of 9 rules, ");
        assertThat(pages.get().uri("/rules?rulebook=9")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void areComparedInWordsAlone() {
        assertThat(pages.get().uri("/rules/compare?from=2&to=3"))
                .hasStatusOk()
                .bodyText()
                .contains("The answer window is 150 instead of 120 days.", "cannot be told")
                .doesNotContain("is assessed twice");
        assertThat(pages.get().uri("/rules/compare?from=4&to=2"))
                .hasStatusOk()
                .bodyText()
                .contains("The rules are written for the first edition of the arithmetic instead of the second edition")
                .doesNotContain("in force again");
    }

    @Test
    void areNotPutInForceAgain() {
        assertThat(pages.post()
                        .uri("/rules/versions/2")
                        .with(csrf())
                        .param("author", "Ada")
                        .param("reason", "It was better."))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains(WHY);
        assertThat(versions.all()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/rules/threat",
                "/rules/grumbling",
                "/numbers",
                "/examples",
                "/text?file=friction.dslr",
                "/publish"
            })
    void areReadAsDraftsThatSayWhatCanBecomeOfThem(String page) {
        Draft draft = drafts.begin("Mine", 2, FirstEdition.changed(), "Ada");

        assertThat(pages.get().uri("/drafts/" + draft.id() + page))
                .hasStatusOk()
                .bodyText()
                .contains("This draft is written for the first edition of the arithmetic", "Bring it up to version 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/impact", "/sensitivity"})
    void areNotTriedAsDrafts(String page) {
        Draft draft = drafts.begin("Mine", 2, FirstEdition.changed(), "Ada");

        assertThat(pages.get().uri("/drafts/" + draft.id() + page))
                .hasStatusOk()
                .bodyText()
                .contains("These rules are written for the first edition of the arithmetic");
    }

    @Test
    void areTakenOverIntoTheVersionInForce() {
        Draft draft = drafts.begin("Mine", 2, FirstEdition.changed(), "Ada");

        assertThat(pages.post().uri("/drafts/" + draft.id() + "/catch-up").with(csrf()))
                .hasRedirectedUrl("/drafts/" + draft.id());
        assertThat(pages.get().uri("/drafts/" + draft.id()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "From version 4.",
                        "2 things that had been changed in an earlier edition are not in this draft",
                        "The patience is 50 instead of 45 days. There is no such thing here any more.",
                        "Every sentence can be read.")
                .doesNotContain("This draft is written for");
    }
}
