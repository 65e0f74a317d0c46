package entente.web.record;

import static entente.dialogue.DialogueFixture.dialogueOf;
import static entente.dialogue.MoveFixture.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.DialogueFixture;
import entente.dialogue.Move;
import entente.dialogue.Revision;
import entente.web.PageSlice;
import entente.web.record.SentencePagesTest.OnlyReader;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Several moves change by one change, or none does. */
@PageSlice
class BulkPagesTest {

    private static final int MOVES = 300;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    private String id = "";
    private String page = "";

    @BeforeEach
    void beginADialogue() {
        id = "bulk-" + System.nanoTime();
        page = "/dialogues/" + id + "/moves";
        archive.add(
                id,
                dialogueOf("north", "North", "south", "South")
                        .with(move("m1").on("2025-01-10").by("north").kind("sanctions-relief"))
                        .with(move("m2")
                                .on("2025-01-20")
                                .by("south")
                                .kind("prisoner-release")
                                .answering("m1"))
                        .with(move("m3")
                                .on("2025-02-10")
                                .by("north")
                                .kind("praise")
                                .summary("One speech"))
                        .with(move("m4")
                                .on("2025-02-20")
                                .by("south")
                                .kind("praise")
                                .summary("Another speech"))
                        .read(),
                new Signature("Ada", ""));
    }

    private MvcTestResult post(String... fields) {
        var request = pages.post().uri(page).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Revision last() {
        return archive.last(id).orElseThrow();
    }

    private Dialogue dialogue() {
        return last().dialogue();
    }

    private Move on(String move) {
        return dialogue().move(move).orElseThrow();
    }

    @Test
    void offersATickForEveryMove() {
        assertThat(pages.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "name=\"move\" value=\"m1\" aria-label=\"Tick: North lifts sanctions, 10 Jan 2025\"",
                        "All on this page",
                        "At most 200 moves are changed at once.",
                        "<option value=\"kind\">What they do</option>");
        assertThat(pages.get().uri(page + "?revision=1")).bodyText().doesNotContain("name=\"move\"");
    }

    @Test
    void asksWhatTheyBecomeAndShowsWhatThatDoes() {
        assertThat(post("do", "choose", "field", "sure", "move", "m1", "move", "m2"))
                .hasStatusOk()
                .bodyText()
                .contains("How sure they are: 2 moves", "id=\"blank-confidence\"", "value=\"m1\"", "value=\"m2\"")
                .doesNotContain("value=\"m3\"");
        assertThat(post("do", "look", "field", "sure", "confidence", "0.4", "move", "m1", "move", "m2"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "not recorded yet",
                        "South’s trust in North falls from",
                        "confirmed (1)",
                        "rumoured (0.4)",
                        "name=\"revision\" value=\"1\"",
                        "Record it");
        assertThat(last().number()).as("nothing is recorded yet").isEqualTo(1);
    }

    @Test
    void changesOnlyWhatIsTickedByOneRevision() {
        Move untouched = on("m3");
        assertThat(post(
                        "do",
                        "record",
                        "field",
                        "sure",
                        "confidence",
                        "0.4",
                        "revision",
                        "1",
                        "author",
                        "Ben",
                        "move",
                        "m1",
                        "move",
                        "m2"))
                .hasRedirectedUrl(page + "?changed=2");
        assertThat(last().number()).isEqualTo(2);
        assertThat(last().change().author()).isEqualTo("Ben");
        assertThat(on("m1").confidence()).isEqualTo(0.4);
        assertThat(on("m2").confidence()).isEqualTo(0.4);
        assertThat(on("m3")).isEqualTo(untouched);
        assertThat(on("m2").links().answers()).isEqualTo("m1");
        assertThat(pages.get().uri(page + "?changed=2")).bodyText().contains("The moves are changed");
    }

    @Test
    void changesSourcesSubjectsIssuesAndKinds() {
        post("do", "record", "field", "source", "source.title", "A report", "revision", "1", "move", "m3");
        assertThat(on("m3").source()).isNotNull().extracting("title").isEqualTo("A report");
        post("do", "record", "field", "subject", "subject", "an airline", "revision", "2", "move", "m1");
        assertThat(on("m1").subject()).isEqualTo("an airline");
        post(
                "do",
                "record",
                "field",
                "issue",
                "issue",
                "School Languages",
                "revision",
                "3",
                "all",
                "page",
                "shown",
                "m3",
                "shown",
                "m4");
        assertThat(on("m3").issue()).isEqualTo("school-languages").isEqualTo(on("m4").issue());
        post("do", "record", "field", "kind", "kind", "doubt-voiced", "revision", "4", "move", "m4");
        assertThat(on("m4").kind()).isEqualTo("doubt-voiced");
        assertThat(last().number()).isEqualTo(5);
    }

    @Test
    void changesAllThatAreFound() {
        assertThat(post("do", "choose", "field", "subject", "all", "found", "q", "speech", "actor", "", "kind", ""))
                .hasStatusOk()
                .bodyText()
                .contains("2 moves", "value=\"m3\"", "value=\"m4\"")
                .doesNotContain("value=\"m1\"");
    }

    @Test
    void keepsWhatIsTickedWhereSomethingIsWrong() {
        assertThat(post("do", "look", "field", "kind", "kind", "lifting of sanctions", "move", "m3"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "id=\"blank-kind-wrong\"",
                        "There is no such kind of move.",
                        "value=\"lifting of sanctions\"",
                        "checked value=\"m3\"");
        assertThat(post("do", "look", "field", "source", "source.url", "javascript:x", "move", "m3"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"javascript:x\"", "checked value=\"m3\"");
        assertThat(post("do", "choose", "field", "", "move", "m3"))
                .hasStatus(422)
                .bodyText()
                .contains("Please choose what to change.", "checked value=\"m3\"", "id=\"bulk-field\"");
        assertThat(post("do", "choose", "field", "kind"))
                .hasStatus(422)
                .bodyText()
                .contains("Please tick at least one move.");
        assertThat(post("do", "look", "field", "sure", "confidence", "1", "move", "m3"))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing would change");
        assertThat(last().number()).isEqualTo(1);
    }

    @Test
    void changesAllOrNothing() {
        Dialogue joint = dialogueOf("north", "North", "south", "South")
                .with(move("m1")
                        .on("2025-01-10")
                        .by("north")
                        .kind("agreement-signed")
                        .jointly())
                .with(move("m3").on("2025-02-10").by("north").kind("praise"))
                .read();
        archive.save(last(), joint, new Signature("Ada", ""));
        assertThat(post(
                        "do",
                        "record",
                        "field",
                        "kind",
                        "kind",
                        "doubt-voiced",
                        "revision",
                        "2",
                        "move",
                        "m1",
                        "move",
                        "m3"))
                .as("nobody voices doubt jointly")
                .hasStatus(422)
                .bodyText()
                .contains("Move 1, “", "it would no longer fit.", "checked value=\"m1\"", "checked value=\"m3\"");
        assertThat(post("do", "record", "field", "sure", "confidence", "7", "revision", "2", "move", "m3"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-confidence-wrong\"");
        assertThat(last().number()).isEqualTo(2);
        assertThat(on("m3").kind()).isEqualTo("praise");
    }

    /** Two moves, as they were looked at in the first revision. */
    private MvcTestResult makeUnsure(String one, String other) {
        return post("do", "record", "field", "sure", "confidence", "0.4", "revision", "1", "move", one, "move", other);
    }

    @Test
    void saysThatSomebodyWroteMeanwhileAndLosesNothing() {
        archive.save(
                last(),
                dialogue().with(dialogue().moves().subList(0, 3), dialogue().redLines()),
                new Signature("Cleo", "Another change."));
        assertThat(makeUnsure("m1", "m2"))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Somebody changed this dialogue meanwhile",
                        "name=\"revision\" value=\"2\"",
                        "name=\"confidence\" value=\"0.4\"",
                        "name=\"move\" value=\"m1\"");
        assertThat(on("m1").confidence()).isEqualTo(1);
        assertThat(makeUnsure("m1", "m4"))
                .hasStatus(422)
                .bodyText()
                .contains("Of the moves you ticked, 1 are no longer on record.", "checked value=\"m1\"");
        assertThat(last().number()).isEqualTo(2);
    }

    @Test
    void removesMovesToWhichNoOtherRefers() {
        assertThat(post("do", "choose", "field", "remove", "move", "m1"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Nothing is removed, since other moves refer to these.",
                        "Move 2, “South frees prisoners”, 20 Jan 2025 refers to Move 1, “North lifts sanctions”, 10 Jan"
                                + " 2025 (answers).");
        assertThat(post("do", "record", "field", "remove", "revision", "1", "move", "m1"))
                .hasStatus(422);
        assertThat(last().number()).isEqualTo(1);

        assertThat(post("do", "choose", "field", "remove", "move", "m1", "move", "m2"))
                .hasStatusOk()
                .bodyText()
                .contains("not recorded yet", "<strong>removed</strong>", "Record it");
        assertThat(post("do", "record", "field", "remove", "revision", "1", "move", "m1", "move", "m2"))
                .hasStatus3xxRedirection();
        assertThat(dialogue().moves()).extracting(Move::id).containsExactly("m3", "m4");
    }

    @Test
    void changesAtMostTwoHundredAtOnceAndSaysSo() {
        DialogueFixture many = dialogueOf("north", "North", "south", "South");
        for (int i = 0; i < MOVES; i++) {
            many.with(move("m" + i)
                    .on(LocalDate.of(2015, 1, 1).plusDays(i).toString())
                    .by("north")
                    .kind("praise"));
        }
        archive.save(last(), many.read(), new Signature("Ada", ""));
        assertThat(post("do", "choose", "field", "subject", "all", "found"))
                .hasStatus(422)
                .bodyText()
                .contains("At most 200 moves can be changed at once, and you ticked 300.", "checked value=\"m199\"")
                .doesNotContain("value=\"m200\"");
        assertThat(pages.get().uri(page)).bodyText().doesNotContain("All 300 that are found");
        assertThat(pages.get().uri(page + "?q=jan")).bodyText().contains("All 31 that are found");
    }

    @Test
    void showsNoTicksToWhoMayNotRecord() {
        OnlyReader reader = new OnlyReader(null, false, true, "Log in to record.", "Log in.", page);
        assertThat(pages.get().uri(page).flashAttr("reader", reader))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"move-m1\"")
                .doesNotContain("name=\"move\"", "Change several at once");
    }
}
