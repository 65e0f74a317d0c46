package entente.rules;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.rulebook.Example;
import entente.trust.Cause;
import entente.trust.TrustCurve;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shipped rules do what their examples say. */
class ExamplesTest {

    @TestFactory
    Stream<DynamicTest> doWhatTheirExamplesSay() {
        return ShippedRules.RULEBOOK.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        (example.fires() ? "fires: " : "does not fire: ") + example.rule() + ": " + example.name(),
                        () -> assertFires(example)));
    }

    private static void assertFires(Example example) {
        List<Cause> causes = causes(Assessor.assess(example.dialogue(), ShippedRules.RULES, example.asOf()));
        List<String> fired = causes.stream()
                .map(Cause::rule)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (example.fires()) {
            assertThat(fired).contains(example.rule());
        } else {
            assertThat(fired).doesNotContain(example.rule());
        }
        assertThat(causes).noneMatch(cause -> cause.because().contains("{"));
    }

    @Test
    void haveAnExampleThatFiresAndOneThatDoesNot() {
        assertThat(ShippedRules.RULEBOOK.uncovered()).isEmpty();
    }

    private static List<Cause> causes(Assessment assessment) {
        return assessment.trust().stream()
                .map(TrustCurve::points)
                .flatMap(List::stream)
                .flatMap(point -> point.causes().stream())
                .toList();
    }
}
