package entente.web.upload;

import static entente.dialogue.DialogueFixture.dialogueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.casefile.CaseFile;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.exchange.sheet.XlsxFile;
import entente.web.PageSlice;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/** Moves come in from other people's sheets, all or none, and a dialogue is taken along. */
@PageSlice
class ImportPagesTest {

    private static final String SHEET = """
            When;Who;What;Notes
            11 Sep 2025;Washington;lifts sanctions;Belavia
            late October 2025;Minsk;frees prisoners;"Fifty; or so"
            """;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    private String id = "";
    private String page = "";

    @BeforeEach
    void begin() {
        id = "sheet-" + UUID.randomUUID();
        page = "/dialogues/" + id;
        Dialogue empty = dialogueOf("us", "Washington", "by", "Minsk")
                .titled("From a sheet")
                .read();
        archive.add(id, empty, new Signature("Ada", ""));
    }

    private Dialogue dialogue() {
        return archive.last(id).orElseThrow().dialogue();
    }

    private MvcTestResult look(byte[] sheet) {
        MvcTestResult answer = pages.post()
                .multipart()
                .uri(page + "/import")
                .file(new MockMultipartFile("file", "moves.csv", "text/csv", sheet))
                .with(csrf())
                .exchange();
        return settled(answer);
    }

    /** What it comes to in the end: where reading takes longer than a page waits, the browser is sent to ask for it. */
    private MvcTestResult settled(MvcTestResult answer) {
        String elsewhere = answer.getResponse().getRedirectedUrl();
        if (elsewhere == null || !elsewhere.contains("/uploads/")) {
            return answer;
        }
        return await().until(() -> pages.get().uri(elsewhere).exchange(), asked -> !isStillRead(asked));
    }

    private static boolean isStillRead(MvcTestResult asked) {
        try {
            return asked.getResponse().getContentAsString().contains("data-again");
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private MvcTestResult look(String sheet) {
        return look(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private static String found(String form, String body) {
        Matcher found = Pattern.compile(form, Pattern.DOTALL).matcher(body);
        assertThat(found.find()).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    /** Presses a button of the preview, with what it holds. */
    private MvcTestResult press(MvcTestResult preview, String step, String... fields)
            throws UnsupportedEncodingException {
        String body = preview.getResponse().getContentAsString();
        var request = pages.post()
                .multipart()
                .uri(page + "/import")
                .with(csrf())
                .param("do", step)
                .param("carried", found("<textarea name=\"carried\" hidden>(.*?)</textarea>", body))
                .param("said", found("name=\"said\" value=\"(.*?)\"", body));
        for (String field : List.of("sheet", "row")) {
            String was = found("name=\"" + field + "[.]was\" value=\"(.*?)\"", body);
            request = request.param(field + ".was", was);
            if (!List.of(fields).contains(field)) {
                request = request.param(field, was);
            }
        }
        Matcher chosen = Pattern.compile("name=\"map[.]([^\"]+)\">(.*?)</select>", Pattern.DOTALL)
                .matcher(body);
        while (chosen.find()) {
            Matcher option = Pattern.compile("value=\"([^\"]+)\" selected").matcher(chosen.group(2));
            if (option.find()) {
                request = request.param("map." + chosen.group(1), HtmlUtils.htmlUnescape(option.group(1)));
            }
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return settled(request.exchange());
    }

    @Test
    void showsWhatASheetWouldBringAndThenBringsItIn() throws Exception {
        MvcTestResult preview = look(SHEET);
        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "2 new",
                        "Washington lifts sanctions on 11 September 2025.",
                        "Minsk frees prisoners on about 25 October 2025.",
                        "Bring them in");
        assertThat(dialogue().moves()).isEmpty();
        assertThat(press(preview, "import")).hasStatus(422).bodyText().contains("Please give your name");

        assertThat(press(preview, "import", "author", "Ada")).hasRedirectedUrl(page + "/history");
        assertThat(dialogue().moves()).hasSize(2);
        assertThat(dialogue().moves().get(1).summary()).isEqualTo("Fifty; or so");
        assertThat(archive.last(id).orElseThrow().number()).isEqualTo(2);

        assertThat(look(SHEET))
                .hasStatusOk()
                .bodyText()
                .contains("0 new", "2 on record already")
                .doesNotContain("Bring them in</button>");
    }

    @Test
    void keepsNothingWhereARowIsWrongAndNamesItsCell() {
        assertThat(look(SHEET + "3/4/2025;Washington;lifts sanctions;\n2025-11-01;Moscow;blesses;\n"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Row 4, column A (When)", "Row 5, column B (Who)", "Row 5, column C (What)", "Nothing is kept.")
                .doesNotContain("Bring them in</button>");
        assertThat(dialogue().moves()).isEmpty();
    }

    @Test
    void letsAReaderSayWhichColumnHoldsWhat() throws Exception {
        MvcTestResult preview = look("Zeit;Wer;Was\n2025-09-11;Washington;lifts sanctions\n");
        assertThat(preview).hasStatus(422);
        assertThat(press(preview, "look", "map.date", "Zeit", "map.actor", "Wer", "map.kind", "Was"))
                .hasStatusOk()
                .bodyText()
                .contains("1 new", "Washington lifts sanctions on 11 September 2025.");
    }

    @Test
    void readsATextInAnotherEncodingOnceItIsTold() {
        byte[] cyrillic = "date;actor;kind;summary\n2025-09-11;Washington;lifts sanctions;Белавиа\n"
                .getBytes(Charset.forName("windows-1251"));
        assertThat(look(cyrillic)).hasStatus(422);
        assertThat(pages.post()
                        .multipart()
                        .uri(page + "/import")
                        .file(new MockMultipartFile("file", "moves.csv", "text/csv", cyrillic))
                        .param("encoding", "windows-1251")
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("1 new", "Белавиа");
    }

    @Test
    void takesADialogueAlong() throws Exception {
        String belarus = "/dialogues/us-belarus-2025";
        Dialogue kept = archive.last("us-belarus-2025").orElseThrow().dialogue();
        assertThat(CaseFile.read(pages.get()
                                .uri(belarus + "/case.json")
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray())
                        .dialogue())
                .isEqualTo(kept);
        for (String form : List.of("csv", "xlsx")) {
            MvcTestResult sheet = pages.get().uri(belarus + "/moves." + form).exchange();
            assertThat(sheet).hasStatusOk();
            assertThat(look(sheet.getResponse().getContentAsByteArray()))
                    .bodyText()
                    .contains("24 new");
        }
        assertThat(pages.get().uri(belarus + "/import")).hasStatusOk();
        assertThat(pages.get().uri("/dialogues/nobody/import")).hasStatus(404);
    }

    @Test
    void asksWhatWordsMeanAndRemembersItForTheNextFile() throws Exception {
        String sheet = "date;actor;kind\n2025-09-11;Government;Agreement\n2025-09-12;Minsk;secret talks\n";
        MvcTestResult asked = look(sheet);
        assertThat(asked)
                .hasStatus(422)
                .bodyText()
                .contains("What do these words mean?", "“Government”", "“Agreement”", "“secret talks”");
        String[] answers = {
            "word.0", "actor:Government", "meaning.0", "us",
            "word.1", "kind:Agreement", "meaning.1", "agreement-signed",
            "word.2", "kind:secret talks", "meaning.2", "confidential-contact"
        };
        MvcTestResult answered = press(asked, "look", answers);
        assertThat(answered).hasStatusOk().bodyText().contains("2 new", "Words whose meaning was said");
        String[] signed = Stream.concat(Arrays.stream(answers), Stream.of("author", "Ada"))
                .toArray(String[]::new);
        assertThat(press(answered, "import", signed)).hasRedirectedUrl(page + "/history");

        assertThat(look("date;actor;kind\n2025-10-11;Government;Agreement\n"))
                .hasStatusOk()
                .bodyText()
                .contains("1 new", "Washington signs an agreement");
    }

    @Test
    void losesNoAnswerWhereManyWordsAreAskedAbout() throws Exception {
        StringBuilder sheet = new StringBuilder("date;actor;kind\n");
        for (int i = 0; i < 70; i++) {
            sheet.append("2025-09-11;Minsk;sign no. ").append(i).append('\n');
        }
        MvcTestResult page = look(sheet.toString());
        assertThat(page).bodyText().contains("40 more words are asked about after these.");
        for (int round = 0; round < 3; round++) {
            String body = page.getResponse().getContentAsString();
            List<String> answers = new ArrayList<>();
            Matcher word =
                    Pattern.compile("name=\"(word[.][0-9]+)\" value=\"(.*?)\"").matcher(body);
            while (word.find()) {
                answers.addAll(List.of(word.group(1), HtmlUtils.htmlUnescape(word.group(2))));
                answers.addAll(List.of(word.group(1).replace("word", "meaning"), "praise"));
            }
            page = press(page, "look", answers.toArray(String[]::new));
        }
        assertThat(page).hasStatusOk().bodyText().contains("70 new");
    }

    @Test
    void offersHowAFileWasReadForAProgram() throws Exception {
        MvcTestResult mapping = pages.post()
                .uri(page + "/import/mapping")
                .with(csrf())
                .param("map.date", "When")
                .param("word.0", "kind:Agreement")
                .param("meaning.0", "agreement-signed")
                .exchange();
        assertThat(mapping)
                .hasStatusOk()
                .bodyText()
                .isEqualTo(
                        "{\"columns\":{\"date\":\"When\"},\"values\":{\"kind\":{\"agreement\":\"agreement-signed\"}}}");
    }

    @Test
    void readsTheSheetAndTheRowOfHeadingsThatAreChosen() throws Exception {
        byte[] workbook = XlsxFile.ofCells("", List.of("Read me first"), List.of("Nothing here"))
                .withSecondSheet("<row r=\"1\">" + XlsxFile.text("A1", "Moves") + "</row><row r=\"2\">"
                        + XlsxFile.text("A2", "date") + XlsxFile.text("B2", "actor") + XlsxFile.text("C2", "kind")
                        + "</row><row r=\"3\">" + XlsxFile.text("A3", "2025-09-11") + XlsxFile.text("B3", "Minsk")
                        + XlsxFile.text("C3", "praise") + "</row>")
                .octets();
        MvcTestResult preview = look(workbook);
        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "1 new",
                        "The sheet “Two” is read; another is not: One.",
                        "Row 1 stands above the headings and is not read.");
        assertThat(press(preview, "look", "sheet", "One"))
                .hasStatus(422)
                .bodyText()
                .contains("Read me first");
        assertThat(press(preview, "look", "row", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("The column for &quot;date&quot; is missing");
    }

    @Test
    void takesAnotherEncodingOfAFileThatWasLookedAt() throws Exception {
        byte[] cyrillic = "date;actor;kind;summary\n2025-09-11;Washington;lifts sanctions;Белавиа\n"
                .getBytes(Charset.forName("windows-1251"));
        MvcTestResult preview = look(cyrillic);
        assertThat(preview)
                .hasStatus(422)
                .bodyText()
                .contains("Row 2, column D (summary): This cell holds letters in another encoding");
        assertThat(press(preview, "look", "encoding", "windows-1251"))
                .hasStatusOk()
                .bodyText()
                .contains("Белавиа");
    }

    @Test
    void beginsADialogueWithASheet() throws Exception {
        byte[] sheet = """
                date;actor;kind
                1977-11-19;Egypt;summit
                1977-11-20;Israel;praise
                1977-11-21;Israel;praise
                1977-11-22;both;agreement signed
                """.getBytes(StandardCharsets.UTF_8);
        MvcTestResult preview = pages.post()
                .multipart()
                .uri("/dialogues/sheet")
                .file(new MockMultipartFile("file", "Sinai_" + id + ".csv", "text/csv", sheet))
                .with(csrf())
                .exchange();
        assertThat(preview)
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Sinai " + id + "\"", "value=\"Israel\"", "value=\"Egypt\"", "4 new");
        String body = preview.getResponse().getContentAsString();
        var request = pages.post()
                .multipart()
                .uri("/dialogues/sheet")
                .with(csrf())
                .param("do", "import")
                .param("carried", found("<textarea name=\"carried\" hidden>(.*?)</textarea>", body))
                .param("title", "Sinai " + id)
                .param("side.0", "Jerusalem")
                .param("side.1", "Egypt")
                .param("map.date", "date")
                .param("map.actor", "actor")
                .param("map.kind", "kind");
        assertThat(request.exchange()).hasStatus(422).bodyText().contains("“Israel”", "Jerusalem");
        request = request.param("word.0", "actor:Israel").param("meaning.0", "jerusalem");
        assertThat(request.exchange()).hasStatus(422).bodyText().contains("Please give your name");
        assertThat(request.param("author", "Ada").exchange()).hasStatus3xxRedirection();
        Dialogue begun = archive.last("sinai-" + id).orElseThrow().dialogue();
        assertThat(begun.moves()).hasSize(4).extracting(Move::jointly).containsExactly(false, false, false, true);
        assertThat(pages.get().uri("/dialogues/sheet")).hasStatusOk();
    }
}
