package entente.docket;

import static entente.docket.Kept.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;

import entente.docket.Occasion.Reversal;
import org.junit.jupiter.api.Test;

/** A side may take back what it did, or half of it; what that answered is open again. */
class TakingBackTest {

    @Test
    void isWeighedAsHarmAndAsTakingBack() {
        Kept kept = Kept.until("2025-03-01", "m1 2025-01-01 a relief", "m2 2025-01-02 a sanctions reverses=m1");
        assertThat(kept.made("m2").stake()).isEqualTo(1);
        assertThat(kept.made("m2").takesBack()).isTrue();
        assertThat(kept.only(Reversal.class).stake()).isEqualTo(1);
        assertThat(kept.only(Reversal.class).answered()).isFalse();
    }

    @Test
    void opensAgainWhatItAnswered() {
        Kept kept = Kept.until(
                "2025-03-01",
                "m1 2025-01-01 a release",
                "m2 2025-01-10 b relief answers=m1",
                "m3 2025-02-01 b sanctions reverses=m2");
        assertThat(kept.settled("m1")).isZero();
        assertThat(kept.concession("m1").status()).isEqualTo(Concession.ConcessionStatus.AWAITING);
        assertThat(kept.only(Reversal.class).undone()).isEqualTo(1);
        assertThat(kept.only(Reversal.class).answered()).isTrue();
    }

    @Test
    void letsAnotherAnswerIt() {
        Kept kept = Kept.until(
                "2025-03-01",
                "m1 2025-01-01 a release",
                "m2 2025-01-10 b relief answers=m1",
                "m3 2025-02-01 b sanctions reverses=m2",
                "m4 2025-02-10 b relief");
        assertThat(kept.concession("m1").status()).isEqualTo(Concession.ConcessionStatus.ANSWERED);
        assertThat(kept.concession("m1").answeredBy()).contains("m4");
    }

    @Test
    void takesBackHalfWhereItGoesHalfTheWay() {
        Kept kept = Kept.until(
                "2025-03-01",
                "m1 2025-01-01 a release",
                "m2 2025-01-10 b relief answers=m1",
                "m3 2025-02-01 b sanctions reverses=m2 extent=partial");
        assertThat(kept.only(Reversal.class).undone()).isEqualTo(0.5);
        assertThat(kept.only(Reversal.class).stake()).isEqualTo(0.5);
        assertThat(kept.settled("m1")).isCloseTo(0.5, EXACTLY);
    }

    @Test
    void takesNothingBackTwice() {
        Kept kept = Kept.until(
                "2025-03-01",
                "m1 2025-01-01 a relief",
                "m2 2025-01-02 a sanctions reverses=m1",
                "m3 2025-01-03 a sanctions reverses=m1");
        assertThat(kept.all(Reversal.class)).hasSize(1);
    }

    @Test
    void takesNoWordsBack() {
        Kept kept = Kept.until("2025-03-01", "m1 2025-01-01 a praise", "m2 2025-01-02 a sanctions reverses=m1");
        assertThat(kept.all(Reversal.class)).isEmpty();
    }
}
