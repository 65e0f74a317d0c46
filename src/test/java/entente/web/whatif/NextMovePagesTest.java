package entente.web.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import entente.web.PageSlice;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What each side might do next, as a page. */
@PageSlice
class NextMovePagesTest {

    private static final Pattern BEST = Pattern.compile("<h3><a href=\"([^\"]+)\">([^<]+)</a></h3>");
    private static final Pattern OTHER = Pattern.compile("<tr><td><a href=\"([^\"]+)\">([^<]+)</a></td>"
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
        long begun = System.nanoTime();
        while (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) < PATIENCE_SECONDS) {
            MvcTestResult page =
                    pages.get().uri("/dialogues/" + id + "/next-move").exchange();
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
