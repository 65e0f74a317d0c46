package entente.rules;

import static org.assertj.core.api.Assertions.assertThat;

import entente.evaluation.gaming.Gaming;
import entente.evaluation.gaming.Tried;
import entente.job.Progress;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No strategy lifts trust, a late or half answer is worse than a whole one in time, and harm costs. */
class GamingTest {

    private static Gaming gaming;

    @BeforeAll
    static void tryAll() {
        gaming = Gaming.of(() -> ShippedRules.RULES, Progress.UNHEARD);
    }

    static Stream<Tried> strategies() {
        return gaming.tried().stream();
    }

    @ParameterizedTest
    @MethodSource("strategies")
    void aStrategyKeepsWithinItsBound(Tried strategy) {
        assertThat(strategy.met()).isTrue();
    }

    @Test
    void everyStrategyCanBeTried() {
        assertThat(gaming.untried()).isEmpty();
    }
}
