package entente.docket;

import static entente.docket.Kept.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What both sides do on one day answers each other where it is the same, or where it is said to be done together. */
class ActingTogetherTest {

    private static final String SOON = "2025-01-20";

    @Test
    void answersEachOtherWhereBothDoTheSame() {
        Kept kept = Kept.until(SOON, "m1 2025-01-01 a release", "m2 2025-01-01 b release");
        assertThat(kept.answer("m1", "m2").joint()).isTrue();
        assertThat(kept.answer("m2", "m1").joint()).isTrue();
        assertThat(kept.all(Occasion.Answer.class))
                .extracting(Occasion.Answer::stake)
                .containsExactly(1.0, 1.0);
        assertThat(kept.made("m1").unasked()).isZero();
        assertThat(kept.made("m2").unasked()).isZero();
        assertThat(kept.rules.open).isEmpty();
    }

    @Test
    void answersAsFarAsTheSmallerGoes() {
        Kept kept = Kept.until(SOON, "m1 2025-01-01 a release", "m2 2025-01-01 b release extent=partial");
        assertThat(kept.settled("m1")).isCloseTo(0.5, EXACTLY);
        assertThat(kept.settled("m2")).isCloseTo(1, EXACTLY);
        assertThat(kept.made("m1").unasked()).isCloseTo(0.5, EXACTLY);
    }

    @Test
    void isNoAnswerWhereTheKindsDifferAndNobodySaysSo() {
        Kept strangers = Kept.until(SOON, "m1 2025-01-01 a release", "m2 2025-01-01 b relief");
        assertThat(strangers.all(Occasion.Answer.class)).isEmpty();
        Kept named = Kept.until(SOON, "m1 2025-01-01 a release answers=m2", "m2 2025-01-01 b relief");
        assertThat(named.concession("m1").answeredBy()).containsExactly("m2");
        assertThat(named.concession("m2").answeredBy()).containsExactly("m1");
    }

    @Test
    void isNoAnswerWhereOneOfThemAnswersSomethingElse() {
        Kept kept = Kept.until(
                SOON, "m0 2024-12-20 a envoy", "m1 2025-01-01 a release", "m2 2025-01-01 b release answers=m0");
        assertThat(kept.settled("m1")).isZero();
    }

    @Test
    void isAnActOfEachSideWhereItIsOneMoveOfBoth() {
        Kept kept = Kept.until(SOON, "m1 2025-01-01 a release jointly=true");
        assertThat(kept.all(Occasion.Answer.class))
                .extracting(Occasion.Answer::giver)
                .containsExactlyInAnyOrder("a", "b");
        assertThat(kept.all(Occasion.Answer.class)).allMatch(answer -> answer.joint() && answer.full());
        assertThat(kept.all(Occasion.MoveMade.class))
                .extracting(Occasion.MoveMade::actor)
                .containsExactlyInAnyOrder("a", "b");
        assertThat(kept.standing.concessions()).extracting(Concession::giver).containsExactlyInAnyOrder("a", "b");
        assertThat(kept.rules.open).isEmpty();
    }

    @Test
    void saysAsMuchAsTwoMovesOfOneDayDo() {
        Kept joint = Kept.until(SOON, "m1 2025-01-01 a visit jointly=true");
        Kept two = Kept.until(SOON, "m1 2025-01-01 a visit", "m2 2025-01-01 b visit");
        assertThat(joint.all(Occasion.Answer.class))
                .extracting(Occasion.Answer::stake)
                .containsExactlyElementsOf(two.all(Occasion.Answer.class).stream()
                        .map(Occasion.Answer::stake)
                        .toList());
    }

    @Test
    void isWholeAtStakeTwiceOverWhereBothChooseInARound() {
        Kept both = Kept.until(SOON, "m1 2025-01-01 a cooperation", "m2 2025-01-01 b defection");
        assertThat(both.made("m1").stake()).isEqualTo(2);
        assertThat(both.made("m2").stake()).isEqualTo(2);
        Kept alone = Kept.until(SOON, "m1 2025-01-01 a cooperation", "m2 2025-01-02 b defection");
        assertThat(alone.made("m1").stake()).isEqualTo(1);
        assertThat(alone.made("m2").stake()).isEqualTo(1);
        Kept beside = Kept.until(SOON, "m1 2025-01-01 a cooperation", "m2 2025-01-01 b release");
        assertThat(beside.made("m1").stake()).isEqualTo(1);
        assertThat(beside.made("m2").stake()).isEqualTo(1);
    }
}
