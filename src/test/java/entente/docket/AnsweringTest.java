package entente.docket;

import static entente.docket.Kept.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A move that says what it answers settles it by its worth, and earns as much as both have at stake. */
class AnsweringTest {

    private static final String SOON = "2025-01-20";

    @ParameterizedTest
    @CsvSource({
        "release, relief, 1", // 8 points for 8
        "release, envoy, 0.5", // 4 for 8
        "envoy, release, 1",
        "withdrawal, visit, 0.125", // 2 for 16
        "release, praise, 0.0125", // a tenth of 1 for 8
        "visit, praise, 0.05", // a tenth of 1 for 2
        "praise, praise, 1"
    })
    void settlesByWorthAndByWordsOnlyASmallShareOfIt(String given, String answer, double settled) {
        Kept kept = Kept.until(SOON, "m1 2025-01-01 a " + given, "m2 2025-01-01 b " + answer + " answers=m1");
        assertThat(kept.answer("m1", "m2").share()).isCloseTo(settled, EXACTLY);
        assertThat(kept.answer("m1", "m2").full()).isEqualTo(settled == 1);
    }

    @ParameterizedTest
    @CsvSource({
        "release, relief, 1",
        "release, envoy, 0.5",
        "envoy, release, 0.5", // a whole deed cannot earn more than what it answers
        "withdrawal, visit, 0.0625", // a call cannot earn the withdrawal of an army
        "release, praise, 0.0125"
    })
    void earnsTheSmallerOfWhatIsSettledAndWhatSettlesIt(String given, String answer, double stake) {
        Kept kept = Kept.until(SOON, "m1 2025-01-01 a " + given, "m2 2025-01-01 b " + answer + " answers=m1");
        assertThat(kept.answer("m1", "m2").stake()).isCloseTo(stake, EXACTLY);
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01, 1", "2025-03-02, 0.70710678", "2025-05-01, 0.5", "2025-08-29, 0.25"})
    void halvesWithEachAnswerWindow(String day, double stake) {
        Kept kept = Kept.until("2025-09-01", "m1 2025-01-01 a release", "m2 " + day + " b relief answers=m1");
        assertThat(kept.answer("m1", "m2").stake()).isCloseTo(stake, org.assertj.core.api.Assertions.within(1e-8));
        assertThat(kept.answer("m1", "m2").share()).isEqualTo(1);
    }

    @Test
    void isAGiftForWhatItIsWorthBeyondWhatItAnswers() {
        Kept kept = Kept.until(SOON, "m1 2025-01-01 a envoy", "m2 2025-01-05 b release answers=m1");
        assertThat(kept.made("m1").unasked()).isEqualTo(0.5);
        assertThat(kept.made("m2").stake()).isEqualTo(1);
        assertThat(kept.made("m2").unasked()).isCloseTo(0.5, EXACTLY);
        assertThat(kept.made("m2").exchanges()).isCloseTo(0.5, EXACTLY);
        assertThat(kept.made("m2").free()).isFalse();
    }

    @Test
    void agesEvidenceOnlyWhereItIsADeed() {
        Kept kept = Kept.until(
                SOON,
                "m1 2025-01-01 a release",
                "m2 2025-01-02 b envoy answers=m1",
                "m3 2025-01-03 b visit answers=m1",
                "m4 2025-01-04 b praise answers=m1");
        assertThat(kept.answer("m1", "m2").ageing()).isEqualTo(new Occasion.Ageing("b", 0.5));
        assertThat(kept.answer("m1", "m3").exchanges()).isZero();
        assertThat(kept.answer("m1", "m4").exchanges()).isZero();
    }

    @Test
    void paysInProportionWithOthersOfItsDay() {
        Kept kept = Kept.until(
                SOON,
                "m1 2025-01-01 a release",
                "m2 2025-01-02 b relief answers=m1",
                "m3 2025-01-02 b envoy answers=m1");
        assertThat(kept.answer("m1", "m2").share()).isCloseTo(2 / 3.0, EXACTLY);
        assertThat(kept.answer("m1", "m3").share()).isCloseTo(1 / 3.0, EXACTLY);
    }

    @Test
    void paysBeforeWordsOfItsDayDo() {
        Kept kept = Kept.until(
                SOON,
                "m1 2025-01-01 a release",
                "m2 2025-01-02 b praise answers=m1",
                "m3 2025-01-02 b relief answers=m1");
        assertThat(kept.concession("m1").answeredBy()).containsExactly("m3");
    }

    @Test
    void waitsForNoAnswerItselfAsFarAsItWasPaidFor() {
        Kept larger = Kept.until(SOON, "m1 2025-01-01 a release", "m2 2025-01-05 b withdrawal answers=m1");
        assertThat(larger.settled("m2")).isEqualTo(1); // both go all the way
        Kept partial = Kept.until(SOON, "m1 2025-01-01 a release extent=partial", "m2 2025-01-05 b release answers=m1");
        assertThat(partial.settled("m2")).isCloseTo(0.5, EXACTLY);
        assertThat(partial.all(Occasion.Answer.class)).hasSize(1); // in the accounts alone
    }

    @Test
    void settlesNothingWhereItAnswersADemand() {
        Kept kept = Kept.until(
                SOON, "m0 2025-01-01 b relief", "m1 2025-01-02 b demand", "m2 2025-01-05 a release answers=m1");
        assertThat(kept.all(Occasion.Answer.class)).isEmpty();
        assertThat(kept.concession("m2").status()).isEqualTo(Concession.ConcessionStatus.AWAITING);
    }

    @Test
    void settlesNothingWhereItGoesNoWayAtAll() {
        Kept kept = Kept.until(SOON, "m1 2025-01-01 a release", "m2 2025-01-05 b relief answers=m1 extent=none");
        assertThat(kept.settled("m1")).isZero();
    }
}
