package entente.web.record;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import entente.browser.Browsing;
import entente.dialogue.Archive;
import entente.dialogue.Extent;
import entente.dialogue.Move;
import entente.web.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** An ordinary move comes on record in three actions. */
@SpringBootTest(classes = Site.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = Site.HEALTH)
@Browsing
class RecordIT {

    private static final String ID = "us-belarus-2025";
    private static final String SENTENCE = "On 4 December 2025 Washington partly lifted sanctions on Belavia"
            + " (OFAC press release, https://ofac.example/1).";

    @Autowired
    private Archive archive;

    @Test
    void recordsAMoveByASentenceItsKindAndTheRecord(Page page) {
        page.navigate("/dialogues/" + ID + "/record");
        page.locator("#sentence").focus();
        page.keyboard().insertText(SENTENCE);
        assertThat(page.locator("#told-of-it")).containsText("When: 4 December 2025");
        assertThat(page.locator("#sentence")).isFocused();
        page.click("button[value='kind:sanctions-relief']");
        page.click("text=Put it on record");
        assertThat(page.locator("#said")).containsText("It is on record");

        Move move = archive.last(ID).orElseThrow().dialogue().moves().stream()
                .filter(each -> String.valueOf(each.summary()).contains("Belavia."))
                .findFirst()
                .orElseThrow();
        org.assertj.core.api.Assertions.assertThat(move.date().text()).isEqualTo("2025-12-04");
        org.assertj.core.api.Assertions.assertThat(move.actor()).isEqualTo("us");
        org.assertj.core.api.Assertions.assertThat(move.kind()).isEqualTo("sanctions-relief");
        org.assertj.core.api.Assertions.assertThat(move.extent()).isEqualTo(Extent.PARTIAL);
    }

    @Test
    void losesNothingThatIsTypedWhileASentenceIsRead(Page page) {
        page.navigate("/dialogues/" + ID + "/record");
        page.route("**/record", route -> {
            page.waitForTimeout(300);
            route.resume();
        });
        page.locator("#sentence").pressSequentially("On 4 December 2025 Minsk");
        page.waitForTimeout(750); // it is being read
        page.locator("#sentence").pressSequentially(" freed 3 prisoners");
        page.fill("#blank-summary", "My own words");
        assertThat(page.locator("#told-of-it")).containsText("How many: 3");

        assertThat(page.locator("#sentence")).hasValue("On 4 December 2025 Minsk freed 3 prisoners");
        assertThat(page.locator("#blank-summary")).hasValue("My own words");
        assertThat(page.locator("#blank-actor")).hasValue("by");
        assertThat(page.locator("#blank-date")).hasValue("4 December 2025");
    }
}
