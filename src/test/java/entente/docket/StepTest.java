package entente.docket;

import static org.assertj.core.api.Assertions.assertThat;

import entente.docket.Settlement.By;
import org.junit.jupiter.api.Test;

class StepTest {

    private final Step release = Steps.of("m1 2025-01-01 a release");
    private final Step relief = Steps.of("m2 2025-01-10 b relief");
    private final Step envoy = Steps.of("m3 2025-01-20 b envoy");

    @Test
    void isWorthAsMuchAsItGoes() {
        Step partial = Steps.of("m1 2025-01-01 a release extent=partial");
        assertThat(partial.reached()).isEqualTo(0.5);
        assertThat(partial.missing()).isEqualTo(0.5);
        assertThat(partial.value()).isEqualTo(4);
        assertThat(partial.cost()).isEqualTo(2);
    }

    @Test
    void isPartialBetweenNothingAndAllOfIt() {
        assertThat(release.isPartial()).isFalse();
        assertThat(Steps.of("m1 2025-01-01 a release extent=minimal").isPartial())
                .isTrue();
        assertThat(Steps.of("m1 2025-01-01 a release extent=none").isPartial()).isFalse();
    }

    @Test
    void knowsWhoMakesItAndToWhom() {
        assertThat(relief.actor()).isEqualTo("b");
        assertThat(relief.other()).isEqualTo("a");
        assertThat(release.daysUntil(relief.day())).isEqualTo(9);
        assertThat(relief.daysUntil(release.day())).isEqualTo(-9);
    }

    @Test
    void settlesNoMoreThanAllOfIt() {
        release.settle(0.75, relief, By.NAME);
        release.settle(0.75, envoy, By.NAME);
        assertThat(release.settled()).isEqualTo(1);
        assertThat(release.isSettled()).isTrue();
        assertThat(release.openWorth()).isZero();
    }

    @Test
    void gainsWhatWasMissing() {
        assertThat(release.settle(0.75, relief, By.NAME)).isEqualTo(0.75);
        assertThat(release.settle(0.75, envoy, By.NAME)).isEqualTo(0.25);
        assertThat(release.settle(0.75, envoy, By.NAME)).isZero();
    }

    @Test
    void isSettledWhereOnlyRoundingIsMissing() {
        release.settle(1 - 1e-8, relief, By.NAME);
        assertThat(release.isSettled()).isFalse();
        release.settle(1e-8 - 1e-10, relief, By.NAME);
        assertThat(release.isSettled()).isTrue();
    }

    @Test
    void keepsOneSettlementForEachStepThatItAnswers() {
        Step other = Steps.of("m0 2025-01-01 a envoy");
        release.settle(0.25, relief, By.WORTH);
        release.settle(0.5, relief, By.WORTH);
        assertThat(relief.answersOthersThan(release)).isFalse();
        other.settle(0.5, relief, By.WORTH);
        assertThat(relief.answersOthersThan(release)).isTrue();
        assertThat(relief.settlements()).extracting(Settlement::given).containsExactly(release, other);
        assertThat(relief.settlements()).extracting(Settlement::share).containsExactly(0.75, 0.5);
    }

    @Test
    void countsANamedAnswerAtItsOwnWorth() {
        release.settle(0.25, envoy, By.NAME);
        assertThat(release.answeredBy()).containsExactly("m3");
        assertThat(release.answeredValue()).isEqualTo(4);
    }

    @Test
    void countsAnAnswerByWorthAtWhatItPays() {
        release.settle(0.25, relief, By.WORTH);
        assertThat(release.answeredValue()).isEqualTo(2);
        release.settle(0.5, relief, By.WORTH);
        assertThat(release.answeredValue()).isEqualTo(6);
        assertThat(release.openWorth()).isEqualTo(2);
    }

    @Test
    void namesTheMoveThatCompletedAnAnswerWithoutCountingItTwice() {
        release.settle(1, relief, By.NAME);
        release.nameCompletion(Steps.of("m4 2025-02-01 b relief completes=m2"));
        assertThat(release.answeredBy()).containsExactly("m2", "m4");
        assertThat(release.answeredValue()).isEqualTo(8);
    }

    @Test
    void completingAddsOnlyTheMissingWorth() {
        Step begun = Steps.of("m1 2025-01-01 a release extent=minimal");
        assertThat(begun.addedBy(release)).isEqualTo(0.75);
        assertThat(begun.complete(release)).isEqualTo(6);
        assertThat(begun.reached()).isEqualTo(1);
    }

    @Test
    void completingNeverLowersWhatIsReached() {
        Step less = Steps.of("m2 2025-02-01 a release extent=partial");
        assertThat(release.addedBy(less)).isZero();
        assertThat(release.complete(less)).isZero();
        assertThat(release.reached()).isEqualTo(1);
    }

    @Test
    void takingBackLowersWhatIsReached() {
        assertThat(release.takeBack(0.25)).isEqualTo(0.25);
        assertThat(release.takeBack(0.5)).isEqualTo(0.375);
        assertThat(release.reached()).isEqualTo(0.375);
        assertThat(release.value()).isEqualTo(3);
    }

    @Test
    void takingBackAnAnswerOpensWhatItAnswered() {
        release.settle(0.5, relief, By.NAME);
        release.settle(0.5, envoy, By.NAME);
        relief.takeBack(0.5);
        assertThat(release.isSettled()).isFalse();
        assertThat(release.settled()).isEqualTo(0.75);
        assertThat(release.answeredValue()).isEqualTo(4 + 4);
        assertThat(relief.settlements()).extracting(Settlement::share).containsExactly(0.25);
    }

    @Test
    void takingBackAStepLeavesWhatAnsweredIt() {
        release.settle(1, relief, By.NAME);
        release.takeBack(1);
        assertThat(release.settled()).isEqualTo(1);
        assertThat(relief.reached()).isEqualTo(1);
    }

    @Test
    void opensNoMoreThanAllOfIt() {
        Step other = Steps.of("m4 2025-01-30 b envoy");
        release.settle(0.09, relief, By.NAME);
        release.settle(0.37, envoy, By.NAME);
        release.settle(0.05, other, By.NAME);
        envoy.takeBack(1);
        relief.takeBack(1);
        other.takeBack(1); // less these shares in this order, rounding leaves a little less than 0
        assertThat(release.settled()).isZero();
    }

    @Test
    void takesBackNothingTwice() {
        release.settle(0.5, relief, By.NAME);
        relief.takeBack(1);
        assertThat(relief.takeBack(1)).isZero();
        assertThat(relief.reached()).isZero();
        assertThat(release.settled()).isZero();
    }

    @Test
    void isPaidBeyondWhereANamedStepOfTheOtherSideGoesFurther() {
        Step partial = Steps.of("m1 2025-01-01 a release extent=partial");
        relief.settle(0.5, partial, By.NAME);
        assertThat(partial.isPaidBeyond()).isTrue();
        partial.complete(release);
        assertThat(partial.isPaidBeyond()).isFalse();
    }

    @Test
    void isNotPaidBeyondByWorth() {
        Step partial = Steps.of("m1 2025-01-01 a release extent=partial");
        relief.settle(0.5, partial, By.WORTH);
        assertThat(partial.isPaidBeyond()).isFalse();
    }
}
