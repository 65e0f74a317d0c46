package entente.docket;

import static org.assertj.core.api.Assertions.assertThat;

import entente.docket.OpenItem.OpenCommitment;
import entente.docket.OpenItem.OpenConcession;
import entente.docket.OpenItem.OpenStep;
import entente.docket.Settlement.By;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final LocalDate IN_TIME = LocalDate.parse("2025-02-01");

    private final Register register = new Register(Cases.of());
    private final Recorder rules = new Recorder();
    private final Step release = Steps.of("m1 2025-01-01 a release");
    private final Step relief = Steps.of("m2 2025-01-10 b relief");
    private final Step envoy = Steps.of("m3 2025-01-20 b envoy");
    private final Step promise = Steps.of("p 2025-01-01 a promise promises=envoy due=2025-02-01");
    private final Step delivery = Steps.of("d 2025-02-01 a envoy");

    private List<OpenItem> open() {
        register.endDay(rules);
        return rules.open;
    }

    private List<Step> waiting(String side) {
        String other = side.equals("a") ? "b" : "a";
        return register.bookOf(side).paidBy(Steps.of("x 2025-03-01 " + other + " relief"), 120);
    }

    @Test
    void findsWhatALinkNames() {
        register.add(release);
        assertThat(register.step("m1")).isSameAs(release);
        assertThat(register.linked("m1")).containsSame(release);
        assertThat(register.linked("m2")).isEmpty();
        assertThat(register.linked(null)).isEmpty();
    }

    @Test
    void letsAConcessionWaitForAnAnswer() {
        assertThat(register.awaitAnswer(release)).isTrue();
        assertThat(waiting("a")).containsExactly(release);
        assertThat(open()).containsExactly(new OpenConcession("m1", "a", "b"));
    }

    @Test
    void letsNothingElseWaitForAnAnswer() {
        assertThat(register.awaitAnswer(Steps.of("m1 2025-01-01 a visit"))).isFalse();
        assertThat(register.awaitAnswer(Steps.of("m1 2025-01-01 a praise"))).isFalse();
        assertThat(register.awaitAnswer(Steps.of("m1 2025-01-01 a sanctions"))).isFalse();
        register.settle(release, relief, By.NAME, 1);
        assertThat(register.awaitAnswer(release)).isFalse();
        assertThat(waiting("a")).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void closesWhatIsAnsweredInFull() {
        register.awaitAnswer(release);
        register.settle(release, relief, By.NAME, 0.5);
        assertThat(waiting("a")).containsExactly(release);
        assertThat(open()).containsExactly(new OpenConcession("m1", "a", "b"));
        register.settle(release, envoy, By.NAME, 0.5);
        assertThat(waiting("a")).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void opensAgainWhatIsAnsweredNoLonger() {
        register.awaitAnswer(release);
        register.settle(release, relief, By.NAME, 1);
        register.takeBack(relief, 0.5);
        assertThat(register.awaitAnswer(release)).isTrue();
        assertThat(waiting("a")).containsExactly(release);
        assertThat(open()).containsExactly(new OpenConcession("m1", "a", "b"));
    }

    @Test
    void stopsAwaitingAnAnswer() {
        register.awaitAnswer(release);
        register.stopAwaitingAnswer(release);
        assertThat(waiting("a")).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void letsAPartialStepWaitForItsRest() {
        Step partial = Steps.of("m1 2025-01-01 a release extent=partial");
        assertThat(register.awaitRest(release)).isFalse();
        assertThat(register.awaitRest(partial)).isTrue();
        assertThat(open()).containsExactly(new OpenStep("m1", "a", "b"));
        register.stopAwaitingRest(partial);
        assertThat(open()).isEmpty();
    }

    @Test
    void letsWhatIsTakenBackWaitForNothing() {
        Step partial = Steps.of("m1 2025-01-01 a release extent=partial");
        register.awaitAnswer(partial);
        register.awaitRest(partial);
        assertThat(register.takeBack(partial, 1)).isEqualTo(0.5);
        assertThat(waiting("a")).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void endsLapsesWithAFullAnswer() {
        register.bookOf("b").lapse();
        register.settle(release, relief, By.NAME, 0.5);
        assertThat(register.bookOf("b").lapse()).isEqualTo(1);
        register.settle(release, relief, By.NAME, 0.5);
        assertThat(register.bookOf("b").lapse()).isZero();
    }

    @Test
    void endsNoLapsesWithWords() {
        register.bookOf("b").lapse();
        register.settle(release, Steps.of("m2 2025-01-10 b praise"), By.NAME, 1);
        assertThat(register.bookOf("b").lapse()).isEqualTo(1);
    }

    @Test
    void opensAPromiseUntilItIsKept() {
        Pledge pledge = register.promise(promise);
        assertThat(register.pledge("p")).isSameAs(pledge);
        assertThat(register.promisedBy("p")).containsSame(pledge);
        assertThat(register.promisedBy("m1")).isEmpty();
        assertThat(open()).containsExactly(new OpenCommitment("p", "a", "b", false));
        register.deliver(pledge, delivery, 0.5);
        assertThat(register.bookOf("a").oldestDeliveredBy(delivery)).containsSame(pledge);
        assertThat(open()).isNotEmpty();
        register.deliver(pledge, delivery, 0.5);
        assertThat(register.bookOf("a").oldestDeliveredBy(delivery)).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void closesAPromiseThatIsGoneBackOn() {
        Pledge pledge = register.promise(promise);
        assertThat(register.goBack(pledge, IN_TIME)).isTrue();
        assertThat(register.bookOf("a").oldestDeliveredBy(delivery)).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    void endsLapsesWithAFullDelivery() {
        Pledge pledge = register.promise(promise);
        register.lapse(pledge);
        register.deliver(pledge, delivery, 0.5);
        assertThat(register.bookOf("a").lapse()).isEqualTo(1);
        register.deliver(pledge, delivery, 0.5);
        assertThat(register.bookOf("a").lapse()).isZero();
    }

    @Test
    void countsALapseOnceAgainstTheOneWhoFailed() {
        Pledge pledge = register.promise(promise);
        assertThat(register.lapse(release)).isTrue();
        assertThat(register.lapse(release)).isFalse();
        assertThat(register.lapse(pledge)).isTrue();
        assertThat(register.lapse(pledge)).isFalse();
        assertThat(register.bookOf("b").lapse()).isEqualTo(1);
        assertThat(register.bookOf("a").lapse()).isEqualTo(1);
    }

    @Test
    void showsAPromiseAsOverdueOnceItLapsed() {
        register.lapse(register.promise(promise));
        assertThat(open()).containsExactly(new OpenCommitment("p", "a", "b", true));
    }

    @Test
    void countsARunUntilItBreaks() {
        assertThat(register.lengthenRun()).isEqualTo(1);
        assertThat(register.lengthenRun()).isEqualTo(2);
        register.breakRun();
        assertThat(register.lengthenRun()).isEqualTo(1);
    }

    @Test
    void breaksTheRunWhereASideFailsOrTakesBack() {
        Pledge pledge = register.promise(promise);
        register.lengthenRun();
        register.lapse(release);
        assertThat(register.lengthenRun()).isEqualTo(1);
        register.lapse(pledge);
        assertThat(register.lengthenRun()).isEqualTo(1);
        register.takeBack(relief, 1);
        assertThat(register.lengthenRun()).isEqualTo(1);
        register.goBack(pledge, IN_TIME);
        assertThat(register.lengthenRun()).isEqualTo(1);
    }

    @Test
    void namesTheMovesThatTouchedARedLine() {
        register.touch("l", release);
        register.touch("l", relief);
        assertThat(register.touchedBy("l")).containsExactly("m1", "m2");
        assertThat(register.touchedBy("k")).isEmpty();
    }
}
