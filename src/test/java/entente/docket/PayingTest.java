package entente.docket;

import static entente.docket.Kept.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A deed or contact that names nothing pays for what is unanswered, worth for worth. */
class PayingTest {

    private static final String LATER = "2025-03-01";

    @Test
    void paysTheOldestDayFirst() {
        Kept kept = Kept.until(
                LATER,
                "m1 2025-01-01 a release",
                "m2 2025-01-10 a envoy",
                "m3 2025-02-01 b visit",
                "m4 2025-02-02 b relief");
        assertThat(kept.concession("m1").answeredBy()).containsExactly("m3", "m4");
        assertThat(kept.settled("m1")).isCloseTo(1, EXACTLY);
        assertThat(kept.settled("m2")).isCloseTo(0.5, EXACTLY); // 2 + 8 points for 8 + 4
        assertThat(kept.made("m4").unasked()).isCloseTo(0, EXACTLY);
    }

    @Test
    void paysInProportionWithinADay() {
        Kept kept = Kept.until(
                LATER, "m1 2025-01-01 a release", "m2 2025-01-01 a envoy", "m3 2025-02-01 b relief extent=partial");
        assertThat(kept.settled("m1")).isCloseTo(1 / 3.0, EXACTLY);
        assertThat(kept.settled("m2")).isCloseTo(1 / 3.0, EXACTLY);
    }

    @Test
    void paysByDeedsBeforeContacts() {
        Kept kept = Kept.until(LATER, "m1 2025-01-01 a release", "m2 2025-02-01 b visit", "m3 2025-02-01 b relief");
        assertThat(kept.concession("m1").answeredBy()).containsExactly("m3");
        assertThat(kept.made("m2").unasked()).isEqualTo(0.0625);
    }

    @Test
    void paysByTheSurerSourceFirst() {
        Kept kept = Kept.until(
                LATER, "m1 2025-01-01 a release", "m2 2025-02-01 b relief confidence=0.5", "m3 2025-02-01 b release");
        assertThat(kept.concession("m1").answeredBy()).containsExactly("m3");
    }

    @Test
    void paysNothingByWords() {
        Kept kept = Kept.until(LATER, "m1 2025-01-01 a release", "m2 2025-02-01 b praise");
        assertThat(kept.all(Occasion.Answer.class)).isEmpty();
    }

    @Test
    void paysNothingOfItsOwnDay() {
        Kept kept = Kept.until(LATER, "m1 2025-01-01 a release", "m2 2025-01-01 b relief");
        assertThat(kept.settled("m1")).isZero();
        assertThat(kept.settled("m2")).isZero();
    }

    @Test
    void paysWhatIsOwedWhoeverAnswersItThatDay() {
        Kept kept = Kept.until(
                LATER, "m1 2025-01-01 a envoy", "m2 2025-02-01 b relief", "m3 2025-02-01 a release answers=m2");
        assertThat(kept.settled("m1")).isCloseTo(1, EXACTLY);
        assertThat(kept.settled("m2")).isCloseTo(1, EXACTLY);
    }

    @Test
    void paysForWhatItUsesUpOfItself() {
        Kept kept = Kept.until(LATER, "m1 2025-01-01 a envoy", "m2 2025-02-01 b relief");
        assertThat(kept.settled("m1")).isCloseTo(1, EXACTLY);
        assertThat(kept.settled("m2")).isCloseTo(0.5, EXACTLY);
        assertThat(kept.made("m2").unasked()).isCloseTo(0.5, EXACTLY);
        assertThat(kept.all(Occasion.Answer.class)).hasSize(1);
    }

    @Test
    void paysForFourAnswerWindowsBackAndNoFurther() {
        String given = "m1 2020-01-01 a release";
        Kept inTime = Kept.until("2021-06-01", given, "m2 2021-04-25 b relief"); // the 480th day
        assertThat(inTime.settled("m1")).isCloseTo(1, EXACTLY);
        assertThat(inTime.answer("m1", "m2").stake()).isCloseTo(1 / 16.0, EXACTLY);
        assertThat(inTime.answer("m1", "m2").mended()).isCloseTo(1, EXACTLY);
        Kept tooLate = Kept.until("2021-06-01", given, "m2 2021-04-26 b relief");
        assertThat(tooLate.settled("m1")).isZero();
    }
}
