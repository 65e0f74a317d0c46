package entente.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.assessment.Assessment;
import entente.docket.Cases;
import entente.trust.Cause;
import entente.trust.TrustCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules say of any two sides of which nothing is known, and the properties of every score. */
class AnyTwoSidesTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static Assessment assess(List<String> moves, LocalDate asOf) {
        Map<String, Object> tree = Cases.tree(moves.toArray(String[]::new));
        tree.put("baseRate", 0.5);
        return ShippedRules.assess(tree, asOf.toString());
    }

    private static double score(Assessment assessment, String observer) {
        return assessment.trustOf(observer).last().score();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7, 30})
    void tenAnsweredExchangesBringTheTakerAboveEightyAndTheGiverAboveSeventy(int daysBetween) {
        List<String> moves = new ArrayList<>();
        LocalDate day = START;
        for (int i = 0; i < 10; i++) {
            moves.add("g" + i + " " + day + " a trade-opening");
            moves.add("t" + i + " " + day.plusDays(1) + " b sanctions-relief answers=g" + i);
            day = day.plusDays(daysBetween);
        }
        Assessment assessment = assess(moves, day);
        assertThat(score(assessment, "a")).isBetween(80.0, 92.0);
        assertThat(score(assessment, "b")).isBetween(70.0, 82.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30})
    void tenUnansweredConcessionsCostTheTakerTenPointsOrMore(int daysBetween) {
        List<String> moves = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            moves.add("g" + i + " " + START.plusDays((long) i * daysBetween) + " a prisoner-release");
        }
        Assessment assessment = assess(moves, START.plusDays(9L * daysBetween + 121));
        assertThat(score(assessment, "a")).isBetween(30.0, 40.0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 30})
    void tenMissedPromisesCostTwentyPoints(int daysBetween) {
        List<String> moves = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            LocalDate day = START.plusDays((long) i * daysBetween);
            moves.add("p" + i + " " + day + " a promise promises=embassy-reopening due=" + day.plusDays(20));
        }
        Assessment assessment = assess(moves, START.plusDays(9L * daysBetween + 21));
        assertThat(score(assessment, "b")).isBetween(28.0, 32.0);
    }

    @Test
    void takingBackAStepByHarmCostsItsAuthorThirtyAtOnce() {
        List<String> moves = List.of(
                "m1 2024-01-01 a sanctions-relief",
                "m2 2024-01-05 b prisoner-release answers=m1",
                "m3 2024-02-01 a sanctions-imposed reverses=m1");
        double before = score(assess(moves, LocalDate.of(2024, 1, 31)), "b");
        double after = score(assess(moves, LocalDate.of(2024, 2, 1)), "b");
        assertThat(before - after).isBetween(30.0, 45.0);
        List<String> lone =
                List.of("m1 2024-01-01 a sanctions-relief", "m3 2024-02-01 a sanctions-imposed reverses=m1");
        double loneBefore = score(assess(lone, LocalDate.of(2024, 1, 31)), "b");
        double loneAfter = score(assess(lone, LocalDate.of(2024, 2, 1)), "b");
        assertThat(loneBefore - loneAfter).isBetween(30.0, 45.0);
        assertThat(loneAfter).isLessThan(50);
    }

    private static final List<String> KINDS = List.of(
            "prisoner-release",
            "sanctions-relief",
            "delegation-visit",
            "praise",
            "demand",
            "threat",
            "sanctions-imposed",
            "envoy-appointment",
            "leader-call",
            "doubt-voiced");

    private static List<String> random(long seed) {
        Random random = new Random(seed);
        List<String> moves = new ArrayList<>();
        List<String> actors = new ArrayList<>();
        LocalDate day = START;
        for (int i = 0; i < 40; i++) {
            day = day.plusDays(random.nextInt(60));
            String actor = random.nextBoolean() ? "a" : "b";
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            StringBuilder line = new StringBuilder("m%02d %s %s %s".formatted(i, day, actor, kind));
            int earlier = i == 0 ? 0 : random.nextInt(i);
            boolean own = i > 0 && actors.get(earlier).equals(actor);
            if (i > 0 && random.nextInt(3) == 0) {
                line.append(own ? " completes=" : " answers=").append("m%02d".formatted(earlier));
            } else if (own && random.nextInt(6) == 0) {
                line.append(" reverses=").append("m%02d".formatted(earlier));
            }
            line.append(random.nextInt(3) == 0 ? " extent=partial" : "");
            line.append(" confidence=").append(random.nextInt(11) / 10.0);
            if (random.nextInt(5) == 0) {
                line.append(" promises=embassy-reopening due=").append(day.plusDays(random.nextInt(90)));
            }
            moves.add(line.toString());
            actors.add(actor);
        }
        return moves;
    }

    @RepeatedTest(60)
    void everyExplanationAddsUp(RepetitionInfo repetition) {
        Assessment assessment = assess(random(repetition.getCurrentRepetition()), START.plusDays(3000));
        for (TrustCurve curve : assessment.trust()) {
            double sum = 100 * curve.baseRate();
            for (TrustCurve.Point point : curve.points()) {
                sum += point.causes().stream().mapToDouble(Cause::points).sum();
                assertThat(sum).isEqualTo(point.opinion().score(), within(1e-9));
            }
        }
    }

    @RepeatedTest(20)
    void swappingTheSidesSwapsTheScores(RepetitionInfo repetition) {
        List<String> moves = random(repetition.getCurrentRepetition());
        List<String> swapped = moves.stream()
                .map(line -> line.contains(" a ") ? line.replaceFirst(" a ", " b ") : line.replaceFirst(" b ", " a "))
                .toList();
        LocalDate asOf = START.plusDays(2000);
        assertThat(score(assess(swapped, asOf), "a")).isEqualTo(score(assess(moves, asOf), "b"), within(1e-9));
        assertThat(score(assess(swapped, asOf), "b")).isEqualTo(score(assess(moves, asOf), "a"), within(1e-9));
    }

    @RepeatedTest(10)
    void theOrderInTheDocumentAndTheTimeZoneChangeNothing(RepetitionInfo repetition) {
        List<String> moves = random(repetition.getCurrentRepetition());
        List<String> shuffled = new ArrayList<>(moves);
        java.util.Collections.shuffle(shuffled, new Random(7));
        LocalDate asOf = START.plusDays(2000);
        TimeZone zone = TimeZone.getDefault();
        try {
            Assessment here = assess(moves, asOf);
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(assess(shuffled, asOf).trust()).isEqualTo(here.trust());
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @RepeatedTest(10)
    void whatHappensLaterDoesNotChangeWhatWasKnown(RepetitionInfo repetition) {
        List<String> moves = random(repetition.getCurrentRepetition());
        LocalDate asOf = START.plusDays(400);
        List<String> until = moves.stream()
                .filter(line -> !LocalDate.parse(line.split(" ", -1)[1]).isAfter(asOf))
                .toList();
        assertThat(assess(moves, asOf).trust()).isEqualTo(assess(until, asOf).trust());
    }

    @Test
    void theConfidenceOfASourceDiscountsItsEvidence() {
        Map<Double, Double> score = new HashMap<>();
        for (double confidence : List.of(0.0, 0.5, 1.0)) {
            score.put(
                    confidence,
                    score(assess(List.of("m1 2024-01-01 a prisoner-release confidence=" + confidence), START), "b"));
        }
        assertThat(score.get(0.0)).isEqualTo(50);
        assertThat(score.get(0.5)).isGreaterThan(score.get(0.0)).isLessThan(score.get(1.0));
    }
}
