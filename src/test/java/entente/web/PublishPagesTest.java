package entente.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.assessment.RulesInForce;
import entente.rulebook.Draft;
import entente.rulebook.Drafts;
import entente.rulebook.NumberEdits;
import entente.rulebook.RuleEdits;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Versions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Putting a draft in force, and going back. */
@SpringBootTest(
        classes = Site.class,
        properties = {Site.HEALTH, "spring.application.name=publishing"})
@AutoConfigureMockMvc
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
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
    void publishesWithAReasonAndGoesBack() {
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

        assertThat(post("/rules/versions/1", "author", "Ada", "reason", "Too much."))
                .hasRedirectedUrl("/rules/versions#version-3");
        assertThat(rules.published().checksum())
                .isEqualTo(rules.version("1").orElseThrow().checksum());
        assertThat(pages.get().uri("/rules/compare?from=1&to=3")).bodyText().contains("They say the same.");
    }

    @Test
    void showsTheImpactOnEveryDialogueBeforePublishing() {
        assertThat(pages.get().uri(draftOf(costly()) + "/impact"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "dialogues on record would be scored otherwise.",
                        "by this draft",
                        "line supposed one",
                        "The simplest dialogue that tells them apart");
        assertThat(pages.get().uri(draftOf(versions.find(1).orElseThrow().files()) + "/impact"))
                .bodyText()
                .contains("Nothing would be otherwise in any of 3 dialogues on record.");
        assertThat(pages.get().uri(draftOf(costly().with("signals.dslr", "nonsense")) + "/impact"))
                .bodyText()
                .contains("cannot be read yet", "signals.dslr:1");
        assertThat(rules.published().version()).isEqualTo("1");
    }

    @Test
    void asksForANameAndAReason() {
        String page = draftOf(costly());
        assertThat(post(page + "/publish", "author", "Ada", "reason", " "))
                .hasStatus(422)
                .bodyText()
                .contains("Please give your name and the reason", "value=\"Ada\"");
        assertThat(post("/rules/versions/1")).hasStatus(422);
        assertThat(rules.published().version()).isEqualTo("1");
    }

    @Test
    void doesNotPublishWhatAnExampleDenies() {
        String page = draftOf(RuleEdits.rewrite(
                versions.find(1).orElseThrow().files(),
                "threat",
                "A threat",
                "{actor} threatened {other}.",
                "Why not.",
                "Judgement",
                java.util.List.of("A side praises the other side"),
                java.util.List.of("Trust in the side that acts falls by 0.15")));
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
    void publishesOnceARedExampleIsChangedWithAReason() {
        RulebookFiles files = versions.find(1).orElseThrow().files();
        String examples = String.valueOf(files.textByPath().get("examples/completion.yaml"));
        String rules = String.valueOf(files.textByPath().get("completion.dslr"));
        RulebookFiles slower = files.with(
                "completion.dslr",
                rules.replaceFirst("left so for the completion window", "left so for 60 days")
                        .replaceFirst("A fresh breach weighs", "Sixty days are fair; a fresh breach weighs"));
        String page = draftOf(slower);
        assertThat(post(page + "/publish", "author", "Ada", "reason", "Slower."))
                .hasStatus(422);

        String later = examples.replaceFirst("asOf: 2025-10-15", "asOf: 2025-12-01");
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
    void doesNotPublishOverSomebodyElse() {
        String mine = draftOf(costly());
        String theirs = draftOf(costly());
        post(theirs + "/publish", "author", "Bob", "reason", "First.");
        assertThat(post(mine + "/publish", "author", "Ada", "reason", "Second."))
                .hasStatus(409)
                .bodyText()
                .contains("Begin a draft from that version");
    }

    @Test
    void tellsWhatIsNotThere() {
        assertThat(pages.get().uri("/rules/compare?from=1&to=9")).hasStatus(404);
        assertThat(post("/rules/versions/9", "author", "Ada", "reason", "x")).hasStatus(404);
        assertThat(pages.get().uri("/drafts/none/publish")).hasStatus(404);
    }
}
