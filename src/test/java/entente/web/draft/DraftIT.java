package entente.web.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import entente.browser.Accessibility;
import entente.browser.Browsing;
import entente.exchange.sheet.SheetWriter;
import entente.rulebook.edit.RuleTable;
import entente.web.Site;
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

    private static final String NAME =
            "(document.activeElement.getAttribute('aria-label')" + " || document.activeElement.innerText || '').trim()";

    /** Moves on by the tab key until something with that name has the focus, and presses it. */
    private static void press(Page page, String name) {
        tabTo(page, NAME, name);
        enter(page);
    }

    /** Presses the enter key, and waits for the page that it leads to. */
    private static void enter(Page page) {
        page.evaluate("document.documentElement.dataset.left = ''");
        page.keyboard().press("Enter");
        page.locator("html:not([data-left])").waitFor();
        page.waitForLoadState();
    }

    /** Moves on by the tab key to a blank, and types in place of what stands there. */
    private static void type(Page page, String id, String text) {
        tabTo(page, "document.activeElement.id", id);
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    private static void tabTo(Page page, String expression, String wanted) {
        for (int i = 0; i < 600; i++) {
            page.keyboard().press("Tab");
            if (wanted.equals(page.evaluate(expression))) {
                return;
            }
        }
        throw new AssertionError("The tab key does not reach " + wanted + " on " + page.url());
    }

    private static String begin(Page page) {
        page.navigate("/rules");
        page.locator("main >> text=Change these rules").waitFor();
        press(page, "Change these rules");
        assertThat(page).hasURL(Pattern.compile(".*/drafts/[^/]+$"));
        return page.url();
    }

    /** An incomplete delisting should cost more, and only after 45 days. */
    @Test
    void goesAllTheWayByKeyboardAlone(Page page) {
        String overtaken = begin(page);
        String draft = begin(page);
        press(page, "Change Found incomplete though paid for");
        assertThat(page.locator("h2").first()).hasText("The rule");
        type(page, "then-0-3", "0.9");
        page.keyboard().press("Tab");
        assertThat(page.locator("#why-asked")).containsText("falls by 0.9 instead of 1");
        assertThat(page.locator("#panel .firings")).containsText("15 Oct 2025");
        type(page, "why", "An incomplete delisting should cost more.");
        press(page, "Save");
        assertThat(page.locator("#why-asked")).hasText("");

        page.navigate(draft);
        press(page, "Change Left half done though paid for");
        type(page, "when-0-1", "45 days");
        type(page, "then-0-3", "0.6");
        page.keyboard().press("Tab");
        assertThat(page.locator("#why-asked")).containsText("falls by 0.6 instead of 1");
        assertThat(page.locator("#panel")).containsText("Nowhere in this dialogue.");
        assertThat(page.locator("#panel .examples"))
                .containsText("In this example the rule should fire, and it does not.");
        type(page, "why", "An incomplete delisting should cost more, and only after 45 days.");
        press(page, "Save");
        assertThat(page.locator("#why-asked")).hasText("");

        press(page, "Borland frees 52 for relief that stays partial for five weeks.");
        type(page, "blank-name", "Borland frees 52 for relief that stays partial for seven weeks.");
        tabTo(page, "document.activeElement.id", "blank-asOf");
        page.keyboard().type("11012025");
        type(page, "blank-why", "Six weeks are given now.");
        tabTo(page, "document.activeElement.id", "blank-on");
        page.keyboard().type("10272025");
        press(page, "Save");
        assertThat(page.locator("main")).containsText("109 do what they say");
        assertThat(page.locator("main .late")).hasCount(0);

        press(page, "Impact");
        assertThat(page.locator(".effect").first()).containsText("would be scored otherwise");
        assertThat(page.locator("main"))
                .containsText(Pattern.compile(
                        "Minsk’s trust in Washington on 5 December 2025: [0-9.]+ as recorded, [0-9.]+ as supposed"));
        press(page, "Keep it as an example");
        assertThat(page.locator("main")).containsText("110 do what they say");

        press(page, "Publish");
        assertThat(page.locator(".changes"))
                .containsText("Trust in the side that left it unfinished falls by 0.6 instead of 1");
        type(page, "author", "Ada");
        type(page, "reason", "A shortfall of half a step is more than half a breach.");
        enter(page);
        assertThat(page.locator("#version-2")).containsText("A shortfall of half a step");

        press(page, "What changed from version 1");
        assertThat(page.locator(".changes")).containsText("falls by 0.6 instead of 1");
        assertThat(page.locator(".effect").first()).containsText("would be scored otherwise");
        page.navigate("/rules/versions");
        press(page, "Put it in force again");
        assertThat(page.locator(".changes")).containsText("falls by 1 instead of 0.6");
        assertThat(page.locator(".effect").first()).containsText("would be scored otherwise");
        Accessibility.assertAccessible(page);
        type(page, "author", "Ada");
        type(page, "reason", "It was too much.");
        enter(page);
        assertThat(page.locator("#version-3")).containsText("It was too much.");

        page.setViewportSize(390, 844);
        Accessibility.assertAccessible(page, overtaken);
        Accessibility.assertFits(page, 390);
        page.click("text=Bring it up to version 3");
        assertThat(page.locator("main")).not().containsText("Bring it up");
    }

    @Test
    void savesNumbersByItselfAndSaysWhatIsWrongAtTheCell(Page page) {
        page.navigate(begin(page) + "/numbers?q=prisoner-release");
        Locator cell = page.locator("[name='w.prisoner-release.10.cost']");
        Locator row = page.locator("tr").filter(new Locator.FilterOptions().setHas(cell));
        cell.fill("70");
        cell.press("Tab");
        assertThat(row.locator("td .wrong").filter(new Locator.FilterOptions().setHasText("0 to 10")))
                .hasCount(1);
        assertThat(cell).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#unsaved")).isVisible();

        cell.fill("4.5");
        cell.press("Tab");
        assertThat(row).containsText("costs 4.5 instead of 5 points, and its reason is still the old one. Say why.");
        assertThat(row).containsText("changed in this draft; was worth 7, cost 5");
        assertThat(page.locator("#unsaved")).isHidden();
        page.locator("[name='w.prisoner-release.10.why']").fill("Less was given.");
        page.locator("[name='w.prisoner-release.10.why']").press("Tab");
        assertThat(row).not().containsText("Say why.");
        page.reload();
        assertThat(cell).hasValue("4.5");
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
        page.click("text=Kinds of move (");
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
        weights.set(1, List.of("confidential-contact", "1", "1.25", "0.5", "1", "A trial.", "Judgement"));
        page.setInputFiles(
                "#file", new FilePayload("weights.xlsx", "application/zip", SheetWriter.xlsx("weights", weights)));
        page.click("text=Bring it in");
        assertThat(page.locator(".changes")).containsText("1.25 instead of 1");
        page.click("text=Undo");
        page.click("nav >> text=Numbers");
        page.click("text=What each kind of move weighs (");
        assertThat(page.locator("[name='w.confidential-contact.1.value']")).hasValue("1");
    }

    @Test
    void isAccessible(Page page) {
        pagesOfADraft(page).forEach(each -> Accessibility.assertAccessible(page, each));
    }

    @Test
    @Browsing(width = 390, height = 844, colorScheme = ColorScheme.DARK)
    void isAccessibleOnANarrowPageInTheDark(Page page) {
        for (String each : pagesOfADraft(page)) {
            Accessibility.assertAccessible(page, each);
            Accessibility.assertFits(page, 390);
        }
    }

    private static List<String> pagesOfADraft(Page page) {
        page.navigate("/drafts");
        page.fill("#title", "To look at");
        page.click("form >> text=Begin >> nth=-1");
        page.locator("text=Every sentence can be read.").waitFor();
        String draft = page.url();
        return List.of(
                "/drafts",
                "/rules/versions",
                "/rules/compare?from=1&to=1",
                draft,
                draft + "/rules/left-half-done-though-paid-for",
                draft + "/numbers",
                draft + "/numbers?table=weights&page=2",
                draft + "/numbers?q=summit",
                draft + "/examples",
                draft + "/examples/completion.7",
                "/dialogues/us-belarus-2025/keep?on=2025-11-04&of=by&rule=mended-paid",
                draft + "/text",
                draft + "/impact",
                draft + "/sensitivity?dial=parameter/completion%20window",
                draft + "/publish");
    }
}
