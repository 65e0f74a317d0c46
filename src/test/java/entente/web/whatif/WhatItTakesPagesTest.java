package entente.web.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.web.PageSlice;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What would it take, as a page. */
@PageSlice
class WhatItTakesPagesTest {

    private static final String PAGE = "/dialogues/us-belarus-2025/what-would-it-take";
    private static final Pattern OPEN = Pattern.compile("<a href=\"([^\"]*)\">Open as a what-if</a>");

    @Autowired
    private MockMvcTester pages;

    private static String text(MvcTestResult page) {
        try {
            return page.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException never) {
            throw new AssertionError(never);
        }
    }

    private MvcTestResult get(String address) {
        return pages.get().uri(URI.create(address)).exchange();
    }

    /** Asks until the search has ended, as the page does by itself. */
    private String answer(String question) {
        for (int i = 0; i < 60; i++) {
            MvcTestResult page = get(PAGE + "?" + question);
            assertThat(page).hasStatusOk();
            String text = text(page);
            if (!text.contains("<progress")) {
                return text;
            }
            assertThat(text)
                    .contains("<noscript><meta http-equiv=\"refresh\"", "Stop, and show what was found")
                    .containsPattern("data-again=\"([1-9]|10)\"");
        }
        throw new AssertionError("The search does not end");
    }

    @Test
    void asksFirst() {
        assertThat(get(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("What is to be reached", "Minsk’s trust in Washington (now ")
                .containsPattern("name=\"score\"[^>]* value=\"[789][05]\"|value=\"[789][05]\"[^>]* name=\"score\"")
                .doesNotContain("h-question");
    }

    @Test
    void findsWaysThatReachSeventyWhenOpenedAsWhatIfs() {
        String answer = answer("aim=score:by&score=70&horizon=2026-06-03");
        assertThat(answer).contains("To bring Minsk’s trust in Washington to 70 by 3 June 2026");
        Matcher ways = OPEN.matcher(answer);
        int found = 0;
        while (ways.find()) {
            found++;
            String whatIf = text(get(ways.group(1).replace("&amp;", "&")));
            Matcher score = Pattern.compile("Minsk’s trust in Washington rises from [0-9.]+ to ([0-9]+\\.[0-9])")
                    .matcher(whatIf);
            assertThat(score.find()).as(whatIf).isTrue();
            assertThat(Double.parseDouble(score.group(1))).isGreaterThanOrEqualTo(70);
        }
        assertThat(found).isPositive();
    }

    @Test
    void saysSoWhereNothingReachesIt() {
        assertThat(answer("aim=score:us&score=100&horizon=2026-03-01"))
                .contains("No set of moves within the bounds of this search reaches it.", "The nearest");
    }

    @Test
    void findsWhatSettlesAnExchange() {
        assertThat(answer("aim=exchange:m09&score=&horizon=2026-03-01")).contains("100% answered", "Way 1");
    }

    @Test
    void saysThatNothingIsNeeded() {
        assertThat(answer("aim=score:by&score=20&horizon=2026-03-01"))
                .contains("Nothing is needed: it is reached without a new move.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aim=score:by&score=much&horizon=2026-03-01 | “much” is not a number. | value=\"much\"",
                "aim=score:by&score=170&horizon=2026-03-01 | Expected a score from 0 to 100. | value=\"170\"",
                "aim=score:by&score=NaN&horizon=2026-03-01 | Expected a score from 0 to 100. | value=\"NaN\"",
                "aim=score:xx&score=70&horizon=2026-03-01 | is no side of this dialogue. | value=\"70\"",
                "aim=&score=70&horizon=2026-03-01 | Please choose what is to be reached. | value=\"70\"",
                "aim=exchange:m99&score=&horizon=2026-03-01 | is no concession known on | value=\"2026-03-01\"",
                "aim=score:by&score=70&horizon=soon | “soon” is not a date. | value=\"soon\"",
                "aim=score:by&score=70&horizon=2025-01-01 | Expected a day after 2025-12-05 | value=\"2025-01-01\""
            })
    void keepsAQuestionThatCannotBeAskedAndSaysWhy(String question, String message, String kept) {
        assertThat(get(PAGE + "?" + question)).hasStatus(422).bodyText().contains(message, kept);
    }

    @Test
    void stopsASearchAndShowsWhatItFound() {
        assertThat(pages.post()
                        .uri(PAGE)
                        .with(csrf())
                        .param("aim", "score:by")
                        .param("score", "71")
                        .param("horizon", "2026-12-31"))
                .hasStatus3xxRedirection();
        get(PAGE + "?aim=score:by&score=69.5&horizon=2027-12-31");
        pages.post()
                .uri(PAGE)
                .with(csrf())
                .param("aim", "score:by")
                .param("score", "69.5")
                .param("horizon", "2027-12-31")
                .exchange();
        assertThat(answer("aim=score:by&score=69.5&horizon=2027-12-31")).contains("sets of moves were");
    }
}
