package entente.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.job.CurrentWork.WorkScope;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work ends once nobody waits for it. */
class CurrentWorkTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void goesOnForWhoeverIsThere() {
        WorkScope scope = CurrentWork.isFor(Patience.within(LONG).and(Patience.until(() -> false)));
        assertThatCode(CurrentWork::goOn).doesNotThrowAnyException();
        scope.end();
    }

    @Test
    void endsWhenWhoeverAskedHasLeft() {
        WorkScope scope = CurrentWork.isFor(Patience.within(LONG).and(Patience.until(() -> true)));
        assertThatThrownBy(CurrentWork::goOn).isInstanceOf(GivenUp.class).hasMessage("Whoever asked has left.");
        scope.end();
        assertThatCode(CurrentWork::goOn).doesNotThrowAnyException();
    }

    @Test
    void endsWhenItTakesTooLong() {
        WorkScope scope = CurrentWork.isFor(Patience.within(Duration.ZERO));
        assertThatThrownBy(CurrentWork::goOn)
                .isInstanceOf(GivenUp.class)
                .hasMessageStartingWith("This took longer than 0 seconds");
        scope.end();
    }

    @Test
    void looksNowAndThenAndNotEachTime() {
        AtomicInteger looks = new AtomicInteger();
        Patience patience = Patience.until(() -> looks.incrementAndGet() > 1_000);
        for (int i = 0; i < 1_000; i++) {
            patience.check();
        }
        assertThat(looks.get()).isBetween(1, 500);
    }

    @Test
    void isForWhoeverAskedBeforeOnceAPieceOfItIsDone() {
        WorkScope whole = CurrentWork.isFor(Patience.within(Duration.ZERO));
        WorkScope piece = CurrentWork.isFor(Patience.within(LONG));
        assertThatCode(CurrentWork::goOn).doesNotThrowAnyException();
        piece.end();
        assertThatThrownBy(CurrentWork::goOn).isInstanceOf(GivenUp.class);
        whole.end();
    }

    @Test
    void waitsForWhatComes() {
        CountDownLatch here = new CountDownLatch(0);
        CountDownLatch never = new CountDownLatch(1);
        assertThat(CurrentWork.await(Duration.ZERO, nanos -> here.await(nanos, TimeUnit.NANOSECONDS)))
                .isTrue();
        assertThat(CurrentWork.await(Duration.ofMillis(1), nanos -> never.await(nanos, TimeUnit.NANOSECONDS)))
                .isFalse();
    }

    @Test
    void waitsNoLongerThanSomebodyWaitsForIt() {
        AtomicBoolean left = new AtomicBoolean();
        WorkScope scope = CurrentWork.isFor(Patience.until(left::get));
        assertThatThrownBy(() -> CurrentWork.await(LONG, nanos -> {
                    left.set(true);
                    TimeUnit.NANOSECONDS.sleep(nanos);
                    return false;
                }))
                .isInstanceOf(GivenUp.class);
        scope.end();
    }
}
