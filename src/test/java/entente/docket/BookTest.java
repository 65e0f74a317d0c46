package entente.docket;

import static org.assertj.core.api.Assertions.assertThat;

import entente.docket.Settlement.By;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BookTest {

    private static final int WINDOW = 120;

    private final Book book = new Book();
    private final Step release = Steps.of("m1 2025-01-01 a release");
    private final Step envoy = Steps.of("m2 2025-01-10 a envoy");
    private final Step relief = Steps.of("m3 2025-02-01 b relief");

    @Test
    void paysTheOldestFirst() {
        Step sameDay = Steps.of("m0 2025-01-10 a envoy");
        book.startWaiting(envoy);
        book.startWaiting(sameDay);
        book.startWaiting(release);
        release.settle(0.5, Steps.of("m4 2025-01-20 b envoy"), By.NAME);
        assertThat(book.paidBy(relief, WINDOW)).containsExactly(release, sameDay);
    }

    @Test
    void paysNoMoreThanTheWorthReaches() {
        book.startWaiting(release);
        book.startWaiting(envoy);
        assertThat(book.paidBy(relief, WINDOW)).containsExactly(release);
        assertThat(book.paidBy(Steps.of("m4 2025-02-01 b visit"), WINDOW)).containsExactly(release);
    }

    @Test
    void paysNothingOfTheSameDay() {
        book.startWaiting(release);
        assertThat(book.paidBy(Steps.of("m3 2025-01-01 b relief"), WINDOW)).isEmpty();
        assertThat(book.paidBy(Steps.of("m3 2025-01-02 b relief"), WINDOW)).containsExactly(release);
    }

    @Test
    void paysNothingOlderThanTheWindow() {
        book.startWaiting(release);
        book.startWaiting(envoy);
        assertThat(book.paidBy(Steps.of("m3 2025-05-01 b relief"), WINDOW)).containsExactly(release);
        assertThat(book.paidBy(Steps.of("m4 2025-05-02 b relief"), WINDOW)).containsExactly(envoy);
    }

    @Test
    void paysNothingThatWaitsNoLonger() {
        book.startWaiting(release);
        book.stopWaiting(release);
        assertThat(book.paidBy(relief, WINDOW)).isEmpty();
    }

    @Test
    void findsTheOldestPromiseOfAKind() {
        Pledge older = new Pledge(Steps.of("p 2025-01-01 a promise promises=envoy"));
        Pledge newer = new Pledge(Steps.of("q 2025-01-02 a promise promises=envoy"));
        book.promise(older);
        book.promise(newer);
        assertThat(book.oldestDeliveredBy(envoy)).containsSame(older);
        book.forget(older);
        assertThat(book.oldestDeliveredBy(envoy)).containsSame(newer);
        book.forget(newer);
        assertThat(book.oldestDeliveredBy(envoy)).isEmpty();
    }

    @Test
    void findsNoPromiseOfAnotherKind() {
        book.promise(new Pledge(Steps.of("p 2025-01-01 a promise promises=release")));
        assertThat(book.oldestDeliveredBy(envoy)).isEmpty();
    }

    @Test
    void forgetsWhatItNeverHeardOf() {
        book.forget(new Pledge(Steps.of("p 2025-01-01 a promise promises=release")));
        assertThat(book.oldestDeliveredBy(envoy)).isEmpty();
    }

    @Test
    void countsLapsesInARow() {
        assertThat(book.lapse()).isZero();
        assertThat(book.lapse()).isEqualTo(1);
        book.endLapses();
        assertThat(book.lapse()).isZero();
    }

    @Test
    void countsASpellUntilALongSilence() {
        book.remember(release, 9);
        book.remember(envoy, 9);
        assertThat(book.spell()).isEqualTo(2);
        book.remember(Steps.of("m3 2025-01-20 a envoy"), 9);
        assertThat(book.spell()).isEqualTo(1);
    }

    @Test
    void endsWithItsLastMove() {
        assertThat(book.endsWith(release)).isFalse();
        book.remember(release, 90);
        assertThat(book.endsWith(release)).isTrue();
        book.remember(envoy, 90);
        assertThat(book.endsWith(release)).isFalse();
    }

    @Test
    void remembersTheKindsOfItsMoves() {
        assertThat(book.isFirstOfKind(release)).isTrue();
        book.remember(release, 90);
        assertThat(book.isFirstOfKind(Steps.of("m9 2025-03-01 a release"))).isFalse();
        assertThat(book.isFirstOfKind(envoy)).isTrue();
    }

    @Test
    void remembersItsLastDemandAndItsLastThreat() {
        LocalDate day = LocalDate.parse("2025-03-01");
        assertThat(book.sinceDemand(day)).isEqualTo(Occasion.NEVER);
        assertThat(book.sinceThreat(day)).isEqualTo(Occasion.NEVER);
        book.remember(Steps.of("d 2025-02-01 a demand"), 90);
        book.remember(Steps.of("t 2025-02-19 a threat"), 90);
        book.remember(Steps.of("e 2025-02-27 a demand"), 90);
        assertThat(book.sinceDemand(day)).isEqualTo(2);
        assertThat(book.sinceThreat(day)).isEqualTo(10);
    }
}
