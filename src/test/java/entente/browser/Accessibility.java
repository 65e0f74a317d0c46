package entente.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.Map;

/** What axe finds on a page with everything on it open. */
public final class Accessibility {

    /** What is wrong, and the first place where it is: all that passes stays in the browser. */
    private static final String RUN = """
            async options => {
              document.querySelectorAll('details').forEach(details => details.open = true);
              const found = await axe.run(document, {...options, resultTypes: ['violations']});
              return found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html);
            }""";

    private static final Map<String, Object> EVERY_RULE = Map.of();

    /** The only rule whose outcome hangs on the colours. */
    private static final Map<String, Object> COLOURS =
            Map.of("runOnly", Map.of("type", "rule", "values", new String[] {"color-contrast"}));

    private Accessibility() {}

    /** Opens a page and holds it against all of axe's rules. */
    public static void assertAccessible(Page page, String address) {
        page.navigate(address);
        assertAccessible(page);
    }

    /** Holds the page that is open against all of axe's rules. */
    public static void assertAccessible(Page page) {
        assertHolds(page, EVERY_RULE);
    }

    /** Opens a page and holds it against what other colours can change: the rest was looked at in the first scheme. */
    public static void assertLegible(Page page, String address) {
        page.navigate(address);
        assertHolds(page, COLOURS);
    }

    private static void assertHolds(Page page, Map<String, Object> options) {
        page.evaluate(AxeBuilder.getAxeScript());
        assertThat((Iterable<?>) page.evaluate(RUN, options)).as(page.url()).isEmpty();
    }

    /** The page that is open does not scroll sideways. */
    public static void assertFits(Page page, int width) {
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isEqualTo(width);
    }
}
