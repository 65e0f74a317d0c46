package entente.docket;

import static entente.docket.Kept.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;

import entente.docket.Occasion.Completion;
import entente.docket.Occasion.Unfinished;
import org.junit.jupiter.api.Test;

/** A step that goes only part of the way may be completed; to leave it so is a failure where it was paid for in full. */
class CompletingTest {

    private static final String BEGUN = "m1 2025-09-11 a relief extent=partial";
    private static final String PAID = "m2 2025-09-11 b release answers=m1";

    @Test
    void isLeftUnfinishedOnceItsTimeHasPassed() {
        assertThat(Kept.until("2025-10-11", BEGUN, PAID).all(Unfinished.class)).isEmpty();
        Unfinished left = Kept.until("2025-10-12", BEGUN, PAID).only(Unfinished.class);
        assertThat(left.missing()).isEqualTo(0.5);
        assertThat(left.stake()).isEqualTo(0.5);
        assertThat(left.paid()).isTrue();
    }

    @Test
    void isPaidForOnlyWhereTheOtherSideWentFurther() {
        String asOf = "2025-11-01";
        assertThat(Kept.until(asOf, BEGUN).only(Unfinished.class).paid()).isFalse();
        assertThat(Kept.until(asOf, BEGUN, "m2 2025-09-11 b envoy answers=m1")
                        .only(Unfinished.class)
                        .paid())
                .isFalse(); // 4 points for 4
        assertThat(Kept.until(asOf, BEGUN, "m2 2025-09-20 b release")
                        .only(Unfinished.class)
                        .paid())
                .isFalse(); // of a step that names nothing only what is used up is paid
        assertThat(Kept.until(asOf, "m0 2025-09-01 b release", BEGUN + " answers=m0")
                        .only(Unfinished.class)
                        .paid())
                .isFalse(); // it answers in part, and the rest of that is unanswered
    }

    @Test
    void hasItsTimeFromTheDayOnWhichItWasPaidFor() {
        Kept kept = Kept.until("2026-01-01", BEGUN, "m2 2025-10-01 b release answers=m1");
        assertThat(kept.days(Unfinished.class)).containsExactly("2025-11-01");
        assertThat(kept.only(Unfinished.class).paid()).isTrue();
    }

    @Test
    void earnsAsTheGiftThatItCompletes() {
        Completion completion = Kept.until("2026-02-01", BEGUN, "m3 2026-01-09 a relief completes=m1")
                .only(Completion.class);
        assertThat(completion.added()).isEqualTo(0.5);
        assertThat(completion.days()).isEqualTo(120);
        assertThat(completion.stake()).isCloseTo(0.25, EXACTLY);
        assertThat(completion.exchanges()).isCloseTo(0.5, EXACTLY);
        assertThat(completion.mended()).isZero();
    }

    @Test
    void earnsThroughItsAnswersWhereItAnswers() {
        Kept kept = Kept.until(
                "2026-02-01",
                "m0 2025-09-11 b release",
                "m1 2025-09-11 a relief extent=partial answers=m0",
                "m3 2026-01-09 a relief completes=m1");
        assertThat(kept.answer("m0", "m1").stake()).isCloseTo(0.5, EXACTLY);
        assertThat(kept.answer("m0", "m3").stake()).isCloseTo(0.25, EXACTLY); // an answer window kept
        assertThat(kept.only(Completion.class).stake()).isCloseTo(0, EXACTLY);
        assertThat(kept.settled("m0")).isCloseTo(1, EXACTLY);
    }

    @Test
    void answersOnItsOwnDayAsOnALaterOne() {
        Kept kept = Kept.until(
                "2025-12-01",
                "m0 2025-09-01 b release",
                "m1 2025-09-11 a relief extent=partial answers=m0",
                "m3 2025-09-11 a relief completes=m1");
        assertThat(kept.settled("m0")).isCloseTo(1, EXACTLY);
        assertThat(kept.only(Completion.class).stake()).isCloseTo(0, EXACTLY);
    }

    @Test
    void mendsWhatWasLeftUnfinished() {
        Completion late = Kept.until("2025-12-01", BEGUN, PAID, "m3 2025-11-04 a relief completes=m1")
                .only(Completion.class);
        assertThat(late.mended()).isCloseTo(0.5, EXACTLY);
        assertThat(late.doubtedReliedOn()).isTrue();
        assertThat(late.doubtedNotReliedOn()).isFalse();
        assertThat(late.paid()).isTrue();
        Completion inTime = Kept.until("2025-12-01", BEGUN, PAID, "m3 2025-10-01 a relief completes=m1")
                .only(Completion.class);
        assertThat(inTime.mended()).isZero();
        assertThat(inTime.doubtedReliedOn()).isFalse();
    }

    @Test
    void settlesItsAnswerInPartUntilItIsCompleted() {
        Kept before = Kept.until("2025-10-01", BEGUN, PAID);
        assertThat(before.settled("m1")).isEqualTo(1);
        assertThat(before.settled("m2")).isCloseTo(0.5, EXACTLY);
        Kept after = Kept.until("2025-12-01", BEGUN, PAID, "m3 2025-11-04 a relief completes=m1");
        assertThat(after.settled("m2")).isCloseTo(1, EXACTLY);
        assertThat(after.concession("m2").answeredBy()).containsExactly("m1", "m3");
        assertThat(after.concession("m1").value()).isEqualTo(8);
        assertThat(after.standing.concessions())
                .noneMatch(concession -> concession.move().equals("m3"));
        assertThat(after.rules.open).isEmpty();
    }

    @Test
    void isLeftUnfinishedOnceAndOnlyForWhatIsStillMissing() {
        Kept kept = Kept.until(
                "2026-01-01",
                "m1 2025-09-11 a relief extent=minimal",
                PAID,
                "m3 2025-10-01 a relief extent=partial completes=m1");
        assertThat(kept.only(Completion.class).full()).isFalse();
        assertThat(kept.only(Unfinished.class).missing()).isEqualTo(0.5);
    }

    @Test
    void isAnsweredWhicheverOfTwoCompletionsOfADayIsNamed() {
        String[] moves = {BEGUN, "m2 2025-09-20 a relief completes=m1", "m3 2025-09-20 a relief completes=m1"};
        Kept first = Kept.until("2025-10-01", moves[0], moves[1], moves[2], "m4 2025-09-25 b envoy answers=m2");
        Kept second = Kept.until("2025-10-01", moves[0], moves[1], moves[2], "m4 2025-09-25 b envoy answers=m3");
        assertThat(second.only(Occasion.Answer.class).stake())
                .isCloseTo(first.only(Occasion.Answer.class).stake(), EXACTLY);
    }

    @Test
    void addsNothingToAFullStepAndSaysSo() {
        Kept kept = Kept.until("2025-03-01", "m1 2025-01-01 a relief", "m2 2025-02-01 a relief completes=m1");
        assertThat(kept.all(Completion.class)).isEmpty();
        assertThat(kept.made("m2").unasked()).isZero();
        assertThat(kept.standing.warnings())
                .containsExactly(new MoveWarning(
                        "m2", "completes", "\"m1\" already goes as far as this; completing it adds nothing."));
    }
}
