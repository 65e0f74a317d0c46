package entente.docket;

import static entente.docket.Kept.EXACTLY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The same again says less, unless something came back for it. */
class RepeatingTest {

    /** What is at stake in a third of three equal moves, 20 days apart. */
    private static double third(String kind) {
        return Kept.until("2025-03-01", times(3, kind)).made("m2").stake();
    }

    private static String[] times(int n, String kind) {
        return IntStream.range(0, n)
                .mapToObj(i -> "m" + i + " 2025-01-" + (i + 10) + " a " + kind)
                .toArray(String[]::new);
    }

    @Test
    void saysHalfAsMuchEachTimeByGiftsContactsAndWords() {
        assertThat(third("envoy")).isCloseTo(0.5 / 4, EXACTLY);
        assertThat(third("visit")).isCloseTo(0.0625 / 4, EXACTLY);
        assertThat(third("praise")).isCloseTo(0.0125 / 4, EXACTLY);
        assertThat(third("threat")).isCloseTo(0.0625 / 4, EXACTLY);
    }

    @Test
    void saysAsMuchEachTimeByHarm() {
        assertThat(third("sanctions")).isEqualTo(1);
    }

    @Test
    void saysAsMuchWhereADeedReturnedIt() {
        Kept kept = Kept.until(
                "2025-03-01", "m1 2025-01-01 a envoy", "m2 2025-01-05 b envoy answers=m1", "m3 2025-01-10 a envoy");
        assertThat(kept.made("m3").stake()).isCloseTo(0.5, EXACTLY);
        Kept half = Kept.until(
                "2025-03-01",
                "m1 2025-01-01 a envoy",
                "m2 2025-01-05 b envoy extent=partial answers=m1",
                "m3 2025-01-10 a envoy");
        assertThat(half.made("m3").stake()).isCloseTo(0.5 * Math.sqrt(0.5), EXACTLY);
    }

    @Test
    void saysLessWhereWordsReturnedIt() {
        Kept kept = Kept.until(
                "2025-03-01", "m1 2025-01-01 a envoy", "m2 2025-01-05 b praise answers=m1", "m3 2025-01-10 a envoy");
        assertThat(kept.made("m3").stake()).isCloseTo(0.25, EXACTLY);
    }

    @Test
    void recoversWithTime() {
        String[] moves = {"m1 2020-01-01 a envoy", "m2 2020-01-02 a envoy", "m3 2021-09-23 a envoy"}; // 630 days later
        assertThat(Kept.until("2022-01-01", moves).made("m3").stake()).isCloseTo(0.5 * 0.63, EXACTLY);
        assertThat(Kept.until("2023-01-01", "m1 2020-01-01 a envoy", "m2 2022-09-28 a envoy") // 1,001 days later
                        .made("m2")
                        .stake())
                .isEqualTo(0.5);
        assertThat(Kept.until("2025-12-01", "m1 2025-01-01 a threat", "m2 2025-04-02 a threat") // 91 days later
                        .made("m2")
                        .stake())
                .isEqualTo(0.0625);
    }

    @Test
    void sharesWhatSeveralOfADaySay() {
        Kept kept = Kept.until("2025-03-01", "m1 2025-01-01 a envoy", "m2 2025-01-01 a envoy");
        assertThat(kept.made("m1").stake()).isCloseTo(0.5 * 0.75, EXACTLY);
        assertThat(kept.made("m2").stake()).isCloseTo(0.5 * 0.75, EXACTLY);
    }

    @Test
    void saysLessInAnswersThatAreContacts() {
        Kept kept = Kept.until(
                "2025-03-01",
                "m1 2025-01-01 a visit",
                "m2 2025-01-01 b visit answers=m1",
                "m3 2025-01-02 a visit",
                "m4 2025-01-02 b visit answers=m3");
        assertThat(kept.answer("m3", "m4").stake())
                .isCloseTo(kept.answer("m1", "m2").stake() / 2, EXACTLY);
    }

    @Test
    void addsNothingWhereItCanBeDoneOnlyOnce() {
        Kept kept = Kept.until("2025-03-01", "m1 2025-01-01 a embassy", "m2 2025-01-10 a embassy");
        assertThat(kept.made("m1").stake()).isEqualTo(0.5);
        assertThat(kept.made("m2").value()).isZero();
        assertThat(kept.made("m2").stake()).isZero();
        assertThat(kept.standing.warnings())
                .containsExactly(new MoveWarning(
                        "m2", "kind", "It had done the same within 1000 days, and to do it again adds nothing."));
    }

    @Test
    void countsOneExchangeTogetherWhereItCanBeDoneOnlyOnce() {
        Kept kept = Kept.until("2025-03-01", "m1 2025-01-01 a embassy", "m2 2025-01-01 a embassy");
        assertThat(kept.made("m1").unasked() + kept.made("m2").unasked()).isCloseTo(0.5, EXACTLY);
        assertThat(kept.made("m1").exchanges() + kept.made("m2").exchanges()).isCloseTo(1, EXACTLY);
    }

    @Test
    void isNewWhereTheFirstWasTakenBack() {
        Kept kept = Kept.until(
                "2025-03-01",
                "m1 2025-01-01 a embassy",
                "m2 2025-01-10 a sanctions reverses=m1",
                "m3 2025-01-20 a embassy");
        assertThat(kept.made("m3").stake()).isEqualTo(0.5);
    }

    @Test
    void keepsItsPromiseEvenWhereItAddsNothing() {
        Kept kept = Kept.until(
                "2025-03-01",
                "m1 2025-01-01 a embassy",
                "p 2025-01-05 a promise promises=embassy",
                "m2 2025-01-10 a embassy fulfils=p");
        assertThat(kept.promise("p").status()).isEqualTo(Commitment.CommitmentStatus.KEPT);
        assertThat(kept.only(Occasion.Delivery.class).stake()).isZero();
    }

    @Test
    void countsTheMovesOfOneSideAlone() {
        Kept kept = Kept.until("2025-03-01", "m1 2025-01-01 a envoy", "m2 2025-01-10 b envoy");
        assertThat(Stream.of("m1", "m2").map(move -> kept.made(move).stake())).containsExactly(0.5, 0.5);
    }
}
