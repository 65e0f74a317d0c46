package entente.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpinionTest {

    private static Opinion opinion(double positive, double negative) {
        return new Opinion(new Evidence(positive, negative), 0.5, 1.1);
    }

    @Test
    void isAsJosangAndIsmailDefineIt() {
        Opinion opinion = new Opinion(new Evidence(6, 2), 0.5, 2);
        assertThat(opinion.belief()).isEqualTo(0.6, within(1e-12));
        assertThat(opinion.disbelief()).isEqualTo(0.2, within(1e-12));
        assertThat(opinion.uncertainty()).isEqualTo(0.2, within(1e-12));
        assertThat(opinion.projected()).isEqualTo(0.7, within(1e-12));
        assertThat(opinion.score()).isEqualTo(70, within(1e-12));
    }

    /** The middle four fifths of the Beta distribution, in whole points. */
    @ParameterizedTest
    @CsvSource({"0, 0, 3, 97", "1, 0, 34, 99", "0, 1, 1, 66"})
    void liesInARangeEightTimesOfTen(double positive, double negative, long low, long high) {
        assertThat(Math.round(opinion(positive, negative).low())).isEqualTo(low);
        assertThat(Math.round(opinion(positive, negative).high())).isEqualTo(high);
    }

    @Test
    void hasANarrowerRangeTheMoreIsKnown() {
        Opinion little = opinion(1, 1);
        Opinion much = opinion(10, 10);
        assertThat(much.low()).isGreaterThan(little.low());
        assertThat(much.high()).isLessThan(little.high());
    }

    @Test
    void isSymmetric() {
        assertThat(opinion(3, 1).low()).isEqualTo(100 - opinion(1, 3).high(), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void isANumberWhateverTheBaseRate(double baseRate) {
        for (Evidence evidence : new Evidence[] {Evidence.NONE, new Evidence(1, 0), new Evidence(0, 1)}) {
            Opinion opinion = new Opinion(evidence, baseRate, 1.1);
            assertThat(opinion.low()).isBetween(0.0, 100.0);
            assertThat(opinion.high()).isBetween(opinion.low(), 100.0);
            assertThat(opinion.score()).isBetween(0.0, 100.0);
        }
        Opinion nothing = new Opinion(Evidence.NONE, baseRate, 1.1);
        assertThat(nothing.low()).isEqualTo(100 * baseRate);
        assertThat(nothing.high()).isEqualTo(100 * baseRate);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, NOT_SHOWN", "1, 0, NOT_SHOWN", "3, 0, YES", "0, 3, NO", "3, 3, NOT_SHOWN"})
    void tellsWhetherTheNextStepIsKept(double positive, double negative, Prospect prospect) {
        assertThat(Prospect.of(opinion(positive, negative))).isEqualTo(prospect);
    }
}
