package entente.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import entente.browser.Browsing;
import entente.exchange.SheetWriter;
import entente.rulebook.RuleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** An expert changes a rule, reads its impact, publishes it and goes back. */
@SpringBootTest(
        classes = Site.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {Site.HEALTH, "spring.application.name=drafts"})
@Browsing
class DraftIT {

    /** Moves on by the tab key until something with that name has the focus, and presses it. */
    private static void press(Page page, String name) {
        for (int i = 0; i < 400; i++) {
            page.keyboard().press("Tab");
            Object focused = page.evaluate("(document.activeElement.getAttribute('aria-label')"
                    + " || document.activeElement.innerText || '').trim()");
            if (name.equals(focused)) {
                page.keyboard().press("Enter");
                page.waitForLoadState();
                return;
            }
        }
        throw new AssertionError("The tab key does not reach " + name + " on " + page.url());
    }

    private static String begin(Page page) {
        page.navigate("/rules");
        page.locator("main >> text=Change these rules").waitFor();
        press(page, "Change these rules");
        assertThat(page).hasURL(Pattern.compile(".*/drafts/[^/]+$"));
        return page.url();
    }

    @Test
    void changesARuleByKeyboardAloneAndPublishesIt(Page page) {
        String overtaken = begin(page);
        begin(page);
        press(page, "Change Left half done though paid for");
        assertThat(page.locator("h2").first()).hasText("The rule");
        page.focus("[name='then.0'][type='text']");
        page.keyboard().press("Control+A");
        page.keyboard().type("0.5");
        page.focus("#why");
        page.keyboard().press("Control+A");
        page.keyboard().type("An incomplete delisting should cost more.");
        press(page, "Save");
        assertThat(page.locator("[name='then.0'][type='text']")).hasValue("0.5");

        press(page, "Impact");
        assertThat(page.locator(".effect")).containsText("would be scored otherwise");
        press(page, "Publish");
        assertThat(page.locator(".changes"))
                .containsText("Trust in the side that left it unfinished falls by 0.5 instead of 0.4");
        page.focus("#author");
        page.keyboard().type("Ada");
        page.keyboard().press("Tab");
        page.keyboard().type("A shortfall of half a step is more than half a breach.");
        page.keyboard().press("Enter");
        assertThat(page.locator("#version-2")).containsText("A shortfall of half a step");

        page.navigate("/rules/compare?from=1&to=2");
        assertThat(page.locator(".changes")).containsText("falls by 0.5 instead of 0.4");
        page.navigate("/rules/versions");
        page.click("#version-1 >> text=Put it in force again");
        assertThat(page.locator(".changes")).containsText("falls by 0.4 instead of 0.5");
        assertAccessible(page, page.url(), 0);
        page.fill("#author", "Ada");
        page.fill("#reason", "It was too much.");
        page.click("#roll-back button");
        assertThat(page.locator("#version-3")).containsText("It was too much.");

        page.setViewportSize(390, 844);
        assertAccessible(page, overtaken, 390);
        page.click("text=Bring it up to version 3");
        assertThat(page.locator("main")).not().containsText("Bring it up");
    }

    @Test
    @Browsing(javaScript = false)
    void worksWithoutJavaScript(Page page) {
        page.navigate("/drafts");
        page.fill("#title", "Without script");
        page.click("form >> text=Begin >> nth=-1");
        page.click("text=Left half done though paid for");
        page.fill("[name='when.0'][type='text']", "45 hours");
        page.click("button:has-text('Save') >> nth=-1");
        assertThat(page.locator("#wrong-when-0")).containsText("expects the unit");
        assertThat(page.locator("[name='when.0'][type='text']")).hasValue("45 hours");
        page.click("text=Undo");
        assertThat(page.locator(".status.ok")).hasText("Every sentence can be read.");
    }

    @Test
    void movesUpAndDownTheGridsAndPastesChoices(Page page) {
        page.navigate("/drafts");
        page.fill("#title", "Kinds");
        page.click("form >> text=Begin >> nth=-1");
        page.click("nav >> text=Numbers");
        page.waitForLoadState();
        page.focus("[name='k.delegation-visit.mode']");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("[name='k.leader-call.mode']")).isFocused();
        assertThat(page.locator("[name='k.delegation-visit.mode']")).hasValue("contact");
        page.evaluate("""
                () => {
                  const clipboardData = new DataTransfer();
                  clipboardData.setData('text/plain', 'call\tDeed\tnonsense\ttalks');
                  document.querySelector('[name="k.leader-call.noun"]').dispatchEvent(
                    new ClipboardEvent('paste', {clipboardData, bubbles: true}));
                }""");
        assertThat(page.locator("[name='k.leader-call.noun']")).hasValue("call");
        assertThat(page.locator("[name='k.leader-call.mode']")).hasValue("deed");
        assertThat(page.locator("[name='k.leader-call.tone']")).hasValue("cooperative");
        assertThat(page.locator("[name='k.leader-call.issue']")).hasValue("talks");
    }

    @Test
    @Browsing(javaScript = false)
    void bringsInASpreadsheetWithoutJavaScript(Page page) {
        page.navigate("/drafts");
        page.fill("#title", "From a spreadsheet");
        page.click("form >> text=Begin >> nth=-1");
        page.click("nav >> text=Numbers");
        List<List<String>> weights = new ArrayList<>(RuleTable.WEIGHTS.sheet(Site.RULES));
        weights.set(1, List.of("confidential-contact", "1", "1.25", "0.5", "A trial.", "Judgement"));
        page.setInputFiles(
                "#file", new FilePayload("weights.xlsx", "application/zip", SheetWriter.xlsx("weights", weights)));
        page.click("text=Bring it in");
        assertThat(page.locator(".changes")).containsText("1.25 instead of 1");
        page.click("text=Undo");
        page.click("nav >> text=Numbers");
        assertThat(page.locator("[name='w.confidential-contact.1.value']")).hasValue("1");
    }

    @Test
    void isAccessible(Page page) {
        assertAccessible(page, 0);
    }

    @Test
    @Browsing(width = 390, height = 844, colorScheme = ColorScheme.DARK)
    void isAccessibleOnANarrowPageInTheDark(Page page) {
        assertAccessible(page, 390);
    }

    private static void assertAccessible(Page page, int width) {
        page.navigate("/drafts");
        page.fill("#title", "To look at");
        page.click("form >> text=Begin >> nth=-1");
        page.locator("text=Every sentence can be read.").waitFor();
        String draft = page.url();
        for (String each : List.of(
                "/drafts",
                "/rules/versions",
                "/rules/compare?from=1&to=1",
                draft,
                draft + "/rules/left-half-done-though-paid-for",
                draft + "/numbers",
                draft + "/examples",
                draft + "/examples/completion.7",
                "/dialogues/us-belarus-2025/keep?on=2025-11-04&of=by&rule=finished-after-doubt",
                draft + "/text",
                draft + "/impact",
                draft + "/sensitivity?dial=parameter/completion%20window",
                draft + "/publish")) {
            assertAccessible(page, each, width);
        }
    }

    private static void assertAccessible(Page page, String address, int width) {
        page.navigate(address);
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(address)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
        if (width > 0) {
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(address)
                    .isEqualTo(width);
        }
    }
}
