package entente.docket;

import static entente.docket.Kept.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;

import entente.docket.Occasion.Unanswered;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is not answered in time is a lapse, and a late answer gives back what it took. */
class LapsingTest {

    @Test
    void waitsUntilTheAnswerWindowHasPassed() {
        assertThat(Kept.until("2025-05-01", "m1 2025-01-01 a release")
                        .concession("m1")
                        .status())
                .isEqualTo(Concession.ConcessionStatus.AWAITING);
        Kept later = Kept.until("2025-05-02", "m1 2025-01-01 a release");
        assertThat(later.concession("m1").status()).isEqualTo(Concession.ConcessionStatus.UNANSWERED);
        assertThat(later.days(Unanswered.class)).containsExactly("2025-05-02");
        assertThat(later.only(Unanswered.class).stake()).isEqualTo(1);
    }

    @Test
    void isAsLargeAsWhatIsStillUnanswered() {
        Kept kept = Kept.until("2025-06-01", "m1 2025-01-01 a release", "m2 2025-02-01 b envoy answers=m1");
        assertThat(kept.only(Unanswered.class).open()).isCloseTo(0.5, EXACTLY);
        assertThat(kept.only(Unanswered.class).stake()).isCloseTo(0.5, EXACTLY);
    }

    @Test
    void countsThoseOfOneDayAsOne() {
        List<Unanswered> sameDay = Kept.until("2025-06-01", "m1 2025-01-01 a release", "m2 2025-01-01 a relief")
                .all(Unanswered.class);
        assertThat(sameDay).extracting(Unanswered::lapses).containsExactly(0, 0);
        List<Unanswered> inARow = Kept.until("2025-06-01", "m1 2025-01-01 a release", "m2 2025-01-02 a relief")
                .all(Unanswered.class);
        assertThat(inARow).extracting(Unanswered::lapses).containsExactly(0, 1);
    }

    @Test
    void countsOneHoweverManyPeriodsRunOutOverIt() {
        DocketTerms twoClocks = PlainTariff.terms(List.of(
                new DocketTerms.Clock(0, Scope.UNANSWERED, 60), new DocketTerms.Clock(1, Scope.UNANSWERED, 120)));
        List<Unanswered> unanswered = Kept.until(
                        "2025-06-30", twoClocks, "m1 2025-01-01 a release", "m2 2025-01-10 a release")
                .all(Unanswered.class);
        assertThat(unanswered).extracting(Unanswered::step).containsExactly("m1", "m2", "m1", "m2");
        assertThat(unanswered).extracting(Unanswered::lapses).containsExactly(0, 1, 0, 1);
        assertThat(unanswered)
                .extracting(occasion -> occasion.ageing().exchanges())
                .containsExactly(1.0, 1.0, 0.0, 0.0);
    }

    @Test
    void isTheFirstAgainAfterAFullAnswer() {
        Kept kept = Kept.until(
                "2026-06-01",
                "m1 2025-01-01 a release",
                "m2 2025-06-01 a envoy",
                "m3 2025-06-02 b envoy answers=m2",
                "m4 2025-09-01 a release");
        assertThat(kept.all(Unanswered.class)).extracting(Unanswered::lapses).containsExactly(0, 0);
    }

    @Test
    void isMendedByALateAnswerAndNotByOneInTime() {
        String given = "m1 2025-01-01 a release";
        Occasion.Answer inTime = Kept.until("2025-06-01", given, "m2 2025-05-01 b relief answers=m1")
                .answer("m1", "m2");
        assertThat(inTime.mendedLapses()).isEqualTo(-1);
        assertThat(inTime.mended()).isZero();
        Occasion.Answer late = Kept.until("2025-06-01", given, "m2 2025-05-02 b relief answers=m1")
                .answer("m1", "m2");
        assertThat(late.mendedLapses()).isZero();
        assertThat(late.mended()).isCloseTo(1, EXACTLY);
        Occasion.Answer half = Kept.until("2025-06-01", given, "m2 2025-05-02 b envoy answers=m1")
                .answer("m1", "m2");
        assertThat(half.mended()).isCloseTo(0.5, EXACTLY);
    }

    @Test
    void isMendedAsTheOneInTheRowThatItWas() {
        Kept kept = Kept.until(
                "2025-06-01",
                "m1 2025-01-01 a release",
                "m2 2025-01-02 a relief",
                "m3 2025-05-20 b release answers=m2");
        assertThat(kept.answer("m2", "m3").mendedLapses()).isEqualTo(1);
    }

    @Test
    void isMendedOnce() {
        Kept kept = Kept.until(
                "2025-07-01",
                "m1 2025-01-01 a release",
                "m2 2025-05-20 b relief answers=m1",
                "m3 2025-05-21 b release answers=m1");
        assertThat(kept.all(Occasion.Answer.class))
                .extracting(Occasion.Answer::mended)
                .containsExactly(1.0);
    }

    @Test
    void beginsAnewWhereTheAnswerIsTakenBack() {
        String[] moves = {
            "m1 2025-01-01 a release", "m2 2025-01-10 b relief answers=m1", "m3 2025-04-01 b sanctions reverses=m2"
        };
        Kept before = Kept.until("2025-07-30", moves);
        assertThat(before.days(Unanswered.class)).isEmpty();
        assertThat(before.concession("m1").status()).isEqualTo(Concession.ConcessionStatus.AWAITING);
        Kept after = Kept.until("2025-07-31", moves);
        assertThat(after.days(Unanswered.class)).containsExactly("2025-07-31");
    }

    @Test
    void isOneWhereTheAnswerIsTakenBackInTwoPartsOnOneDay() {
        Kept kept = Kept.until(
                "2025-08-01",
                "m1 2025-01-01 a release",
                "m2 2025-01-10 b relief answers=m1",
                "m3 2025-04-01 b sanctions extent=partial reverses=m2",
                "m4 2025-04-01 b sanctions reverses=m2");
        assertThat(kept.days(Unanswered.class)).containsExactly("2025-07-31");
    }

    @Test
    void neverComesOfWhatKeepsAPromise() {
        Kept kept = Kept.until("2026-01-01", "p 2025-01-01 a promise promises=envoy", "m 2025-02-01 a envoy fulfils=p");
        assertThat(kept.all(Unanswered.class)).isEmpty();
        assertThat(kept.rules.open).isEmpty();
        assertThat(kept.standing.concessions()).isEmpty();
    }

    @Test
    void tellsTheSilenceOfASideThatWaitsForAnAnswerFromAnyOther() {
        assertThat(Kept.until("2025-06-01", "m1 2025-01-01 a release")
                        .only(Occasion.Silence.class)
                        .owed())
                .isTrue();
        assertThat(Kept.until("2025-06-01", "m1 2025-01-01 a visit")
                        .only(Occasion.Silence.class)
                        .owed())
                .isFalse();
    }
}
