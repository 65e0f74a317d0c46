package entente.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import entente.dialogue.EdtfDate.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfDateTest {

    private static EdtfDate date(String text) {
        return EdtfDate.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-26, DAY, 2025-11-26, 2025-11-26, 2025-11-26",
        "2025-11, MONTH, 2025-11-15, 2025-11-01, 2025-11-30",
        "2024-02, MONTH, 2024-02-15, 2024-02-01, 2024-02-29",
        "2025-11-XX, MONTH, 2025-11-15, 2025-11-01, 2025-11-30",
        "2025, YEAR, 2025-07-01, 2025-01-01, 2025-12-31",
        "2025-XX, YEAR, 2025-07-01, 2025-01-01, 2025-12-31",
        "2025-XX-XX, YEAR, 2025-07-01, 2025-01-01, 2025-12-31",
        "2025-21, SEASON, 2025-04-15, 2025-03-01, 2025-05-31",
        "2025-22, SEASON, 2025-07-15, 2025-06-01, 2025-08-31",
        "2025-23, SEASON, 2025-10-15, 2025-09-01, 2025-11-30",
        "2025-24, SEASON, 2026-01-15, 2025-12-01, 2026-02-28",
        "2025-11-19/2025-11-21, INTERVAL, 2025-11-21, 2025-11-19, 2025-11-21",
        "2025-11/2025-12, INTERVAL, 2025-12-31, 2025-11-01, 2025-12-31",
        "2024/2025-02, INTERVAL, 2025-02-28, 2024-01-01, 2025-02-28",
        "2025-24/2026, INTERVAL, 2026-12-31, 2025-12-01, 2026-12-31",
    })
    void standsForADayOfWhatItNames(String text, Precision precision, LocalDate day, LocalDate first, LocalDate last) {
        EdtfDate date = date(text);

        assertThat(date.precision()).isEqualTo(precision);
        assertThat(date.day()).isEqualTo(day);
        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
        assertThat(date.toString()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-26?, true, false",
        "2025-11~, false, true",
        "2025%, true, true",
        "2025-21~, false, true",
        "2025-11-19?/2025-11-21~, true, true",
        "2025-11-19/2025-11-21%, true, true",
    })
    void keepsWhatIsSaidOfItsCertainty(String text, boolean uncertain, boolean approximate) {
        EdtfDate date = date(text);

        assertThat(date.uncertain()).isEqualTo(uncertain);
        assertThat(date.approximate()).isEqualTo(approximate);
        assertThat(date.isExact()).isFalse();
    }

    @Test
    void isTheSameWhenItIsReadAgain() {
        Random random = new Random(7);
        String letters = "0123456789-X?~%/2020251112";
        int read = 0;
        for (int i = 0; i < 100_000 && read < 500; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "2025-" : "1977");
            for (int left = random.nextInt(7); left > 0; left--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            EdtfDate date = EdtfDate.parse(text.toString()).orElse(null);
            if (date != null) {
                read++;
                assertThat(date(date.text())).isEqualTo(date);
                assertThat(date.text()).isEqualTo(text.toString());
                assertThat(date.day()).isBetween(date.first(), date.last());
            }
        }
        assertThat(read).isEqualTo(500);
    }

    @Test
    void ordersTheSeasonsOfAYear() {
        assertThat(List.of("2025-24", "2025-22", "2025-21", "2025-23").stream()
                        .map(EdtfDateTest::date)
                        .sorted((one, other) -> one.day().compareTo(other.day()))
                        .map(EdtfDate::text))
                .containsExactly("2025-21", "2025-22", "2025-23", "2025-24");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025-13",
                "2025-1-1",
                "2025-02-30",
                "2025-21-01",
                "2025-20",
                "2025-25",
                "2025-XX-11",
                "20XX",
                "202X",
                "XXXX-11",
                "2025-11-26T10:00:00Z",
                "2025/",
                "/2025",
                "../2025",
                "2025/..",
                "2025/2024",
                "2025-11/12",
                "2025/2026/2027",
                "2025~?",
                "~2025",
                "Y17000",
                "-0200",
                "[2025,2026]",
                "{2025}",
                " 2025",
                "２０２５",
                "2025-11-2",
                "25-11-26"
            })
    void readsNothingElse(String text) {
        assertThat(EdtfDate.parse(text)).isEmpty();
        assertThat(EdtfDate.objection(text)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025/..    | It leaves one end of the interval open.",
                "/2025-11   | It leaves one end of the interval open.",
                "19XX       | It leaves the year open.",
                "202X-11    | It leaves the year open.",
                "Y17000     | A move holds no year before 1000, and none of more than four digits.",
                "-0200      | A move holds no year before 1000, and none of more than four digits.",
                "2025-11-26T10:00:00Z | A move holds no time of day. Write the date alone.",
                "[2025,2026] | A move holds one date. Write it alone.",
                "2025-33    | Of the parts of a year, a move holds 21 (spring), 22 (summer), 23 (autumn) and 24 (winter).",
                "2025/2024  | The interval ends before it begins.",
                "0000-01-01 | There is no year 0.",
                "2568-11    | Is it the year 2568? In the Buddhist calendar that is 2025.",
                "0977       | Is it the year 977?",
                "2025/2568  | Is it the year 2568?",
            })
    void saysWhichPartAMoveCannotHold(String text, String message) {
        assertThat(EdtfDate.objection(text))
                .hasValueSatisfying(
                        objection -> assertThat(objection).startsWith(message).endsWith(" Got \"" + text + "\"."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "2199-12-31", "2025-11-26", "1648-10-24"})
    void objectsToNoYearOfHistory(String text) {
        assertThat(EdtfDate.objection(text)).isEmpty();
    }
}
