package entente.web.agreement;

import static entente.dialogue.DialogueFixture.dialogueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Clause;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.exchange.sheet.SheetWriter;
import entente.web.PageSlice;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** Entering an agreement in the browser: pasted, looked at, corrected and recorded. */
@PageSlice
class AgreementPagesTest {

    private static final Pattern FIELD =
            Pattern.compile("<input[^>]*\\bname=\"((?:row\\.|looked|corrected)[^\"]*)\"[^>]*?value=\"([^\"]*)\"");
    private static final Pattern CHOICE =
            Pattern.compile("<select[^>]*\\bname=\"(row\\.[^\"]*)\"[^>]*>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("value=\"([^\"]*)\" selected");

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    private String id = "";
    private String page = "";

    @BeforeEach
    void beginADialogue() {
        id = "accord-" + System.nanoTime();
        page = "/dialogues/" + id;
        archive.add(
                id,
                dialogueOf("north", "North", "south", "South")
                        .asOf("2025-03-01")
                        .read(),
                new Signature("Ada", ""));
    }

    private Dialogue dialogue() {
        return archive.last(id).orElseThrow().dialogue();
    }

    private Move agreement() {
        return dialogue().move("m1").orElseThrow();
    }

    private MvcTestResult send(String step, String clauses, Map<String, String> more) {
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "do",
                step,
                "date",
                "10 January 2025",
                "actor",
                "both sides",
                "kind",
                "agreement-signed",
                "author",
                "Ben",
                "clauses",
                clauses));
        typed.putAll(more);
        var request = pages.post().uri(page + "/agreements/new").with(csrf());
        for (Map.Entry<String, String> field : typed.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private MvcTestResult send(String step, String clauses, String... more) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return send(step, clauses, fields);
    }

    /** What a browser would send back of a page. */
    private static Map<String, String> fields(MvcTestResult result) {
        Map<String, String> fields = new LinkedHashMap<>();
        String html = body(result);
        Matcher inputs = FIELD.matcher(html);
        while (inputs.find()) {
            fields.put(inputs.group(1), HtmlUtils.htmlUnescape(inputs.group(2)));
        }
        Matcher choices = CHOICE.matcher(html);
        while (choices.find()) {
            Matcher chosen = CHOSEN.matcher(choices.group(2));
            fields.put(choices.group(1), chosen.find() ? HtmlUtils.htmlUnescape(chosen.group(1)) : "");
        }
        return fields;
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException never) {
            throw new IllegalStateException(never);
        }
    }

    @Test
    void offersTheFormForBothSides() {
        assertThat(pages.get().uri(page + "/agreements/new"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Enter an agreement",
                        "<option value=\"both sides\" selected=\"selected\">both sides, together</option>",
                        "<option value=\"agreement-signed\" selected=\"selected\">",
                        "Read the clauses")
                .doesNotContain("Record the agreement", "<option value=\"armed-attack\"");
        assertThat(pages.get().uri(page + "/record")).bodyText().contains(page + "/agreements/new");
        assertThat(pages.get().uri("/dialogues/atlantis/agreements/new")).hasStatus(404);
    }

    @Test
    void showsWhatItUnderstands() {
        MvcTestResult shown = send(
                "read",
                "1. North withdraws its troops by 25 May 2025\n2. South passes a law on amnesty, after 1\nBoth open"
                        + " their borders within 30 days");

        assertThat(shown)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "3 clauses are read",
                        "Look at these",
                        "Line 2, Does what: No kind of step is known by these words",
                        "href=\"#row-2\"",
                        "Record the agreement");
        assertThat(fields(shown))
                .containsEntry("row.0.by", "north")
                .containsEntry("row.0.promises", "troop-withdrawal")
                .containsEntry("row.0.due", "2025-05-25")
                .containsEntry("row.1.after", "1")
                .containsEntry("row.1.promises", "cooperation")
                .containsEntry("row.2.by", "both")
                .containsEntry("row.2.due", "2025-02-09");
        assertThat(dialogue().moves()).isEmpty();
    }

    @Test
    void recordsItAsOneMoveAsItWasCorrected() {
        String text = "North withdraws its troops by 25 May 2025\nThe amnesty is granted, after 1";
        MvcTestResult shown = send("read", text);
        assertThat(shown).hasStatus(422).bodyText().contains("Line 2, Who: Nobody is named.");
        Map<String, String> fields = fields(shown);
        fields.put("row.1.by", "south");
        fields.put("row.1.promises", "prisoner-release");
        fields.put("row.1.scale", "52");
        fields.put("row.1.due", "2025-06-30");
        fields.put("row.0.scale", "");
        fields.put("row.0.extent", "30");
        fields.put("summary", "The accord");
        fields.put("source.title", "Treaty Series");
        fields.put("reason", "It was published.");

        assertThat(send("record", text, fields)).hasRedirectedUrl(page + "/agreements/m1");
        assertThat(agreement())
                .extracting(Move::kind, Move::jointly, Move::summary)
                .containsExactly("agreement-signed", true, "The accord");
        assertThat(agreement().clauses())
                .extracting(Clause::id, Clause::by, Clause::promises, Clause::after)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("m1.1", "north", "troop-withdrawal", null),
                        org.assertj.core.groups.Tuple.tuple("m1.2", "south", "prisoner-release", "m1.1"));
        assertThat(agreement().clauses().get(0).extent().share()).isEqualTo(0.3);
        assertThat(agreement().clauses().get(1).scale()).isEqualTo(52);
        assertThat(archive.last(id).orElseThrow().change())
                .returns("Ben", change -> change.author())
                .returns("It was published.", change -> change.reason());
        assertThat(pages.get().uri(page + "/agreements/m1"))
                .hasStatusOk()
                .bodyText()
                .contains(page + "/agreements/m1/clauses/m1.2");
    }

    @Test
    void keepsWhatWasTypedWhereSomethingIsWrong() {
        String text = "North withdraws its troops\nSouth opens its border by 3/4/2025";
        assertThat(send("record", text, "date", "sometime", "summary", "The <accord>", "source.url", "nowhere"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "id=\"blank-date-wrong\"",
                        "value=\"sometime\"",
                        "value=\"The &lt;accord&gt;\"",
                        "value=\"nowhere\"",
                        "North withdraws its troops\nSouth opens its border by 3/4/2025</textarea>",
                        "3/4/2025&quot; can be 3 April 2025 or 4 March 2025");
        assertThat(send("record", text, "kind", "")).hasStatus(422).bodyText().contains("id=\"blank-kind-wrong\"");
        assertThat(send("record", "")).hasStatus(422).bodyText().contains("There is no clause yet.");
        assertThat(send("record", text, "author", "A".repeat(301)))
                .hasStatus(422)
                .bodyText()
                .contains("A".repeat(301));
        assertThat(dialogue().moves()).isEmpty();
    }

    @Test
    void doesNotRecordDoubtsThatNobodyHasSeen() {
        String text = "North passes a law";
        MvcTestResult shown = send("record", text);
        assertThat(shown).hasStatus(422).bodyText().contains("It is not recorded yet", "North passes a law</textarea>");
        assertThat(dialogue().moves()).isEmpty();

        assertThat(send("record", text, fields(shown))).hasRedirectedUrl(page + "/agreements/m1");
        assertThat(agreement().clauses().get(0))
                .returns("cooperation", Clause::promises)
                .returns(text, Clause::text);
    }

    @Test
    void recordsAtOnceWhatIsClear() {
        assertThat(send("record", "North lifts sanctions by 1 March 2025\r\nSouth frees 5 prisoners"))
                .hasRedirectedUrl(page + "/agreements/m1");
        assertThat(agreement().clauses()).hasSize(2);
    }

    @Test
    void readsALineAnewThatIsWrittenOtherwiseAndKeepsCorrectionsOfTheOthers() {
        MvcTestResult shown = send("read", "North does something\nSouth does something else");
        Map<String, String> fields = fields(shown);
        fields.put("row.0.promises", "recognition");
        fields.put("row.1.promises", "recognition");

        MvcTestResult again = send("read", "Both cease fire\nNorth does something\nSouth opens trade", fields);
        assertThat(fields(again))
                .containsEntry("row.0.promises", "ceasefire")
                .containsEntry("row.1.promises", "recognition")
                .containsEntry("row.2.promises", "trade-opening");
    }

    @Test
    void countsPeriodsAnewFromAnotherDayButKeepsADayThatWasTyped() {
        String text = "North lifts sanctions within 30 days\nSouth lifts sanctions within 30 days";
        Map<String, String> fields = fields(send("read", text));
        assertThat(fields).containsEntry("row.0.due", "2025-02-09");
        fields.put("row.1.due", "2025-04-01");
        fields.put("date", "2025-02-01");

        assertThat(fields(send("read", text, fields)))
                .containsEntry("row.0.due", "2025-03-03")
                .containsEntry("row.1.due", "2025-04-01");
    }

    @Test
    void tellsAtTheRowWhatTheDialogueSaysAgainstIt() {
        assertThat(send("record", "North lifts sanctions by 1 March 2024"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-row.0.due-wrong\"", "Expected a day on or after that of the agreement");
        assertThat(send("record", "North lifts sanctions, after 2\nSouth lifts sanctions, after 1"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-row.0.after-wrong\"", "wait for each other in a circle");
        assertThat(send("record", "North lifts sanctions, after 1"))
                .hasStatus(422)
                .bodyText()
                .contains("A clause cannot wait for itself.");
        assertThat(send("record", "North lifts sanctions, after 7"))
                .hasStatus(422)
                .bodyText()
                .contains("There is no clause &quot;7&quot; here");
        assertThat(send("record", "id,side,kind\nx,North,recognition\nx,South,recognition"))
                .hasStatus(422)
                .bodyText()
                .contains("Line 3, Id: The id &quot;x&quot; is already used.");
        assertThat(send("record", "side,kind\nAtlantis,recognition"))
                .hasStatus(422)
                .bodyText()
                .contains("Expected North (north), South (south) or both. Got &quot;Atlantis&quot;.", "“Atlantis”");
    }

    @Test
    void takesAFile() {
        byte[] workbook = SheetWriter.xlsx(
                "Clauses", List.of(List.of("Side", "What", "Due"), List.of("North", "recognition", "1 March 2025")));
        assertThat(upload(workbook, ""))
                .hasStatusOk()
                .bodyText()
                .contains("One clause is read", "North,recognition,1 March 2025");
        assertThat(upload("South frees 5 prisoners".getBytes(StandardCharsets.UTF_8), ""))
                .hasStatusOk()
                .bodyText()
                .contains("South frees 5 prisoners</textarea>");
        assertThat(upload(workbook, "North lifts sanctions"))
                .hasStatus(422)
                .bodyText()
                .contains("in the blank and in a file", "North lifts sanctions</textarea>");
        assertThat(upload(new byte[2 << 20], "")).hasStatus(422).bodyText().contains("at most 1 MiB");
    }

    private MvcTestResult upload(byte[] file, String clauses) {
        return pages.post()
                .uri(page + "/agreements/new")
                .with(csrf())
                .multipart()
                .file(new MockMultipartFile("file", "clauses", null, file))
                .param("do", "read")
                .param("date", "2025-01-10")
                .param("actor", "both sides")
                .param("kind", "agreement-signed")
                .param("clauses", clauses)
                .exchange();
    }

    @Test
    void takesSixHundredClauses() {
        String text = IntStream.rangeClosed(1, 600)
                .mapToObj(i ->
                        i % 3 == 0 ? "South passes law number " + i : "North frees " + i + " prisoners by 25 May 2025")
                .collect(Collectors.joining("\n"));
        MvcTestResult shown = send("read", text);
        assertThat(shown)
                .hasStatusOk()
                .bodyText()
                .contains("600 clauses are read", "and 140 more, which come up", "540 more, as they were understood");
        Map<String, String> fields = fields(shown);
        assertThat(fields.keySet().stream().filter(name -> name.endsWith(".line")))
                .hasSize(60);
        assertThat(fields).containsKey("row.2.by").doesNotContainKey("row.0.by");
        fields.put("row.2.promises", "recognition");

        MvcTestResult next = send("read", text, fields);
        Map<String, String> later = fields(next);
        assertThat(later).doesNotContainKey("row.2.by").containsKey("row.182.by");
        assertThat(send("record", text, later)).hasRedirectedUrl(page + "/agreements/m1");
        assertThat(agreement().clauses()).hasSize(600);
        assertThat(agreement().clauses().get(2).promises()).isEqualTo("recognition");
        assertThat(agreement().clauses().get(5).promises()).isEqualTo("cooperation");
    }

    @Test
    void saysWhereThereAreTooMany() {
        assertThat(send("read", "Both cease fire\n".repeat(10_001)))
                .hasStatus(422)
                .bodyText()
                .contains("at most 10,000 clauses. Got 10,001");
    }

    @Test
    void leavesClausesAsTheyAreWhenTheMoveIsCorrected() {
        send("record", "North lifts sanctions by 1 March 2025\nSouth frees 5 prisoners");
        List<Clause> clauses = agreement().clauses();
        var request = pages.post().uri(page + "/record").with(csrf());
        Map<String, String> fields = Map.of(
                "do",
                "record",
                "of",
                "m1",
                "revision",
                "2",
                "actor",
                "both sides",
                "kind",
                "agreement-signed",
                "date",
                "2025-01-11",
                "summary",
                "Signed at last",
                "author",
                "Ada");
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }

        assertThat(request.exchange()).hasStatus3xxRedirection();
        assertThat(agreement())
                .returns(LocalDate.parse("2025-01-11"), Move::day)
                .returns("Signed at last", Move::summary)
                .returns(clauses, Move::clauses);
    }

    @Test
    void survivesWhatNoBrowserSends() {
        assertThat(send(
                        "record",
                        "North lifts sanctions",
                        "corrected",
                        "{\"x\":",
                        "row.99999.line",
                        "1:",
                        "looked",
                        "zz"))
                .hasStatus3xxRedirection();
        assertThat(send("read", "North lifts sanctions", "corrected", "{\"1:North lifts sanctions\": {\"by\": [1]}}"))
                .hasStatus(422);
    }
}
