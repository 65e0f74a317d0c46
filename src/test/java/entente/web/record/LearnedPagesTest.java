package entente.web.record;

import static entente.dialogue.DialogueFixture.dialogueOf;
import static entente.dialogue.MoveFixture.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Extent;
import entente.dialogue.Learned;
import entente.dialogue.Move;
import entente.web.PageSlice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What came to light later about a move, typed and shown. */
@PageSlice
class LearnedPagesTest {

    private static final Map<String, String> TYPED =
            Map.of("of", "m1", "actor", "north", "kind", "sanctions-relief", "date", "2025-09-11", "extent", "full");

    private static final String[] FOUND_OUT = {
        "learned.0.from", "10 October 2025",
        "learned.0.extent", "partial",
        "learned.0.summary", "Limits stayed in place.",
        "learned.0.source.title", "A report",
        "learned.0.source.url", "https://report.example/8",
        "learned.0.locator", "para. 8"
    };

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Archive archive;

    private String page = "";

    @BeforeEach
    void beginADialogue() {
        String id = "learned-" + System.nanoTime();
        page = "/dialogues/" + id;
        archive.add(
                id,
                dialogueOf("north", "North", "south", "South")
                        .asOf("2025-12-05")
                        .with(move("m1").on("2025-09-11").by("north").kind("sanctions-relief"))
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

    private static String[] and(String... more) {
        String[] all = java.util.Arrays.copyOf(FOUND_OUT, FOUND_OUT.length + more.length);
        System.arraycopy(more, 0, all, FOUND_OUT.length, more.length);
        return all;
    }

    @Test
    void recordsWhatCameToLight() {
        assertThat(send("record", FOUND_OUT)).hasStatus3xxRedirection();

        assertThat(recorded().extent()).isEqualTo(Extent.FULL);
        assertThat(recorded().learned())
                .singleElement()
                .hasToString("Learned[from=2025-10-10, extent=partial, summary=Limits stayed in place., source=Source["
                        + "title=A report, author=null, publisher=null, date=null, url=https://report.example/8],"
                        + " locator=para. 8]");
        for (String shown : List.of(page, page + "?move=m1", page + "/report")) {
            assertThat(pages.get().uri(shown))
                    .as(shown)
                    .bodyText()
                    .contains(
                            "Believed full until 10 October 2025, then partial.",
                            "What came to light, 10 October 2025: ",
                            "Limits stayed in place.",
                            "https://report.example/8",
                            "; para. 8",
                            "carried out in part");
        }
    }

    @Test
    void showsNothingOfItOnAnEarlierDay() {
        send("record", FOUND_OUT);

        for (String day : List.of("2025-10-09", "2025-09-11")) {
            assertThat(pages.get().uri(page + "?asOf=" + day))
                    .bodyText()
                    .contains("carried out in full")
                    .doesNotContain("Believed", "Limits stayed", "report.example", "in part,");
            assertThat(pages.get().uri(page + "/report?asOf=" + day))
                    .bodyText()
                    .doesNotContain("Believed", "Limits stayed", "report.example");
        }
        assertThat(pages.get().uri(page + "?asOf=2025-10-10")).bodyText().contains("Believed full until 10 October");
    }

    @Test
    void offersARowForEachFindingAndOneMore() {
        assertThat(pages.get().uri(page + "/record?move=m1"))
                .bodyText()
                .contains("What came to light later", "name=\"learned.0.from\"")
                .doesNotContain("learned.1.from");
        send("record", FOUND_OUT);
        assertThat(pages.get().uri(page + "/record?move=m1"))
                .bodyText()
                .contains("value=\"2025-10-10\"", "value=\"para. 8\"", "name=\"learned.1.from\"")
                .doesNotContain("learned.2.from");
    }

    @Test
    void takesFindingsInAnyOrderAndTakesOutAnEmptiedOne() {
        send("record", FOUND_OUT);
        send("record", and("revision", "2", "learned.1.from", "1.10.2025", "learned.1.extent", "minimal"));
        assertThat(recorded().learned()).extracting(Learned::extent).containsExactly(Extent.MINIMAL, Extent.PARTIAL);

        send("record", "revision", "3", "learned.0.from", "", "learned.0.extent", "", "learned.1.from", "2025-10-10");
        assertThat(recorded().learned()).as("it is wrong, so nothing is lost").hasSize(2);

        assertThat(send("record", "revision", "3", "learned.0.from", "", "learned.0.extent", ""))
                .hasStatus3xxRedirection();
        assertThat(recorded().learned()).isEmpty();
        send("record", "revision", "4", "summary", "No row was on that page.");
        assertThat(recorded().summary()).isNotNull();
    }

    @Test
    void tellsWhatIsWrongInItsRowAndKeepsWhatWasTyped() {
        assertThat(send("record", and("learned.0.from", "3/4/2025")))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "id=\"blank-learned.0.from-wrong\"", "value=\"3/4/2025\"", "value=\"Limits stayed in place.\"");
        assertThat(send("record", and("learned.2.from", "2025-10-01", "learned.2.extent", "full")))
                .as("the third row is the first finding")
                .hasStatus(422)
                .bodyText()
                .contains("id=\"blank-learned.2.extent-wrong\" role=\"alert\">It was already taken to go this far.")
                .doesNotContain("id=\"blank-learned.0.extent-wrong\"");
        assertThat(send("record", "learned.0.from", "", "learned.0.source.url", "javascript:alert(1)"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "blank-learned.0.source.url-wrong",
                        "blank-learned.0.from-wrong",
                        "<details class=\"learned\" open=\"open\">");
        assertThat(recorded().learned()).isEmpty();
    }

    @Test
    void keepsWhatIsKnownOfASourceBeyondItsBlanks() {
        Map<String, Object> source = Map.of("title", "A report", "author", "N. N.", "date", "2025-10");
        archive.save(
                archive.last(page.substring("/dialogues/".length())).orElseThrow(),
                dialogueOf("north", "North", "south", "South")
                        .with(move("m1")
                                .on("2025-09-11")
                                .by("north")
                                .kind("sanctions-relief")
                                .learned(Map.of("from", "2025-10-10", "extent", "partial", "source", source)))
                        .read(),
                new Signature("Ada", ""));

        send("record", and("revision", "2"));
        assertThat(recorded().learned().get(0).source())
                .hasToString("Source[title=A report, author=N. N., publisher=null, date=2025-10,"
                        + " url=https://report.example/8]");
        send("record", and("revision", "3", "learned.0.source.title", "Another"));
        assertThat(recorded().learned().get(0).source())
                .extracting("title", "author")
                .containsExactly("Another", null);
    }

    @Test
    void tellsInTheHistoryWhatCameToLight() {
        send("record", FOUND_OUT);
        send("record", and("revision", "2", "learned.0.summary", "Spare parts stayed out of reach."));

        assertThat(pages.get().uri(page + "/history"))
                .bodyText()
                .contains(
                        "Corrected: North lifts sanctions on 11 September 2025, believed full until 10 October 2025, then"
                                + " partial. What came to light, 10 October 2025: “Limits stayed in place.” It was:"
                                + " North lifts sanctions on 11 September 2025.",
                        "“Spare parts stayed out of reach.” It was: North lifts sanctions on 11 September 2025, believed"
                                + " full until 10 October 2025, then partial.");
    }

    @Test
    void putsTwoCorrectionsOfWhatCameToLightTogether() {
        send("record", FOUND_OUT);
        send("record", and("revision", "2", "learned.0.locator", "para. 9"));

        assertThat(send("record", and("revision", "2", "learned.0.extent", "minimal")))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Came to light, 1: Where in it",
                        "para. 9",
                        "Came to light, 1: How far it really goes",
                        "to a small extent");
        assertThat(send("record", and("revision", "3", "began", "2", "learned.0.extent", "minimal")))
                .hasStatus3xxRedirection();
        assertThat(recorded().learned())
                .singleElement()
                .extracting(Learned::extent, Learned::locator)
                .containsExactly(Extent.MINIMAL, "para. 9");
    }
}
