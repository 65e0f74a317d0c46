package entente.web.report;

import static entente.dialogue.DialogueFixture.dialogueOf;
import static entente.dialogue.MoveFixture.move;
import static entente.web.SiteDialogues.northSouth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import entente.dialogue.Archive;
import entente.dialogue.DialogueFixture;
import entente.dialogue.MoveFixture;
import entente.job.CurrentWork;
import entente.job.Patience;
import entente.web.PageSlice;
import entente.web.SiteDialogues;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageSlice
class ReportPagesTest {

    private static final String CASE = "/dialogues/us-belarus-2025";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    @Test
    void answersTheQuestionFirst() {
        assertThat(pages.get().uri(CASE + "/report"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Can Washington be trusted to deliver?",
                        "Would Washington move if Minsk gave nothing?",
                        "Which concessions asked are worth making?",
                        "Trust over time",
                        "The largest reasons",
                        "Open commitments",
                        "The complete explanation",
                        "Sources",
                        "version 1",
                        "15 January 2026, 12:00 UTC");
    }

    @Test
    void paperSaysWhatThePageSays() {
        String page = words(body(CASE + "/report"));
        String paper = text(CASE + "/report.pdf");

        ReportView view = ReportViewTest.report(SiteDialogues.usBelarus());
        view.headlines().forEach(headline -> {
            assertThat(page).contains(headline.question(), headline.answer().words());
            assertThat(paper)
                    .contains(
                            squeezed(headline.question()),
                            squeezed(headline.answer().words()));
        });
        view.sources().sources().forEach(source -> assertThat(paper).contains(squeezed(source.title())));
        view.pledges().forEach(commitmentCard -> assertThat(paper).contains(squeezed(commitmentCard.promised())));
        assertThat(view.pledges()).isNotEmpty();
        view.ledgers()
                .forEach(scoreBreakdown -> scoreBreakdown.rows().forEach(row -> {
                    assertThat(page).contains(row.reason().because(), row.total());
                    assertThat(paper).contains(squeezed(row.reason().because()), row.total());
                }));
        view.record()
                .forEach(moveEntry ->
                        assertThat(paper).contains(squeezed(moveEntry.move().sentence())));
    }

    @Test
    void takesDayRulesAndRevisionAsTheDialogueDoes() {
        assertThat(text(CASE + "/report.pdf?asOf=2025-10-20&rulebook=1&revision=1"))
                .contains(squeezed("As of 20 October 2025"), squeezed("Nothing has restored it since."));
        assertThat(pages.get().uri(CASE + "/report?asOf=banana"))
                .hasStatus(400)
                .bodyText()
                .contains("“banana” is not a date.");
        assertThat(pages.get().uri(CASE + "/report.pdf?revision=99")).hasStatus(404);
        assertThat(pages.get().uri(CASE + "/commitments.ics?rulebook=99")).hasStatus(404);
        assertThat(pages.get().uri("/dialogues/atlantis/report")).hasStatus(404);
    }

    @Test
    void isSetNoLongerThanSomebodyWaits() {
        Patience leavingWhileItIsSet = () -> {
            if (StackWalker.getInstance()
                    .walk(frames -> frames.anyMatch(
                            frame -> frame.getClassName().startsWith("com.openhtmltopdf.pdfboxout.")))) {
                Patience.within(Duration.ZERO).check();
            }
        };
        CurrentWork.WorkScope scope = CurrentWork.isFor(leavingWhileItIsSet);
        assertThat(pages.get().uri(CASE + "/report.pdf")).hasStatus(503).hasViewName("error/503");
        scope.end();
    }

    @Test
    void isLinkedFromTheDialogueAsItIsRead() {
        assertThat(pages.get().uri(CASE + "?asOf=2025-10-20&revision=1"))
                .bodyText()
                .contains(
                        "href=\"" + CASE + "/report?asOf=2025-10-20&amp;revision=1\"",
                        "href=\"" + CASE + "/report.pdf?asOf=2025-10-20&amp;revision=1\"",
                        "href=\"" + CASE + "/commitments.ics?asOf=2025-10-20&amp;revision=1\"");
    }

    @Test
    void isATaggedDocumentWithATitleALanguageAndItsOwnFonts() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(octets(CASE + "/report.pdf"))) {
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("U.S.–Belarus normalization dialogue");
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            pdf.getPages()
                    .forEach(page -> page.getResources().getFontNames().forEach(name -> {
                        try {
                            assertThat(page.getResources().getFont(name).isEmbedded())
                                    .isTrue();
                        } catch (IOException unreadable) {
                            throw new UncheckedIOException(unreadable);
                        }
                    }));
        }
    }

    @Test
    void showsMarkupAsText() {
        assertThat(pages.get().uri("/dialogues/hostile/report"))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert", "</b>&amp;\"");
        assertThat(text("/dialogues/hostile/report.pdf")).contains(squeezed(SiteDialogues.MARKUP));
    }

    @Test
    void fetchesNothing() throws IOException {
        try (ServerSocket lure = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + lure.getLocalPort() + "/";
            String markup = "<img src=\"" + address + "\"/><link rel=\"stylesheet\" href=\"" + address
                    + "\"/><object data=\"file:///etc/passwd\"></object>";
            keep(
                    "lure",
                    northSouth()
                            .titled("Lure " + markup)
                            .having("source", Map.of("title", markup, "url", address))
                            .with(relief("m1").summary(markup)));
            lure.setSoTimeout(100);

            assertThat(text("/dialogues/lure/report.pdf")).contains(squeezed(markup));
            assertThatThrownBy(lure::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void refusesAPdfThatWouldBeTooLong() {
        DialogueFixture endless = northSouth().asOf("2025-01-02");
        for (int i = 0; i <= Pdf.MOST_MOVES; i++) {
            endless.with(move("m" + (i + 1)).on("2025-01-01").by("n").kind("praise"));
        }
        keep("endless", endless);

        assertThat(pages.get().uri("/dialogues/endless/report.pdf"))
                .hasStatus(422)
                .bodyText()
                .contains("A PDF holds at most 2,000 moves, and this dialogue has 2,001.");
    }

    @Test
    void writesCyrillicAndGreekAndSaysWhatItLeavesOut() {
        keep(
                "alphabets",
                dialogueOf("n", "Мінск", "s", "Αθήνα")
                        .titled("Беларусь і Ελλάδα")
                        .with(relief("m1").summary("日本 ქართული \uD83D\uDD4A")));

        assertThat(text("/dialogues/alphabets/report.pdf"))
                .contains(
                        squeezed("Беларусь і Ελλάδα"),
                        "Мінск",
                        "Αθήνα",
                        squeezed("[2 Han letters] [7 Georgian letters] [1 sign]"))
                .doesNotContain("\u25A1", "\uFFFD");
        for (String page : List.of("/dialogues/alphabets/report", "/dialogues/alphabets")) {
            assertThat(pages.get().uri(page))
                    .bodyText()
                    .contains("The PDF lacks letters that are written here: 2 of Han (“日本”), 7 of Georgian (“ქართული”),"
                            + " 1 of no script (“\uD83D\uDD4A”).");
        }
        assertThat(pages.get().uri(CASE + "/report")).bodyText().doesNotContain("The PDF lacks letters");
    }

    @Test
    void handsOutMovesAsEventRecords() {
        assertThat(pages.get().uri(CASE + "/moves.plover.json"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"us-belarus-2025.plover.json\"")
                .bodyJson()
                .extractingPath("$[0].event")
                .asArray()
                .hasSize(1);
        assertThat(pages.get().uri("/dialogues/atlantis/moves.plover.json")).hasStatus(404);
    }

    @Test
    void tellsOpenCommitmentsToACalendar() throws IOException {
        keep("promises", promises());
        ICalendar calendar =
                Biweekly.parse(body("/dialogues/promises/commitments.ics")).first();

        assertThat(calendar.getEvents()).hasSize(2).last().satisfies(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("North: Release of prisoners due");
            assertThat(event.getDescription().getValue())
                    .contains("No date was named; counts as due by 2 January 2026: that day is the rules’ default.");
        });
        assertThat(calendar.getEvents()).first().satisfies(event -> {
            assertThat(event.getSummary().getValue()).isEqualTo("North: Sanctions relief due");
            assertThat(event.getDescription().getValue()).contains("A; b, c\\d\nand " + "ж".repeat(100));
            assertThat(event.getDateStart().getValue().hasTime()).isFalse();
            assertThat(event.getDateStart().getValue().getRawComponents().getDate())
                    .isEqualTo(1);
            assertThat(event.getUrl().getValue()).isEqualTo("http://localhost/dialogues/promises?move=m1#why");
            assertThat(event.getStatus().isConfirmed()).isTrue();
        });
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    }

    @Test
    void soundsAnAlarmAWeekBeforeADayAndOnItsMorningAlsoWhereNoDateWasGiven() {
        keep("alarms", promises());
        assertThat(events("alarms"))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getAlarms())
                        .allSatisfy(alarm -> {
                            assertThat(alarm.getAction().isDisplay()).isTrue();
                            assertThat(alarm.getDescription().getValue())
                                    .isEqualTo(event.getSummary().getValue());
                        })
                        .extracting(alarm -> alarm.getTrigger().getDuration().toString())
                        .containsExactly("-P7D", "PT9H"));
    }

    @Test
    void offersNoCalendarWithoutADueDateAndStillAnswersWhoSubscribesToOne() {
        keep("idle", northSouth().asOf("2025-02-01").with(relief("m1")));
        assertThat(pages.get().uri("/dialogues/idle"))
                .bodyText()
                .contains("there is no calendar of due dates")
                .doesNotContain("commitments.ics");
        assertThat(pages.get().uri("/dialogues/idle/report")).bodyText().doesNotContain("commitments.ics");
        assertThat(events("idle")).isEmpty();
        keep("busy", promises());
        assertThat(pages.get().uri("/dialogues/busy"))
                .bodyText()
                .contains("/dialogues/busy/commitments.ics")
                .doesNotContain("there is no calendar");
        assertThat(pages.get().uri("/dialogues/busy/report")).bodyText().contains("commitments.ics");
    }

    @Test
    void keepsTheNameOfAnEventOverChangesAndLeavesOutWhatIsSettled() throws IOException {
        keep("kept-promises", promises());
        VEvent before = events("kept-promises").get(0);
        var last = archive.last("kept-promises").orElseThrow();
        archive.save(
                last,
                northSouth()
                        .asOf("2025-02-01")
                        .with(promise("m1").promising("sanctions-relief").due("2025-07-02"))
                        .read(),
                new Archive.Signature("Ada", ""));
        VEvent after = events("kept-promises").get(0);

        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        archive.save(
                archive.last("kept-promises").orElseThrow(),
                northSouth()
                        .asOf("2025-02-01")
                        .with(
                                promise("m1").promising("sanctions-relief").due("2025-07-02"),
                                relief("m2").on("2025-01-20").fulfilling("m1"))
                        .read(),
                new Archive.Signature("Ada", ""));
        assertThat(events("kept-promises")).isEmpty();
    }

    /** The arcs of a PDF belong to markers alone; a curve of trust is made of straight lines. */
    @Test
    void drawsMarkersOfTheFirstSideRound() throws IOException {
        keep(
                "round",
                northSouth().asOf("2025-02-01").with(relief("m1"), relief("m2").on("2025-01-20")));
        try (PDDocument pdf = Loader.loadPDF(octets("/dialogues/round/report.pdf"))) {
            List<Rectangle2D> markers = RoundedShapes.of(pdf.getPage(0));
            assertThat(markers)
                    .hasSize(2)
                    .allSatisfy(marker -> assertThat(marker.getWidth()).isCloseTo(marker.getHeight(), within(0.05)));
        }
    }

    @Test
    void saysWhenTheCalendarIsStillTheSame() {
        var first = pages.get().uri(CASE + "/commitments.ics").exchange();
        assertThat(first).hasStatusOk().headers().containsHeader("ETag");
        assertThat(first.getResponse().getContentType()).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(pages.get()
                        .uri(CASE + "/commitments.ics")
                        .header("If-None-Match", first.getResponse().getHeader("ETag")))
                .hasStatus(304);
    }

    private static DialogueFixture promises() {
        return northSouth()
                .asOf("2025-02-01")
                .with(
                        promise("m1")
                                .promising("sanctions-relief")
                                .due("2025-07-01")
                                .summary("A; b, c\\d\nand " + "ж".repeat(100)),
                        promise("m2").on("2025-01-02").promising("prisoner-release"));
    }

    private static MoveFixture promise(String id) {
        return move(id).on("2025-01-01").by("n").kind("promise");
    }

    private static MoveFixture relief(String id) {
        return move(id).on("2025-01-01").by("n").kind("sanctions-relief");
    }

    private List<VEvent> events(String id) {
        return Biweekly.parse(body("/dialogues/" + id + "/commitments.ics"))
                .first()
                .getEvents();
    }

    private void keep(String id, DialogueFixture dialogue) {
        archive.add(id, dialogue.read(), new Archive.Signature("Ada", ""));
    }

    private byte[] octets(String address) {
        var answer = pages.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private String body(String address) {
        return new String(octets(address), StandardCharsets.UTF_8);
    }

    /** The words of a PDF without blanks: lines break where they must. */
    private String text(String address) {
        try (PDDocument pdf = Loader.loadPDF(octets(address))) {
            return squeezed(new PDFTextStripper().getText(pdf));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String words(String html) {
        return html.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    }
}
