package entente.docket;

import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.Move;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MovesOfDayTest {

    private static final String DEMAND = "m1 2025-01-01 a demand";

    private static MovesOfDay of(String... lines) {
        List<Move> moves = Stream.of(lines).map(Steps::of).map(Step::move).toList();
        return new MovesOfDay(moves, Cases.of(), new PlainTariff(), PlainTariff.TERMS);
    }

    @Test
    void knowsWhoOffersSomethingBesideADemand() {
        Step demand = Steps.of(DEMAND);
        assertThat(of(DEMAND).isWithOffer(demand)).isFalse();
        assertThat(of(DEMAND, "m2 2025-01-01 b release").isWithOffer(demand)).isFalse();
        assertThat(of(DEMAND, "m2 2025-01-01 a release").isWithOffer(demand)).isTrue();
        assertThat(of(DEMAND, "m2 2025-01-01 a promise promises=release").isWithOffer(demand))
                .isTrue();
    }

    @Test
    void knowsWhatIsAnsweredByName() {
        MovesOfDay today = of("m1 2025-01-01 a release answers=m2", "m2 2025-01-01 b relief");
        assertThat(today.answersByName(Steps.of("m2 2025-01-01 b relief"))).isTrue();
        assertThat(today.answersByName(Steps.of("m1 2025-01-01 a release"))).isFalse();
    }
}
