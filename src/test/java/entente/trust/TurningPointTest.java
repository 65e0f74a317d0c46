package entente.trust;

import static entente.dialogue.DialogueFixture.dialogueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import entente.assessment.Assessor;
import entente.rules.ShippedRules;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TurningPointTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 12, 5);

    @Test
    void findsTheDaysThatMovedTheShippedCaseMost() {
        TrustCurve inWashington = Assessor.assess(ShippedRules.belarus(), ShippedRules.RULES, AS_OF)
                .trustOf("by");

        assertThat(TurningPoint.of(inWashington))
                .extracting(TurningPoint::date)
                .startsWith(LocalDate.of(2025, 11, 4), LocalDate.of(2025, 10, 15));
        assertThat(TurningPoint.of(inWashington).get(1)).satisfies(fall -> {
            assertThat(fall.isFall()).isTrue();
            assertThat(fall.cause().because()).startsWith("It came to light that 50%");
            assertThat(fall.points())
                    .isCloseTo(
                            inWashington.opinionOn(fall.date()).score()
                                    - inWashington
                                            .on(fall.date().minusDays(1))
                                            .orElseThrow()
                                            .opinion()
                                            .score(),
                            within(1e-9));
        });
    }

    @Test
    void findsNoneWhereNothingHappened() {
        TrustCurve curve = Assessor.assess(
                        dialogueOf("n", "North", "s", "South").read(), ShippedRules.RULES, AS_OF)
                .trustOf("n");

        assertThat(TurningPoint.of(curve)).isEmpty();
    }
}
