package entente.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

@Browsing
class ChromiumIT {

    private static final String SCRIPT = "data:text/html,<p>plain</p><script>document.body.textContent='run'</script>";

    @Test
    void runsScripts(Page page) {
        page.navigate(SCRIPT);

        assertThat(page.textContent("body")).isEqualTo("run");
    }

    @Test
    @Browsing(javaScript = false)
    void leavesScriptsAlone(Page page) {
        page.navigate(SCRIPT);

        assertThat(page.textContent("p")).isEqualTo("plain");
    }

    @Test
    @Browsing(width = 390, height = 844, colorScheme = ColorScheme.DARK)
    void looksThroughANarrowDarkWindow(Page page) {
        assertThat(page.viewportSize().width).isEqualTo(390);
        assertThat(page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo(true);
    }

    /** A page that is known to be wrong, so that a page that is right has been looked at. */
    @Test
    void tellsWhatIsNotAccessible(Page page) {
        String faint = "data:text/html,<html lang=en><title>t</title><main><h1>h</h1><p style='color:%23ccc'>faint</p>";

        assertThatThrownBy(() -> Accessibility.assertAccessible(page, faint + "<img src=x>"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("image-alt: <img src=\"x\">")
                .hasMessageContaining("color-contrast: ");
        assertThatThrownBy(() -> Accessibility.assertLegible(page, faint + "<img src=x>"))
                .hasMessageContaining("color-contrast: ")
                .hasMessageNotContaining("image-alt");
    }
}
