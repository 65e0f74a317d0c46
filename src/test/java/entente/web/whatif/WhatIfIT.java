package entente.web.whatif;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import entente.browser.Browsing;
import entente.web.Site;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** What an analyst tries before a meeting. */
@SpringBootTest(classes = Site.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = Site.HEALTH)
@Browsing
class WhatIfIT {

    private static final String PAGE = "/dialogues/us-belarus-2025/what-if";

    @Test
    void reopensTheEmbassyWithoutLoadingThePageAgain(Page page) {
        page.navigate(PAGE);
        page.evaluate("window.sameDocument = true");
        page.selectOption("#blank-kind", "embassy-reopening");
        page.fill("#blank-date", "2026-01-15");
        page.click("text=Add this move");

        assertThat(page.locator(".answer-box")).containsText("If Washington reopens its embassy on 15 January 2026:");
        assertThat(page).hasURL(Pattern.compile(".*/what-if\\?what=.*embassy-reopening.*"));
        org.assertj.core.api.Assertions.assertThat(page.evaluate("window.sameDocument"))
                .isEqualTo(true);

        page.reload();
        assertThat(page.locator(".answer-box")).containsText("If Washington reopens its embassy");
    }

    @Test
    @Browsing(width = 390, height = 844)
    void worksByKeyboardAloneOnANarrowPage(Page page) {
        page.navigate("/dialogues/us-belarus-2025");
        page.focus("text=What if? >> nth=-1");
        page.keyboard().press("Enter");
        page.focus("#blank-kind");
        page.keyboard().type("reopens its e");
        page.keyboard().press("Tab");
        assertThat(page.locator("#h-form")).hasText("Add a move that has not happened");
        page.focus("#blank-date");
        page.keyboard().press("Control+A");
        page.keyboard().type("2026-01-15");
        page.focus("text=Add this move");
        page.keyboard().press("Enter");

        assertThat(page.locator(".answer-box")).containsText("If Washington reopens its embassy on 15 January 2026:");
        org.assertj.core.api.Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(390);
    }

    @Test
    @Browsing(javaScript = false)
    void worksWithoutJavaScript(Page page) {
        page.navigate(PAGE);
        page.click("[aria-label^='Leave out: Washington lifts sanctions (Belavia), 4 Nov']");
        assertThat(page.locator(".answer-box")).containsText("had never happened");
        page.click("text=+ Another");
        page.selectOption("#blank-kind", "demand");
        page.click("#blanks-button");
        page.fill("#blank-date", "tomorrow");
        page.click("text=Add this move");
        assertThat(page.locator("#blank-date-wrong")).containsText("Expected a date");
        assertThat(page.locator("#blank-date")).hasValue("tomorrow");
        page.fill("#blank-date", "2025-12-20");
        page.click("text=Add this move");
        assertThat(page.locator(".compare tbody tr")).hasCount(2);
        assertThat(page.locator(".answer-box")).containsText("If Washington demands something on 20 December 2025:");
    }

    @Test
    void triesACaseOfItsOwn(Page page) {
        page.navigate("/what-if");
        page.fill("#one", "Ruritania");
        page.fill("#other", "Graustark");
        page.click("text=Begin");
        page.locator("#what-if-form").waitFor();
        page.waitForLoadState();
        page.selectOption("#blank-kind", "prisoner-release");
        page.fill("#blank-scale", "12");
        page.click("text=Add this move");

        assertThat(page.locator(".answer-box")).containsText("If Ruritania frees prisoners on");
        assertThat(page.locator(".move-lines li")).hasCount(1);
    }
}
