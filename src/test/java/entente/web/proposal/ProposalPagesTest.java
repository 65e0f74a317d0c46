package entente.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Extent;
import entente.dialogue.Proposal;
import entente.dialogue.Term;
import entente.web.PageSlice;
import entente.web.SiteDialogues;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A proposal is weighed as often as one likes, and kept when one says so. */
@PageSlice
class ProposalPagesTest {

    private static final String[] BARGAIN = {
        "from", "us",
        "date", "5 December 2025",
        "summary", "A first bargain",
        "asks.0.kind", "prisoner-release",
        "asks.0.scale", "20",
        "asks.1.kind", "good-offices",
        "asks.1.subject", "Moscow",
        "offers.0.kind", "sanctions-relief",
        "offers.0.subject", "potash",
        "offers.0.extent", "partial",
        "offers.1.kind", "embassy-reopening"
    };

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    private String id = "";

    @BeforeEach
    void begin() {
        id = "bargain-" + UUID.randomUUID();
        archive.add(id, SiteDialogues.usBelarus().dialogue().proposing(List.of()), new Signature("Ada", ""));
    }

    private List<Proposal> kept() {
        return archive.last(id).orElseThrow().dialogue().proposals();
    }

    private MvcTestResult post(String leaf, String[] fields, String... more) {
        MockMvcRequestBuilder request =
                pages.post().uri("/dialogues/" + id + "/proposals" + leaf).with(csrf());
        for (String[] each : List.of(fields, more)) {
            for (int i = 0; i < each.length; i += 2) {
                request = request.param(each[i], each[i + 1]);
            }
        }
        return request.exchange();
    }

    private static String text(MvcTestResult result) throws Exception {
        return result.getResponse()
                .getContentAsString()
                .replaceAll("<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    private String page(String leaf) throws Exception {
        return text(pages.get().uri("/dialogues/" + id + leaf).exchange());
    }

    @Test
    void weighsAProposalThatNobodyKeeps() throws Exception {
        MvcTestResult weighed = post("/weigh", BARGAIN);

        assertThat(weighed).hasStatusOk();
        assertThat(text(weighed))
                .contains("Is it worth making for Minsk?", "Is it worth making for Washington?")
                .contains("Of 2 promises by Washington: 2 are still open.")
                .contains("Sanctions relief (Belavia), first given in part, was completed after 54 days.")
                .containsPattern("Where Minsk gives nothing, Washington moves of its own accord in [0-9]+ of 100 cases;"
                        + " where Minsk gives, it delivers in [0-9]+\\.")
                .containsPattern("in eight cases of ten between [0-9.]+ and [0-9.]+");
        assertThat(weighed.getResponse().getContentAsString()).contains("value=\"Moscow\"", "name=\"asks.2.kind\"");
        assertThat(kept()).isEmpty();
    }

    /** As it was typed; whoever has the address sees the same verdicts, and nothing is kept. */
    @Test
    void givesAWeighedProposalAnAddress() throws Exception {
        String page =
                post("/weigh", BARGAIN, "signed.author", "Ada").getResponse().getContentAsString();
        Matcher shared = Pattern.compile("href=\"(/dialogues/[^\"]+/proposals/weigh\\?[^\"]+)\"")
                .matcher(page);
        assertThat(shared.find()).isTrue();
        URI address = URI.create(shared.group(1).replace("&amp;", "&"));
        assertThat(address.toString()).contains("asks.1.subject=Moscow").doesNotContain("Ada", "_csrf");

        MvcTestResult again = pages.get().uri(address).exchange();
        assertThat(again).hasStatusOk();
        assertThat(text(again))
                .contains("Is it worth making for Minsk?", "Of 2 promises by Washington: 2 are still open.");
        assertThat(verdicts(again.getResponse().getContentAsString())).isEqualTo(verdicts(page));
        assertThat(kept()).isEmpty();
    }

    private static String verdicts(String page) {
        int begin = page.indexOf("<section class=\"verdicts\"");
        return page.substring(begin, page.indexOf("</section>", begin));
    }

    @Test
    void saysAtAnAddressWhatIsWrongWithAProposal() throws Exception {
        assertThat(pages.get().uri("/dialogues/" + id + "/proposals/weigh?from=us&date=never&asks.0.kind=praise"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"never\"");
        assertThat(pages.get().uri("/dialogues/" + id + "/proposals/weigh")).hasStatus3xxRedirection();
    }

    /** More terms than go into an address are weighed all the same. */
    @Test
    void weighsWhatIsTooLongForAnAddress() throws Exception {
        String[] many = new String[2 * 45];
        many[0] = "from";
        many[1] = "us";
        many[2] = "date";
        many[3] = "2025-12-05";
        for (int i = 0; i < 40; i++) {
            many[4 + 2 * i] = "asks." + i + ".kind";
            many[5 + 2 * i] = "prisoner-release";
        }
        many[84] = "summary";
        many[85] = "x".repeat(290);
        many[86] = "asks.0.subject";
        many[87] = "ж".repeat(290);
        many[88] = "asks.1.subject";
        many[89] = "ж".repeat(290);
        MvcTestResult weighed =
                post("/weigh", many, "asks.2.subject", "ж".repeat(290), "asks.3.subject", "ж".repeat(290));

        assertThat(weighed).hasStatusOk();
        assertThat(text(weighed)).contains("It has too many terms for an address");
    }

    @Test
    void keepsAProposalChangesItAndTakesItOffTheRecord() throws Exception {
        MvcTestResult saved = post("", BARGAIN, "signed.author", "Ada");
        assertThat(saved).hasStatus3xxRedirection().hasRedirectedUrl("/dialogues/" + id + "/proposals/p1");
        assertThat(kept()).singleElement().satisfies(proposal -> {
            assertThat(proposal.from()).isEqualTo("us");
            assertThat(proposal.asks())
                    .containsExactly(
                            new Term("prisoner-release", Extent.FULL, 20, null, null, null),
                            new Term("good-offices", Extent.FULL, 1, null, "Moscow", null));
            assertThat(proposal.offers().get(0).extent()).isEqualTo(Extent.PARTIAL);
        });
        assertThat(page("/proposals/p1")).contains("A first bargain", "Washington gives", "Pays from a trust of");
        assertThat(page("")).contains("Washington to Minsk, 5 December 2025", "For Minsk");
        assertThat(page("/report")).contains("Is it worth making for Minsk?", "A first bargain");

        int revision = archive.last(id).orElseThrow().number();
        String[] changed = BARGAIN.clone();
        changed[9] = "60";
        assertThat(post("/p1", changed, "signed.author", "Ada", "revision", "" + revision))
                .hasStatus3xxRedirection();
        assertThat(kept().get(0).asks().get(0).scale()).isEqualTo(60);

        assertThat(post("/p1", changed, "signed.author", "Bob", "revision", "" + revision, "do", "save"))
                .hasStatus(409)
                .bodyText()
                .contains("Ada changed this proposal meanwhile");
        assertThat(post(
                        "/p1",
                        changed,
                        "signed.author",
                        "Bob",
                        "revision",
                        "" + archive.last(id).orElseThrow().number(),
                        "do",
                        "remove"))
                .hasStatus3xxRedirection();
        assertThat(kept()).isEmpty();
    }

    @Test
    void losesNothingOfWhatTheFormDoesNotShowAtFirst() {
        var dialogue = archive.last(id).orElseThrow();
        Term term = new Term("cooperation", Extent.MINIMAL, 3, "neighbours", "Poland", "Open two crossings");
        Proposal proposal = new Proposal(
                "grand", dialogue.dialogue().moves().get(22).date(), "by", List.of(term), List.of(), "Words");
        archive.save(dialogue, dialogue.dialogue().proposing(List.of(proposal)), new Signature("Ada", "x"));

        String[] blanks = ProposalForm.values(proposal).entrySet().stream()
                .flatMap(blank -> java.util.stream.Stream.of(blank.getKey(), blank.getValue()))
                .toArray(String[]::new);
        assertThat(post("/grand", blanks, "signed.author", "Ada")).hasStatus3xxRedirection();

        assertThat(kept()).containsExactly(proposal);
    }

    @Test
    void saysWhatIsWrongAtItsPlaceAndKeepsWhatWasTyped() throws Exception {
        MvcTestResult wrong = post(
                "",
                new String[] {
                    "from",
                    "us",
                    "date",
                    "soon",
                    "asks.0.subject",
                    "Moscow",
                    "offers.0.kind",
                    "dance",
                    "offers.0.scale",
                    "many"
                },
                "signed.author",
                "Ada");
        assertThat(wrong).hasStatus(422);
        assertThat(text(wrong)).contains("Please choose what it is.", "It is not kept yet");

        MvcTestResult worse = post("/weigh", new String[] {
            "from",
            "us",
            "date",
            "2025-12-05",
            "offers.3.kind",
            "dance",
            "offers.4.kind",
            "praise",
            "offers.4.scale",
            "many"
        });
        assertThat(worse).hasStatus(422);
        assertThat(text(worse)).contains("Expected a count above 0.");

        MvcTestResult nothing = post("/weigh", new String[] {"from", "us", "date", "2025-12-05"});
        assertThat(nothing).hasStatus(422);
        assertThat(text(nothing)).contains("at least one thing");

        MvcTestResult nobody = post("", BARGAIN);
        assertThat(nobody).hasStatus(422);
        assertThat(nobody.getResponse().getContentAsString()).contains("value=\"A first bargain\"");
        assertThat(kept()).isEmpty();
        assertThat(pages.get().uri("/dialogues/" + id + "/proposals/p9")).hasStatus(404);
    }

    private void propose() {
        assertThat(post("", BARGAIN, "signed.author", "Ada")).hasStatus3xxRedirection();
    }

    private MvcTestResult weighed(String query) {
        return pages.get()
                .uri(URI.create("/dialogues/" + id + "/proposals/p1" + query))
                .exchange();
    }

    private static String html(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** The points after a label on the card of a side. */
    private static double points(MvcTestResult page, String side, String label) throws Exception {
        String card = html(page)
                .split("aria-label=\"The numbers for " + side + "\"", 2)[1]
                .split("</section>", 2)[0];
        Matcher points = Pattern.compile(Pattern.quote(label) + "[^0-9]*(?:<a href[^>]*>)?([0-9]+\\.[0-9])")
                .matcher(card);
        assertThat(points.find()).as(label).isTrue();
        return Double.parseDouble(points.group(1));
    }

    @Test
    void saysHowSureAVerdictIs() throws Exception {
        propose();

        String page = "";
        long begun = System.nanoTime();
        while (!page.contains(" readings.")) {
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun))
                    .isLessThan(60);
            MvcTestResult result = weighed("");
            assertThat(result).hasStatusOk();
            page = text(result);
            if (!page.contains(" readings.")) {
                assertThat(html(result))
                        .contains("The case is being read in a hundred ways")
                        .containsPattern("data-again=\"([1-9]|10)\"");
            }
        }

        assertThat(page)
                .containsPattern("“[^”]+” for Minsk holds in [0-9]+ of 100 readings\\.")
                .containsPattern("“[^”]+” for Washington holds in [0-9]+ of 100 readings\\.")
                .contains("The readings, table by table")
                .doesNotContain("The case is being read");
    }

    @Test
    void weighsAProposalByWhatTheSidesWantAndKeepsNothingOfIt() throws Exception {
        propose();
        int revision = archive.last(id).orElseThrow().number();
        String relief = "sanctions relief (potash), in part</span>";
        MvcTestResult plain = weighed("");
        assertThat(text(plain))
                .contains("What the sides want", "Minsk is taken to have nothing better without a bargain.")
                .contains("Every issue counts for Minsk as the rules say.");

        MvcTestResult better = weighed("?reservation.by=5&alternative.by=Trade%20with%20%3Cb%3Echina%3C/b%3E");
        assertThat(better).hasStatusOk();
        assertThat(points(better, "Minsk", "Gives</dt>"))
                .isCloseTo(points(plain, "Minsk", "Gives</dt>") + 5, within(0.05));
        assertThat(points(better, "Washington", "Gives</dt>")).isEqualTo(points(plain, "Washington", "Gives</dt>"));
        assertThat(text(better))
                .contains("what it could have without a bargain 5.0")
                .contains("Minsk is taken to have 5 points without a bargain (Trade with &lt;b&gt;china&lt;/b&gt;);"
                        + " that counts as a part of what it gives up.");
        assertThat(html(better)).doesNotContain("<b>china");

        MvcTestResult caring = weighed("?cares.by.sanctions=2");
        assertThat(caring).hasStatusOk();
        assertThat(points(caring, "Minsk", relief)).isCloseTo(2 * points(plain, "Minsk", relief), within(0.1));
        assertThat(points(caring, "Minsk", "Gets</dt>"))
                .isCloseTo(points(plain, "Minsk", "Gets</dt>") + points(plain, "Minsk", relief), within(0.11));
        assertThat(points(caring, "Washington", relief)).isEqualTo(points(plain, "Washington", relief));
        assertThat(text(caring)).contains("Sanctions counts 2 times for Minsk.");
        assertThat(html(caring)).contains("/proposals/p1/plan?cares.by.sanctions=2\"");

        assertThat(archive.last(id).orElseThrow().number()).isEqualTo(revision);
    }

    @Test
    void saysWhichWantsAreWrong() throws Exception {
        propose();

        MvcTestResult below = weighed("?reservation.by=-3");
        assertThat(below).hasStatus(422);
        assertThat(text(below)).contains("Expected a number from 0 to 1,000. Got “-3”.", "Is it worth making for");

        MvcTestResult beyond = weighed("?cares.by.sanctions=99");
        assertThat(beyond).hasStatus(422);
        assertThat(text(beyond)).contains("Expected a number from 0 to 5. Got “99”.", "Is it worth making for");

        assertThat(weighed("?alternative.by=" + "x".repeat(301))).hasStatus(422);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void keepsACareThatIsNoneOfTheChoices() throws Exception {
        propose();

        assertThat(html(weighed("?cares.by.sanctions=4")))
                .contains("<option value=\"4\" selected=\"selected\">4 times as much</option>");
        assertThat(html(weighed("?cares.by.sanctions=99")))
                .contains("<option value=\"99\" selected=\"selected\">99</option>");
    }

    @Test
    void passesByWantsThatItDoesNotKnow() throws Exception {
        propose();

        MvcTestResult page = weighed("?reservation.%7Bx%7D=5&cares.by.%7Bx%7D=2&reservation.nobody=3");

        assertThat(page).hasStatusOk();
        assertThat(html(page)).contains("/proposals/p1/plan\"").doesNotContain("nobody");
    }
}
