package entente.web.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Extent;
import entente.dialogue.Proposal;
import entente.dialogue.Term;
import entente.web.PageSlice;
import entente.web.SiteDialogues;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A proposal laid out in steps, as a page. */
@PageSlice
class PlanPagesTest {

    private static final Term RELEASE = term("prisoner-release", 20, null);
    private static final Term RELIEF = term("sanctions-relief", 1, "potash");
    private static final Term EMBASSY = term("embassy-reopening", 1, null);
    private static final Term GOOD_OFFICES = term("good-offices", 1, "Moscow");
    private static final Term PRAISE = term("praise", 1, null);
    private static final Term REALIGNMENT = term("realignment", 1, null);

    private static final Pattern PLACE =
            Pattern.compile("<label for=\"blank-at\\.([0-9]+)\">([A-Za-z]+): ([^<]*)</label>");
    private static final long PATIENCE_SECONDS = 60;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    private String id = "";

    @BeforeEach
    void begin() {
        id = "plan-" + UUID.randomUUID();
        archive.add(id, SiteDialogues.usBelarus().dialogue().proposing(List.of()), new Signature("Ada", ""));
    }

    private static Term term(String kind, double scale, @Nullable String subject) {
        return new Term(kind, Extent.FULL, scale, null, subject, null);
    }

    /** Washington asks and offers. */
    private void propose(List<Term> asks, List<Term> offers) {
        var last = archive.last(id).orElseThrow();
        Dialogue dialogue = last.dialogue();
        Proposal proposal =
                new Proposal("p1", EdtfDate.of(LocalDate.of(2025, 12, 5)), "us", asks, offers, "A first bargain");
        archive.save(last, dialogue.proposing(List.of(proposal)), new Signature("Ada", "A proposal."));
    }

    private String planned = "p1";

    private MvcTestResult get(String query) {
        return pages.get()
                .uri(URI.create("/dialogues/" + id + "/proposals/" + planned + "/plan" + query))
                .exchange();
    }

    private static String html(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }

    private static String text(MvcTestResult result) {
        return html(result).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }

    /** Asks until the search is done, as the page does by itself. */
    private MvcTestResult found(String query, int status) {
        long begun = System.nanoTime();
        while (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) < PATIENCE_SECONDS) {
            MvcTestResult page = get(query);
            assertThat(page).hasStatus(status);
            if (!html(page).contains("<progress")) {
                return page;
            }
            assertThat(html(page))
                    .containsPattern("data-again=\"([1-9]|10)\"")
                    .contains("Orders are being tried", "<noscript><meta http-equiv=\"refresh\"")
                    .doesNotContain("Can both bear it?");
        }
        throw new AssertionError("The search does not end");
    }

    /** The blank for the step of a term, such as {@code at.0}. */
    private static String blankOf(String term, MvcTestResult page) {
        Matcher places = PLACE.matcher(html(page));
        while (places.find()) {
            if (places.group(3).equals(term)) {
                return "at." + places.group(1);
            }
        }
        throw new AssertionError("There is no blank for " + term);
    }

    @Test
    void laysABargainOutInStepsWithWhatEachSideChecks() {
        propose(List.of(RELEASE, GOOD_OFFICES), List.of(RELIEF, EMBASSY));

        String page = text(found("", 200));

        assertThat(page)
                .contains("Can both bear it?", "Step 1, by 4 January 2026", "If they stop here", "Trust then")
                .contains("Minsk: Release of prisoners, count 20", "Washington: Sanctions relief (potash)")
                .containsPattern("Minsk checks by [0-9]+ [A-Z][a-z]+ 2026: [a-z]")
                .containsPattern("Washington checks by [0-9]+ [A-Z][a-z]+ 2026: [a-z]")
                .contains("It has nothing left to hold back then.")
                .containsPattern("If it is not done, it holds back: [a-z]|Step 1, by 4 January 2026(?!.*Step 2, by)")
                .contains("Trust, were every step taken")
                .contains("Is it fair?", "The whole, in points of worth")
                .containsPattern("Washington [0-9.]+ [0-9.]+ [+−]?[0-9.]+ Minsk [0-9.]+ [0-9.]+ [+−]?[0-9.]+ ")
                .contains("Minsk is taken to have nothing better without a bargain.")
                .contains("Lay it out otherwise", "Days from one step to the next")
                .contains("Change a step, and see it again", "Minsk: good offices (Moscow)")
                .containsPattern("[0-9,]+ orders? (was|were) assessed by the rules\\. The search");
        assertThat(archive.last(id).orElseThrow().dialogue().moves())
                .isEqualTo(SiteDialogues.usBelarus().dialogue().moves());
    }

    @Test
    void showsAnOrderThatIsChosenAtOnce() {
        propose(List.of(RELEASE), List.of(RELIEF));

        MvcTestResult together = get("?at.0=1&at.1=1&interval=10");
        assertThat(together).hasStatusOk();
        assertThat(text(together))
                .contains("This is the order that you chose.", "Step 1, by 15 December 2025")
                .contains("is out by", " if the other does not do its part of this step")
                .doesNotContain("Orders are being tried", "Step 2");

        String release = blankOf("release of prisoners, count 20", together);
        String relief = blankOf("sanctions relief (potash)", together);
        assertThat(List.of(release, relief)).containsExactlyInAnyOrder("at.0", "at.1");

        MvcTestResult split = get("?" + release + "=2-9&" + relief + "=5&interval=10&atOnce=1");
        assertThat(split).hasStatusOk();
        assertThat(text(split))
                .contains("This is the order that you chose.")
                .contains("Step 1, by 15 December 2025 Minsk: Release of prisoners, count 20, begun in part")
                .contains("Step 2, by 25 December 2025 Washington: Sanctions relief (potash)")
                .contains("Step 3, by 4 January 2026 Minsk: Release of prisoners, count 20, the rest of it")
                .contains("If it is not done, it holds back: release of prisoners, count 20, the rest of it.")
                .contains("Release of prisoners, count 20 by Minsk is begun in part and completed later.");
        assertThat(html(split))
                .contains("name=\"" + release + "\" type=\"text\" value=\"1-3\"")
                .contains("<input type=\"hidden\" name=\"interval\" value=\"10\">")
                .contains("<input type=\"hidden\" name=\"atOnce\" value=\"1\">");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x   | Expected a step such as 2, or 2-4 for one that is begun in part and completed later. Got “x”.",
                "4-2 | Expected a step such as 2, or 2-4 for one that is begun in part and completed later. Got “4-2”.",
                "0   | Expected a step such as 2, or 2-4 for one that is begun in part and completed later. Got “0”.",
                "1-2 | Only a deed that is to be done in full can be begun in part. Got “1-2”."
            })
    void saysWhichStepsAreWrongAndKeepsWhatWasTyped(String step, String message) {
        propose(List.of(PRAISE), List.of(EMBASSY));
        String praise = blankOf("praise", get("?at.0=1&at.1=1"));
        String embassy = praise.equals("at.0") ? "at.1" : "at.0";

        MvcTestResult page = found("?" + praise + "=" + step + "&" + embassy + "=7", 422);

        assertThat(text(page))
                .contains("Can both bear it?", "If they stop here", "Change a step, and see it again")
                .contains(message)
                .doesNotContain("This is the order that you chose.");
        assertThat(html(page))
                .contains("name=\"" + praise + "\" type=\"text\" value=\"" + step + "\"")
                .contains("aria-describedby=\"blank-" + praise + "-wrong\"")
                .contains("name=\"" + embassy + "\" type=\"text\" value=\"7\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "interval=0     | Expected a whole number from 1 to 365. Got “0”.",
                "interval=often | Expected a whole number from 1 to 365. Got “often”.",
                "atOnce=99      | Expected a whole number from 1 to 40. Got “99”.",
                "reservation.by=-3 | Minsk, “Could have without it, in points”: Expected a number from 0 to 1,000. Got “-3”.",
                "cares.us.prisoners=99 | Washington, “Cares for prisoners”: Expected a number from 0 to 5. Got “99”."
            })
    void saysWhichNumbersAreWrongAndShowsThePage(String field, String message) {
        propose(List.of(RELEASE), List.of(RELIEF));

        MvcTestResult page = get("?at.0=1&at.1=1&" + field);

        assertThat(page).hasStatus(422);
        assertThat(text(page)).contains(message).contains("This is the order that you chose.", "Is it fair?");
        assertThat(html(page)).contains("value=\"" + field.substring(field.indexOf('=') + 1) + "\"");
    }

    @Test
    void countsWhatTheSidesWantAndPassesItOn() {
        propose(List.of(RELEASE), List.of(RELIEF));
        Pattern gets = Pattern.compile("Minsk [0-9.]+ ([0-9.]+) ");
        String plain = text(get("?at.0=1&at.1=1"));
        MvcTestResult wanting = get("?at.0=1&at.1=1&reservation.by=5&cares.by.sanctions=2");

        assertThat(wanting).hasStatusOk();
        assertThat(number(gets, text(wanting))).isEqualTo(2 * number(gets, plain));
        assertThat(text(wanting))
                .contains("Minsk is taken to have 5 points without a bargain", "Sanctions counts 2 times for Minsk.");
        assertThat(html(wanting))
                .contains("/proposals/p1?reservation.by=5&amp;cares.by.sanctions=2\"")
                .contains("<input type=\"hidden\" name=\"reservation.by\" value=\"5\">")
                .contains("<input type=\"hidden\" name=\"cares.by.sanctions\" value=\"2\">");
    }

    private static double number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return Double.parseDouble(matcher.group(1));
    }

    @Test
    void leavesOutWhatTouchesARedLine() {
        propose(List.of(REALIGNMENT, RELEASE), List.of(RELIEF));

        MvcTestResult page = found("", 200);

        assertThat(text(page))
                .contains("Loosening of ties by Minsk is left out: it touches a red line."
                        + " Close relations with Russia and with China are kept.")
                .doesNotContain("Minsk: Loosening of ties");
        assertThat(html(page)).contains("name=\"at.1\"").doesNotContain("name=\"at.2\"");
    }

    @Test
    void saysThatNothingIsLeftWhereAllTouchesARedLine() {
        propose(List.of(REALIGNMENT), List.of());

        MvcTestResult page = found("?at.0=1", 200);

        assertThat(text(page))
                .contains(
                        "Nothing is left to carry out.", "is left out: it touches a red line.", "Lay it out otherwise")
                .doesNotContain("Is it fair?", "If they stop here", "Change a step, and see it again");
    }

    @Test
    void saysWhoWouldHaveToAddWhatWhereOneSideOnlyGives() {
        propose(List.of(RELEASE, GOOD_OFFICES), List.of());

        String page = text(found("", 200));

        double given = number(Pattern.compile("Minsk ([0-9.]+) 0\\.0 −[0-9.]+ "), page);
        assertThat(given).isGreaterThan(3);
        assertThat(page)
                .contains("There is no order that both can bear.")
                .contains("Minsk gives " + given + " points more than it gets by the whole."
                        + " Washington would have to add as much.")
                .contains("What stands in the way most is the release of prisoners, count 20."
                        + " Put something of Washington beside it.")
                .contains("Minsk gains nothing beyond what it could have anyway");
    }

    @Test
    void saysAfterWhichStepMoreWouldHaveToComeBefore() {
        propose(List.of(PRAISE, term("prisoner-release", 50, null)), List.of(RELIEF, EMBASSY));
        MvcTestResult together = get("?at.0=1&at.1=1&at.2=1&at.3=1");
        String query = "?" + blankOf("sanctions relief (potash)", together) + "=1&"
                + blankOf("reopening of the embassy", together) + "=1&" + blankOf("praise", together) + "=2&"
                + blankOf("release of prisoners, count 50", together) + "=3";

        assertThat(text(get(query)))
                .contains("Both cannot bear this order.")
                .containsPattern("After step [12] Washington would be out by [0-9.]+ points more than its trust in"
                        + " Minsk covers\\. Minsk would have to give as much before\\.")
                .contains("What stands in the way most is the sanctions relief (potash)."
                        + " Begin it in part, or put something of Minsk beside it.");
    }

    @Test
    void saysWhereAChosenOrderTakesTooMuchAtOnce() {
        propose(List.of(RELEASE, PRAISE), List.of(RELIEF));

        assertThat(text(get("?at.0=1&at.1=1&at.2=1&atOnce=1"))).contains("It takes more at once than you allow.");
        assertThat(text(get("?at.0=1&at.1=1&at.2=1&atOnce=2")))
                .contains("Both can bear it, in 1 step. Whenever they stop, neither side is out by anything.");
    }

    @Test
    void escapesWhatAProposalSays() {
        propose(List.of(term("prisoner-release", 1, "<b>x</b>")), List.of(RELIEF));

        String page = html(get("?at.0=1&at.1=2"));

        assertThat(page).contains("Release of prisoners (&lt;b&gt;x&lt;/b&gt;)").doesNotContain("<b>x");
    }

    /** Nobody need have the right to record, to see how a bargain could be carried out. */
    @Test
    void laysOutAProposalThatStandsInTheAddress() {
        planned = "weigh";
        MvcTestResult page = found(
                "?from=us&date=2025-12-05&asks.0.kind=good-offices&offers.0.kind=ambassador-appointment&interval=14",
                200);

        assertThat(text(page))
                .contains("Both can bear it", "This proposal stands in the address of this page, and is kept nowhere.")
                .doesNotContain("Accept it with these dates");
        assertThat(html(page))
                .contains("<input type=\"hidden\" name=\"asks.0.kind\" value=\"good-offices\">")
                .contains("/proposals/weigh?from=us&amp;date=2025-12-05");
        assertThat(archive.last(id).orElseThrow().dialogue().proposals()).isEmpty();
        assertThat(get("?from=us&date=never&asks.0.kind=good-offices"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/dialogues/" + id + "/proposals/weigh?from=us&date=never&asks.0.kind=good-offices");
    }

    @Test
    void knowsNoPlanOfWhatIsNotOnRecord() {
        assertThat(get("")).hasStatus(404).bodyText().contains("This dialogue has no proposal “p1”.");
        assertThat(pages.get().uri("/dialogues/nowhere/proposals/p1/plan")).hasStatus(404);
    }
}
