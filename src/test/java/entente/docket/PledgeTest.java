package entente.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PledgeTest {

    private static final LocalDate IN_TIME = LocalDate.parse("2025-02-01");
    private static final LocalDate TOO_LATE = LocalDate.parse("2025-02-02");

    private final Pledge pledge = pledge("p 2025-01-01 a promise promises=envoy due=2025-02-01");
    private final Pledge undated = pledge("p 2025-01-01 a promise promises=envoy");
    private final Step onTheDay = Steps.of("d 2025-02-01 a envoy");
    private final Step dayAfter = Steps.of("e 2025-02-02 a envoy");

    /** Of an envoy, worth 4 points, in which half a deed is at stake. */
    private static Pledge pledge(String line) {
        Step promise = Steps.of(line);
        return new Pledge(
                Obligation.of(promise.move()), promise, "b", new Pledge.Size(4, 0, 1 / 8.0, /* named= */ false), 365);
    }

    @Test
    void knowsWhoPromisedWhatToWhom() {
        assertThat(pledge.by()).isEqualTo("a");
        assertThat(pledge.other()).isEqualTo("b");
        assertThat(pledge.kind()).isEqualTo("envoy");
        assertThat(pledge.due()).isEqualTo(IN_TIME);
    }

    @Test
    void deliversNoMoreThanAllOfIt() {
        assertThat(pledge.deliver(0.75, onTheDay)).isEqualTo(0.75);
        assertThat(pledge.deliver(0.75, dayAfter)).isEqualTo(0.25);
        assertThat(pledge.deliver(0.75, dayAfter)).isZero();
        assertThat(pledge.delivered()).isEqualTo(1);
        assertThat(pledge.missing()).isZero();
    }

    @Test
    void namesWhatDeliveredOnIt() {
        pledge.deliver(0.5, onTheDay);
        pledge.deliver(0.5, dayAfter);
        pledge.deliver(0.5, Steps.of("f 2025-02-03 a envoy"));
        assertThat(pledge.fulfilledBy()).containsExactly("d", "e");
    }

    @Test
    void isOpenUntilAllOfItIsDelivered() {
        pledge.deliver(0.5, onTheDay);
        assertThat(pledge.isOpen()).isTrue();
        assertThat(pledge.status(IN_TIME)).isEqualTo(Commitment.CommitmentStatus.KEPT_IN_PART);
        pledge.deliver(0.5 - 1e-10, onTheDay);
        assertThat(pledge.isOpen()).isFalse();
        assertThat(pledge.status(IN_TIME)).isEqualTo(Commitment.CommitmentStatus.KEPT);
    }

    @Test
    void isKeptLateWhereAnyOfItIsLate() {
        pledge.deliver(0.5, dayAfter);
        pledge.deliver(0.5, onTheDay);
        assertThat(pledge.status(TOO_LATE)).isEqualTo(Commitment.CommitmentStatus.KEPT_LATE);
    }

    @Test
    void isOverdueFromTheDayAfterItsDate() {
        assertThat(pledge.status(IN_TIME)).isEqualTo(Commitment.CommitmentStatus.OPEN);
        assertThat(pledge.daysLate(IN_TIME)).isZero();
        assertThat(pledge.status(TOO_LATE)).isEqualTo(Commitment.CommitmentStatus.OVERDUE);
        assertThat(pledge.daysLate(TOO_LATE)).isEqualTo(1);
    }

    @Test
    void fallsDueWithoutADateOnceTheRulebookTakesItTo() {
        LocalDate lastDay = LocalDate.parse("2026-01-01");
        assertThat(undated.isDated()).isFalse();
        assertThat(undated.due()).isEqualTo(lastDay);
        assertThat(undated.status(lastDay)).isEqualTo(Commitment.CommitmentStatus.OPEN);
        assertThat(undated.status(lastDay.plusDays(1))).isEqualTo(Commitment.CommitmentStatus.OVERDUE);
        assertThat(undated.goBack(lastDay.plusDays(1))).isFalse();
    }

    @Test
    void isAtStakeAsFarAsItIsMissing() {
        assertThat(pledge.stakeOf(pledge.missing())).isEqualTo(0.5);
        pledge.deliver(0.75, onTheDay);
        assertThat(pledge.stakeOf(pledge.missing())).isEqualTo(0.125);
    }

    @Test
    void isWithdrawnByItsDate() {
        assertThat(pledge.goBack(IN_TIME)).isTrue();
        assertThat(pledge.isOpen()).isFalse();
        assertThat(pledge.isBroken()).isFalse();
        assertThat(pledge.status(TOO_LATE)).isEqualTo(Commitment.CommitmentStatus.WITHDRAWN);
    }

    @Test
    void isBrokenAfterItsDate() {
        assertThat(pledge.goBack(TOO_LATE)).isFalse();
        assertThat(pledge.isOpen()).isFalse();
        assertThat(pledge.isBroken()).isTrue();
        assertThat(pledge.status(TOO_LATE)).isEqualTo(Commitment.CommitmentStatus.BROKEN);
    }

    @Test
    void isBrokenOnceSomethingWasDelivered() {
        pledge.deliver(0.25, onTheDay);
        assertThat(pledge.goBack(IN_TIME)).isFalse();
        assertThat(pledge.status(IN_TIME)).isEqualTo(Commitment.CommitmentStatus.BROKEN);
    }

    @Test
    void deliversNothingOnceItIsGoneBackOn() {
        pledge.goBack(IN_TIME);
        assertThat(pledge.deliver(1, onTheDay)).isZero();
        assertThat(pledge.delivered()).isZero();
        assertThat(pledge.fulfilledBy()).isEmpty();
    }
}
