package entente.rulebook.effect;

import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.rulebook.Example;
import entente.rulebook.ExpectedTrust;
import entente.rulebook.TrustTrend;
import entente.rulebook.check.ExampleResult;
import entente.rules.ShippedRules;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is kept of a dialogue is small and says the same. */
class MinimalCaseTest {

    private static final LocalDate DELISTING = LocalDate.parse("2025-11-04");
    private static final Dialogue BELARUS = ShippedRules.belarus();

    @Test
    void keepsOfTheDelistingOnlyWhatItTook() {
        Dialogue small = MinimalCase.of(BELARUS, DELISTING, "by", "mended-paid", TrustTrend.UP, ShippedRules.RULES)
                .orElseThrow();

        assertThat(small.moves()).extracting(Move::id).contains("m13", "m19").hasSizeBetween(2, 4);
        assertThat(small.moves()).allSatisfy(move -> {
            assertThat(move.summary()).isNull();
            assertThat(move.locator()).isNull();
        });
        assertThat(small.side("by").name()).isEqualTo("Minsk");
        Example example = new Example(
                "Minsk trusts Washington more.",
                "mended-paid",
                true,
                new ExpectedTrust("by", DELISTING, TrustTrend.UP),
                "",
                small,
                DELISTING,
                "",
                0);
        assertThat(ExampleResult.of(example, ShippedRules.RULES).misses()).isEmpty();
    }

    @Test
    void keepsWhereTrustGoesWithoutARule() {
        LocalDate found =
                BELARUS.move("m13").orElseThrow().learned().get(0).from().day();
        Dialogue small = MinimalCase.of(BELARUS, found, "by", null, TrustTrend.DOWN, ShippedRules.RULES)
                .orElseThrow();
        assertThat(small.moves()).extracting(Move::id).contains("m13").hasSizeLessThan(4);
    }

    @Test
    void findsNothingWhereItDoesNotHoldAtAll() {
        assertThat(MinimalCase.of(BELARUS, DELISTING, "by", "harm-in-kind", null, ShippedRules.RULES))
                .isEmpty();
        assertThat(MinimalCase.of(BELARUS, DELISTING, "by", null, TrustTrend.DOWN, ShippedRules.RULES))
                .isEmpty();
    }
}
