package entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import entente.casefile.DialogueReader;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.docket.Cases;
import entente.docket.Commitment;
import entente.exchange.wire.AssessmentWriter;
import entente.exchange.wire.Detail;
import entente.rules.ShippedRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What if, asked of the shipped case under the shipped rules. */
class WhatIfTest {

    private static final LocalDate OWN = LocalDate.parse("2025-12-05");
    private static final Dialogue BELARUS = ShippedRules.belarus();

    private static WhatIf suppose(Map<String, Object> hypothesis) {
        return WhatIf.of(
                BELARUS, OWN, DialogueReader.hypothesis(hypothesis, BELARUS).hypothesis(), ShippedRules.RULES);
    }

    private static Difference minsk(WhatIf whatIf) {
        return whatIf.differences().get(1);
    }

    private static double score(Assessment assessment) {
        return assessment.trustOf("by").last().score();
    }

    private static void addsUp(WhatIf whatIf) {
        for (Difference difference : whatIf.differences()) {
            addsUp(
                    difference.causes(),
                    difference.after().score() - difference.before().score());
            addsUp(
                    difference.byTime(),
                    difference.otherwise().score() - difference.before().score());
            addsUp(
                    difference.byChange(),
                    difference.after().score() - difference.otherwise().score());
        }
    }

    private static void addsUp(List<Shift> shifts, double points) {
        assertThat(shifts.stream().mapToDouble(shift -> shift.cause().points()).sum())
                .isCloseTo(points, within(1e-9));
        assertThat(shifts)
                .isSortedAccordingTo((one, other) -> Double.compare(
                        Math.abs(other.cause().points()), Math.abs(one.cause().points())));
    }

    private static Commitment commitment(Assessment assessment, String move) {
        return assessment.commitments().stream()
                .filter(each -> each.move().equals(move))
                .findFirst()
                .orElseThrow();
    }

    private static String bytes(Assessment assessment) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            AssessmentWriter.write(assessment, Detail.FULL, out);
        } catch (IOException neverInMemory) {
            throw new AssertionError(neverInMemory);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void reopeningTheEmbassyRaisesMinsksTrustAndKeepsACommitment() {
        WhatIf whatIf = suppose(Map.of("add", List.of(Cases.move("e1 2026-01-15 us embassy-reopening"))));
        Difference minsk = minsk(whatIf);
        assertThat(minsk.after().score()).isGreaterThan(minsk.otherwise().score() + 1);
        assertThat(minsk.byChange().get(0).cause().because())
                .isEqualTo("Washington delivered 100% of what it had promised: reopening of the embassy.");
        assertThat(commitment(whatIf.otherwise(), "m15").status()).isEqualTo(Commitment.CommitmentStatus.OPEN);
        assertThat(commitment(whatIf.after(), "m15").status()).isEqualTo(Commitment.CommitmentStatus.KEPT);
        addsUp(whatIf);
    }

    @Test
    void withoutTheNovemberDelistingTheShortfallRemains() {
        WhatIf whatIf = suppose(Map.of("without", List.of("m19")));
        Difference minsk = minsk(whatIf);
        assertThat(minsk.after().score()).isLessThan(minsk.before().score() - 3);
        assertThat(minsk.byChange()).first().satisfies(shift -> {
            assertThat(shift.how()).isEqualTo(Shift.ShiftType.GONE);
            assertThat(shift.cause().rule()).isEqualTo("mended-paid");
            assertThat(shift.cause().points()).isNegative();
        });
        addsUp(whatIf);
    }

    @Test
    void aFullReliefInSeptemberLeavesNoShortfallInOctober() {
        WhatIf whatIf = suppose(Map.of("change", Map.of("m13", Map.of("learned", List.of()))));
        assertThat(minsk(whatIf).causes())
                .filteredOn(shift -> shift.how() == Shift.ShiftType.GONE)
                .extracting(shift -> shift.cause().rule())
                .contains("found-incomplete-though-paid-for");
        assertThat(whatIf.warnings()).isEmpty();
        addsUp(whatIf);
    }

    @Test
    void ninetySilentDaysShowWhatTimeAloneDoes() {
        WhatIf whatIf = suppose(Map.of("asOf", "2026-03-05"));
        Difference minsk = minsk(whatIf);
        assertThat(minsk.byChange()).isEmpty();
        assertThat(minsk.byTime()).isNotEmpty();
        assertThat(bytes(whatIf.otherwise())).isEqualTo(bytes(whatIf.after()));
        addsUp(whatIf);
    }

    @Test
    void aMoveSupposedWeighsAsTheSameMoveRecorded() {
        Map<String, Object> release = Cases.move("h1 2025-12-20 by prisoner-release scale=100");
        WhatIf whatIf = suppose(Map.of("add", List.of(release), "asOf", "2026-01-01"));
        List<Move> moves = new ArrayList<>(BELARUS.moves());
        moves.add(Cases.of(release, "us", "by").moves().get(0));
        Assessment recorded = Assessor.assess(
                BELARUS.with(moves, BELARUS.redLines()), ShippedRules.RULES, LocalDate.parse("2026-01-01"));
        assertThat(bytes(whatIf.after())).isEqualTo(bytes(recorded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"m01", "m13", "m14", "m19", "m21"})
    void leavingOutAndAddingBackChangesNothing(String id) {
        Move move = BELARUS.move(id).orElseThrow();
        var backAgain = new entente.dialogue.Hypothesis(List.of(move), List.of(id), Map.of(), BELARUS.redLines(), null);
        WhatIf whatIf = WhatIf.of(BELARUS, OWN, backAgain, ShippedRules.RULES);
        assertThat(bytes(whatIf.after())).isEqualTo(bytes(whatIf.before()));
        assertThat(whatIf.warnings()).isEmpty();
        assertThat(score(whatIf.after())).isEqualTo(score(whatIf.before()));
    }

    @Test
    void warnsOfReferencesToWhatIsLeftOut() {
        assertThat(suppose(Map.of("without", List.of("m13"))).warnings()).anySatisfy(warning -> {
            assertThat(warning.pointer()).matches("/case/moves/[0-9]+/completes");
            assertThat(warning.message()).isEqualTo("\"m13\" is left out, so \"m19\" no longer refers to it.");
        });
    }

    @Test
    void warnsOfCompletingAStepThatIsFull() {
        assertThat(suppose(Map.of(
                                "change", Map.of("m13", Map.of("extent", "full")),
                                "add", List.of(Cases.move("c1 2025-12-01 us sanctions-relief completes=m13"))))
                        .warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.pointer()).isEqualTo("/add/0/completes");
                    assertThat(warning.message()).contains("adds nothing");
                });
    }

    @Test
    void namesThePlaceOfWhatDoesNotFit() {
        assertThatThrownBy(() -> suppose(Map.of("add", List.of(Cases.move("x 2025-12-20 by hug")))))
                .hasMessageStartingWith("/add/0/kind: \"hug\" is no kind of move");
        assertThatThrownBy(() -> suppose(Map.of("add", List.of(Cases.move("m13 2025-12-20 by praise")))))
                .hasMessageStartingWith("/add/0/id: The id \"m13\" is already used");
        assertThatThrownBy(() -> suppose(Map.of("without", List.of("m13", "m99"))))
                .hasMessage("/without/1: There is no move \"m99\" in this dialogue.");
        assertThatThrownBy(() -> suppose(Map.of("change", Map.of("m13", Map.of("extent", "half")))))
                .hasMessage(
                        "/change/m13/extent: Expected one of: none, minimal, partial, full; or a number from 0 to 1. Got \"half\".");
        assertThatThrownBy(() -> suppose(Map.of("change", Map.of("m13", Map.of("kind", "hug")))))
                .hasMessageStartingWith("/change/m13/kind: \"hug\" is no kind of move");
        assertThatThrownBy(() ->
                        suppose(Map.of("without", List.of("m13"), "change", Map.of("m13", Map.of("extent", "full")))))
                .hasMessage("/change/m13: \"m13\" is left out; it cannot be changed as well.");
        assertThatThrownBy(() -> suppose(Map.of("change", Map.of("m03", Map.of("date", "2025-03-30")))))
                .hasMessageContaining("is later than this move of");
    }
}
