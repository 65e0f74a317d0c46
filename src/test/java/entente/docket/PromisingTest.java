package entente.docket;

import static entente.docket.Commitment.CommitmentStatus.BROKEN;
import static entente.docket.Commitment.CommitmentStatus.KEPT;
import static entente.docket.Commitment.CommitmentStatus.KEPT_IN_PART;
import static entente.docket.Commitment.CommitmentStatus.KEPT_LATE;
import static entente.docket.Commitment.CommitmentStatus.OPEN;
import static entente.docket.Commitment.CommitmentStatus.OVERDUE;
import static entente.docket.Commitment.CommitmentStatus.WITHDRAWN;
import static entente.docket.Kept.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A promise is kept, kept late, overdue, withdrawn or broken. */
class PromisingTest {

    private static final String PROMISE = "p 2025-01-01 a promise promises=envoy due=2025-02-01";
    private static final String UNDATED = "p 2025-01-01 a promise promises=envoy";

    private static Commitment.CommitmentStatus status(String asOf, String... moves) {
        return Kept.until(asOf, moves).promise("p").status();
    }

    @Test
    void isOpenUntilItsDateAndThenOverdue() {
        assertThat(status("2025-02-01", PROMISE)).isEqualTo(OPEN);
        assertThat(status("2025-02-02", PROMISE)).isEqualTo(OVERDUE);
        Occasion.Overdue overdue = Kept.until("2025-02-02", PROMISE).only(Occasion.Overdue.class);
        assertThat(overdue.stake()).isEqualTo(0.5);
        assertThat(overdue.lapses()).isZero();
    }

    @Test
    void isKeptInTimeLateOrInPart() {
        assertThat(status("2025-03-01", PROMISE, "d 2025-02-01 a envoy fulfils=p"))
                .isEqualTo(KEPT);
        assertThat(status("2025-03-01", PROMISE, "d 2025-02-02 a envoy fulfils=p"))
                .isEqualTo(KEPT_LATE);
        assertThat(status("2025-03-01", PROMISE, "d 2025-01-20 a envoy fulfils=p extent=partial"))
                .isEqualTo(KEPT_IN_PART);
    }

    @Test
    void isWithdrawnByItsDateAndBrokenAfterIt() {
        assertThat(status("2025-03-01", PROMISE, "r 2025-01-20 a threat reverses=p"))
                .isEqualTo(WITHDRAWN);
        assertThat(status("2025-03-01", PROMISE, "r 2025-02-20 a threat reverses=p"))
                .isEqualTo(BROKEN);
    }

    @Test
    void isBrokenWhereWhatKeptItIsTakenBack() {
        Kept kept = Kept.until(
                "2025-03-01", PROMISE, "d 2025-01-20 a envoy fulfils=p", "r 2025-02-20 a sanctions reverses=d");
        assertThat(kept.promise("p").status()).isEqualTo(BROKEN);
        assertThat(kept.only(Occasion.Breach.class).inTime()).isFalse();
    }

    @Test
    void fallsDueWithinAYearWithoutADate() {
        assertThat(status("2026-01-01", UNDATED)).isEqualTo(OPEN);
        Kept after = Kept.until("2026-01-02", UNDATED);
        assertThat(after.promise("p").status()).isEqualTo(OVERDUE);
        assertThat(after.promise("p").dated()).isFalse();
        assertThat(after.days(Occasion.Overdue.class)).containsExactly("2026-01-02");
    }

    @Test
    void isBrokenByGoingBackOnItOnceItFellDueWithoutADate() {
        Kept soon = Kept.until("2026-06-01", UNDATED, "r 2025-02-10 a sanctions reverses=p");
        assertThat(soon.only(Occasion.Breach.class).inTime()).isTrue();
        Kept later = Kept.until("2026-06-01", UNDATED, "r 2026-02-05 a sanctions reverses=p");
        assertThat(later.only(Occasion.Breach.class).inTime()).isFalse();
        assertThat(later.only(Occasion.Breach.class).stake()).isEqualTo(0.5);
    }

    @Test
    void earnsHalfWithEachAnswerWindowThatItIsLate() {
        Occasion.Delivery inTime =
                Kept.until("2025-07-01", PROMISE, "d 2025-02-01 a envoy").only(Occasion.Delivery.class);
        assertThat(inTime.stake()).isCloseTo(0.5, EXACTLY);
        assertThat(inTime.mendedLapses()).isEqualTo(-1);
        Occasion.Delivery late = Kept.until("2025-07-01", PROMISE, "d 2025-06-01 a envoy")
                .only(Occasion.Delivery.class); // 120 days late
        assertThat(late.stake()).isCloseTo(0.25, EXACTLY);
        assertThat(late.mended()).isCloseTo(0.5, EXACTLY);
        assertThat(late.mendedLapses()).isZero();
    }

    @Test
    void isNoGift() {
        Kept kept = Kept.until("2025-03-01", PROMISE, "d 2025-01-20 a envoy fulfils=p");
        assertThat(kept.made("d").unasked()).isZero();
        assertThat(kept.made("d").free()).isFalse();
    }

    @Test
    void earnsOnceWhereItAlsoAnswers() {
        Kept kept =
                Kept.until("2025-03-01", PROMISE, "g 2025-01-20 b release", "d 2025-01-20 a envoy fulfils=p answers=g");
        assertThat(kept.answer("g", "d").stake()).isCloseTo(0.5, EXACTLY);
        assertThat(kept.only(Occasion.Delivery.class).stake()).isCloseTo(0, EXACTLY);
        assertThat(kept.promise("p").status()).isEqualTo(KEPT);
    }

    @Test
    void isKeptByADeedOfItsKindThatNamesNothingTheOldestFirst() {
        Kept kept = Kept.until(
                "2025-03-01",
                "p 2025-01-01 a promise promises=envoy",
                "q 2025-01-02 a promise promises=envoy",
                "d 2025-02-01 a envoy");
        assertThat(kept.promise("p").status()).isEqualTo(KEPT);
        assertThat(kept.promise("p").fulfilledBy()).containsExactly("d");
        assertThat(kept.promise("q").status()).isEqualTo(OPEN);
    }

    @Test
    void mayBeAConcessionAtOnce() {
        Kept kept = Kept.until("2025-01-20", "m1 2025-01-01 a release promises=envoy");
        assertThat(kept.rules.open)
                .containsExactlyInAnyOrder(
                        new OpenItem.OpenConcession("m1", "a", "b"),
                        new OpenItem.OpenCommitment("m1", "a", "b", false));
    }
}
