package entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page with everything on it open. */
public final class Accessibility {

    /** The only rule whose outcome hangs on the colours. */
    private static final List<String> OF_COLOUR = List.of("color-contrast");

    private Accessibility() {}

    /** Opens a page and holds it against all of axe's rules. */
    public static void assertAccessible(Page page, String address) {
        page.navigate(address);
        assertAccessible(page);
    }

    /** Holds the page that is open against all of axe's rules. */
    public static void assertAccessible(Page page) {
        assertHolds(page, new AxeBuilder(page));
    }

    /** Opens a page and holds it against what other colours can change: what was looked at in one scheme is legible in this one. */
    public static void assertLegible(Page page, String address) {
        page.navigate(address);
        assertHolds(page, new AxeBuilder(page).withRules(OF_COLOUR));
    }

    private static void assertHolds(Page page, AxeBuilder axe) {
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");
        assertThat(axe.analyze().getViolations())
                .as(page.url())
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    /** The page that is open does not scroll sideways. */
    public static void assertFits(Page page, int width) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isEqualTo(width);
    }
}
