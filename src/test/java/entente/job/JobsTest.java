package entente.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entente.job.Jobs.Job;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobsTest {

    private static final Duration LONG = Duration.ofSeconds(10);

    private final Jobs jobs = new Jobs();
    private final Jobs inattentive = new Jobs(20, Patience.LOOK_EVERY, work -> work);
    private final AtomicInteger answered = new AtomicInteger();
    private final CountDownLatch held = new CountDownLatch(1);

    private record Asked(int number) implements Jobs.JobKey<Integer> {}

    @AfterEach
    void stop() {
        held.countDown();
        jobs.stop();
        inattentive.stop();
    }

    private Job<Integer> ask(int number) {
        return jobs.of(new Asked(number), progress -> {
            answered.incrementAndGet();
            return number;
        });
    }

    private Job<Integer> hold(int number) {
        return jobs.of(new Asked(number), progress -> {
            progress.goOn(1, 4);
            try {
                held.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return number;
        });
    }

    @Test
    void answersEqualQuestionsOnce() {
        assertThat(ask(1).within(LONG)).contains(1);
        assertThat(ask(1).within(LONG)).contains(1);
        assertThat(answered).hasValue(1);
    }

    @Test
    void tellsHowFarTheWorkIs() {
        Job<Integer> job = hold(1);
        for (int i = 0; i < 500 && job.bound() == 0; i++) {
            assertThat(job.within(Duration.ofMillis(10))).isEmpty();
        }
        assertThat(List.of(job.done(), job.bound(), job.percent())).containsExactly(1, 4, 25);
    }

    @Test
    void tellsWhyTheWorkFailed() {
        Job<Integer> failing = jobs.of(new Asked(1), progress -> {
            throw new IllegalArgumentException("No answer.");
        });
        assertThatThrownBy(() -> failing.within(LONG)).hasMessage("No answer.");
    }

    @Test
    void keepsTheAnswersThatWereAskedForLast() {
        for (int number = 0; number < 20; number++) {
            ask(number).within(LONG);
        }
        ask(0).within(LONG);
        ask(20).within(LONG);
        assertThat(jobs.find(new Asked(0))).isNotNull();
        assertThat(jobs.find(new Asked(1))).isNull();
        assertThat(jobs.find(new Asked(2))).isNotNull();
    }

    @Test
    void dropsNothingThatIsUnderWay() {
        Job<Integer> first = hold(-1);
        for (int number = 0; number < 30; number++) {
            ask(number).within(LONG);
        }
        assertThat(jobs.find(new Asked(-1))).isSameAs(first);
        held.countDown();
        assertThat(first.within(LONG)).contains(-1);
    }

    @Test
    void givesUpWhatNobodyAsksAfterAndBeginsAnewForWhoeverDoes() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Job<Integer> left = inattentive.of(new Asked(1), progress -> {
            try {
                while (progress.goOn(0, 1)) {
                    Thread.onSpinWait();
                }
                return 0;
            } finally {
                ended.countDown();
            }
        });
        ended.await();
        assertThatThrownBy(() -> left.within(LONG)).isInstanceOf(GivenUp.class);
        assertThat(inattentive.find(new Asked(1))).isNull();
        assertThat(inattentive.of(new Asked(1), progress -> 2).within(LONG)).contains(2);
    }

    @Test
    void goesOnWhileSomebodyWaits() {
        CountDownLatch never = new CountDownLatch(1);
        Job<Integer> job = inattentive.of(new Asked(1), progress -> {
            CurrentWork.await(Patience.LOOK_EVERY.multipliedBy(3), nanos -> never.await(nanos, TimeUnit.NANOSECONDS));
            return 1;
        });
        assertThat(job.within(LONG)).contains(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "7, 1", "8, 2", "30, 7", "600, 10"})
    void wantsToBeAskedLessOftenTheLongerItTakes(int seconds, int after) {
        assertThat(Job.askAgainAfter(Duration.ofSeconds(seconds))).isEqualTo(after);
    }

    @Test
    void refusesMoreThanCanWait() {
        List<Job<Integer>> waiting =
                new ArrayList<>(IntStream.range(0, 18).mapToObj(this::hold).toList());
        assertThatThrownBy(() -> hold(18))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageStartingWith("Many questions are being answered.");
        held.countDown();
        assertThat(waiting).allSatisfy(job -> assertThat(job.within(LONG)).isPresent());
    }
}
