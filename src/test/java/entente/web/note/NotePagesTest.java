package entente.web.note;

import static entente.dialogue.MoveFixture.move;
import static entente.web.SiteDialogues.MARKUP;
import static entente.web.SiteDialogues.northSouth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.dialogue.Archive;
import entente.note.Note;
import entente.note.Notes;
import entente.note.Signed;
import entente.web.PageSlice;
import entente.web.Site;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageSlice
class NotePagesTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    @Autowired
    private Notes notes;

    private String id;
    private String page;

    /** A dialogue of its own for each, as notes cannot be taken back. */
    @BeforeEach
    void begin() {
        id = "noted-" + COUNT.incrementAndGet();
        page = "/dialogues/" + id;
        archive.add(
                id,
                northSouth()
                        .with(
                                move("m1").on("2025-11-01").by("n").kind("sanctions-relief"),
                                move("m2")
                                        .on("2025-12-20")
                                        .by("s")
                                        .kind("prisoner-release")
                                        .answering("m1"))
                        .asOf("2026-01-10")
                        .read(),
                new Archive.Signature("Ada", ""));
    }

    private MvcTestResult pin(String day, String text, String author) {
        return pages.post()
                .uri(page + "/notes")
                .with(csrf())
                .param("day", day)
                .param("text", text)
                .param("author", author)
                .exchange();
    }

    private String body(String address) {
        try {
            return pages.get().uri(address).exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void keep(int count, LocalDate first) {
        for (int i = 0; i < count; i++) {
            notes.add(new Note(
                    id + "-" + i,
                    id,
                    first.plusDays(i),
                    "Note of row " + i + ". " + "w".repeat(400),
                    new Signed("Ada", Site.NOW),
                    null));
        }
    }

    @Test
    void pinsANoteAndShowsItSignedWhereverItsDayIsShown() throws Exception {
        assertThat(pin("2025-12-05", "  The envoy\nchanged. ", "Ada"))
                .hasRedirectedUrl(page + "/notes?asOf=2025-12-05&pinned");
        assertThat(body(page + "/notes"))
                .contains("<strong>5 December 2025</strong> <span>The envoy changed.</span>", "Ada, 15 January 2026");
        assertThat(body(page)).contains("The envoy changed.", "class=\"flag\"", "1 note");
        assertThat(body(page + "/report")).contains("The envoy changed.", "Ada, 15 January 2026");
        assertThat(body(page + "/chart.svg"))
                .contains("Note 1, 5 December 2025: The envoy changed.", "class=\"cloth\"");
        byte[] pdf =
                pages.get().uri(page + "/report.pdf").exchange().getResponse().getContentAsByteArray();
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper)).contains("The envoy changed.", "Ada, 15 January 2026");
        }
    }

    @Test
    void changesNoScore() {
        String before = body(page + "/days");
        pin("2025-12-05", "Nothing.", "Ada");
        assertThat(body(page + "/days")).isEqualTo(before);
    }

    @Test
    void showsNoNoteOfALaterDayOrALaterRecord() {
        pin("2025-12-05", "The envoy changed.", "Ada");
        for (String leaf : new String[] {"", "/notes", "/report", "/chart.svg"}) {
            assertThat(body(page + leaf + "?asOf=2025-12-04")).doesNotContain("The envoy changed.");
            assertThat(body(page + leaf + "?asOf=2025-12-05")).contains("The envoy changed.");
        }
        notes.add(new Note(
                id + "-late",
                id,
                LocalDate.of(2025, 12, 1),
                "Written later.",
                new Signed("Ben", Site.NOW.plusSeconds(5)),
                null));
        assertThat(body(page)).contains("Written later.");
        assertThat(body(page + "?revision=1")).contains("The envoy changed.").doesNotContain("Written later.");
    }

    @Test
    void withdrawsANoteAndKeepsItAsWithdrawn() {
        pin("2025-12-05", "The envoy changed.", "Ada");
        String note = notes.of(id).get(0).id();
        assertThat(pages.post().uri(page + "/notes/" + note + "/withdraw").with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Please give your name");
        assertThat(pages.post()
                        .uri(page + "/notes/" + note + "/withdraw")
                        .with(csrf())
                        .param("author", "Ben"))
                .hasRedirectedUrl(page + "/notes?withdrawn");
        assertThat(body(page)).doesNotContain("The envoy changed.", "class=\"flag\"");
        assertThat(body(page + "/notes"))
                .contains("<s>The envoy changed.</s>", "written by Ada on 15 January 2026; withdrawn by Ben on");
    }

    @Test
    void saysAtEachBlankWhatIsWrongAndKeepsWhatWasTyped() {
        assertThat(pin("someday", "", "Ada " + MARKUP))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Please give a date such as 2025-12-05.",
                        "Please write 1 to 500 characters.",
                        "value=\"someday\"",
                        "Ada &lt;script&gt;");
        assertThat(pin("2025-12-05", "a".repeat(501), ""))
                .hasStatus(422)
                .bodyText()
                .contains("Please write 1 to 500 characters. There are 501.", "a".repeat(501), "Please give your name");
        assertThat(pin("2025-12-05", "a\u202Eb", "Ada"))
                .hasStatus(422)
                .bodyText()
                .contains("Notes have characters that can be seen.");
        assertThat(notes.of(id)).isEmpty();
        assertThat(pages.get().uri("/dialogues/atlantis/notes")).hasStatus(404);
        assertThat(pages.get().uri(page + "/notes?asOf=someday")).hasStatus(400);
    }

    @Test
    void showsMarkupAsText() {
        pin("2025-12-05", MARKUP, "Ada");
        for (String leaf : new String[] {"", "/notes", "/report", "/chart.svg"}) {
            assertThat(body(page + leaf)).contains("&lt;script&gt;").doesNotContain("<script>alert");
        }
    }

    @Test
    void showsTwentyAPageAndBoundsEveryOtherPage() {
        int empty = body(page).length();
        keep(Notes.MOST, LocalDate.of(2024, 8, 20));
        assertThat(body(page + "/notes").split("Note of row", -1)).hasSize(21);
        assertThat(body(page + "/notes?page=25")).contains("Page 25 of 25", "Note of row 499");
        String full = body(page);
        assertThat(full).contains("500 notes");
        assertThat(full.split("class=\"flag\"", -1)).hasSizeLessThanOrEqualTo(61);
        assertThat(full.length() - empty).isLessThan(60_000);
        assertThat(body(page + "/chart.svg").length()).isLessThan(60_000);
        assertThat(pin("2025-12-05", "One more.", "Ada"))
                .hasStatus(422)
                .bodyText()
                .contains("This dialogue has 500 notes, which is as many as are kept.", "One more.");
    }

    @Test
    void pinsNothingToADayThatNobodyMeans() {
        assertThat(pin("9999-12-31", "Some day.", "Ada"))
                .hasStatus(422)
                .bodyText()
                .contains("Expected a day at most a hundred years from today. Got “9999-12-31”.", "Some day.");
        assertThat(notes.of(id)).isEmpty();
    }

    @Test
    void offersANoteOnTheRecordThatStandsAlone() {
        assertThat(body(page + "?revision=1")).doesNotContain("Pin a note");
        assertThat(body(page)).contains("Pin a note");
    }
}
