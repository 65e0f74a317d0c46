package entente.web.overview;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Edition;
import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.assessment.RulesNotReady;
import entente.dialogue.Archive;
import entente.dialogue.InMemoryArchive;
import entente.dialogue.UtcClock;
import entente.job.Patience;
import entente.summary.InMemorySummaries;
import entente.summary.Summaries;
import entente.web.PageErrors;
import entente.web.PageSlice;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@PageSlice
class DialogueListTest {

    @Autowired
    private MockMvcTester pages;

    @Test
    void tellsOfEachDialogueWhatItComesTo() {
        assertThat(pages.get().uri("/"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "U.S.–Belarus normalization dialogue",
                        "Can Minsk be trusted to deliver?",
                        "2 open commitments",
                        "10 Nov 2025: Minsk praises the other side",
                        "class=\"line one\"")
                .doesNotContain("Being weighed");
    }

    @Test
    void findsByTitle() {
        assertThat(pages.get().uri("/?q=belarus"))
                .hasStatusOk()
                .bodyText()
                .contains("1 dialogue.", "/dialogues/us-belarus-2025")
                .doesNotContain("/dialogues/empty");
        assertThat(pages.get().uri("/?q={q}", "<b>zebra")).bodyText().contains("No dialogue fits.", "&lt;b&gt;zebra");
    }

    @Test
    void answersASearchWithTheListAlone() {
        assertThat(pages.get().uri("/?q=belarus").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .startsWith("<div id=\"dialogues\"")
                .doesNotContain("<html");
    }

    @Test
    void saysThatThereIsNoSuchPage() {
        assertThat(pages.get().uri("/?page=7"))
                .hasStatus(404)
                .bodyText()
                .contains("The list of dialogues has 1 pages.");
    }

    @Test
    void tellsWhatIsDueInAnyDialogue() {
        assertThat(pages.get().uri("/")).hasStatusOk();
        assertThat(pages.get().uri("/due")).hasStatusOk().bodyText().contains("Promises and clauses of all dialogues");
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
        Archive archive = new InMemoryArchive(OffsetDateTime.MIN);
        Summaries summaries = new InMemorySummaries(archive);
        DialogueList pages = new DialogueList(
                archive, summaries, new SummaryKeeper(archive, summaries, rules, new UtcClock(Clock.systemUTC())));
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
