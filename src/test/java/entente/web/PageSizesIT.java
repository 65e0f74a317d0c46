package entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import entente.browser.Browsing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** No page but the report is longer than somebody reads, or heavier than a slow line bears. */
@SpringBootTest(classes = Site.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = Site.HEALTH)
@Browsing
class PageSizesIT {

    private static final int MOST_PIXELS = 4_000;
    private static final int MOST_OCTETS = 300 << 10;
    private static final int MOST_ELEMENTS = 3_000;

    private static final List<String> PAGES = List.of(
            "/rules",
            "/rules?q=a",
            "/rules/rule/answered",
            "/rules/kinds",
            "/rules/kinds/prisoner-release",
            "/rules/parameters",
            "/rules/versions",
            "/rules/compare?from=1&to=1",
            "/rules/evaluation",
            "/rules/evaluation?part=people",
            "/rules/evaluation?part=histories",
            "/rules/evaluation?part=gaming",
            "/rules/evaluation?part=record",
            "/api",
            "/api?route=draftImpact",
            "/api?shape=Move",
            "/drafts",
            "/histories",
            "/dialogues/new",
            "/dialogues/us-belarus-2025/frame",
            "/dialogues/us-belarus-2025/record",
            "/dialogues/us-belarus-2025/record?move=m13",
            "/dialogues/us-belarus-2025/import",
            "/dialogues/us-belarus-2025/events",
            "/dialogues/us-belarus-2025/history",
            "/dialogues/us-belarus-2025/expectations",
            "/dialogues/us-belarus-2025/notes",
            "/",
            "/compare?with=us-belarus-2025",
            "/due",
            "/changes",
            "/what-if",
            "/dialogues/us-belarus-2025",
            "/dialogues/us-belarus-2025/moves",
            "/dialogues/us-belarus-2025/answers",
            "/dialogues/us-belarus-2025/commitments",
            "/dialogues/us-belarus-2025/days");

    private static final List<String> PAGES_OF_A_DRAFT = List.of(
            "",
            "/rules/answered",
            "/numbers",
            "/numbers?table=weights",
            "/numbers?table=kinds&page=2",
            "/numbers?q=e",
            "/examples",
            "/impact",
            "/sensitivity",
            "/fit",
            "/text",
            "/publish");

    /** In CSS pixels; smaller ones need as much room around them. Links within a sentence are as large as its letters. */
    private static final String SMALL_TARGETS = """
            () => {
              const box = (element) => {
                const label = element.type === 'checkbox' || element.type === 'radio' ? element.closest('label') : null;
                return (label ?? element).getBoundingClientRect();
              };
              const isWithinWords = (element) => {
                let around = element.parentElement;
                while (getComputedStyle(around).display === 'inline') {
                  around = around.parentElement;
                }
                return getComputedStyle(element).display === 'inline'
                  && around.textContent.trim().length > element.textContent.trim().length + 2;
              };
              const targets = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
                .filter((element) => element.checkVisibility() && !element.closest('svg') && box(element).width > 0);
              const isSmall = (element) => box(element).width < 23.9 || box(element).height < 23.9;
              const middle = (element) => {
                const { x, y, width, height } = box(element);
                return [x + width / 2, y + height / 2];
              };
              const isClose = (one, other) => {
                const [x, y] = middle(one);
                if (isSmall(other)) {
                  const [otherX, otherY] = middle(other);
                  return Math.hypot(otherX - x, otherY - y) < 24;
                }
                const { left, right, top, bottom } = box(other);
                return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < 12;
              };
              return targets
                .filter((one) => isSmall(one) && !isWithinWords(one)
                  && targets.some((other) => other !== one && !other.contains(one) && !one.contains(other) && isClose(one, other)))
                .map((one) => one.outerHTML.slice(0, 120));
            }""";

    @Test
    void holdsEveryPage(Page page) {
        PAGES.forEach(each -> assertHolds(page, each));
        String draft = begin(page);
        PAGES_OF_A_DRAFT.forEach(each -> assertHolds(page, draft + each));
    }

    @Test
    @Browsing(width = 390, height = 844)
    void leavesRoomForAFingerOnANarrowPage(Page page) {
        PAGES.forEach(each -> assertRoomForAFinger(page, each));
        String draft = begin(page);
        PAGES_OF_A_DRAFT.forEach(each -> assertRoomForAFinger(page, draft + each));
    }

    private static String begin(Page page) {
        page.navigate("/drafts");
        page.fill("#title", "To measure");
        page.click("form >> text=Begin >> nth=-1");
        return page.url();
    }

    private static void assertHolds(Page page, String address) {
        Response response = opened(page, address);
        assertThat((int) page.evaluate("document.documentElement.scrollHeight"))
                .as("height of " + address)
                .isLessThanOrEqualTo(MOST_PIXELS);
        assertThat((int) page.evaluate("document.querySelectorAll('*').length"))
                .as("elements of " + address)
                .isLessThanOrEqualTo(MOST_ELEMENTS);
        assertThat(response.body().length).as("octets of " + address).isLessThanOrEqualTo(MOST_OCTETS);
        assertRoomForAFinger(page);
    }

    private static void assertRoomForAFinger(Page page, String address) {
        opened(page, address);
        assertRoomForAFinger(page);
    }

    private static void assertRoomForAFinger(Page page) {
        assertThat((List<?>) page.evaluate(SMALL_TARGETS)).as(page.url()).isEmpty();
    }

    /** The page once it knows what it works out beside the request. */
    private static Response opened(Page page, String address) {
        Response response = page.navigate(address);
        page.waitForCondition(() -> page.locator("[data-again]").count() == 0);
        return response;
    }
}
