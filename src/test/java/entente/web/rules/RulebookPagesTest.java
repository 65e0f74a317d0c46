package entente.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.InMemoryArchive;
import entente.rules.ShippedRules;
import entente.web.PageSlice;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The rulebook on the pages: an index, and a page for each rule and kind. */
@PageSlice
class RulebookPagesTest {

    private static final String CASE = "/dialogues/us-belarus-2025";
    private static final int RULES = ShippedRules.RULEBOOK.rules().size();
    private static final int KINDS = ShippedRules.RULEBOOK.kinds().size();
    private static final int PARAMETERS = ShippedRules.RULEBOOK.parameters().size();
    private static final int MOST_TRIES = 100;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private InMemoryArchive dialogues;

    @Test
    void tellsEachRuleInALineOfTheIndex() {
        assertThat(ShippedRules.RULEBOOK.rules())
                .allSatisfy(rule -> assertThat(pages.get().uri("/rules"))
                        .bodyText()
                        .contains("id=\"rule-" + rule.id() + "\"", "href=\"/rules/rule/" + rule.id() + "\""));
        assertThat(pages.get().uri("/rules"))
                .bodyText()
                .contains(">Trust in the side that delivered grows by 1 times the stake of what was delivered</span>")
                .contains("id=\"weights\" href=\"/rules/kinds\"", "id=\"parameters\" href=\"/rules/parameters\"")
                .doesNotContain("Preiherman", "<dt>Source");
    }

    @Test
    void findsRulesByWhatTheySay() {
        assertThat(pages.get().uri("/rules?q=Silence after"))
                .hasStatusOk()
                .bodyText()
                .contains("1 of " + RULES + " rules, 0 of " + KINDS + " kinds of move and 0 of " + PARAMETERS
                        + " parameters say “Silence after”.")
                .contains("id=\"rule-silence\"", "href=\"/rules/rule/silence?q=Silence%20after\"")
                .doesNotContain("id=\"rule-threat\"");
        assertThat(pages.get().uri("/rules?q={q}", "<b>zebra"))
                .hasStatusOk()
                .bodyText()
                .contains("0 of " + RULES + " rules", "&lt;b&gt;zebra");
    }

    @Test
    void findsKindsAndParametersBesideRules() {
        assertThat(pages.get().uri("/rules?q=ANSWER WINDOW"))
                .bodyText()
                .contains("id=\"parameter-answer-window\"", "href=\"/rules/parameters#parameter-answer-window\"");
        assertThat(pages.get().uri("/rules?q=CAMEO 041"))
                .bodyText()
                .contains("id=\"kind-leader-call\"", "href=\"/rules/kinds/leader-call?q=CAMEO%20041\"");
        assertThat(pages.get().uri("/rules/kinds?q=summit"))
                .bodyText()
                .contains("of " + KINDS + " kinds of move say “summit”.", "id=\"kind-summit\"")
                .doesNotContain("id=\"kind-aid\"");
        assertThat(pages.get().uri("/rules/parameters?q=base rate"))
                .bodyText()
                .contains("id=\"parameter-base-rate\"")
                .doesNotContain("id=\"parameter-answer-window\"");
    }

    @Test
    void showsOneRuleAPageWithWhereItFired() throws Exception {
        assertThat(settled("/rules/rule/mended-paid"))
                .contains(CASE + "?date=2025-11-04#why", "Every dialogue on record was looked through.")
                .contains("<dt>Source", "<dt>Why", "rel=\"prev\"", "rel=\"next\"");
        assertThat(settled("/rules/rule/unanswered-once"))
                .contains("href=\"/rules/parameters#parameter-answer-window\"", ">answer window: ");
    }

    @Test
    void keepsWhatWasLookedForOnTheWayBack() throws Exception {
        assertThat(settled("/rules/rule/silence?q=Silence after"))
                .contains("href=\"/rules?q=Silence%20after\"", "What says “Silence after”");
    }

    @Test
    void showsOneKindAPageWithItsWeightsAndTheRulesThatNameIt() {
        assertThat(pages.get().uri("/rules/kinds/summit"))
                .hasStatusOk()
                .bodyText()
                .contains("Worth 1.9, cost 1.5", "CAMEO 042", "Goldstein 1992", "Contact, cooperative");
        assertThat(pages.get().uri("/rules/kinds/prisoner-release"))
                .bodyText()
                .contains("From 10: worth", "/rules/rule/");
    }

    @Test
    void says404InWordsForWhatIsNotThere() {
        assertThat(pages.get().uri("/rules/rule/none"))
                .hasStatus(404)
                .bodyText()
                .contains("Version 1 of the rules has no rule “none”.");
        assertThat(pages.get().uri("/rules/kinds/none"))
                .hasStatus(404)
                .bodyText()
                .contains("has no kind of move “none”");
        assertThat(pages.get().uri("/rules/parameters?rulebook=9")).hasStatus(404);
    }

    @Test
    void escapesWhateverACaseHoldsWhereARuleFired() throws Exception {
        assertThat(settled("/rules/rule/hard-words")).doesNotContain("<script>alert", "</b>&amp;\"");
    }

    /** Another dialogue is another question. */
    @Test
    void looksAgainOnceADialogueIsAnother() throws Exception {
        assertThat(settled("/rules/rule/mended-paid")).contains(CASE + "?date=2025-11-04#why");
        dialogues.clear();
        assertThat(settled("/rules/rule/mended-paid")).contains("In no dialogue.");
    }

    /** The page once it knows where its rule fired. */
    private String settled(String address) throws UnsupportedEncodingException, InterruptedException {
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            MockHttpServletResponse response =
                    pages.get().uri(address).exchange().getResponse();
            assertThat(response.getStatus()).isEqualTo(200);
            String page = response.getContentAsString();
            if (!page.contains("data-again")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Nobody has found out where the rule fired.");
    }
}
