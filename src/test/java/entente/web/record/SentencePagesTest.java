package entente.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.dialogue.Archive;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Extent;
import entente.dialogue.Move;
import entente.web.PageSlice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Recording a move in three actions: a sentence, its kind, and the record. */
@PageSlice
class SentencePagesTest {

    private static final String ID = "us-belarus-2025";
    private static final String PAGE = "/dialogues/" + ID + "/record";
    private static final String SENTENCE = "On 4 December 2025 Washington partly lifted sanctions on Belavia"
            + " (OFAC press release, https://ofac.example/1).";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    private MvcTestResult post(String... fields) {
        var request = pages.post().uri(PAGE).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Dialogue dialogue() {
        return archive.last(ID).orElseThrow().dialogue();
    }

    @Test
    void fillsTheBlanksFromASentenceAndSaysFromWhichWords() {
        int before = dialogue().moves().size();
        String offered = RecordForm.offeredDate(dialogue()).orElseThrow();
        assertThat(post("do", "read", "sentence", SENTENCE, "actor", "", "date", offered))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "When: 4 December 2025, from “4 December 2025”.",
                        "Who acts: Washington, from “Washington”.",
                        "How far it goes: in part, from “partly”.",
                        "value=\"4 December 2025\"",
                        "value=\"https://ofac.example/1\"",
                        "value=\"OFAC press release\"",
                        "value=\"On 4 December 2025 Washington partly lifted sanctions on Belavia.\"",
                        "value=\"kind:sanctions-relief\"",
                        "<option value=\"us\" selected=\"selected\">");
        assertThat(dialogue().moves()).as("nothing is recorded yet").hasSize(before);
    }

    @Test
    void showsTheBlanksOfTheKindThatIsPickedWithWhatTheSentenceSays() {
        assertThat(post("do", "kind:sanctions-relief", "sentence", SENTENCE, "actor", "us", "date", "5 December 2025"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"lifts sanctions\"",
                        "<option value=\"partial\" selected=\"selected\">",
                        "value=\"5 December 2025\"")
                .as("what was typed stays")
                .doesNotContain("value=\"4 December 2025\"");
    }

    @Test
    void leavesBlankWhatASentenceDoesNotSayAndTellsIt() {
        String offered = RecordForm.offeredDate(dialogue()).orElseThrow();
        assertThat(post("do", "read", "sentence", "Xyzzy.", "actor", "", "date", offered))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "No date was read; fill it in below.",
                        "It does not say who acts; choose below.",
                        "No kind of move is known by these words; type one below.",
                        "value=\"Xyzzy.\"")
                .doesNotContain("value=\"" + offered + "\"", "<option value=\"us\" selected");
    }

    @Test
    void showsHostileSentencesAsText() {
        assertThat(post("do", "read", "sentence", "<script>alert('x')</script> https://x.example/\"><script>alert(1)"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>alert");
        assertThat(post("do", "read", "sentence", "a ".repeat(20_000))).hasStatusOk();
    }

    @Test
    void readsASentenceAgainWhileItIsTypedAndLeavesWhatWasFilledByHand() {
        String later = SENTENCE.replace("Washington partly", "Minsk fully").replace("4 December", "5 December");
        String[] filled = {"do", "read", "read", SENTENCE, "sentence", later, "date", "4 December 2025"};
        assertThat(post(with(filled, "actor", "us", "summary", "In my words.")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "name=\"read\" value=\"" + later + "\"",
                        "value=\"5 December 2025\"",
                        "<option value=\"by\" selected=\"selected\">",
                        "value=\"In my words.\"");
        assertThat(post(with(filled, "actor", "both sides")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<option value=\"both sides\" selected=\"selected\">",
                        "Who acts: Minsk, from “Minsk”. What you put there stays.");
        assertThat(post("do", "read", "read", SENTENCE, "sentence", "Minsk", "date", "4 December 2025", "actor", ""))
                .as("the date is no longer in the sentence, and nobody acts since somebody said so")
                .hasStatusOk()
                .bodyText()
                .doesNotContain("value=\"4 December 2025\"", "<option value=\"by\" selected");
    }

    @Test
    void readsASentenceWithTheChoiceThatOvertookIt() {
        assertThat(post("do", "kind", "kind", "lifts sanctions", "sentence", SENTENCE, "actor", "", "date", ""))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<option value=\"us\" selected=\"selected\">",
                        "value=\"4 December 2025\"",
                        "<option value=\"partial\" selected=\"selected\">");
    }

    @Test
    void recordsHowFarAMoveGoesThoughTheBlanksOfItsKindWereNotShownYet() {
        assertThat(post(with(
                        new String[] {"do", "record", "kind", "lifts sanctions", "sentence", SENTENCE},
                        "actor",
                        "us",
                        "date",
                        "4 December 2025")))
                .hasStatus3xxRedirection();
        Move move = dialogue().moves().get(dialogue().moves().size() - 1);
        assertThat(move.extent()).isEqualTo(Extent.PARTIAL);
    }

    @Test
    void correctsAMoveByASentence() {
        String day = "24 November 2025";
        assertThat(post(
                        "do",
                        "read",
                        "of",
                        "m13",
                        "sentence",
                        "On " + day + " Minsk",
                        "actor",
                        "us",
                        "locator",
                        "p. 4"))
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"by\" selected=\"selected\">", "value=\"" + day + "\"", "value=\"p. 4\"");
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void offersTheDateOfTheLastMove() {
        String offered = RecordForm.offeredDate(dialogue()).orElseThrow();
        assertThat(pages.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + offered + "\"", "that of the last move; or");
    }

    @Test
    void takesAKindByItsLabelItsNounOrItsCodeAndNamesTheNearestToAnyOther() {
        for (String kind : new String[] {"Lifts sanctions", "sanctions relief", "sanctions-relief"}) {
            assertThat(post("do", "kind", "kind", kind, "actor", "us"))
                    .hasStatusOk()
                    .bodyText()
                    .contains("value=\"lifts sanctions\"", "id=\"blank-extent\"");
        }
        assertThat(post("do", "record", "kind", "lifting of sanctions", "actor", "us", "date", "2025-12-04"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "id=\"blank-kind-wrong\"",
                        "There is no such kind of move. The nearest: lifts sanctions",
                        "value=\"lifting of sanctions\"");
        assertThat(post(
                        "do",
                        "record",
                        "kind",
                        "lifts sanctions",
                        "actor",
                        "us",
                        "date",
                        "2025-12-04",
                        "subject",
                        "Potash"))
                .hasStatus3xxRedirection();
        assertThat(dialogue().moves())
                .filteredOn(move -> "Potash".equals(move.subject()))
                .singleElement()
                .extracting(Move::kind)
                .isEqualTo("sanctions-relief");
    }

    @Test
    void asksWhoActsBeforeItRecords() {
        assertThat(post("do", "record", "kind", "lifts sanctions", "actor", "", "date", "2025-12-04"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-actor-wrong\"");
    }

    @Test
    void keepsAnOlderReferenceThatIsNotAmongThoseOffered() {
        recordMany(30);
        assertThat(post("do", "kind", "kind", "prisoner-release", "actor", "by", "date", "2026-02-01", "answers", "n1"))
                .hasStatusOk()
                .bodyText()
                .contains("<option value=\"n1\" selected=\"selected\">", "name=\"answers.words\"");
    }

    @Test
    void findsAnotherMoveByItsNumberOrWordsAndListsCandidates() {
        recordMany(30);
        String[] fields = {
            "do",
            "record",
            "kind",
            "prisoner-release",
            "actor",
            "by",
            "date",
            "2026-02-01",
            "answers",
            "",
            "answers.words",
            "lifts sanctions"
        };
        assertThat(post(fields))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "More than one move says this. Type the number of one:",
                        "and 27 more.",
                        "value=\"lifts sanctions\"");
        fields[11] = "no such words";
        assertThat(post(fields))
                .hasStatus(422)
                .bodyText()
                .contains("No earlier move has this number or says these words.");
        fields[11] = "batch 30";
        assertThat(post(fields)).hasStatus3xxRedirection();
        assertThat(dialogue().moves())
                .filteredOn(move -> "n30".equals(move.links().answers()))
                .hasSize(1);
    }

    @Test
    void listsTheLastTwentyMovesAndFindsTheOthers() {
        recordMany(2000);
        String page = body(PAGE);
        assertThat(page).contains("id=\"move-n999\"").doesNotContain("id=\"move-n980\"");
        assertThat(page.length()).as("characters").isLessThan(60_000);
        assertThat(page.split("<[a-z]", -1).length).as("elements").isLessThan(600);
        assertThat(body(PAGE + "?find=batch 77 of")).contains("id=\"move-n77\"").doesNotContain("id=\"move-n999\"");
        assertThat(body(PAGE + "?move=n5")).contains("Correct this move");
    }

    private String body(String address) {
        var answer = pages.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    /** Washington lifts sanctions as many times, on a day of November 2025. */
    private void recordMany(int count) {
        var last = archive.last(ID).orElseThrow();
        var moves = new ArrayList<>(last.dialogue().moves());
        EdtfDate day = EdtfDate.parse("2025-11-20").orElseThrow();
        for (int i = 1; i <= count; i++) {
            moves.add(Move.builder("n" + i, day, "us", "sanctions-relief")
                    .subject("batch " + i + " of all")
                    .build());
        }
        archive.save(
                last, last.dialogue().with(moves, last.dialogue().redLines()), new Archive.Signature("Ada", "Many."));
    }

    @Test
    void opensANewMoveFilledFromAnother() {
        Move like = dialogue().move("m13").orElseThrow();
        assertThat(pages.get().uri(PAGE + "?like=m13"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Record a move",
                        "name=\"of\" value=\"\"",
                        "value=\"lifts sanctions\"",
                        like.summary().replace("'", "&#39;"),
                        "value=\"" + RecordForm.offeredDate(dialogue()).orElseThrow() + "\"");
        assertThat(pages.get().uri(PAGE + "?like=m99")).hasStatus(404);
    }

    @Test
    void leadsFromTheListOfMovesToCorrectingAndDuplicatingEach() {
        assertThat(pages.get().uri("/dialogues/" + ID + "/moves"))
                .hasStatusOk()
                .bodyText()
                .contains(PAGE + "?move=m13", PAGE + "?like=m13");
        assertThat(pages.get().uri("/dialogues/" + ID + "/moves?recorded=2026-01-15"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(PAGE + "?move=m13");
    }

    @Test
    void letsTheLastOfTwoQuickChoicesBringAllThatWasChosen() {
        assertThat(pages.get().uri(PAGE))
                .bodyText()
                .containsPattern("<form class=\"card kind-form\"[^>]* data-keeps [^>]*hx-sync=\"this:replace\"");
    }

    /** Who reads a page and may not change it. */
    public record OnlyReader(
            @Nullable String person,
            boolean administers,
            boolean canLogIn,
            String noRecording,
            String noRules,
            String here) {}

    @Test
    void saysBeforeOneTypesThatNothingCanBeRecordedAndShowsNoBlank() {
        OnlyReader reader = new OnlyReader(null, false, true, "Log in to record.", "Log in.", PAGE);
        assertThat(pages.get().uri(PAGE).flashAttr("reader", reader))
                .hasStatusOk()
                .bodyText()
                .contains("Log in to record.", "/login?next=", "id=\"move-m13\"")
                .doesNotContain("name=\"sentence\"", "name=\"kind\"", "value=\"remove:m13\"", "?like=m13");
        assertThat(pages.get().uri("/dialogues/" + ID + "/moves").flashAttr("reader", reader))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(PAGE + "?move=m13");
    }
}
