package entente.rulebook.effect;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.Rules;
import entente.dialogue.Move;
import entente.job.Progress;
import entente.rulebook.Rulebook;
import entente.rulebook.Tunables;
import entente.rules.ShippedRules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DistinguishingCaseTest {

    private static final List<String> KINDS = List.of("sanctions-relief", "prisoner-release", "threat", "summit");

    private static Optional<DistinguishingCase> search(String tunable, double value, int bound) {
        Rulebook shipped = ShippedRules.RULEBOOK;
        Rules after = ShippedRules.RULES
                .with(shipped.with(Tunables.find(shipped, tunable).orElseThrow(), value))
                .orElseThrow();
        return DistinguishingCase.dialogue(ShippedRules.RULES, after, KINDS, bound, Progress.UNHEARD);
    }

    @Test
    void findsTheOneMoveThatSuffices() {
        assertThat(search("rule/hard-words/2/x", 0.3, 1_000)).hasValueSatisfying(found -> {
            assertThat(found.dialogue().moves()).extracting(Move::kind).containsExactly("threat");
            assertThat(found.after().trustOf("b").last().score())
                    .isGreaterThan(found.before().trustOf("b").last().score());
        });
    }

    @Test
    void findsTheAnswerThatAnExchangeTakes() {
        assertThat(search("rule/answered/2/x", 0.6, 1_000))
                .hasValueSatisfying(
                        found -> assertThat(found.dialogue().moves()).hasSize(2));
    }

    @Test
    void findsNothingWhereNothingDiffersOrTheBoundIsMet() {
        assertThat(search("rule/hard-words/2/x", 1, 500)).isEmpty();
        assertThat(search("rule/hard-words/2/x", 0.3, 2)).isEmpty();
    }

    @Test
    void findsTheSameEachTime() {
        assertThat(search("rule/carried-further/2/x", 0.9, 5_000))
                .isPresent()
                .isEqualTo(search("rule/carried-further/2/x", 0.9, 5_000));
    }
}
