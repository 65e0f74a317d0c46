package entente.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreScaleTest {

    @ParameterizedTest
    @CsvSource({
        "50, 77.5, 45, 85",
        "50, 50, 35, 65", // a trifle does not look like a turn
        "0, 100, 0, 100",
        "2, 50, 0, 60",
        "50, 99, 35, 100"
    })
    void takesTheHeightThatTheLinesNeed(double lowest, double highest, int from, int to) {
        assertThat(ScoreScale.spanning(lowest, highest)).isEqualTo(new ScoreScale(from, to));
    }

    @Test
    void staysOnTheScaleAndHoldsBothScoresWhateverTheyAre() {
        for (int lowest = 0; lowest <= 100; lowest++) {
            for (int highest = lowest; highest <= 100; highest++) {
                ScoreScale scale = ScoreScale.spanning(lowest, highest);
                assertThat(scale.from()).isBetween(0, lowest);
                assertThat(scale.to()).isBetween(highest, 100);
                assertThat(scale.to() - scale.from()).isGreaterThanOrEqualTo(30);
                assertThat(scale.ticks()).hasSizeBetween(2, 8);
            }
        }
    }

    @Test
    void saysWhereItBeginsUnlessItShowsAll() {
        assertThat(new ScoreScale(45, 85).words()).isEqualTo("The axis runs from 45 to 85, not from 0 to 100.");
        assertThat(ScoreScale.WHOLE.words()).isEmpty();
    }
}
