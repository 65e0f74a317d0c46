package entente.web.reminder;

import static entente.dialogue.MoveFixture.move;
import static entente.web.SiteDialogues.northSouth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.account.Caller;
import entente.account.CurrentCaller;
import entente.account.Role;
import entente.dialogue.Archive;
import entente.reminder.Lookout;
import entente.reminder.Trigger.Direction;
import entente.reminder.Trigger.TrustCrossing;
import entente.reminder.Watches;
import entente.reminder.Watches.KeptWatch;
import entente.web.PageSlice;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageSlice
class ReminderPagesTest {

    private static final String PAGE = "/dialogues/talks/reminders";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    @Autowired
    private Watches watches;

    @Autowired
    private Lookout lookout;

    @BeforeEach
    void begin() {
        watches.of("talks").forEach(kept -> watches.remove(kept.watch()));
        archive.add(
                "talks",
                northSouth()
                        .with(move("m1")
                                .on("2026-01-01")
                                .by("n")
                                .kind("promise")
                                .promising("sanctions-relief")
                                .due("2026-01-20"))
                        .read(),
                new Archive.Signature("Ada", ""));
    }

    private MvcTestResult send(String... fields) {
        var request = pages.post().uri(PAGE).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult askForPromises(String author) {
        return send("about", "due", "due.days", "7", "due.to", "ada@example.org", "author", author);
    }

    @Test
    void setsAReminderOfTrustAndShowsAndEndsIt() {
        assertThat(send(
                        "about", "trust",
                        "trust.observer", "n",
                        "trust.direction", "RISES_ABOVE",
                        "trust.line", "66,5",
                        "trust.to", "https://hooks.example.org/entente/team",
                        "author", "Ada"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl(PAGE + "?set");
        KeptWatch kept = watches.of("talks").get(0);
        assertThat(kept.watch().trigger()).isEqualTo(new TrustCrossing("n", Direction.RISES_ABOVE, 66.5));
        assertThat(kept.watch().site()).isEqualTo("http://localhost");
        assertThat(pages.get().uri(PAGE))
                .bodyText()
                .contains(
                        "When North’s trust in South rises above 66.5",
                        "To https://hooks.example.org/entente/team, for Ada, since 15 January 2026.",
                        "It has not crossed the line.");
        assertThat(pages.post().uri(PAGE + "/" + kept.watch().id() + "/end").with(csrf()))
                .hasRedirectedUrl(PAGE + "?ended");
        assertThat(watches.of("talks")).isEmpty();
    }

    @Test
    void showsWhatWasToldAndWhyItDidNotArrive() {
        assertThat(askForPromises("Ada")).hasRedirectedUrl(PAGE + "?set");
        lookout.lookAtAll();
        lookout.lookAtAll();
        assertThat(watches.of("talks").get(0).reminders()).hasSize(1);
        assertThat(pages.get().uri(PAGE))
                .bodyText()
                .contains(
                        "7 days before a promise falls due",
                        "North: sanctions relief is due on 20 January 2026",
                        "On its way");
    }

    @Test
    void saysAtEachBlankWhatIsWrongAndKeepsWhatWasTyped() {
        assertThat(send(
                        "about", "trust",
                        "trust.observer", "atlantis",
                        "trust.direction", "SIDEWAYS",
                        "trust.line", "forty",
                        "trust.to", "http://169.254.169.254/latest",
                        "author", "Ada <script>"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Please choose whose trust.",
                        "Please choose which way it crosses the line.",
                        "Please give a score from 1 to 99, such as 40.",
                        "Please give an address that begins with https://hooks.example.org/entente/.",
                        "value=\"forty\"",
                        "value=\"http://169.254.169.254/latest\"",
                        "Ada &lt;script&gt;");
        for (String days : List.of("", "-1", "366", "1.5", "9".repeat(400), "NaN", "\u0000")) {
            assertThat(send(
                            "about",
                            "due",
                            "due.days",
                            days,
                            "due.to",
                            "ada@example.org\r\nBcc: eve@example.org",
                            "author",
                            "A"))
                    .hasStatus(422)
                    .bodyText()
                    .contains(
                            "Please give a number of days from 0 to 365, such as 7.",
                            "Please give one address of mail");
        }
        assertThat(askForPromises("")).hasStatus(422).bodyText().contains("Please give your name");
        assertThat(send()).hasStatus(422);
        assertThat(watches.of("talks")).isEmpty();
        assertThat(pages.get().uri("/dialogues/atlantis/reminders")).hasStatus(404);
    }

    @Test
    void showsAnAddressToWhoeverGaveItAndToNobodyElse() {
        askForPromises("Ada");
        CurrentCaller.CallerScope scope = CurrentCaller.are(new Caller("Ben", Role.ANALYST, ""));
        try {
            assertThat(pages.get().uri(PAGE)).bodyText().doesNotContain("ada@example.org,");
            pages.post()
                    .uri(PAGE + "/" + watches.of("talks").get(0).watch().id() + "/end")
                    .with(csrf())
                    .exchange();
            assertThat(watches.of("talks")).hasSize(1);
            assertThat(askForPromises("Eve")).hasRedirectedUrl(PAGE + "?set");
            assertThat(watches.of("talks"))
                    .extracting(kept -> kept.watch().by())
                    .containsExactlyInAnyOrder("Ada", "Ben");
        } finally {
            scope.end();
        }
    }

    @Test
    void isLinkedFromTheDialogueAndItsHistory() {
        assertThat(pages.get().uri("/dialogues/talks")).bodyText().contains("href=\"" + PAGE + "\"");
        assertThat(pages.get().uri("/dialogues/talks/history")).bodyText().contains("href=\"" + PAGE + "\"");
    }
}
