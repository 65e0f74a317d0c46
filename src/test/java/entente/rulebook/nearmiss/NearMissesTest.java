package entente.rulebook.nearmiss;

import static java.util.Comparator.comparingDouble;
import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.docket.Cases;
import entente.rulebook.check.ConditionsTest;
import entente.rules.ShippedRules;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearMissesTest {

    private static final Dialogue CASE = ShippedRules.belarus();
    private static final LocalDate LATER = LocalDate.of(2025, 12, 5);

    private static List<String> ofMove(Dialogue dialogue, String move) {
        return sentences(NearMisses.ofMove(dialogue, ShippedRules.RULES, ShippedRules.RULEBOOK, LATER, move));
    }

    private static List<String> ofDay(Dialogue dialogue, String asOf, String day) {
        return sentences(NearMisses.ofDay(
                dialogue, ShippedRules.RULES, ShippedRules.RULEBOOK, LocalDate.parse(asOf), LocalDate.parse(day)));
    }

    private static List<String> sentences(List<NearMiss> misses) {
        return misses.stream().map(NearMiss::sentence).toList();
    }

    @Test
    void tellsThatAnAnswerCameBeforeTheWindowClosed() {
        assertThat(ofMove(CASE, "m05"))
                .containsExactly("28 more days and Minsk’s release of prisoners would have gone 120 days without a full"
                        + " answer: “A concession is left unanswered for once”.");
    }

    @Test
    void namesTheConditionThatEitherHoldsOrDoesNot() {
        assertThat(ofMove(CASE, "m17"))
                .contains("Washington’s demand would have counted as “A red line is touched”."
                        + " The one condition that failed: it touches a red line of the other side.");
    }

    @Test
    void leavesOutWhatAMoveIsAndTheMereContraryOfWhatFired() {
        assertThat(ofMove(CASE, "m14")).isEmpty();
        assertThat(ofMove(CASE, "m21")).isEmpty();
    }

    @Test
    void tellsThatAStepWasCompletedJustInTime() {
        Dialogue dialogue = Cases.of(
                "m1 2024-01-01 a sanctions-relief extent=partial",
                "p1 2024-01-01 b sanctions-relief answers=m1",
                "m2 2024-01-28 a sanctions-relief completes=m1");
        assertThat(ofMove(dialogue, "m2"))
                .containsExactly(
                        "4 more days and Aland’s sanctions relief would have counted as left incomplete: “Left half"
                                + " done though paid for”.");
    }

    @Test
    void countsTheDaysAsTheRulesDo() {
        Dialogue oneDayLess = Cases.of(
                "m1 2024-01-01 a sanctions-relief extent=partial",
                "p1 2024-01-01 b sanctions-relief answers=m1",
                "m2 2024-01-31 a sanctions-relief completes=m1");
        assertThat(ofMove(oneDayLess, "m2").get(0)).startsWith("1 more day and ");
    }

    @Test
    void tellsThatAPromiseWasKeptAtTheLastMoment() {
        String promise = "m1 2024-01-01 a promise promises=embassy-reopening due=2024-02-01";
        assertThat(ofMove(Cases.of(promise, "m2 2024-01-30 a embassy-reopening fulfils=m1"), "m2"))
                .contains("3 more days and Aland’s promise (reopening of the embassy) would have been overdue: “A"
                        + " promise is overdue for once”.");
    }

    @Test
    void tellsWhatStillRunsAndWhatWasStoppedLater() {
        Dialogue dialogue = Cases.of(
                "m1 2024-01-01 a sanctions-relief extent=partial",
                "p1 2024-01-01 b sanctions-relief answers=m1",
                "m2 2024-01-31 a sanctions-relief completes=m1");
        assertThat(ofDay(dialogue, "2024-01-28", "2024-01-28"))
                .containsExactly("4 more days, if nothing is done, and Aland’s sanctions relief will count as left"
                        + " incomplete: “Left half done though paid for”.");
        assertThat(ofDay(dialogue, "2024-03-01", "2024-01-28"))
                .containsExactly(
                        "4 more days and Aland’s sanctions relief would have counted as left incomplete: “Left half"
                                + " done though paid for”.");
    }

    @Test
    void saysNothingOfAPeriodThatDidRunOut() {
        Dialogue dialogue = Cases.of("m1 2024-01-01 a sanctions-relief extent=partial");
        assertThat(ofDay(dialogue, "2024-03-01", "2024-01-28")).isEmpty();
    }

    @Test
    void saysNothingOfAMoveThatWasNotKnown() {
        assertThat(NearMisses.ofMove(CASE, ShippedRules.RULES, ShippedRules.RULEBOOK, LocalDate.of(2025, 11, 3), "m19"))
                .isEmpty();
    }

    @Test
    void speaksOfAnyDialogueInWholeSentences() {
        int told = 0;
        for (long seed = 0; seed < 20; seed++) {
            Dialogue dialogue = ConditionsTest.random(seed);
            LocalDate asOf = LocalDate.of(2032, 1, 1);
            for (Move move : dialogue.knownOn(asOf)) {
                List<NearMiss> misses =
                        NearMisses.ofMove(dialogue, ShippedRules.RULES, ShippedRules.RULEBOOK, asOf, move.id());
                assertThat(misses).hasSizeLessThanOrEqualTo(5).isSortedAccordingTo(comparingDouble(NearMiss::distance));
                assertThat(misses).allSatisfy(miss -> {
                    assertThat(miss.sentence()).matches("[A-Z0-9].*\\.").doesNotContain("{", "null");
                    assertThat(miss.moves()).contains(move.id());
                    assertThat(miss.distance()).isBetween(0.0, 1.0);
                });
                told += misses.size();
            }
        }
        assertThat(told).isGreaterThan(200);
    }
}
