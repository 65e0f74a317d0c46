package entente.web.agreement;

import static entente.dialogue.DialogueFixture.dialogueOf;
import static entente.dialogue.MoveFixture.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Clause;
import entente.dialogue.Move;
import entente.dialogue.Revision;
import entente.web.PageSlice;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Changing one clause of an agreement on record. */
@PageSlice
class ClausePagesTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    private String id = "";
    private String agreement = "";

    @BeforeEach
    void beginADialogue() {
        id = "accord-" + System.nanoTime();
        agreement = "/dialogues/" + id + "/agreements/m1";
        archive.add(
                id,
                dialogueOf("north", "North", "south", "South")
                        .asOf("2025-03-01")
                        .with(
                                move("m1")
                                        .on("2025-01-10")
                                        .by("north")
                                        .kind("agreement-signed")
                                        .jointly()
                                        .having(
                                                "clauses",
                                                List.of(
                                                        Map.of(
                                                                "id",
                                                                "m1.1",
                                                                "by",
                                                                "north",
                                                                "promises",
                                                                "sanctions-relief",
                                                                "due",
                                                                "2025-02-10"),
                                                        Map.of(
                                                                "id",
                                                                "m1.2",
                                                                "by",
                                                                "south",
                                                                "promises",
                                                                "prisoner-release",
                                                                "scale",
                                                                52,
                                                                "after",
                                                                "m1.1",
                                                                "text",
                                                                "All <of> them"))),
                                move("m2")
                                        .on("2025-02-20")
                                        .by("south")
                                        .kind("prisoner-release")
                                        .fulfilling("m1.2"))
                        .read(),
                new Signature("Ada", ""));
    }

    private Revision last() {
        return archive.last(id).orElseThrow();
    }

    private List<Clause> clauses() {
        return last().dialogue().move("m1").map(Move::clauses).orElseThrow();
    }

    private MvcTestResult send(String clause, String step, String... fields) {
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "do",
                step,
                "revision",
                "1",
                "by",
                "south",
                "promises",
                "prisoner-release",
                "scale",
                "52",
                "after",
                "m1.1",
                "author",
                "Ben",
                "reason",
                "The annex says so."));
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        var request = pages.post().uri(agreement + "/clauses/" + clause).with(csrf());
        for (Map.Entry<String, String> field : typed.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    @Test
    void showsAClauseInItsBlanks() {
        assertThat(pages.get().uri(agreement + "/clauses/m1.2"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Clause m1.2",
                        "<option value=\"south\" selected=\"selected\">South</option>",
                        "<option value=\"prisoner-release\" selected=\"selected\">",
                        "value=\"52\"",
                        "value=\"m1.1\"",
                        "value=\"All &lt;of&gt; them\"");
        assertThat(pages.get().uri(agreement + "/clauses/m1.9")).hasStatus(404);
        assertThat(pages.get().uri(agreement + "/clauses/new"))
                .hasStatusOk()
                .bodyText()
                .contains("Add a clause");
        assertThat(pages.get().uri(agreement.replace("m1", "m9") + "/clauses/new"))
                .hasStatus(404);
    }

    @Test
    void changesItWithAuthorAndReason() {
        assertThat(send("m1.2", "save", "extent", "30 %", "due", "1 April 2025", "subject", "officers"))
                .hasRedirectedUrl(agreement);

        Clause changed = clauses().get(1);
        assertThat(changed.extent().share()).isEqualTo(0.3);
        assertThat(changed)
                .returns("m1.2", Clause::id)
                .returns(LocalDate.parse("2025-04-01"), Clause::due)
                .returns("officers", Clause::subject)
                .returns(null, Clause::text);
        assertThat(last().change())
                .returns("Ben", change -> change.author())
                .returns("The annex says so.", change -> change.reason());
        assertThat(clauses().get(0).id()).isEqualTo("m1.1");
    }

    @Test
    void wantsAReason() {
        assertThat(send("m1.2", "save", "reason", " ", "subject", "officers"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-reason-wrong\"", "Please say why", "value=\"officers\"");
        assertThat(last().number()).isEqualTo(1);
    }

    @Test
    void tellsWhatIsWrongAtItsBlankAndKeepsWhatWasTyped() {
        assertThat(send("m1.2", "save", "by", "", "extent", "most", "scale", "-1", "due", "3/4/2025", "after", "7"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "id=\"blank-by-wrong\"",
                        "id=\"blank-extent-wrong\"",
                        "value=\"most\"",
                        "id=\"blank-scale-wrong\"",
                        "id=\"blank-due-wrong\"",
                        "value=\"3/4/2025\"",
                        "id=\"blank-after-wrong\"");
        assertThat(send("m1.2", "save", "due", "2024-12-31"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-due-wrong\"", "on or after that of the agreement");
        assertThat(send("m1.1", "save", "after", "m1.2"))
                .hasStatus(422)
                .bodyText()
                .contains("wait for each other in a circle");
        assertThat(send("m1.2", "save", "by", "north"))
                .hasStatus(422)
                .bodyText()
                .contains("m2&quot; would no longer fit");
        assertThat(last().number()).isEqualTo(1);
    }

    @Test
    void removesItUnlessOthersNameIt() {
        assertThat(send("m1.2", "remove"))
                .hasStatus(422)
                .bodyText()
                .contains("m2&quot; would no longer fit (fulfils): There is no move &quot;m1.2&quot;");
        assertThat(send("m1.1", "remove"))
                .hasStatus(422)
                .bodyText()
                .contains("Clause m1.2: There is no move or clause &quot;m1.1&quot;");
        assertThat(clauses()).hasSize(2);
        send("m1.2", "save", "after", "");

        assertThat(send("m1.1", "remove", "revision", "2")).hasRedirectedUrl(agreement);
        assertThat(clauses()).extracting(Clause::id).containsExactly("m1.2");
    }

    @Test
    void addsOne() {
        assertThat(send("new", "save", "by", "both", "promises", "ceasefire", "scale", "", "after", "m2"))
                .hasRedirectedUrl(agreement);
        assertThat(clauses().get(2))
                .returns("m1.3", Clause::id)
                .returns("both", Clause::by)
                .returns("m2", Clause::after);
    }

    @Test
    void tellsOfChangesMadeMeanwhile() {
        send("m1.2", "save", "subject", "officers");
        assertThat(send("m1.2", "save", "subject", "soldiers", "revision", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody changed this clause", "About what or whom: officers", "value=\"soldiers\"");
        assertThat(send("m1.2", "save", "subject", "soldiers", "revision", "2")).hasStatus3xxRedirection();
        send("m1.1", "save", "after", "", "revision", "3");
        assertThat(clauses().get(1).subject()).isEqualTo("soldiers");
    }
}
