package entente.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import entente.browser.Accessibility;
import entente.browser.Browsing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What a reader does on the pages. */
@SpringBootTest(classes = Site.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = Site.HEALTH)
@Browsing
class PagesIT {

    private static final String CASE = "/dialogues/us-belarus-2025";
    private static final List<String> PAGES = List.of(
            "/",
            CASE,
            CASE + "?move=m13",
            CASE + "?date=2025-10-20",
            CASE + "?asOf=banana",
            "/dialogues/empty",
            "/dialogues/hostile",
            "/dialogues/atlantis",
            "/what-if",
            CASE + "/what-if",
            CASE + "/what-if?what=%7B%22without%22%3A%5B%22m19%22%5D%7D&actor=us&kind=sanctions-relief",
            CASE + "/what-if?what=%7B",
            CASE + "/what-would-it-take?aim=score:by&score=60&horizon=2026-06-30",
            "/dialogues/new",
            "/dialogues/us-belarus-2025/record?move=m13",
            "/dialogues/us-belarus-2025/agreements/new",
            "/dialogues/hostile/agreements/m1",
            "/dialogues/us-belarus-2025/proposals/p2/accept?due.0=2026-02-01&after.2=1",
            CASE + "/next-move?price.us.summit=2",
            CASE + "/proposals/weigh?from=us&date=2025-12-05&asks.0.kind=good-offices&offers.0.kind=praise",
            CASE + "/proposals/weigh/plan?from=us&date=2025-12-05&asks.0.kind=good-offices&offers.0.kind=praise",
            "/dialogues/us-belarus-2025/frame",
            "/dialogues/us-belarus-2025/history",
            "/dialogues/us-belarus-2025/reminders",
            "/dialogues/us-belarus-2025/expectations",
            "/dialogues/hostile/expectations",
            "/dialogues/us-belarus-2025/notes",
            "/dialogues/hostile/notes",
            CASE + "/moves",
            CASE + "/answers?q=prisoners",
            CASE + "/commitments",
            CASE + "/days?from=soon",
            "/dialogues/hostile/moves",
            "/?q=nothing",
            "/compare",
            "/compare?with=us-belarus-2025&with=hostile&align=start",
            "/due",
            "/changes",
            "/histories",
            "/dialogues/us-belarus-2025/import",
            "/dialogues/us-belarus-2025/events",
            "/dialogues/sheet",
            "/dialogues/us-belarus-2025?revision=1",
            "/dialogues/us-belarus-2025/report",
            "/dialogues/empty/report",
            "/dialogues/hostile/report",
            "/rules",
            "/rules?q=window",
            "/rules/rule/answered?q=answer",
            "/rules/kinds",
            "/rules/kinds/prisoner-release",
            "/rules/parameters",
            "/rules/evaluation",
            "/api",
            "/api?route=assess",
            "/api?shape=Move");

    /** The form stands far down on the page, and its token has to be there before the head of the page goes. */
    @Test
    void takesAnExpectationFromWhoeverComesForTheFirstTime(Page page) {
        page.navigate(CASE + "/expectations");
        page.click("text=Say what you expect");
        page.fill("#blank-since", "2025-09-15");
        page.fill("#blank-why", "Nothing came back.");
        page.fill("#blank-date", "2025-11-01");
        page.fill("[name=author]", "Ada");
        page.click(".expecting button:has-text('Add it')");
        assertThat(page.locator("main")).containsText("Nothing came back.");
    }

    @Test
    void findsTheDialogueInTheListAndOpensItOnItsDay(Page page) {
        page.navigate("/");
        page.click("text=U.S.–Belarus normalization dialogue");

        assertThat(page.locator("#asOf")).hasValue("2025-12-05");
        assertThat(page.locator(".asof-fold summary")).containsText("the date of this record");
    }

    @Test
    void explainsAMoveThatIsClickedWithoutLoadingThePageAgain(Page page) {
        page.navigate(CASE);
        page.evaluate("window.sameDocument = true");
        page.click("#marker-m19");

        assertThat(page.locator("#why h2")).hasText("Lifts sanctions (Belavia)");
        assertThat(page.locator("#why")).containsText("4 November 2025");
        assertThat(page.locator("#marker-m19")).hasAttribute("aria-current", "true");
        assertThat(page).hasURL(Pattern.compile(".*move=m19.*"));
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);

        page.goBack();
        assertThat(page.locator("#why h2")).hasText("15 October 2025");
    }

    @Test
    void movesBetweenMarkersByArrowKeysAndOpensOneByEnter(Page page) {
        page.navigate(CASE);
        page.focus("#marker-m19");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#marker-m20")).isFocused();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Enter");

        assertThat(page.locator("#why")).containsText("4 November 2025");
        assertThat(page.locator("#marker-m19")).isFocused();
        page.keyboard().press("Home");
        assertThat(page.locator("#marker-m01")).isFocused();
    }

    @Test
    void showsThePageAsOfAnotherDay(Page page) {
        page.navigate(CASE);
        page.click(".asof-fold summary");
        page.fill("#asOf", "2025-10-20");
        page.click(".asof button >> nth=0");

        assertThat(page.locator(".asof-fold summary")).containsText("20 October 2025");
        assertThat(page.locator("#stories .side.two")).containsText("Nothing has restored it since.");
        assertThat(page.locator("#marker-m19")).hasCount(0);
        page.click("text=Back to the date it opens on");
        assertThat(page.locator("#marker-m19")).hasCount(1);
    }

    @Test
    @Browsing(javaScript = false)
    void worksWithoutJavaScript(Page page) {
        page.navigate(CASE);
        page.click("#marker-m13");
        assertThat(page.locator("#why h2")).hasText("Lifts sanctions (Belavia)");
        page.click("#why-next");
        assertThat(page.locator("#why")).containsText("11 September 2025");
        page.click("#why .rule >> nth=0");
        assertThat(page).hasURL(Pattern.compile(".*/rules/rule/.*"));
        page.goBack();
        page.click("text=Show the chart as a table");
        assertThat(page.locator(".alt table")).isVisible();
    }

    @Test
    void asksWhatTheWordsOfASheetMeanAndThenBringsItIn(Page page) {
        page.navigate("/dialogues/us-belarus-2025/import");
        String sheet = "Moves\nDate;Actor;Kind\n02/04/2026;Government;Agreement\n13/04/2026;Minsk;secret talks\n";
        page.setInputFiles("#file", new FilePayload("moves.csv", "text/csv", sheet.getBytes(StandardCharsets.UTF_8)));
        page.click("text=Look at it");
        Accessibility.assertAccessible(page);
        assertThat(page.locator("main")).containsText("What do these words mean?");
        page.selectOption("#word-0", "us");
        page.selectOption("#word-1", "agreement-signed");
        page.selectOption("#word-2", "confidential-contact");
        page.click("fieldset >> text=Look again");
        assertThat(page.locator("main")).containsText("2 new");
        assertThat(page.locator("main")).containsText("as row 4 shows");
        Accessibility.assertAccessible(page);
    }

    @Test
    void findsRulesAsOneTypes(Page page) {
        page.navigate("/rules");
        page.evaluate("window.sameDocument = true");
        page.locator("#q").pressSequentially("answer window");
        assertThat(page.locator("#rule-silence")).hasCount(0);
        assertThat(page.locator("#parameter-answer-window")).isVisible();
        assertThat(page.locator("#found-words")).containsText("say “answer window”.");
        assertThat(page.locator("#q")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/rules\\?q=answer(\\+|%20)window"));
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
        page.click("#rule-unanswered-once a");
        page.click("text=What says “answer window”");
        assertThat(page.locator("#q")).hasValue("answer window");
    }

    @Test
    @Browsing(javaScript = false)
    void findsRulesByTheButtonWithoutJavaScript(Page page) {
        page.navigate("/rules");
        page.fill("#q", "answer window");
        page.click("text=Find >> nth=-1");
        assertThat(page.locator("#rule-silence")).hasCount(0);
        page.click("#rule-unanswered-once a");
        assertThat(page.locator("h1")).hasText("A concession is left unanswered for once");
        page.click("[rel=next]");
        assertThat(page.locator("h1")).hasText("A concession is left unanswered again");
    }

    @Test
    void isAccessible(Page page) {
        PAGES.forEach(each -> Accessibility.assertAccessible(page, each));
    }

    @Test
    @Browsing(width = 390, height = 844)
    void isAccessibleOnANarrowPageThatDoesNotScrollSideways(Page page) {
        for (String each : PAGES) {
            Accessibility.assertAccessible(page, each);
            Accessibility.assertFits(page, 390);
        }
    }

    @Test
    @Browsing(colorScheme = ColorScheme.DARK)
    void isLegibleInTheDark(Page page) {
        PAGES.forEach(each -> Accessibility.assertLegible(page, each));
    }

    @Test
    @Browsing(width = 390, height = 844, colorScheme = ColorScheme.DARK)
    void isLegibleOnANarrowPageInTheDark(Page page) {
        PAGES.forEach(each -> Accessibility.assertLegible(page, each));
    }

    @Test
    void putsTwoCorrectionsTogether(Page page) {
        page.navigate("/dialogues/us-belarus-2025/record?move=m02");
        Page other = page.context().newPage();
        other.navigate("/dialogues/us-belarus-2025/record?move=m02");
        other.selectOption("#blank-extent", "minimal");
        other.fill("#blank-locator", "para. 6");
        other.click("text=Record the correction");
        assertThat(other.locator("#said")).containsText("It is on record");

        page.selectOption("#blank-extent", "partial");
        page.click("text=Record the correction");
        assertThat(page.locator(".merge")).containsText("to a small extent");
        for (int width : List.of(1400, 390)) {
            page.setViewportSize(width, 900);
            Accessibility.assertAccessible(page);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
        }
        page.click(".buttons [value=try]");
        assertThat(page.locator(".merge :invalid")).not().hasCount(0); // the choice is still to be made
        page.check("input[value=yours]");
        page.click(".buttons [value=try]");
        assertThat(page.locator("main")).containsText("Put together, not recorded yet");
        Accessibility.assertAccessible(page);
        page.click(".buttons [value=record]");
        assertThat(page.locator("#said")).containsText("It is on record");
        page.navigate("/dialogues/us-belarus-2025/record?move=m02");
        assertThat(page.locator("#blank-extent")).hasValue("partial");
        assertThat(page.locator("#blank-locator")).hasValue("para. 6");
    }

    @Test
    void putsMovesOfADayInAnotherOrderByTheKeyboard(Page page) {
        page.navigate("/dialogues/us-belarus-2025/record");
        String first =
                page.locator(".ordered li:has([id^=down-]) .what").first().innerText();
        page.locator("[id^=down-]").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#said")).containsText("in another order");
        assertThat(page.locator("[id^=down-]:focus, [id^=up-]:focus")).hasCount(1);
        assertThat(page.locator(".ordered li:has([id^=down-]) .what").first())
                .not()
                .hasText(first);
    }

    @Test
    void asksAgainByItselfWhileWorkGoesOn(Page page) {
        AtomicInteger asked = new AtomicInteger();
        page.route("**/dialogues/us-belarus-2025", route -> {
            String body = route.fetch().text();
            boolean first = asked.incrementAndGet() == 1;
            String shown = first ? body.replace("</main>", "<span hidden data-again=\"0.1\"></span></main>") : body;
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(shown));
        });
        page.navigate("/dialogues/us-belarus-2025");
        page.waitForCondition(() -> asked.get() == 2);
        assertThat(page.locator("[data-again]")).hasCount(0);
        assertThat(page.locator("h1")).hasCount(1);
    }
}
