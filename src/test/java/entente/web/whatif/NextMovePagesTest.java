package entente.web.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import entente.web.PageSlice;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What each side might do next, as a page. */
@PageSlice
class NextMovePagesTest {

    private static final Pattern BEST = Pattern.compile("<h3><a href=\"([^\"]+)\">([^<]+)</a></h3>");
    private static final Pattern OTHER =
            Pattern.compile("<tr><td><a href=\"([^\"]+)\">([^<]+)</a><a class=\"rule-out\"[^>]+>Rule it out</a></td>"
                    + "<td class=\"right\">[0-9.]+</td><td class=\"right\">\\+[0-9.]+</td></tr>");
    private static final Pattern WORST =
            Pattern.compile("<span class=\"status late\"></span><a href=\"([^\"]+)\">([^<]+)</a>");
    private static final long PATIENCE_SECONDS = 60;

    @Autowired
    private MockMvcTester pages;

    private static String html(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }

    /** Asks until every step is tried, as the page does by itself. */
    private String found(String id) {
        return found(URI.create("/dialogues/" + id + "/next-move"));
    }

    private String found(URI address) {
        long begun = System.nanoTime();
        while (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) < PATIENCE_SECONDS) {
            MvcTestResult page = pages.get().uri(address).exchange();
            assertThat(page).hasStatusOk();
            if (!html(page).contains("<progress")) {
                return html(page);
            }
            assertThat(html(page)).contains("Steps are being tried").containsPattern("data-again=\"([1-9]|10)\"");
        }
        throw new AssertionError("The steps are never tried");
    }

    /** The card of the first side, and that of the second. */
    private static List<String> cards(String page) {
        return Pattern.compile("<section class=\"card\".*?</section>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(card -> card.group().replaceAll(">\\s+<", "><"))
                .toList();
    }

    @Test
    void showsTheBestStepOthersAndTheMostHarmfulOneForBothSides() {
        String page = found("us-belarus-2025");

        assertThat(page).contains("the day after 5 December 2025");
        assertThat(cards(page)).hasSize(2).allSatisfy(card -> {
            assertThat(card)
                    .contains("It is small: it costs ", "What would do most harm")
                    .containsPattern("It raises (Minsk|Washington)’s trust in (Minsk|Washington) by ")
                    .containsPattern("It lowers (Minsk|Washington)’s trust in (Minsk|Washington) by ")
                    .containsPattern(BEST)
                    .containsPattern(OTHER)
                    .containsPattern(WORST);
        });
        assertThat(cards(page).get(0)).contains("For Washington", "raises Minsk’s trust in Washington");
        assertThat(cards(page).get(1)).contains("For Minsk", "raises Washington’s trust in Minsk");
    }

    @Test
    void linksEachStepToAWhatIf() {
        String page = cards(found("us-belarus-2025")).get(0);

        for (Pattern link : List.of(BEST, OTHER, WORST)) {
            String href = link.matcher(page).results().findFirst().orElseThrow().group(1);
            assertThat(pages.get().uri(URI.create(href.replace("&amp;", "&"))))
                    .hasStatusOk()
                    .bodyText()
                    .contains("What if A");
        }
    }

    /** Who said so stands in the address, so that it can be shared. */
    @Test
    void leavesOutAStepThatTheReaderRulesOut() {
        Matcher ruleOut = Pattern.compile(
                        "<h3><a [^>]+>([^<]+)</a></h3>.*?<a class=\"rule-out\" href=\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(cards(found("us-belarus-2025")).get(0));
        assertThat(ruleOut.find()).isTrue();
        String href = ruleOut.group(2);
        assertThat(href).isEqualTo("/dialogues/us-belarus-2025/next-move?can.us.ambassador-appointment=no");

        String without = found(URI.create(href));
        assertThat(cards(without).get(0)).doesNotContain(ruleOut.group(1));
        assertThat(without)
                .contains("Washington appoints an ambassador: you say that it cannot.")
                .contains("<details class=\"steps\" open");
    }

    @Test
    void keepsOnlyWhatIsSaidInTheAddress() {
        assertThat(pages.get()
                        .uri("/dialogues/us-belarus-2025/next-move?can.us.summit=&price.us.summit=2&can.by.summit="))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/dialogues/us-belarus-2025/next-move?price.us.summit=2");
    }

    @Test
    void saysWhatIsWrongWithAPriceAndKeepsIt() {
        assertThat(pages.get().uri("/dialogues/us-belarus-2025/next-move?price.us.summit=dear&can.by.summit=perhaps"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Washington holds a summit of leaders: expected what it costs, from 0 to 100 points. Got “dear”.")
                .contains("Minsk holds a summit of leaders: expected yes or no. Got “perhaps”.")
                .contains("value=\"dear\"");
    }

    @Test
    void saysWhatInTheAddressNamesNoStep() {
        assertThat(pages.get().uri("/dialogues/us-belarus-2025/next-move?can.zz.nope=no"))
                .hasStatus(422)
                .bodyText()
                .contains("“can.zz.nope” in the address names no step of a side.");
    }

    @Test
    void saysWhyAStepIsNotOffered() {
        assertThat(found("us-belarus-2025"))
                .contains("It has been done, and stands.")
                .contains("Nothing on record says that there is any to take back: no closing of the border.");
    }

    @Test
    void tellsOfADialogueWithoutMoves() {
        String page = found("empty");

        assertThat(page).contains("What next?", "the day after 15 January 2026");
        assertThat(cards(page))
                .hasSize(2)
                .allSatisfy(card -> assertThat(card)
                        .contains("What would do most harm")
                        .containsPattern("It raises |No small step that can be taken back"));
    }

    @Test
    void escapesWhatADialogueSays() {
        String page = found("hostile");

        assertThat(cards(page)).hasSize(2);
        assertThat(page).contains("For &lt;script&gt;").doesNotContain("<script>alert", "<b>", "&lt;b&gt;&\"");
    }

    @Test
    void knowsNoNextMoveOfAnUnknownDialogue() {
        assertThat(pages.get().uri("/dialogues/nowhere/next-move")).hasStatus(404);
    }
}
