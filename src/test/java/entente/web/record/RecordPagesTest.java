package entente.web.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.dialogue.Move;
import entente.dialogue.Revision;
import entente.web.PageSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Putting dialogues and their moves on record in the browser. */
@PageSlice
class RecordPagesTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    private String id = "";
    private String page = "";

    private MvcTestResult post(String address, String... fields) {
        var request = pages.post().uri(address).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult begin(String... more) {
        List<String> fields = new ArrayList<>(
                List.of("title", "Nørth & South", "side.0", "North", "side.1", "South", "signed.author", "Ada"));
        fields.addAll(List.of(more));
        return post("/dialogues", fields.toArray(String[]::new));
    }

    @BeforeEach
    void beginADialogue() {
        String record = Objects.requireNonNull(begin().getResponse().getRedirectedUrl());
        page = record.replaceFirst("/record$", "");
        id = page.substring("/dialogues/".length());
    }

    private Revision last() {
        return archive.last(id).orElseThrow();
    }

    private Dialogue dialogue() {
        return last().dialogue();
    }

    private MvcTestResult move(String step, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "do", step, "revision", "1", "actor", "north", "kind", "sanctions-relief", "date", "2025-01-10"));
        fields.addAll(List.of("extent", "partial", "author", "Ada", "subject", "an airline"));
        for (int i = 0; i < more.length; i += 2) {
            int at = fields.indexOf(more[i]);
            if (at >= 0) {
                fields.set(at + 1, more[i + 1]);
            } else {
                fields.addAll(List.of(more[i], more[i + 1]));
            }
        }
        return post(page + "/record", fields.toArray(String[]::new));
    }

    @Test
    void beginsADialogue() {
        assertThat(id).startsWith("n-rth-south");
        assertThat(dialogue().sides()).extracting("id").containsExactly("north", "south");
        assertThat(last().change().author()).isEqualTo("Ada");
        assertThat(pages.get().uri("/dialogues/new")).hasStatusOk().bodyText().contains("Begin a dialogue");
        assertThat(begin("side.1", "")).hasStatus3xxRedirection(); // the first value counts
        assertThat(post("/dialogues", "title", "", "side.0", "A", "side.1", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Please give the dialogue a title.", "Please say who this side is.", "value=\"A\"");
        assertThat(begin("base.0", "200")).hasStatus(422).bodyText().contains("value=\"200\"", "It is not kept yet");
        assertThat(begin("source.url", "javascript:alert(1)")).hasStatus(422);
    }

    @Test
    void showsWhatAMoveDoesBeforeItIsRecordedAndAfter() {
        assertThat(move("try"))
                .hasStatusOk()
                .bodyText()
                .contains("Tried, not recorded yet", "South’s trust in North rises from 50", "Put it on record");
        assertThat(last().number()).isEqualTo(1);

        assertThat(move("record")).hasRedirectedUrl(page + "/record?done=m1&author=Ada");
        Move move = dialogue().move("m1").orElseThrow();
        assertThat(move.extent()).isEqualTo(Extent.PARTIAL);
        assertThat(pages.get().uri(page + "/record?done=m1&author=Ada"))
                .hasStatusOk()
                .bodyText()
                .contains("It is on record", "South’s trust in North rises from 50", page + "?move=m1");
        assertThat(pages.get().uri(page)).hasStatusOk().bodyText().contains("Lifts sanctions (an airline)");
    }

    @Test
    void takesDatesAsPeopleWriteThem() {
        assertThat(move("try", "date", "late January 2025"))
                .hasStatusOk()
                .bodyText()
                .contains("on about 25 January 2025.", "value=\"late January 2025\"");
        move("record", "date", "26.1.2025");
        assertThat(dialogue().move("m1").orElseThrow().date().text()).isEqualTo("2025-01-26");
        assertThat(move("record", "date", "3/4/2025"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-date-wrong\"", "value=\"3/4/2025\"");
    }

    @Test
    void tellsWhatIsWrongAtItsBlankAndKeepsWhatWasTyped() {
        assertThat(move("record", "date", "sometime"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-date-wrong\"", "value=\"sometime\"");
        assertThat(move("record", "confidence", "7"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-confidence-wrong\"");
        assertThat(move("record", "kind", "")).hasStatus(422).bodyText().contains("Please choose what it does.");
        assertThat(move("record", "source.url", "javascript:alert(1)", "source.title", "A report"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-source.url-wrong\"");
        assertThat(move("record", "summary", "A vi\u202Esit"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-summary-wrong\"", "Got U+202E (right-to-left override) as character 5.");
        assertThat(move("record", "author", "A\u202Eda"))
                .hasStatus(422)
                .bodyText()
                .contains("Got U+202E (right-to-left override) as character 2 of the name.");
        assertThat(last().number()).isEqualTo(1);
    }

    @Test
    void correctsAMoveAndKeepsWhatHasNoBlank() {
        move("record", "locator", "para. 3", "source.title", "A report");
        assertThat(pages.get().uri(page + "/record?move=m1"))
                .hasStatusOk()
                .bodyText()
                .contains("Correct this move", "value=\"para. 3\"", "value=\"A report\"", "Record the correction");
        assertThat(move("record", "of", "m1", "revision", "2", "extent", "full", "reason", "The rest came too."))
                .hasRedirectedUrl(page + "/record?done=m1&author=Ada");

        Move move = dialogue().move("m1").orElseThrow();
        assertThat(move.extent()).isEqualTo(Extent.FULL);
        assertThat(move.subject()).isEqualTo("an airline");
        assertThat(move.locator()).as("it was emptied").isNull();
        assertThat(pages.get().uri(page + "/history"))
                .bodyText()
                .contains(
                        "Corrected: North lifts sanctions (an airline) on 10 January 2025. It was: North lifts sanctions"
                                + " (an airline) on 10 January 2025, in part.",
                        "“The rest came too.”",
                        "Put on record with 0 moves.");
        assertThat(pages.get().uri(page + "/record?move=m99")).hasStatus(404);
    }

    @Test
    void losesNothingWhereTwoRecordInOneDialogue() {
        move("record");
        move("record", "of", "m1", "revision", "2", "extent", "full");

        assertThat(move("record", "date", "2025-02-01")).as("another move").hasStatus3xxRedirection();
        assertThat(dialogue().moves()).hasSize(2);
        assertThat(move("record", "of", "m1", "revision", "2", "extent", "minimal"))
                .as("the same move")
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Ada changed this while you were at it",
                        "North lifts sanctions (an airline) on 10 January 2025.");
        assertThat(dialogue().move("m1").orElseThrow().extent()).isEqualTo(Extent.FULL);
    }

    @Test
    void putsTwoCorrectionsOfOneMoveTogether() {
        move("record", "locator", "para. 1");
        move("record", "of", "m1", "revision", "2", "extent", "full", "locator", "para. 1", "summary", "In force.");
        String[] mine = {"of", "m1", "revision", "2", "extent", "minimal", "locator", "paras. 6 and 8"};

        for (String step : List.of("record", "try", "kind")) {
            assertThat(move(step, mine))
                    .as(step)
                    .hasStatus(409)
                    .bodyText()
                    .contains(
                            "paras. 6 and 8",
                            "In force.",
                            "name=\"pick.extent\" value=\"theirs\"",
                            "to a small extent",
                            "Where both of you changed the same, choose whose stays.")
                    .doesNotContain("name=\"pick.locator\"", "name=\"pick.summary\"", "trust in");
        }
        String[] asked = with(mine, "revision", "3", "began", "2");
        assertThat(move("record", asked)).as("nothing is chosen").hasStatus(422);
        String[] chosen = with(asked, "pick.extent", "yours");
        assertThat(move("try", chosen))
                .hasStatusOk()
                .bodyText()
                .contains("Put together, not recorded yet", "South’s trust in North falls from");
        assertThat(last().number()).isEqualTo(3);
        assertThat(move("blanks", chosen)).hasStatusOk().bodyText().contains("value=\"paras. 6 and 8\"", "In force.");
        assertThat(move("record", chosen)).hasRedirectedUrl(page + "/record?done=m1&author=Ada");
        Move move = dialogue().move("m1").orElseThrow();
        assertThat(move.extent()).isEqualTo(Extent.MINIMAL);
        assertThat(move.locator()).isEqualTo("paras. 6 and 8");
        assertThat(move.summary()).isEqualTo("In force.");
    }

    @Test
    void asksAgainWhereSomebodyIsFasterAgain() {
        move("record");
        move("record", "of", "m1", "revision", "2", "extent", "full");
        move("record", "of", "m1", "revision", "3", "extent", "full", "subject", "a bank");

        assertThat(move(
                        "record",
                        "of",
                        "m1",
                        "began",
                        "2",
                        "revision",
                        "3",
                        "extent",
                        "minimal",
                        "pick.extent",
                        "yours"))
                .hasStatus(409)
                .bodyText()
                .contains("a bank");
        assertThat(last().number()).isEqualTo(4);
    }

    @Test
    void keepsWhatWasTypedOfAMoveThatSomebodyRemoved() {
        move("record");
        post(page + "/record", "do", "remove:m1", "revision", "2", "author", "Ben");

        assertThat(move("record", "of", "m1", "revision", "2", "subject", "a bank"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Somebody removed this move while you were at it (Ben)",
                        "value=\"a bank\"",
                        "Put it on record");
    }

    @Test
    void putsMovesOfOneDayInAnotherOrderAndTakesItBack() {
        move("record");
        move("record", "subject", "a bank");
        move("record", "subject", "a third one", "answers", "");
        assertThat(pages.get().uri(page + "/record"))
                .bodyText()
                .contains("value=\"earlier:m2\"", "value=\"earlier:m3\"")
                .doesNotContain("value=\"earlier:m1\"");

        assertThat(post(
                        page + "/record",
                        "do",
                        "earlier:m2",
                        "revision",
                        "4",
                        "author",
                        "Ben",
                        "reason",
                        "The bank came first."))
                .hasRedirectedUrl(page + "/record?ordered=5&author=Ben");
        assertThat(dialogue().knownOn(java.time.LocalDate.MAX))
                .extracting(Move::id)
                .containsExactly("m2", "m1", "m3");
        assertThat(pages.get().uri(page + "/record?ordered=5"))
                .hasStatusOk()
                .bodyText()
                .contains("The moves of that day are in another order", "South’s trust in North stays at");
        assertThat(pages.get().uri(page + "/history"))
                .bodyText()
                .contains("Moves of 10 January 2025 were put in another order.", "“The bank came first.”")
                .doesNotContain("Corrected:");
        assertThat(post(page + "/record", "do", "earlier:m2"))
                .as("it is the first")
                .hasStatus(404);
        post(page + "/record", "do", "undo", "revision", "5");
        assertThat(dialogue().knownOn(java.time.LocalDate.MAX))
                .extracting(Move::id)
                .containsExactly("m1", "m2", "m3");
    }

    @Test
    void leavesAMoveBehindTheOneThatItRefersTo() {
        move("record");
        move("record", "actor", "south", "kind", "prisoner-release", "answers", "m1");
        assertThat(pages.get().uri(page + "/record")).bodyText().doesNotContain("earlier:");
        assertThat(post(page + "/record", "do", "earlier:m2")).hasStatus(404);
    }

    @Test
    void offersForAReferenceOnlyWhatCameBefore() {
        move("record");
        move("record", "date", "2025-02-01", "extent", "minimal", "subject", "a bank");
        assertThat(move("kind", "date", "2025-01-20", "extent", "full"))
                .bodyText()
                .contains("<option value=\"m1\">North lifts sanctions (an airline), 10 Jan 2025, in part</option>")
                .doesNotContain("<option value=\"m2\">");
        assertThat(pages.get().uri(page + "/record?move=m1"))
                .bodyText()
                .as("itself")
                .doesNotContain("<option value=\"m1\">");
    }

    private static String[] with(String[] fields, String... more) {
        List<String> all = new ArrayList<>(List.of(fields));
        for (int i = 0; i < more.length; i += 2) {
            int at = all.indexOf(more[i]);
            if (at >= 0) {
                all.set(at + 1, more[i + 1]);
            } else {
                all.addAll(List.of(more[i], more[i + 1]));
            }
        }
        return all.toArray(String[]::new);
    }

    @Test
    void showsTheRecordAsItWasOnADay() {
        move("record");
        move("record", "date", "2025-02-01", "subject", "a bank", "reason", "Found later.");

        assertThat(pages.get().uri("/dialogues/us-belarus-2025?recorded=2026-01-15"))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing was recorded since.");
        assertThat(pages.get().uri(page + "?recorded=2026-01-15"))
                .hasStatusOk()
                .bodyText()
                .contains("As it was recorded on 15 January 2026", "recorded=2026-01-15");
        assertThat(pages.get().uri(page + "?recorded=2026-01-14"))
                .hasStatus(400)
                .bodyText()
                .contains(
                        "This dialogue was not on record on 14 January 2026; it was put on record on 15 January 2026.");
        assertThat(pages.get().uri(page + "?recorded=yesterday"))
                .hasStatus(400)
                .bodyText()
                .contains("is not a date");
        assertThat(pages.get().uri(page + "?recorded="))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("id=\"h-old\"");
        assertThat(pages.get().uri("/dialogues/nobody?recorded=2026-01-15")).hasStatus(404);
        assertThat(pages.get().uri(page + "?revision=2"))
                .bodyText()
                .contains(
                        "Beside the record that stands",
                        "South’s trust in North",
                        "Recorded: North lifts sanctions (a bank) on 1 February 2025, in part.",
                        page + "/history#change-2");
    }

    @Test
    void removesAMoveAndTakesItBack() {
        move("record");
        move("record", "actor", "south", "kind", "prisoner-release", "date", "2025-01-12", "answers", "m1");
        assertThat(post(page + "/record", "do", "remove:m1", "revision", "3", "author", "Ben"))
                .hasRedirectedUrl(page + "/record?removed=m1&author=Ben");
        assertThat(dialogue().moves()).hasSize(1);
        assertThat(dialogue().moves().get(0).links().answers()).isNull();

        assertThat(post(page + "/record", "do", "undo", "revision", "3")).hasStatus(409);
        assertThat(post(page + "/record", "do", "undo", "revision", "4")).hasStatus3xxRedirection();
        assertThat(dialogue().moves()).hasSize(2);
        assertThat(dialogue().moves().get(1).links().answers()).isEqualTo("m1");
        assertThat(post(page + "/record", "do", "remove:m99")).hasStatus(404);
    }

    @Test
    void showsTheDialogueAsItWasAndPutsItBack() {
        move("record");
        move("record", "date", "2025-02-01", "subject", "a bank");

        assertThat(pages.get().uri(page + "?revision=2"))
                .hasStatusOk()
                .bodyText()
                .contains("As it was recorded at change 2, not as it stands now.", "an airline")
                .doesNotContain("Lifts sanctions (a bank)");
        assertThat(pages.get().uri(page + "?revision=9")).hasStatus(404);
        assertThat(post(page + "/restore", "revision", "2", "last", "3", "author", "Ben"))
                .hasStatus(422)
                .bodyText()
                .contains("Please give your name and the reason", "value=\"Ben\"");
        assertThat(post(page + "/restore", "revision", "2", "last", "2", "author", "Ben", "reason", "x"))
                .hasStatus(409);
        assertThat(post(page + "/restore", "revision", "2", "last", "3", "author", "Ben", "reason", "A mistake."))
                .hasRedirectedUrl(page + "/history");
        assertThat(dialogue().moves()).hasSize(1);
        assertThat(last().number()).isEqualTo(4);
    }

    @Test
    void changesWhatStandsAroundTheMoves() {
        move("record");
        assertThat(pages.get().uri(page + "/frame"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"North\"", "Red lines", "name=\"line.0.text\"");
        String[] fields = {
            "revision",
            "1",
            "title",
            "North and South",
            "side.0",
            "North",
            "side.1",
            "South",
            "base.0",
            "40",
            "line.0.side",
            "1",
            "line.0.issue",
            "sanctions",
            "line.0.text",
            "No bases.",
            "goal.0.side",
            "0",
            "goal.0.text",
            "Peace.",
            "source.title",
            "A report",
            "signed.author",
            "Ada",
            "signed.reason",
            "More is known."
        };
        assertThat(post(page + "/frame", fields)).hasRedirectedUrl(page);
        assertThat(dialogue().moves()).as("recorded meanwhile").hasSize(1);
        assertThat(dialogue().redLines())
                .singleElement()
                .extracting("side", "text")
                .containsExactly("south", "No bases.");
        assertThat(dialogue().baseRate()).containsEntry("north", 0.4);
        assertThat(post(page + "/frame", with(fields, "title", "North, South", "side.0", "The North")))
                .as("changed since")
                .hasStatus(409)
                .bodyText()
                .contains("Ada changed this while you were at it", "name=\"pick.title\"", "The North")
                .doesNotContain("name=\"pick.side.0\"", "name=\"pick.base.0\"");
        String[] chosen = with(
                fields,
                "title",
                "North, South",
                "revision",
                "3",
                "began",
                "1",
                "goal.0.text",
                "Trade.",
                "line.0.text",
                "No fleets.",
                "pick.title",
                "yours");
        assertThat(post(page + "/frame", with(chosen, "do", "try")))
                .hasStatusOk()
                .bodyText()
                .contains("trust in", "Trade.");
        assertThat(post(page + "/frame", chosen)).hasRedirectedUrl(page);
        assertThat(dialogue().title()).isEqualTo("North, South");
        assertThat(dialogue().goals()).extracting("text").containsExactlyInAnyOrder("Peace.", "Trade.");
        assertThat(dialogue().redLines()).extracting("text").containsExactlyInAnyOrder("No bases.", "No fleets.");
        assertThat(dialogue().redLines()).extracting("id").doesNotHaveDuplicates();
        assertThat(pages.get().uri(page + "/history")).bodyText().contains("The red lines were changed.");
        fields[fields.length - 1] = "";
        fields[1] = "4";
        assertThat(post(page + "/frame", fields)).hasStatus(422).bodyText().contains("Please give your name");
    }

    @Test
    void takesADialogueOffTheRecordAndKeepsItsHistory() {
        String[] fields = {
            "revision",
            "1",
            "do",
            "remove",
            "title",
            "x",
            "side.0",
            "N",
            "side.1",
            "S",
            "signed.author",
            "Ada",
            "signed.reason",
            "A duplicate."
        };
        assertThat(post(page + "/frame", fields)).hasRedirectedUrl(page + "/history");
        assertThat(pages.get().uri(page)).hasStatus(404);
        assertThat(pages.get().uri(page + "/history"))
                .hasStatusOk()
                .bodyText()
                .contains("Taken off the record.", "“A duplicate.”", "This dialogue is taken off the record.");
        assertThat(post(page + "/restore", "revision", "1", "last", "2", "author", "Ben", "reason", "It was none."))
                .hasStatus3xxRedirection();
        assertThat(pages.get().uri(page)).hasStatusOk();
        assertThat(post(page + "/record", "do", "undo", "revision", "3"))
                .hasStatus(409)
                .bodyText()
                .contains("There is nothing to go back to");
        assertThat(post(page + "/record", "do", "undo", "revision", "1")).hasStatus(409);
    }

    @ParameterizedTest
    @CsvSource({"/record", "/history", "/frame"})
    void tellsWhatIsNotThere(String part) {
        assertThat(pages.get().uri("/dialogues/nobody" + part)).hasStatus(404);
    }

    @Test
    void showsHostileTextAsText() {
        String hostile = "<script>alert('x')</script>";
        move("record", "subject", hostile, "summary", hostile, "author", hostile);
        archive.save(
                last(), dialogue().readOn(java.time.LocalDate.parse("2025-03-01")), new Signature(hostile, hostile));
        for (String part : List.of("", "/record", "/history", "/frame", "/record?move=m1")) {
            assertThat(pages.get().uri(page + part)).hasStatusOk().bodyText().doesNotContain("<script>alert");
        }
    }
}
