package entente.web.record;

import static entente.dialogue.DialogueFixture.dialogueOf;
import static entente.dialogue.MoveFixture.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
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

/** Moves that keep, take back or put off what an agreement obliges to; shares in numbers, and deeds that end as agreed. */
@PageSlice
class OwedMovePagesTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    private String id = "";
    private String page = "";

    @BeforeEach
    void beginADialogue() {
        id = "owed-" + System.nanoTime();
        page = "/dialogues/" + id + "/record";
        archive.add(
                id,
                dialogueOf("north", "North", "south", "South")
                        .asOf("2025-03-01")
                        .with(move("m1")
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
                                                        "troop-withdrawal",
                                                        "subject",
                                                        "Sinai",
                                                        "due",
                                                        "2025-05-25"),
                                                Map.of("id", "m1.2", "by", "south", "promises", "recognition"))))
                        .read(),
                new Signature("Ada", ""));
    }

    private Dialogue dialogue() {
        return archive.last(id).orElseThrow().dialogue();
    }

    private Move move2() {
        return dialogue().move("m2").orElseThrow();
    }

    private MvcTestResult send(String step, String kind, String... more) {
        Map<String, String> typed = new LinkedHashMap<>(Map.of(
                "do", step, "revision", "1", "actor", "north", "kind", kind, "date", "2025-02-10", "author", "Ben"));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        var request = pages.post().uri(page).with(csrf());
        for (Map.Entry<String, String> field : typed.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    @Test
    void offerTheClausesOfTheSideThatActs() {
        assertThat(send("kind", "troop-withdrawal"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "<option value=\"m1.1\">withdrawal of troops (Sinai), due 25 May 2025 — m1.1</option>",
                        "North: withdrawal of troops (Sinai), due 25 May 2025 — m1.1",
                        "South: recognition, without a date — m1.2");
        assertThat(send("kind", "recognition")).bodyText().doesNotContain(">recognition, without a date — m1.2<");
        assertThat(send("kind", "recognition", "actor", "south"))
                .bodyText()
                .contains(">recognition, without a date — m1.2<");
        assertThat(send("kind", "agreement-violation")).bodyText().contains("id=\"blank-reverses\"", "m1.1</option>");
        assertThat(send("kind", "troop-withdrawal", "date", "2025-01-01"))
                .bodyText()
                .doesNotContain("m1.1</option>");
    }

    @Test
    void keepsAClauseInPartByAShare() {
        assertThat(send("record", "troop-withdrawal", "fulfils", "m1.1", "extent", "full", "share", "30"))
                .hasStatus3xxRedirection();
        assertThat(move2().links().fulfils()).isEqualTo("m1.1");
        assertThat(move2().extent().share()).isEqualTo(0.3);
        assertThat(pages.get().uri(page + "?move=m2"))
                .bodyText()
                .contains(
                        "name=\"share\" type=\"text\" inputmode=\"decimal\" value=\"30\"",
                        "<option value=\"m1.1\" selected=\"selected\">");

        assertThat(send("record", "troop-withdrawal", "of", "m2", "fulfils", "m1.1", "extent", "full", "share", ""))
                .hasStatus3xxRedirection();
        assertThat(move2().extent().word()).isEqualTo("full");
        assertThat(send("record", "troop-withdrawal", "share", "most"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-share-wrong\"", "value=\"most\"");
    }

    @Test
    void movesADateByBoth() {
        assertThat(send("record", "negotiation-round", "actor", "both sides", "reschedules", "m1.1"))
                .hasStatus(422)
                .bodyText()
                .contains("New date", "id=\"blank-due-wrong\"");
        assertThat(send(
                        "record",
                        "negotiation-round",
                        "actor",
                        "both sides",
                        "reschedules",
                        "m1.1",
                        "due",
                        "2025-08-01"))
                .hasStatus3xxRedirection();
        assertThat(move2())
                .returns(LocalDate.parse("2025-08-01"), Move::due)
                .returns("m1.1", move -> move.links().reschedules());
    }

    @Test
    void endsAsAgreed() {
        assertThat(send("kind", "ceasefire")).bodyText().contains("Ends as agreed on");
        assertThat(send("record", "ceasefire", "until", "2025-03-12")).hasStatus3xxRedirection();
        assertThat(move2().until()).isEqualTo("2025-03-12");
        assertThat(send("record", "ceasefire", "until", "2025-01-12"))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-until-wrong\"");
    }
}
