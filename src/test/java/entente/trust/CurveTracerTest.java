package entente.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.trust.Trial.Bearing;
import entente.trust.Trial.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CurveTracerTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final Fading FADING = new Fading(1.1, 1000, 2, 2);

    private static CurveTracer tracer(double baseRate) {
        return new CurveTracer("a", "b", baseRate, FADING);
    }

    private static Trial trial(Bearing bearing, double exchanges, double amount) {
        return new Trial(bearing, exchanges, List.of(new Finding("r", "because", List.of("m1"), amount)));
    }

    /** What a day with these trials makes of no evidence. */
    private static Evidence after(Trial... trials) {
        CurveTracer tracer = tracer(0.5);
        tracer.on(START, List.of(trials));
        return tracer.until(START).lastEvidence();
    }

    @Test
    void startsAtTheBaseRate() {
        Opinion opinion = tracer(0.3).until(START).last();
        assertThat(opinion.score()).isEqualTo(30, within(1e-12));
        assertThat(opinion.uncertainty()).isEqualTo(1);
    }

    @Test
    void countsAKeptStepAsOne() {
        assertThat(after(trial(Bearing.FOR, 1, 1))).isEqualTo(new Evidence(1, 0));
        assertThat(after(trial(Bearing.AGAINST, 1, 1))).isEqualTo(new Evidence(0, 1));
    }

    @Test
    void countsEvidenceHalfAfterItsHalfLife() {
        CurveTracer tracer = tracer(0.5);
        tracer.on(START, List.of(trial(Bearing.FOR, 1, 2)));
        assertThat(tracer.until(START.plusDays(1000)).lastEvidence().positive()).isEqualTo(1, within(1e-12));
    }

    @Test
    void renewsEvidenceOfItsOwnSignByTheExchangesThatCome() {
        CurveTracer tracer = tracer(0.5);
        tracer.on(START, List.of(trial(Bearing.FOR, 1, 2)));
        tracer.on(START.plusDays(1), List.of(trial(Bearing.FOR, 1, 1)));
        assertThat(tracer.until(START.plusDays(1)).lastEvidence().positive())
                .isEqualTo(2 * Math.sqrt(0.5) + 1, within(0.01));
    }

    @Test
    void agesContraryEvidenceByWhatTheNewWeighs() {
        Evidence token = after(trial(Bearing.LAPSE, 1, 2), trial(Bearing.FOR, 1, 0.02));
        assertThat(token.negative()).isEqualTo(2 * Math.pow(2, -0.01), within(1e-12));
        Evidence deed = after(trial(Bearing.LAPSE, 1, 2), trial(Bearing.FOR, 1, 2));
        assertThat(deed.negative()).isEqualTo(1, within(1e-12));
    }

    @Test
    void overturnsByHarmWhatALapseLeavesAlone() {
        CurveTracer harmed = tracer(0.5);
        harmed.on(START, List.of(trial(Bearing.FOR, 1, 4)));
        harmed.on(START.plusDays(1), List.of(trial(Bearing.AGAINST, 1, 1)));
        CurveTracer disappointed = tracer(0.5);
        disappointed.on(START, List.of(trial(Bearing.FOR, 1, 4)));
        disappointed.on(START.plusDays(1), List.of(trial(Bearing.LAPSE, 1, 1)));
        assertThat(harmed.until(START.plusDays(1)).lastEvidence().positive()).isEqualTo(2, within(0.01));
        assertThat(disappointed.until(START.plusDays(1)).lastEvidence().positive())
                .isEqualTo(4, within(0.01));
    }

    @Test
    void givesBackByMendingNoMoreThanThereWas() {
        assertThat(after(trial(Bearing.LAPSE, 1, 0.5), trial(Bearing.MENDING, 0, 0.2)))
                .isEqualTo(new Evidence(0, 0.3));
        assertThat(after(trial(Bearing.LAPSE, 1, 0.5), trial(Bearing.MENDING, 0, 0.7)))
                .isEqualTo(new Evidence(0, 0));
    }

    @Test
    void takesWhatWasNotDoneBeforeWhatWasAndHarmLast() {
        assertThat(after(
                        trial(Bearing.AGAINST, 1, 1),
                        trial(Bearing.FOR, 1, 2),
                        trial(Bearing.MENDING, 1, 0.5),
                        trial(Bearing.LAPSE, 1, 0.5)))
                .isEqualTo(new Evidence(2 * 0.5, 1)); // the harm overturns half of the good
    }

    @Test
    void ignoresWhatWeighsNothing() {
        CurveTracer tracer = tracer(0.5);
        tracer.on(START, List.of(trial(Bearing.FOR, 1, 0)));
        assertThat(tracer.until(START).points().get(0).causes()).isEmpty();
    }

    @RepeatedTest(100)
    void addsUpAndTellsTheLargestCauseFirst(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        double baseRate = random.nextDouble();
        CurveTracer tracer = tracer(baseRate);
        LocalDate day = START;
        for (int i = 0; i < 60; i++) {
            day = day.plusDays(1 + random.nextInt(90));
            tracer.on(day, trials(random, Bearing.values()));
        }
        double sum = 100 * baseRate;
        for (TrustCurve.Point point : tracer.until(day).points()) {
            sum += point.causes().stream().mapToDouble(Cause::points).sum();
            assertThat(sum).isEqualTo(point.opinion().score(), within(1e-9));
            assertThat(point.opinion().belief()
                            + point.opinion().disbelief()
                            + point.opinion().uncertainty())
                    .isEqualTo(1, within(1e-12));
            assertThat(point.causes())
                    .isSortedAccordingTo(Comparator.<Cause>comparingDouble(cause -> Math.abs(cause.points()))
                            .reversed());
        }
    }

    @RepeatedTest(100)
    void neverLowersByGoodNorRaisesByBad(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        CurveTracer tracer = tracer(random.nextDouble());
        for (int i = 0; i < 60; i++) {
            Bearing bearing = List.of(Bearing.values()).get(random.nextInt(4));
            LocalDate day = START.plusDays(i);
            tracer.on(day, trials(random, bearing));
            boolean good = bearing == Bearing.FOR || bearing == Bearing.MENDING;
            assertThat(tracer.until(day).points().get(i).causes())
                    .filteredOn(cause -> cause.type() == Cause.CauseType.FINDING)
                    .allMatch(cause -> good ? cause.points() >= -1e-12 : cause.points() <= 1e-12);
        }
        assertThat(tracer.until(START.plusDays(59)).points())
                .allMatch(point -> point.evidence().negative() >= 0);
    }

    /** Whoever has done better so far never stands worse after the same. */
    @RepeatedTest(100)
    void keepsTheBetterRecordBetter(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Trial> better =
                List.of(trial(Bearing.FOR, 1, 3 * random.nextDouble()), trial(Bearing.AGAINST, 1, random.nextDouble()));
        List<Trial> worse = List.of(
                trial(Bearing.FOR, 1, better.get(0).amount() * random.nextDouble()),
                trial(Bearing.AGAINST, 1, better.get(1).amount() + random.nextDouble()));
        double baseRate = random.nextDouble();
        CurveTracer one = tracer(baseRate);
        CurveTracer other = tracer(baseRate);
        one.on(START, better);
        other.on(START, worse);
        for (int i = 1; i < 20; i++) {
            LocalDate day = START.plusDays(i);
            List<Trial> same = trials(random, Bearing.values());
            one.on(day, same);
            other.on(day, same);
            assertThat(one.until(day).last().score())
                    .isGreaterThanOrEqualTo(other.until(day).last().score() - 1e-9);
            assertThat(one.until(day).lastEvidence().positive())
                    .isGreaterThanOrEqualTo(other.until(day).lastEvidence().positive() - 1e-12);
        }
    }

    @RepeatedTest(100)
    void takesTheTrialsOfADayInAnyOrder(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        CurveTracer one = tracer(0.5);
        CurveTracer other = tracer(0.5);
        for (int i = 0; i < 20; i++) {
            List<Trial> trials = trials(random, Bearing.values());
            List<Trial> shuffled = new ArrayList<>(trials);
            Collections.shuffle(shuffled, random);
            one.on(START.plusDays(i), trials);
            other.on(START.plusDays(i), shuffled);
        }
        LocalDate end = START.plusDays(19);
        assertThat(other.until(end).lastEvidence()).isEqualTo(one.until(end).lastEvidence());
    }

    /** Up to five trials of these bearings. */
    private static List<Trial> trials(Random random, Bearing... bearings) {
        List<Bearing> of = Arrays.asList(bearings);
        List<Trial> trials = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            trials.add(trial(of.get(random.nextInt(of.size())), random.nextDouble(), 2 * random.nextDouble()));
        }
        return trials;
    }
}
