package entente.web.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import entente.web.PageSlice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageSlice
class DialoguePagesTest {

    private static final String CASE = "/dialogues/us-belarus-2025";

    @Autowired
    private MockMvcTester pages;

    @Test
    void opensADialogueOnItsOwnDay() {
        assertThat(pages.get().uri(CASE))
                .hasStatusOk()
                .hasHeader("Vary", "HX-Request")
                .bodyText()
                .contains(
                        "<strong>5 December 2025</strong>",
                        "the date of this record",
                        "Can Washington be trusted to deliver?",
                        "in eight cases of ten 20 to 99",
                        "Would Washington move if Minsk gave nothing?",
                        "The chance, in a hundred, that the other side keeps its next step",
                        "No date was named; counts as due by 11 September 2026");
    }

    @Test
    void opensADialogueWithoutADayToday() {
        assertThat(pages.get().uri("/dialogues/empty"))
                .hasStatusOk()
                .bodyText()
                .contains("15 January 2026", "today (UTC)", "No move is on record by that day.");
    }

    @Test
    void answersWhatAnAnalystAsksFirst() {
        assertThat(pages.get().uri(CASE))
                .bodyText()
                .containsSubsequence(
                        "Can Minsk be trusted to deliver?",
                        "Fell most",
                        "15 October 2025",
                        "What is open now?",
                        "2 open commitments.",
                        "What comes next?",
                        "Reopening of the embassy",
                        "Is what is asked worth it?",
                        "The grand bargain in outline.",
                        "Minsk: Only against delivery, first or at the same time",
                        "an apology for a third party",
                        "Minsk: No",
                        "Trust over time");
    }

    @Test
    void worksOutWhatMayComeNext() {
        await().untilAsserted(() -> assertThat(pages.get().uri(CASE + "/outlook"))
                .hasStatusOk()
                .bodyText()
                .contains("Best next step", "Washington appoints an ambassador", "If nothing happens for 90 days"));
    }

    @Test
    void opensTheExplanationOnWhatTrustTurnedOn() {
        assertThat(pages.get().uri(CASE))
                .bodyText()
                .containsSubsequence("id=\"why\"", "<h2>15 October 2025</h2>", "It came to light that 50%");
    }

    @Test
    void opensASilentRecordWhereItSpeaksAndSaysHowLongItIsSilent() {
        assertThat(pages.get().uri(CASE))
                .bodyText()
                .contains("Nothing is on record after 5 December 2025: silent for 41 days by now.");
    }

    @Test
    void writesWhatMovedTrustMostIntoTheChart() {
        assertThat(pages.get().uri(CASE))
                .bodyText()
                .contains("15 Oct 2025  −15.4", "The axis runs from 45 to 85, not from 0 to 100.");
    }

    @Test
    void showsOnlyWhatWasKnownOnTheDay() {
        assertThat(pages.get().uri(CASE + "?asOf=2025-11-03&move=m19"))
                .hasStatusOk()
                .bodyText()
                .contains("the date you chose", "was not known on 3 November 2025")
                .doesNotContain("marker-m19");
    }

    @ParameterizedTest
    @ValueSource(strings = {"banana", "2025-02-30", "<b>"})
    void keepsADateThatIsNoneAndSaysSo(String typed) {
        assertThat(pages.get().uri(CASE + "?asOf={day}", typed))
                .hasStatus(400)
                .bodyText()
                .contains(
                        "value=\"" + typed.replace("<", "&lt;").replace(">", "&gt;") + "\"",
                        "is not a date.",
                        "Trust over time");
    }

    @Test
    void saysThatThereIsNoSuchMoveAndShowsThePageAllTheSame() {
        assertThat(pages.get().uri(CASE + "?move=m99"))
                .hasStatus(400)
                .bodyText()
                .contains("This dialogue has no move “m99”.", "Trust over time");
    }

    @Test
    void answersHtmxWithThePartsThatAChoiceChanges() {
        assertThat(pages.get().uri(CASE + "?move=m13").header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"chart\"", "hx-swap-oob=\"true\"")
                .doesNotContain("<html", "Record of moves");
    }

    @Test
    void tellsWhatNearlyHappenedAndIsSilentWhereNothingDid() {
        assertThat(pages.get().uri(CASE + "?move=m05"))
                .hasStatusOk()
                .bodyText()
                .contains("What nearly happened", "/rules/rule/");
        assertThat(pages.get().uri(CASE + "?move=m02")).bodyText().doesNotContain("What nearly happened");
    }

    @Test
    void saysInWordsThatADialogueIsUnknown() {
        assertThat(pages.get().uri("/dialogues/atlantis"))
                .hasStatus(404)
                .bodyText()
                .contains("There is no dialogue “atlantis”.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/dialogues/hostile", "/dialogues/hostile?move=m1", "/dialogues/hostile?date=2025-01-05"})
    void escapesWhateverACaseHolds(String page) {
        assertThat(pages.get().uri(page))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert", "</b>&amp;\"");
    }

    @Test
    void usesNoInlineStyleOrScript() {
        assertThat(pages.get().uri(CASE))
                .bodyText()
                .doesNotContain(" style=", "<style", " onclick=", "javascript:")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }
}
