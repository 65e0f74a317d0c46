package entente.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.EdtfDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, dates and addresses as they are written. */
class WrittenFormsTest {

    @ParameterizedTest
    @CsvSource({"4.13, +4.1", "-0.26, −0.3", "-0.04, −0.04", "0.0001, 0.0", "-0.0001, 0.0", "12, +12.0"})
    void writesChangesWithTheirSign(double points, String written) {
        assertThat(Figures.signed(points)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"5.2, 5 points", "-1.2, 1 point", "0.84, 0.8 points"})
    void writesPointsInWords(double points, String written) {
        assertThat(Figures.points(points)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-26~, about 26 January 2025",
        "2025-10, October 2025",
        "2024-11~, about November 2024",
        "2025-09-11, 11 September 2025"
    })
    void writesDatesAsExactlyAsTheyAreKnown(String edtf, String written) {
        assertThat(Days.full(EdtfDate.parse(edtf).orElseThrow())).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"2021/2023, 2021-01-01", "2025-10, 2025-10-01", "2025-01-20, 2025-01-20"})
    void knowsWhenBackgroundBegins(String edtf, LocalDate start) {
        assertThat(Days.start(edtf)).contains(start);
    }

    @Test
    void readsOnlyDays() {
        assertThat(Days.parse("2025-12-05")).isPresent();
        assertThat(Days.parse("2025-02-30")).isEmpty();
        assertThat(Days.parse("banana")).isEmpty();
        assertThat(Days.start("some time ago")).isEmpty();
    }

    @Test
    void keepsTheDayThatWasAskedForInItsAddresses() {
        Address address = new Address("a b", LocalDate.of(2025, 11, 3));

        assertThat(address.move("m&1")).isEqualTo("/dialogues/a%20b?asOf=2025-11-03&move=m%261#why");
        assertThat(address.plain()).isEqualTo("/dialogues/a%20b");
    }
}
