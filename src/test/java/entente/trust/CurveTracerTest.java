package entente.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CurveTracerTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final Fading FADING = new Fading(2, 540, 4);

    private static CurveTracer tracer(double baseRate) {
        return new CurveTracer("a", "b", baseRate, FADING);
    }

    @Test
    void startsAtTheBaseRateWithFullUncertainty() {
        Opinion opinion = tracer(0.3).until(START).last();
        assertThat(opinion.score()).isEqualTo(30, within(1e-12));
        assertThat(opinion.uncertainty()).isEqualTo(1);
        assertThat(opinion.low()).isEqualTo(0);
        assertThat(opinion.high()).isEqualTo(100);
    }

    @Test
    void holdsAnOpinionAsJosangAndIsmailDefineIt() {
        Opinion opinion = Opinion.of(new Evidence(6, 2), 0.5, 2);
        assertThat(opinion).isEqualTo(new Opinion(0.6, 0.2, 0.2, 0.5));
        assertThat(opinion.projected()).isEqualTo(0.7, within(1e-12));
    }

    @Test
    void countsEvidenceHalfAfterItsHalfLife() {
        CurveTracer tracer = tracer(0.5);
        tracer.on(START);
        tracer.add(Evidence.of(2), "r", "because", List.of("m1"));
        assertThat(tracer.until(START.plusDays(540)).lastEvidence().positive()).isEqualTo(1, within(1e-12));
    }

    @Test
    void countsEvidenceHalfAfterFourNewerExchanges() {
        CurveTracer tracer = tracer(0.5);
        tracer.on(START);
        tracer.add(Evidence.of(-2), "r", "because", List.of("m1"));
        for (int i = 0; i < 4; i++) {
            tracer.age(1, new Evidence(0.1, 0.1));
        }
        assertThat(tracer.until(START).lastEvidence().negative()).isEqualTo(1, within(1e-12));
    }

    @Test
    void takesASmallKindnessForWhatItIsWhereTrustIsHigh() {
        CurveTracer tracer = tracer(0.3);
        tracer.on(START);
        tracer.add(Evidence.of(9), "r", "because", List.of("m1"));
        double before = tracer.until(START).last().score();
        CurveTracer same = tracer(0.3);
        same.on(START);
        same.add(Evidence.of(9), "r", "because", List.of("m1"));
        same.age(1, Evidence.of(0.05));
        same.add(Evidence.of(0.05), "r", "because", List.of("m2"));
        assertThat(same.until(START).last().score()).isEqualTo(before, within(1e-9));
    }

    @RepeatedTest(200)
    void addsUpAndNeverLowersAScoreOnAGoodDay(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        double baseRate = random.nextDouble();
        CurveTracer tracer = tracer(baseRate);
        LocalDate day = START;
        for (int i = 0; i < 60; i++) {
            day = day.plusDays(random.nextInt(90));
            tracer.on(day);
            boolean good = random.nextInt(3) > 0;
            for (int j = random.nextInt(3); j >= 0; j--) {
                Evidence brought = Evidence.of(good ? random.nextDouble() : random.nextDouble() - 0.7);
                if (random.nextBoolean()) {
                    tracer.age(random.nextDouble(), brought);
                }
                tracer.add(brought, "r", good ? "good" : "mixed", List.of("m" + i));
            }
        }
        double sum = 100 * baseRate;
        for (TrustCurve.Point point : tracer.until(day).points()) {
            double before = sum;
            sum += point.causes().stream().mapToDouble(Cause::points).sum();
            assertThat(sum).isEqualTo(point.opinion().score(), within(1e-9));
            assertThat(point.opinion().belief()
                            + point.opinion().disbelief()
                            + point.opinion().uncertainty())
                    .isEqualTo(1, within(1e-12));
            double time = point.causes().stream()
                    .filter(cause -> cause.because().contains("passed"))
                    .mapToDouble(Cause::points)
                    .sum();
            if (point.causes().stream().noneMatch(cause -> cause.because().equals("mixed"))) {
                assertThat(sum - time).isGreaterThanOrEqualTo(before - 1e-9);
            }
        }
    }
}
