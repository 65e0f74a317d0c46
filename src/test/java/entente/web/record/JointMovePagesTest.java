package entente.web.record;

import static entente.dialogue.DialogueFixture.dialogueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Move;
import entente.web.PageSlice;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What both sides did together, typed and shown. */
@PageSlice
class JointMovePagesTest {

    private static final Map<String, String> TYPED =
            Map.of("actor", "both sides", "kind", "ceasefire", "date", "2025-01-10", "extent", "full");

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    private String page = "";

    @BeforeEach
    void beginADialogue() {
        String id = "joint-" + System.nanoTime();
        page = "/dialogues/" + id;
        archive.add(
                id,
                dialogueOf("north", "North", "south", "South")
                        .asOf("2025-03-01")
                        .read(),
                new Signature("Ada", ""));
    }

    private Move recorded() {
        return archive.last(page.substring("/dialogues/".length()))
                .flatMap(last -> last.dialogue().move("m1"))
                .orElseThrow();
    }

    private MvcTestResult send(String step, String... fields) {
        Map<String, String> typed = new LinkedHashMap<>(Map.of("do", step, "revision", "1", "author", "Ben"));
        typed.putAll(TYPED);
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        var request = pages.post().uri(page + "/record").with(csrf());
        for (Map.Entry<String, String> field : typed.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    @Test
    void recordsWhatBothSidesDid() {
        assertThat(send("try")).hasStatusOk().bodyText().contains("North and South cease fire on 10 January 2025");
        assertThat(send("record")).hasStatus3xxRedirection();

        assertThat(recorded()).extracting(Move::actor, Move::jointly).containsExactly("north", true);
        assertThat(pages.get().uri(page))
                .bodyText()
                .contains("North and South’s moves", "tag both full", "<span>North and South</span>");
        assertThat(pages.get().uri(page + "/record?move=m1"))
                .bodyText()
                .contains("<option value=\"both sides\" selected=\"selected\">both sides, together</option>");
        assertThat(pages.get().uri(page + "/report")).bodyText().contains("North and South cease fire");
    }

    @Test
    void leavesToBothWhatOneOfThemIsWrittenFirstFor() {
        send("record", "actor", "south");
        send("record", "of", "m1", "revision", "2");
        assertThat(recorded()).extracting(Move::actor, Move::jointly).containsExactly("north", true);

        send("record", "of", "m1", "revision", "3", "summary", "It holds.");
        assertThat(recorded()).extracting(Move::actor, Move::jointly).containsExactly("north", true);

        send("record", "of", "m1", "revision", "4", "actor", "south");
        assertThat(recorded()).extracting(Move::actor, Move::jointly).containsExactly("south", false);
        assertThat(pages.get().uri(page + "/history"))
                .bodyText()
                .contains("It was: North and South cease fire on 10 January 2025.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "threat   |          |             | Only steps that help the other side can be made jointly",
                "promise  | promises | ceasefire   | A promise binds one side.",
                "ceasefire| answers  | m1          | What both sides do together answers nothing else"
            })
    void tellsBesideWhoActsWhereNotBothCan(String kind, String field, String value, String message) {
        send("record", "actor", "south");

        assertThat(send(
                        "record",
                        "revision",
                        "2",
                        "kind",
                        kind,
                        field == null ? "subject" : field,
                        value == null ? "" : value))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-actor-wrong\" role=\"alert\">" + message)
                .contains("<option value=\"both sides\" selected=\"selected\">");
    }

    @Test
    void letsEitherSideNameWhatBothDid() {
        send("record", "extent", "partial");
        for (String side : new String[] {"north", "south", "both sides"}) {
            assertThat(send("kind", "actor", side, "date", "2025-02-01"))
                    .bodyText()
                    .contains("id=\"blank-completes\"")
                    .contains("<option value=\"m1\">North and South cease fire, 10 Jan 2025, in part</option>");
        }
        assertThat(send("record", "actor", "south", "date", "2025-02-01", "completes", "m1", "revision", "2"))
                .hasStatus3xxRedirection();
    }

    @Test
    void putsTogetherWhatTwoSayOfWhoActed() {
        send("record", "actor", "south");
        send("record", "of", "m1", "revision", "2", "actor", "north");

        assertThat(send("record", "of", "m1", "revision", "2"))
                .hasStatus(409)
                .bodyText()
                .contains("name=\"pick.actor\" value=\"yours\"", "North and South");
        assertThat(send("record", "of", "m1", "revision", "3", "began", "2", "pick.actor", "yours"))
                .hasStatus3xxRedirection();
        assertThat(recorded().jointly()).isTrue();
    }
}
