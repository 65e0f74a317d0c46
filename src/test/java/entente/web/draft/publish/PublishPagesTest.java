package entente.web.draft.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.assessment.RulesInForce;
import entente.rulebook.RulebookFiles;
import entente.rulebook.edit.NumberEdits;
import entente.rulebook.edit.RuleEdits;
import entente.rulebook.edit.RuleWording;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.Versions;
import entente.web.PageSlice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Putting a draft in force, and going back. */
@PageSlice
@TestPropertySource(properties = "spring.application.name=publishing")
class PublishPagesTest {

    private static final String CASE = "/dialogues/us-belarus-2025?asOf=2025-11-03";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Versions versions;

    @Autowired
    private RulesInForce rules;

    private MvcTestResult post(String address, String... fields) {
        var request = pages.post().uri(address).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String draftOf(RulebookFiles files) {
        Draft draft = drafts.begin("Try", 1, versions.find(1).orElseThrow().files(), "somebody");
        drafts.save(draft.with(files, "somebody"));
        return "/drafts/" + draft.id();
    }

    private RulebookFiles costly() {
        return NumberEdits.weight(
                versions.find(1).orElseThrow().files(),
                "good-offices",
                "1",
                Map.of("value", "6", "why", "A channel to Moscow is worth more."));
    }

    @Test
    @DirtiesContext
    void publishesWithAReasonAndGoesBack() throws Exception {
        String page = draftOf(costly());
        assertThat(pages.get().uri(page + "/publish"))
                .hasStatusOk()
                .bodyText()
                .contains("is worth 6 instead of 5 points to the receiver", "do what they say");

        assertThat(post(page + "/publish", "author", "Ada", "reason", "Moscow matters."))
                .hasRedirectedUrl("/rules/versions#version-2");
        assertThat(rules.published().version()).isEqualTo("2");
        assertThat(pages.get().uri(CASE)).bodyText().contains("rules version <span>2</span>");
        assertThat(pages.get().uri("/rules/versions"))
                .bodyText()
                .contains("Version 2", "Moscow matters.", "Ada", "in force", "Put it in force again");
        assertThat(pages.get().uri("/rules/compare?from=1&to=2"))
                .bodyText()
                .contains("is worth 6 instead of 5 points to the receiver");

        assertThat(pages.get().uri("/rules/compare?from=1&to=2")).bodyText().doesNotContain("roll-back");
        assertThat(pages.get().uri("/rules/versions"))
                .bodyText()
                .contains("/rules/compare?from=2&amp;to=1#back", "What changed from version 1");
        assertThat(settled("/rules/compare?from=2&to=1"))
                .contains("by version 2 and by version 1", "dialogues on record would be scored otherwise.")
                .contains("The simplest dialogue that tells them apart")
                .doesNotContain("Keep it as an example");
        assertThat(pages.get().uri("/rules/compare?from=2&to=1"))
                .bodyText()
                .contains(
                        "is worth 5 instead of 6 points to the receiver",
                        "Put version 1 in force again",
                        "id=\"roll-back\"")
                .doesNotContain("needs nobody’s approval");
        assertThat(post("/rules/versions/1", "author", "Ada"))
                .hasStatus(422)
                .bodyText()
                .contains("Please give your name and the reason", "value=\"Ada\"");
        assertThat(post("/rules/versions/1", "author", "Ada", "reason", "Too much."))
                .hasRedirectedUrl("/rules/versions#version-3");
        assertThat(rules.published().checksum())
                .isEqualTo(rules.version("1").orElseThrow().checksum());
        assertThat(pages.get().uri("/rules/compare?from=1&to=3")).bodyText().contains("They say the same.");
    }

    /** The page once it shows no progress any more. */
    private String settled(String address) throws Exception {
        for (int i = 0; i < 100; i++) {
            String body = pages.get().uri(address).exchange().getResponse().getContentAsString();
            if (!body.contains("id=\"progress\"") && !body.contains("Searching:")) {
                return body;
            }
        }
        throw new AssertionError("Still at work: " + address);
    }

    @Test
    void showsTheImpactOnEveryDialogueBeforePublishing() throws Exception {
        assertThat(settled(draftOf(costly()) + "/impact"))
                .contains(
                        "dialogues on record would be scored otherwise.",
                        "by this draft",
                        "line supposed one",
                        "The simplest dialogue that tells them apart",
                        "Keep it as an example");
        assertThat(settled(draftOf(versions.find(1).orElseThrow().files()) + "/impact"))
                .contains("Nothing would be otherwise in any of 3 dialogues on record.");
        assertThat(settled(draftOf(costly().with("signals.dslr", "nonsense")) + "/impact"))
                .contains("cannot be read yet", "signals.dslr:1");
        assertThat(rules.published().version()).isEqualTo("1");
    }

    @Test
    void compilesNoDraftThatSpeaksAnotherVocabulary() throws Exception {
        RulebookFiles files = versions.find(1).orElseThrow().files();
        String more = "[when][move]- it is done openly=channel == \"public\"\n";
        String page = draftOf(files.with("vocabulary.dsl", files.textByPath().get("vocabulary.dsl") + more));
        for (String each : List.of("/impact", "/sensitivity", "/rules/hard-words")) {
            assertThat(pages.get().uri(page + each))
                    .bodyText()
                    .contains("vocabulary.dsl: The vocabulary is not that of the version in force")
                    .doesNotContain("<progress", "Where this rule fires", "would be otherwise");
        }
    }

    @Test
    void pointsOutWhatDeservesASecondLookBeforePublishing() {
        RulebookFiles cheap = NumberEdits.weight(
                versions.find(1).orElseThrow().files(),
                "prisoner-release",
                "50",
                Map.of("value", "1", "why", "They were many."));
        assertThat(pages.get().uri(draftOf(cheap) + "/publish")).bodyText().contains("Worth a second look");
        assertThat(pages.get().uri(draftOf(versions.find(1).orElseThrow().files()) + "/publish"))
                .bodyText()
                .doesNotContain("Worth a second look");
    }

    @Test
    void asksForANameAndAReason() {
        String page = draftOf(costly());
        assertThat(post(page + "/publish", "author", "Ada", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Please give your name and the reason", "value=\"Ada\"");
        assertThat(post("/rules/versions/1", "author", "Ada", "reason", "Again."))
                .hasStatus(409)
                .bodyText()
                .contains("Version 1 of the rules is in force already.");
        assertThat(post(page + "/approve", "revision", "2", "name", "Ben"))
                .hasStatus(422)
                .bodyText()
                .contains("Please give your name and what you looked at", "value=\"Ben\"");
        assertThat(post(page + "/approve", "revision", "1", "name", "Ben", "note", "Read it."))
                .hasStatus(409)
                .bodyText()
                .contains("The draft has changed since you opened this page.");
        assertThat(rules.published().version()).isEqualTo("1");
    }

    @Test
    void doesNotPublishWhatAnExampleDenies() {
        String page = draftOf(RuleEdits.rewrite(
                versions.find(1).orElseThrow().files(),
                "hard-words",
                new RuleWording(
                        "Hard words",
                        "{actor} spoke against {other}.",
                        "Why not.",
                        "Judgement",
                        List.of("A side praises the other side"),
                        List.of("Trust in the side that acts falls by 0.15"))));
        assertThat(pages.get().uri(page + "/publish"))
                .bodyText()
                .contains("In this example the rule should fire, and it does not.");
        assertThat(post(page + "/publish", "author", "Ada", "reason", "Because."))
                .hasStatus(422)
                .bodyText()
                .contains("It cannot be published yet");
        assertThat(rules.published().version()).isEqualTo("1");
    }

    @Test
    @DirtiesContext
    void tellsWhoSetWhatAndWhy() {
        String page = draftOf(costly());
        assertThat(pages.get().uri(page + "/numbers?q=good-offices"))
                .bodyText()
                .contains("changed in this draft; was worth 5");
        assertThat(pages.get().uri(page + "/numbers")).bodyText().contains("Unchanged since version 1, ");
        post(page + "/publish", "author", "Ada", "reason", "Moscow matters.");

        assertThat(pages.get().uri("/rules/kinds/good-offices"))
                .bodyText()
                .contains(
                        "href=\"/rules/versions#version-2\">version 2</a><span>, by Ada, 16 January 2026: “Moscow matters.”");
        assertThat(pages.get().uri("/rules/rule/promise-kept"))
                .bodyText()
                .contains(
                        "<span>Unchanged since </span><a href=\"/rules/versions#version-1\">version 1</a>",
                        "<span>The embassy opens before its date.</span> <small>fires</small>",
                        "<span>The date passes and the embassy stays closed.</span> <small>does not fire</small>");
        Draft next = drafts.begin("Next", 2, costly(), "somebody");
        assertThat(pages.get().uri("/drafts/" + next.id() + "/numbers?q=good-offices"))
                .bodyText()
                .contains("Last changed: version 2, by Ada, 16 January 2026: “Moscow matters.”");
    }

    @Test
    @DirtiesContext
    void readsADialogueByAnOlderVersion() {
        post(draftOf(costly()) + "/publish", "author", "Ada", "reason", "Moscow matters.");

        assertThat(pages.get().uri(CASE + "&rulebook=1"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "By version 1 of the rules, not by the one in force (2).",
                        "href=\"/dialogues/us-belarus-2025?asOf=2025-11-03\">By the one in force",
                        "/dialogues/us-belarus-2025?asOf=2025-11-03&amp;rulebook=1&amp;move=",
                        "<input type=\"hidden\" name=\"rulebook\" value=\"1\">");
        assertThat(pages.get().uri(CASE + "&rulebook=2")).bodyText().doesNotContain("not by the one in force");
        assertThat(pages.get().uri(CASE)).bodyText().doesNotContain("rulebook=");
        for (String unknown : List.of("3", "one", "")) {
            assertThat(pages.get().uri(CASE + "&rulebook=" + unknown)).hasStatus(404);
        }
    }

    @Test
    @DirtiesContext
    void namesWhoApproved() {
        String page = draftOf(costly());
        assertThat(pages.get().uri(page + "/publish"))
                .bodyText()
                .contains("Nobody else has to approve", "Nobody has approved of change 2 yet.");
        assertThat(post(page + "/approve", "revision", "2", "name", "Ben", "note", "Read <every> case."))
                .hasRedirectedUrl(page + "/publish#approval");
        assertThat(pages.get().uri(page + "/publish"))
                .bodyText()
                .contains("Ben, 15 January 2026: “Read &lt;every&gt; case.”");

        post(page + "/publish", "author", "Ada", "reason", "Moscow matters.");
        assertThat(pages.get().uri("/rules/versions"))
                .bodyText()
                .contains("Approved by Ben.")
                .doesNotContain("Nobody else approved.");
    }

    @Test
    @DirtiesContext
    void bringsADraftUpToTheVersionThatOvertookIt() {
        String mine = draftOf(
                NumberEdits.weight(costly(), "good-offices", "1", Map.of("value", "7", "why", "Moscow matters most.")));
        String other = draftOf(NumberEdits.weight(costly(), "good-offices", "1", Map.of("value", "5")));
        assertThat(pages.get().uri(mine)).bodyText().doesNotContain("Bring it up");
        post(draftOf(costly()) + "/publish", "author", "Bob", "reason", "First.");

        for (String page : List.of("", "/numbers", "/text", "/publish")) {
            assertThat(pages.get().uri(mine + page))
                    .bodyText()
                    .contains("Version 2 has come into force since", "Bring it up to version 2", mine + "/catch-up");
        }
        assertThat(post(mine + "/publish", "author", "Ada", "reason", "Second."))
                .hasStatus(409);
        assertThat(post(mine + "/catch-up"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Brought up to version 2",
                        "Weight “good-offices from 1”: version 2 has 6 where this draft has 7; ",
                        "From version 2.");
        assertThat(post(mine + "/catch-up")).hasRedirectedUrl(mine);
        assertThat(pages.get().uri(mine)).bodyText().doesNotContain("Bring it up");
        assertThat(post(mine + "/publish", "author", "Ada", "reason", "Second."))
                .hasRedirectedUrl("/rules/versions#version-3");

        drafts.save(drafts.find(other.substring("/drafts/".length()))
                .orElseThrow()
                .with(versions.find(1).orElseThrow().files(), "somebody"));
        assertThat(post(other + "/catch-up")).hasRedirectedUrl(other);
        assertThat(post("/drafts/none/catch-up")).hasStatus(404);
    }

    @Test
    @DirtiesContext
    void publishesOnceARedExampleIsChangedWithAReason() {
        RulebookFiles files = versions.find(1).orElseThrow().files();
        String examples = String.valueOf(files.textByPath().get("examples/completion.yaml"));
        String rules = String.valueOf(files.textByPath().get("completion.dslr"));
        RulebookFiles slower = files.with(
                "completion.dslr",
                rules.replaceFirst("left so for the completion window", "left so for 60 days")
                        .replaceFirst("Whoever takes full payment", "Sixty days are fair; whoever takes full payment"));
        String page = draftOf(slower);
        assertThat(post(page + "/publish", "author", "Ada", "reason", "Slower."))
                .hasStatus(422);

        String later = examples.replaceFirst("on: 2025-10-12", "on: 2025-11-11")
                .replaceFirst("asOf: 2025-10-15", "asOf: 2025-12-01");
        page = draftOf(slower.with("examples/completion.yaml", later));
        assertThat(post(page + "/publish", "author", "Ada", "reason", "Slower."))
                .hasStatus(422)
                .bodyText()
                .contains("says something else than before, and not why.");

        String explained = later.replaceFirst("fires: yes\n", "fires: yes\n  why: Sixty days are given now.\n");
        page = draftOf(slower.with("examples/completion.yaml", explained));
        assertThat(post(page + "/publish", "author", "Ada", "reason", "Slower."))
                .hasRedirectedUrl("/rules/versions#version-2");
    }

    @Test
    @DirtiesContext
    void doesNotPublishOverSomebodyElse() {
        String mine = draftOf(costly());
        String theirs = draftOf(costly());
        post(theirs + "/publish", "author", "Bob", "reason", "First.");
        assertThat(post(mine + "/publish", "author", "Ada", "reason", "Second."))
                .hasStatus(409)
                .bodyText()
                .contains("Version 2 is in force");
    }

    @Test
    void tellsWhatIsNotThere() {
        assertThat(pages.get().uri("/rules/compare?from=1&to=9")).hasStatus(404);
        assertThat(post("/rules/versions/9", "author", "Ada", "reason", "x")).hasStatus(404);
        assertThat(pages.get().uri("/drafts/none/publish")).hasStatus(404);
    }
}
