package entente.docket;

import static org.assertj.core.api.Assertions.assertThat;

import entente.docket.Settlement.By;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private final Settlement settlement = new Settlement(Steps.of("m1 2025-01-01 a release"), By.NAME);

    @Test
    void addsUp() {
        settlement.add(0.25);
        settlement.add(0.5);
        assertThat(settlement.share()).isEqualTo(0.75);
    }

    @Test
    void keepsAPartAndTellsWhatIsLost() {
        settlement.add(0.75);
        assertThat(settlement.keep(0.5)).isEqualTo(0.375);
        assertThat(settlement.share()).isEqualTo(0.375);
        assertThat(settlement.keep(0)).isEqualTo(0.375);
        assertThat(settlement.share()).isZero();
    }
}
