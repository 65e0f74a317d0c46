package entente.assessment.search;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Assessor;
import entente.assessment.Stances;
import entente.assessment.Verdict;
import entente.dialogue.Dialogue;
import entente.dialogue.EdtfDate;
import entente.dialogue.Proposal;
import entente.docket.Says;
import entente.rules.Proposed;
import entente.rules.ShippedRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** When a verdict between Washington and Minsk would turn if nobody moved. */
class VerdictLapseTest {

    private static final LocalDate DAY = Proposed.DAY;

    private static Stream<Dialogue> proposals() {
        return Stream.of(
                Proposed.asking(List.of("embassy-reopening", "ambassador-appointment"), List.of("cooperation")),
                Proposed.asking(List.of("sanctions-relief"), List.of("envoy-appointment")),
                Proposed.asking(List.of("humanitarian-aid"), List.of("good-offices", "prisoner-release")),
                Proposed.asking(List.of("prisoner-release"), List.of("humanitarian-aid")));
    }

    private static Optional<VerdictLapse> waiting(Dialogue dialogue, String side) {
        return VerdictLapse.of(dialogue, ShippedRules.RULES, DAY, "p1", side, Stances.UNKNOWN);
    }

    private static Verdict on(Dialogue dialogue, LocalDate day, String side) {
        return Assessor.assess(dialogue, ShippedRules.RULES, day).verdicts().stream()
                .filter(verdict -> verdict.side().equals(side))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void namesTheFirstDayOnWhichTheVerdictIsOtherwise() {
        List<VerdictLapse> found = proposals()
                .flatMap(dialogue -> Stream.of("us", "by").flatMap(side -> {
                    Optional<VerdictLapse> waiting = waiting(dialogue, side);
                    waiting.ifPresent(then -> {
                        assertThat(then.day()).isAfter(DAY);
                        assertThat(on(dialogue, then.day(), side).says())
                                .isEqualTo(then.to())
                                .isNotEqualTo(on(dialogue, DAY, side).says());
                        assertThat(on(dialogue, then.day(), side).trust()).isEqualTo(then.trust());
                        assertThat(on(dialogue, then.day().minusDays(1), side).says())
                                .isEqualTo(on(dialogue, DAY, side).says());
                    });
                    return waiting.stream();
                }))
                .toList();

        assertThat(found)
                .extracting(VerdictLapse::to)
                .contains(Says.NOT_WORTH_MAKING, Says.DELIVERY_FIRST, Says.IN_STEPS);
    }

    @Test
    void outwaitsNoRedLine() {
        assertThat(waiting(Proposed.asking(List.of("realignment"), List.of("sanctions-relief")), "by"))
                .isEmpty();
    }

    @Test
    void knowsNothingOfWhatCameLater() {
        LocalDate autumn = LocalDate.of(2025, 9, 20);
        Dialogue whole = ShippedRules.belarus()
                .proposing(List.of(new Proposal(
                        "p1",
                        EdtfDate.of(autumn),
                        "us",
                        Proposed.terms(List.of("good-offices")),
                        Proposed.terms(List.of("sanctions-relief")),
                        null)));
        Dialogue until = whole.with(whole.knownOn(autumn), whole.redLines());

        assertThat(VerdictLapse.of(whole, ShippedRules.RULES, autumn, "p1", "by", Stances.UNKNOWN))
                .isEqualTo(VerdictLapse.of(until, ShippedRules.RULES, autumn, "p1", "by", Stances.UNKNOWN));
    }
}
