package entente.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.assessment.ThresholdSearch.Halving;
import entente.assessment.ThresholdSearch.Threshold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThresholdSearchTest {

    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    /** The values at which an answer was asked for, in their order. */
    private final List<Double> asked = new ArrayList<>();

    private ThresholdSearch<Double, String> search(Function<Double, @Nullable String> answers, int halvings) {
        return new ThresholdSearch<>(
                value -> {
                    asked.add(value);
                    return answers.apply(value);
                },
                "no"::equals,
                Halving.ofNumbers(halvings));
    }

    private static String yesFrom(double threshold, double value) {
        return value >= threshold ? "yes" : "no";
    }

    @Test
    void findsWhereTheAnswerChanges() {
        Threshold<Double, String> found = search(value -> yesFrom(3.3, value), 40)
                .from(0.0, ThresholdSearch.steps(0, 10, 5))
                .orElseThrow();

        assertThat(found.at()).isGreaterThanOrEqualTo(3.3).isCloseTo(3.3, within(1e-9));
        assertThat(found.answer()).isEqualTo("yes");
    }

    @Test
    void findsItOnTheWayDown() {
        Threshold<Double, String> found = search(value -> value <= -3.3 ? "yes" : "no", 40)
                .from(0.0, ThresholdSearch.steps(0, -10, 5))
                .orElseThrow();

        assertThat(found.at()).isLessThanOrEqualTo(-3.3).isCloseTo(-3.3, within(1e-9));
    }

    @Test
    void tellsTheAnswerNearestToTheStart() {
        Function<Double, @Nullable String> answers = value -> value < 5 ? "no" : value < 6 ? "perhaps" : "yes";

        assertThat(search(answers, 10).from(0.0, ThresholdSearch.steps(0, 8, 1)))
                .get()
                .extracting(Threshold::answer)
                .isEqualTo("perhaps");
    }

    @Test
    void findsNothingWhereItStands() {
        assertThat(search(value -> "no", 10).from(0.0, ThresholdSearch.steps(0, 10, 5)))
                .isEmpty();
        assertThat(asked).containsExactly(2.0, 4.0, 6.0, 8.0, 10.0);
    }

    @Test
    void asksNothingWhereThereIsNowhereToGo() {
        assertThat(search(value -> "yes", 10).from(4.0, ThresholdSearch.steps(4, 4, 5)))
                .isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void halvesNoMoreOftenThanItMay() {
        assertThat(search(value -> yesFrom(3, value), 2).from(0.0, ThresholdSearch.steps(0, 8, 1)))
                .contains(new Threshold<>(4.0, "yes"));
        assertThat(asked).containsExactly(8.0, 4.0, 2.0);
    }

    @Test
    void takesAStepOnlyWhenTheOneBeforeWasLookedAt() {
        Stream<Double> untilStopped = ThresholdSearch.steps(0, 10, 5).takeWhile(step -> asked.size() < 2);

        assertThat(search(value -> "no", 10).from(0.0, untilStopped)).isEmpty();
        assertThat(asked).containsExactly(2.0, 4.0);
    }

    @Test
    void passesByWhereNothingIsAnswered() {
        Function<Double, @Nullable String> answers = value -> value < 5 ? null : "yes";

        assertThat(search(answers, 10).from(0.0, ThresholdSearch.steps(0, 8, 4)))
                .contains(new Threshold<>(5.0, "yes"));
        assertThat(asked).containsExactly(2.0, 4.0, 6.0, 5.0, 4.5);
    }

    @Test
    void staysWithinTheNumbersThatMayBe() {
        ThresholdSearch<Double, String> whole =
                new ThresholdSearch<>(value -> yesFrom(3.3, value), "no"::equals, Halving.ofNumbers(Math::rint, 40));

        assertThat(whole.from(0.0, ThresholdSearch.steps(0, 10, 1))).contains(new Threshold<>(4.0, "yes"));
    }

    @Test
    void findsTheFirstDay() {
        LocalDate threshold = NEW_YEAR.plusDays(47);
        ThresholdSearch<LocalDate, Boolean> days =
                new ThresholdSearch<>(day -> !day.isBefore(threshold), past -> !past, Halving.ofDays());

        assertThat(days.from(NEW_YEAR, Stream.of(NEW_YEAR.plusDays(30), NEW_YEAR.plusDays(90))))
                .contains(new Threshold<>(threshold, true));
        assertThat(days.from(NEW_YEAR, Stream.of(NEW_YEAR.plusDays(30)))).isEmpty();
    }
}
