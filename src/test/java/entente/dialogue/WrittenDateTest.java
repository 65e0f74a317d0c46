package entente.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    private static void refuses(String text, String message) {
        assertThat(WrittenDate.read(text)).isEqualTo(new WrittenDate.UnreadableDate(message));
    }

    private static void refusesAsUnknown(String text) {
        refuses(text, "Expected " + WrittenDate.EXPECTED + ". Got \"" + text + "\".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "11 September 2025       | 2025-09-11  | 11 September 2025",
                "11 Sep 2025             | 2025-09-11  | 11 September 2025",
                "11-Sep-2025             | 2025-09-11  | 11 September 2025",
                "11th September, 2025    | 2025-09-11  | 11 September 2025",
                "September 11, 2025      | 2025-09-11  | 11 September 2025",
                "Sept. 3rd 2025          | 2025-09-03  | 3 September 2025",
                "Sept. 2025              | 2025-09     | September 2025",
                "Jan 2025                | 2025-01     | January 2025",
                "jan-2025                | 2025-01     | January 2025",
                "JANUARY, 2025           | 2025-01     | January 2025",
                "may 2025                | 2025-05     | May 2025",
                "early January 2025      | 2025-01-05~ | about 5 January 2025",
                "mid-January 2025        | 2025-01-15~ | about 15 January 2025",
                "Late  January   2025    | 2025-01-25~ | about 25 January 2025",
                "about 26 January 2025   | 2025-01-26~ | about 26 January 2025",
                "around Jan 2025         | 2025-01~    | about January 2025",
                "c. 1 May 2025           | 2025-05-01~ | about 1 May 2025",
                "~ 2025-01               | 2025-01~    | about January 2025",
                "2025-01~                | 2025-01~    | about January 2025",
                "2025-01-26~             | 2025-01-26~ | about 26 January 2025",
                "2025-01-26              | 2025-01-26  | 26 January 2025",
                "2025-1-6                | 2025-01-06  | 6 January 2025",
                "2025/01/26              | 2025-01-26  | 26 January 2025",
                "26.1.2025               | 2025-01-26  | 26 January 2025",
                "26.01.2025              | 2025-01-26  | 26 January 2025",
                "3. 4. 2025              | 2025-04-03  | 3 April 2025",
                "26/01/2025              | 2025-01-26  | 26 January 2025",
                "26-01-2025              | 2025-01-26  | 26 January 2025",
                "01/26/2025              | 2025-01-26  | 26 January 2025",
                "5/5/2025                | 2025-05-05  | 5 May 2025",
                "29 February 2024        | 2024-02-29  | 29 February 2024",
            })
    void understands(String text, String date, String words) {
        assertThat(WrittenDate.read(text))
                .isEqualTo(new WrittenDate.ReadableDate(EdtfDate.parse(date).orElseThrow()))
                .extracting(understood -> ((WrittenDate.ReadableDate) understood).words())
                .isEqualTo(words);
    }

    @Test
    void readsItsOwnWordsAgain() {
        LocalDate day = LocalDate.of(2024, 1, 1);
        for (int i = 0; i < 800; i++, day = day.plusDays(1)) {
            String month = day.toString().substring(0, 7);
            for (EdtfDate date : Stream.of(day.toString(), day + "~", month, month + "~")
                    .map(text -> EdtfDate.parse(text).orElseThrow())
                    .toList()) {
                assertThat(WrittenDate.read(WrittenDate.words(date))).isEqualTo(new WrittenDate.ReadableDate(date));
            }
        }
    }

    @Test
    void refusesWhatHasTwoReadingsAndNamesBoth() {
        refuses(
                "3/4/2025",
                "\"3/4/2025\" can be 3 April 2025 or 4 March 2025."
                        + " Write the month as a word, or the date as 2025-04-03 or 2025-03-04.");
        refuses(
                "about 03-04-2025",
                "\"about 03-04-2025\" can be about 3 April 2025 or about 4 March 2025."
                        + " Write the month as a word, or the date as 2025-04-03~ or 2025-03-04~.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"11 Sep 25", "Jan '25", "26.1.25", "3/4/25", "26-01-25", "September 11, 25", "1 May 202"})
    void refusesAYearOfTwoDigits(String text) {
        refuses(text, "Expected a year of four digits. Got \"" + text + "\".");
    }

    @ParameterizedTest
    @CsvSource({"31 April 2025, 30", "29.2.2025, 28", "2025-02-30, 28", "02/30/2025, 28", "31/04/2025, 30"})
    void refusesADayThatTheCalendarLacks(String text, int days) {
        refuses(text, "There is no such day as \"" + text + "\": the month has " + days + " days.");
    }

    @Test
    void refusesAYearAlone() {
        refuses("2025", "Expected the month as well as the year. Got \"2025\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "spring 2025",
                "Janu 2025",
                "January",
                "11 September",
                "late 11 January 2025",
                "before January 2025",
                "2025-01/2025-03",
                "2025-13",
                "2025-00-10",
                "13/13/2025",
                "01.26.2025",
                "0/5/2025",
                "0 May 2025",
                "26/1-2025",
                "2025-01-26?",
                "20250126",
                "45678",
                "11 септября 2025",
                "١١ September 2025"
            })
    void guessesNothingElse(String text) {
        refusesAsUnknown(text);
    }

    @Test
    void boundsWhatItReads() {
        refuses(
                " ".repeat(50) + "11 September 2025",
                "Expected " + WrittenDate.EXPECTED + ". Got \"" + " ".repeat(50) + "11 Septemb…\".");
        refuses("", "Expected " + WrittenDate.EXPECTED + ". Got nothing.");
    }
}
