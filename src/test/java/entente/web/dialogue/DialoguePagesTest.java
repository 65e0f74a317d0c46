package entente.web.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Edition;
import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.assessment.RulesNotReady;
import entente.dialogue.InMemoryArchive;
import entente.dialogue.UtcClock;
import entente.job.Patience;
import entente.rules.ShippedRules;
import entente.web.PageErrors;
import entente.web.PageSlice;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@PageSlice
class DialoguePagesTest {

    private static final String CASE = "/dialogues/us-belarus-2025";

    @Autowired
    private MockMvcTester pages;

    @Test
    void listsTheDialogues() {
        assertThat(pages.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains("U.S.–Belarus normalization dialogue", "2 open commitments", "Last move", "10 November 2025");
    }

    @Test
    void opensADialogueOnItsOwnDay() {
        assertThat(pages.get().uri(CASE))
                .hasStatusOk()
                .hasHeader("Vary", "HX-Request")
                .bodyText()
                .contains(
                        "<strong>5 December 2025</strong>",
                        "the date of this record",
                        "Can Washington be trusted to deliver?",
                        "in eight cases of ten between",
                        "Would Washington move if Minsk gave nothing?",
                        "Trust is the chance, in a hundred, that the other side keeps its next step",
                        "No date was named; counts as due by 11 September 2026");
    }

    @Test
    void opensADialogueWithoutADayToday() {
        assertThat(pages.get().uri("/dialogues/empty"))
                .hasStatusOk()
                .bodyText()
                .contains("15 January 2026", "today (UTC)", "No move was known on");
    }

    @Test
    void showsOnlyWhatWasKnownOnTheDay() {
        assertThat(pages.get().uri(CASE + "?asOf=2025-11-03&move=m19"))
                .hasStatusOk()
                .bodyText()
                .contains("the date you chose", "was not known on 3 November 2025")
                .doesNotContain("marker-m19");
    }

    @ParameterizedTest
    @ValueSource(strings = {"banana", "2025-02-30", "<b>"})
    void keepsADateThatIsNoneAndSaysSo(String typed) {
        assertThat(pages.get().uri(CASE + "?asOf={day}", typed))
                .hasStatus(400)
                .bodyText()
                .contains(
                        "value=\"" + typed.replace("<", "&lt;").replace(">", "&gt;") + "\"",
                        "is not a date.",
                        "Trust over time");
    }

    @Test
    void saysThatThereIsNoSuchMoveAndShowsThePageAllTheSame() {
        assertThat(pages.get().uri(CASE + "?move=m99"))
                .hasStatus(400)
                .bodyText()
                .contains("This dialogue has no move “m99”.", "Trust over time");
    }

    @Test
    void answersHtmxWithThePartsThatAChoiceChanges() {
        assertThat(pages.get().uri(CASE + "?move=m13").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"chart\"", "hx-swap-oob=\"true\"")
                .doesNotContain("<html", "Record of moves");
    }

    @Test
    void tellsWhatNearlyHappenedAndIsSilentWhereNothingDid() {
        assertThat(pages.get().uri(CASE + "?move=m05"))
                .hasStatusOk()
                .bodyText()
                .contains("What nearly happened", "/rules/rule/");
        assertThat(pages.get().uri(CASE + "?move=m02")).bodyText().doesNotContain("What nearly happened");
    }

    @Test
    void saysInWordsThatADialogueIsUnknown() {
        assertThat(pages.get().uri("/dialogues/atlantis"))
                .hasStatus(404)
                .bodyText()
                .contains("There is no dialogue “atlantis”.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/dialogues/hostile", "/dialogues/hostile?move=m1", "/dialogues/hostile?date=2025-01-05"})
    void escapesWhateverACaseHolds(String page) {
        assertThat(pages.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert", "</b>&amp;\"");
    }

    @Test
    void usesNoInlineStyleOrScript() {
        assertThat(pages.get().uri(CASE))
                .bodyText()
                .doesNotContain(" style=", "<style", " onclick=", "javascript:")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void asksForPatienceWhileTheRulesAreCompiled() {
        assertThat(pagesOn(new NoRules(() -> {
                            throw new RulesNotReady();
                        }))
                        .get()
                        .uri("/"))
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .hasViewName("error/not-ready")
                .model()
                .containsEntry("refreshAfter", "5");
    }

    @Test
    void saysThatItTookTooLong() {
        assertThat(pagesOn(new NoRules(Patience.within(Duration.ZERO)::check))
                        .get()
                        .uri("/"))
                .hasStatus(503)
                .hasViewName("error/503")
                .model()
                .hasEntrySatisfying(
                        "explanation",
                        words -> assertThat(words).asString().startsWith("This took longer than 0 seconds"));
    }

    private static MockMvcTester pagesOn(RulesInForce rules) {
        DialoguePages pages = new DialoguePages(
                new InMemoryArchive(OffsetDateTime.MIN),
                rules,
                () -> ShippedRules.RULEBOOK,
                dialogue -> Optional.empty(),
                new UtcClock(Clock.systemUTC()));
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(pages)
                .setControllerAdvice(new PageErrors())
                .build());
    }

    private record NoRules(Runnable why) implements RulesInForce {
        @Override
        public Rules published() {
            why.run();
            throw new AssertionError();
        }

        @Override
        public Optional<Rules> version(String version) {
            why.run();
            throw new AssertionError();
        }

        @Override
        public List<Edition> versions() {
            why.run();
            throw new AssertionError();
        }
    }
}
