package entente.web.dialogue;

import static entente.dialogue.MoveFixture.move;
import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.Archive;
import entente.dialogue.DialogueFixture;
import entente.web.PageSlice;
import entente.web.SiteDialogues;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Long lists come a part at a time, and everything in them is found. */
@PageSlice
@DirtiesContext
class LedgerPagesTest {

    private static final String CASE = "/dialogues/us-belarus-2025";
    private static final int MOVES = 1_500;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    @BeforeEach
    void putALongDialogueOnRecord() {
        if (archive.find("long").isEmpty()) {
            DialogueFixture years = SiteDialogues.northSouth();
            for (int i = 0; i < MOVES; i++) {
                years.with(move("m" + i)
                        .on(LocalDate.of(2015, 1, 1).plusDays(i).toString())
                        .by(i % 2 == 0 ? "n" : "s")
                        .kind(i % 3 == 0 ? "prisoner-release" : "praise")
                        .summary("step " + i));
            }
            archive.add("long", years.read(), new Archive.Signature("Ada", "It is long."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/moves", "/answers", "/commitments", "/days", "/record", "/record?like=m9"})
    void staysSmallHoweverLongTheRecordIs(String list) throws Exception {
        String page = pages.get()
                .uri("/dialogues/long" + list)
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(page.length()).isLessThan(300_000);
        assertThat(page.split("<[a-z]", -1)).hasSizeLessThan(3_000);
    }

    @Test
    void findsMovesByWhatTheySaySideAndKind() {
        assertThat(pages.get().uri(CASE + "/moves?q=balloons"))
                .hasStatusOk()
                .bodyText()
                .contains("1 in all", "move-m17");
        assertThat(pages.get().uri(CASE + "/moves?actor=by&kind=prisoner-release"))
                .bodyText()
                .contains("5 in all")
                .doesNotContain("move-m13");
        assertThat(pages.get().uri(CASE + "/moves?q={q}", "<b>"))
                .bodyText()
                .contains("Nothing here fits.", "&lt;b&gt;");
    }

    @Test
    void goesToADay() {
        assertThat(pages.get().uri("/dialogues/long/moves?from=2016-06-01"))
                .hasStatusOk()
                .bodyText()
                .contains("1500 in all; page 26 of 75.", "1 Jun 2016");
    }

    @Test
    void saysWhatIsNoDay() {
        assertThat(pages.get().uri(CASE + "/days?from={day}", "tomorrow"))
                .hasStatus(400)
                .bodyText()
                .contains("“tomorrow” is not a date.", "value=\"tomorrow\"");
    }

    @Test
    void goesOnWithWhatIsLookedFor() {
        assertThat(pages.get().uri("/dialogues/long/moves?q={q}&actor=n", "step & 1"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("page=2");
        assertThat(pages.get().uri("/dialogues/long/moves?q=step&actor=n"))
                .bodyText()
                .contains("/dialogues/long/moves?q=step&amp;actor=n&amp;page=2");
    }

    @Test
    void explainsItsOwnPuzzles() {
        assertThat(pages.get().uri(CASE + "/answers"))
                .hasStatusOk()
                .bodyText()
                .contains("Two steps beside one concession", "From the concession to the first step");
    }
}
