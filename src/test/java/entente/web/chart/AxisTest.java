package entente.web.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {

    private static final LocalDate START = LocalDate.of(1962, 10, 16);

    @Test
    void namesEachOfThreeDays() {
        Axis axis = new Axis(START, START.plusDays(3));

        assertThat(axis.ticks()).extracting(Axis.Tick::label).containsExactly("16 Oct", "17 Oct", "18 Oct", "");
        assertThat(axis.ticks()).extracting(Axis.Tick::x).containsExactly("0.00%", "33.33%", "66.67%", "100.00%");
        assertThat(axis.ticks().get(0).year()).isEqualTo("1962");
    }

    @Test
    void namesMonthsOfAYearAndTheYearsTheyLieIn() {
        Axis axis = new Axis(LocalDate.of(2024, 11, 5), LocalDate.of(2025, 12, 5));

        assertThat(axis.ticks()).extracting(Axis.Tick::label).startsWith("Dec", "Jan", "Feb");
        assertThat(axis.ticks())
                .extracting(Axis.Tick::year)
                .filteredOn(Objects::nonNull)
                .containsExactly("2025");
    }

    @Test
    void namesEveryOtherOfTwentyYears() {
        Axis axis = new Axis(LocalDate.of(1985, 3, 11), LocalDate.of(2005, 3, 11));

        assertThat(axis.ticks())
                .extracting(Axis.Tick::label)
                .containsExactly("1986", "1988", "1990", "1992", "1994", "1996", "1998", "2000", "2002", "2004");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 30, 75, 100, 400, 1000, 3650, 7300, 36_500, 365_000})
    void keepsItsTicksFewAndInside(int days) {
        Axis axis = new Axis(START, START.plusDays(days));

        assertThat(axis.ticks()).isNotEmpty().hasSizeLessThanOrEqualTo(15);
        assertThat(axis.ticks())
                .allSatisfy(tick -> assertThat(Double.parseDouble(tick.x().replace("%", "")))
                        .isBetween(0.0, 100.0));
        assertThat(axis.ticks().stream().filter(tick -> !tick.minor())).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void refusesToEndWhereItStarts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Axis(START, START));
    }
}
