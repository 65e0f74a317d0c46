package entente.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.dialogue.Dialogue;
import entente.dialogue.Extent;
import entente.dialogue.Links;
import entente.dialogue.Move;
import entente.docket.Commitment;
import entente.docket.Concession;
import entente.trust.Cause;
import entente.trust.TrustCurve;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the rules must say of the reported case. M is Minsk's trust in Washington, W Washington's in Minsk. */
class BelarusTest {

    private static final Dialogue CASE = ShippedRules.belarus();

    private static Assessment on(Dialogue dialogue, String asOf) {
        return Assessor.assess(dialogue, ShippedRules.RULES, LocalDate.parse(asOf));
    }

    private static double m(String asOf) {
        return on(CASE, asOf).trustOf("by").last().score();
    }

    private static double w(String asOf) {
        return on(CASE, asOf).trustOf("us").last().score();
    }

    private static Dialogue changed(Predicate<Move> keep, UnaryOperator<Move> change) {
        return new Dialogue(
                CASE.title(),
                CASE.about(),
                CASE.sides(),
                CASE.moves().stream().filter(keep).map(change).toList(),
                CASE.redLines(),
                CASE.proposals(),
                CASE.asOf(),
                CASE.baseRate(),
                CASE.source(),
                CASE.goals(),
                CASE.background(),
                CASE.openedOn(),
                CASE.expectations());
    }

    private static Move full(Move m) {
        return m.id().equals("m13")
                ? m.but()
                        .extent(Extent.FULL)
                        .links(Links.NONE)
                        .learned(List.of())
                        .build()
                : m;
    }

    /** Neither the delisting of November nor the praise for it. */
    private static boolean isNotTheDelisting(Move move) {
        return !move.id().equals("m19") && !move.id().equals("m24");
    }

    private static List<Cause> causesBetween(TrustCurve curve, String after, String until) {
        return curve.points().stream()
                .filter(point -> point.date().isAfter(LocalDate.parse(after))
                        && !point.date().isAfter(LocalDate.parse(until)))
                .flatMap(point -> point.causes().stream())
                .toList();
    }

    private static Concession concession(Assessment assessment, String move) {
        return assessment.concessions().stream()
                .filter(c -> c.move().equals(move))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bothStartAtTheBaseRateAndKnowMoreAsEvidenceComes() {
        for (TrustCurve curve : on(CASE, "2024-11-01").trust()) {
            assertThat(curve.last().score()).isEqualTo(50, within(1e-9));
            assertThat(curve.last().uncertainty()).isEqualTo(1);
        }
        for (TrustCurve curve : on(CASE, "2025-12-05").trust()) {
            assertThat(curve.last().uncertainty()).isLessThan(0.75);
        }
    }

    @Test
    void theGoodwillReleaseOfJanuaryRaisesWashingtonsTrust() {
        assertThat(w("2025-01-26")).isGreaterThan(w("2025-01-25") + 1);
    }

    @Test
    void visitsAndReleasesToAprilRaiseBoth() {
        assertThat(m("2025-02-12")).isGreaterThan(m("2025-02-11") + 1);
        assertThat(w("2025-02-12")).isGreaterThan(w("2025-02-11") + 1);
        assertThat(m("2025-04-30")).isGreaterThan(m("2025-04-28"));
        assertThat(w("2025-04-30")).isGreaterThan(w("2025-04-28"));
    }

    @Test
    void theSummerMeetingsRaiseBoth() {
        for (String[] step : List.of(
                new String[] {"2025-04-30", "2025-06-20", "2025-06-21"},
                new String[] {"2025-06-21", "2025-08-14", "2025-08-15"},
                new String[] {"2025-08-15", "2025-09-10", "2025-09-11"})) {
            assertThat(m(step[2]))
                    .as("M on " + step[2])
                    .isGreaterThan(m(step[1]))
                    .isGreaterThan(m(step[0]));
            assertThat(w(step[2]))
                    .as("W on " + step[2])
                    .isGreaterThan(w(step[1]))
                    .isGreaterThan(w(step[0]));
        }
    }

    @Test
    void hadTheReliefBeenFullMinskWouldNotHaveDoubted() {
        Dialogue fullRelief = changed(BelarusTest::isNotTheDelisting, BelarusTest::full);
        assertThat(on(fullRelief, "2025-09-11").trustOf("by").last().score()).isEqualTo(m("2025-09-11"), within(1e-9));
        assertThat(on(fullRelief, "2025-11-03").trustOf("by").last().score()).isGreaterThan(m("2025-11-03") + 5);
    }

    @Test
    void octoberCostsMinsksTrustThreePoints() {
        assertThat(m("2025-10-31")).isLessThanOrEqualTo(m("2025-10-09") - 3);
    }

    @Test
    void minskLosesTrustInTheAutumnAndSaysWhy() {
        TrustCurve curve = on(CASE, "2025-11-03").trustOf("by");
        assertThat(m("2025-11-03")).isLessThan(m("2025-09-15") - 2);
        List<Cause> causes = causesBetween(curve, "2025-09-15", "2025-11-03");
        double fading = causes.stream()
                .filter(c -> c.rule() == null)
                .mapToDouble(Cause::points)
                .sum();
        assertThat(m("2025-11-03") - m("2025-09-15")).isLessThan(fading - 2);
        assertThat(causes).anySatisfy(cause -> {
            assertThat(cause.moves()).contains("m13");
            assertThat(cause.rule()).isEqualTo("found-incomplete-though-paid-for");
            assertThat(cause.points()).isNegative();
        });
        assertThat(causes).anySatisfy(cause -> {
            assertThat(cause.moves()).contains("m17");
            assertThat(cause.rule()).isEqualTo("disputed-demand-for-a-third-party");
            assertThat(cause.points()).isNegative();
        });
    }

    @Test
    void theDelistingInNovemberRestoresIt() {
        assertThat(m("2025-11-04")).isGreaterThan(m("2025-11-03") + 2);
        assertThat(causesBetween(on(CASE, "2025-11-04").trustOf("by"), "2025-11-03", "2025-11-04"))
                .anySatisfy(cause -> {
                    assertThat(cause.moves()).contains("m13", "m19");
                    assertThat(cause.points()).isPositive();
                });
        assertThat(m("2025-11-09")).isGreaterThan(m("2025-11-08"));
        assertThat(m("2025-11-04")).isGreaterThanOrEqualTo(m("2025-09-11") - 2);
    }

    @Test
    void withoutTheDelistingMinskTrustsLessBecauseOfTheShortfall() {
        Dialogue without = changed(BelarusTest::isNotTheDelisting, UnaryOperator.identity());
        Assessment assessment = on(without, "2025-12-05");
        assertThat(assessment.trustOf("by").last().score()).isLessThanOrEqualTo(m("2025-12-05") - 5);
        assertThat(concession(assessment, "m14").status()).isEqualTo(Concession.ConcessionStatus.ANSWERED_IN_PART);
    }

    @Test
    void inDecemberBothTrustEachOtherSomewhat() {
        assertThat(m("2025-12-05")).isBetween(55.0, 75.0);
        assertThat(w("2025-12-05")).isBetween(55.0, 75.0);
    }

    @Test
    void inDecemberTwoCommitmentsAreOpenTheReleaseIsAnsweredAndNoRedLineTouched() {
        Assessment assessment = on(CASE, "2025-12-05");
        assertThat(assessment.commitments())
                .extracting(Commitment::promises, Commitment::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("embassy-reopening", Commitment.CommitmentStatus.OPEN),
                        org.assertj.core.groups.Tuple.tuple(
                                "ambassador-appointment", Commitment.CommitmentStatus.OPEN));
        assertThat(concession(assessment, "m14").status()).isEqualTo(Concession.ConcessionStatus.ANSWERED);
        assertThat(concession(on(CASE, "2025-11-03"), "m14").status())
                .isEqualTo(Concession.ConcessionStatus.ANSWERED_IN_PART);
        assertThat(assessment.redLines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.touchedBy()).isEmpty());
    }
}
