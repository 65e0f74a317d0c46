package entente.rules;

import static org.assertj.core.api.Assertions.assertThat;

import entente.rulebook.Example;
import entente.rulebook.Fault;
import entente.rulebook.check.ExampleResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The shipped rules do what their examples say. */
class ExamplesTest {

    @TestFactory
    Stream<DynamicTest> doWhatTheirExamplesSay() {
        return ShippedRules.RULEBOOK.examples().stream()
                .map(example -> DynamicTest.dynamicTest(named(example), () -> assertPasses(example)));
    }

    private static String named(Example example) {
        if (example.rule() == null) {
            return "trust: " + example.name();
        }
        return (example.fires() ? "fires: " : "does not fire: ") + example.rule() + ": " + example.name();
    }

    private static void assertPasses(Example example) {
        assertThat(ExampleResult.of(example, ShippedRules.RULES).fault().map(Fault::inWords))
                .isEmpty();
    }

    @Test
    void haveAnExampleThatFiresAndOneThatDoesNot() {
        assertThat(ShippedRules.RULEBOOK.uncovered()).isEmpty();
    }
}
