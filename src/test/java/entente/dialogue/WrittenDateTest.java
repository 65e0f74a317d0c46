package entente.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {

    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

    private static void refuses(String text, String message) {
        assertThat(WrittenDate.read(text)).isEqualTo(new WrittenDate.UnreadableDate(message));
    }

    private static EdtfDate date(String text) {
        return WrittenDate.read(text) instanceof WrittenDate.ReadableDate readable
                ? readable.date()
                : fail("\"%s\" is not read: %s", text, WrittenDate.read(text));
    }

    private static final List<Locale> LANGUAGES = Stream.of("en", "fr", "de", "es", "ru", "uk", "be", "pl")
            .map(Locale::forLanguageTag)
            .toList();

    @Test
    void readsTheMonthsOfEightLanguages() {
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    String name = month.getDisplayName(style, language);
                    String edtf = "2025-%02d".formatted(month.getValue());
                    assertThat(name)
                            .as("the names of months, module jdk.localedata")
                            .doesNotContainPattern("[0-9]");
                    for (String day : List.of(
                            "26 " + name + " 2025",
                            "26. " + name.toUpperCase(language) + " 2025",
                            name + " 26, 2025",
                            "26-" + name.replace(".", "") + "-2025")) {
                        assertThat(date(day).text()).as(day).isEqualTo(edtf + "-26");
                    }
                    assertThat(date(name + " 2025").text()).as(name).isEqualTo(edtf);
                }
            }
        }
    }

    @Test
    void readsTheWeekdaysOfEightLanguages() {
        for (Locale language : LANGUAGES) {
            for (DayOfWeek weekday : DayOfWeek.values()) {
                LocalDate day = LocalDate.of(2025, 11, 23 + weekday.getValue());
                for (TextStyle style : STYLES) {
                    String text = weekday.getDisplayName(style, language) + ", " + day;
                    assertThat(date(text).day()).as(text).isEqualTo(day);
                }
            }
        }
    }

    @Test
    void refusesANameThatMeansTwoMonths() {
        refuses(
                "26 jui 2025",
                "\"jui\" can be June or July. Write the month in full, or in figures. Got \"26 jui 2025\".");
    }

    @Test
    void refusesAWeekdayThatDoesNotFit() {
        refuses(
                "Thu, 26 Nov 2025",
                "The weekday and the date do not fit: 26 November 2025 is a Wednesday. Got \"Thu, 26 Nov 2025\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200E2025-11-26",
                "2025-11-26\u200B",
                "\uFEFF26 Novem\u00ADber 2025",
                "\u206626.11.2025\u2069",
                "\u200F 26/11/2025"
            })
    void readsADateWithoutMarksThatNobodySeesAndSaysSo(String text) {
        assertThat(WrittenDate.read(text)).isInstanceOfSatisfying(WrittenDate.ReadableDate.class, readable -> {
            assertThat(readable.date().text()).isEqualTo("2025-11-26");
            assertThat(readable.notes())
                    .singleElement()
                    .asString()
                    .matches("It is read without U\\+[0-9A-F]{4} \\(.+\\) as character [0-9]+, which nobody sees\\.");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2568 | Is it the year 2568? In the Buddhist calendar that is 2025. Expected a year from 1000 to 2199. Got \"2568\".",
                "26 November 2568 | Is it the year 2568? In the Buddhist calendar that is 2025. Expected a year from 1000 to 2199. Got \"26 November 2568\".",
                "26.11.0000 | There is no year 0. Expected a year from 1000 to 2199. Got \"26.11.0000\".",
                "0202-11-26 | Is it the year 202? Expected a year from 1000 to 2199. Got \"0202-11-26\".",
                "1977–2977 | Is it the year 2977? Expected a year from 1000 to 2199. Got \"1977–2977\".",
                "۱۴۰۴/۰۹/۰۵ | Expected a date of the Gregorian calendar. Got \"۱۴۰۴/۰۹/۰۵\".",
                "winter 1977 | \"winter 1977\" can be the winter 1976/77 or 1977/78. Write winter 1976/77 or winter 1977/78.",
                "2025-11/12 | \"2025-11/12\" can be a day or two months. Write 2025-11-12 or 2025-11/2025-12.",
                "202X | It leaves the year open. A move holds a whole year, such as 2025, or an interval, such as 2020/2029. Got \"202X\".",
                "1970s | It leaves the year open. A move holds a whole year, such as 2025, or an interval, such as 2020/2029. Got \"1970s\".",
                "2025-11-19/.. | It leaves one end of the interval open. A move holds an interval that has a first and a last day, such as 2025-11-19/2025-11-21. Got \"2025-11-19/..\".",
                "21–19 November 1977 | Expected the earlier date first. Got \"21–19 November 1977\".",
                "March 1978 - November 1977 | Expected the earlier date first. Got \"March 1978 - November 1977\".",
                "30–31 November 1977 | There is no such day as \"30–31 November 1977\": the month has 30 days.",
                "2 May 77 – 3 May 1977 | Expected a year of four digits. Got \"2 May 77 – 3 May 1977\".",
            })
    void saysWhyItDoesNotTakeADate(String text, String message) {
        refuses(text, message);
    }

    @Test
    void readsItsWordsOfAnyDateToTheSameDay() {
        for (String text : List.of(
                "1977",
                "1977~",
                "1977?",
                "1977%",
                "2025-XX",
                "1978-21",
                "1978-22~",
                "1978-23?",
                "1977-24",
                "1999-24%",
                "1977-11-19/1977-11-21",
                "1977-11-19/1977-12-02",
                "1977-12-26/1978-01-02",
                "1977-11/1977-12",
                "1977-11/1978-03",
                "1977/1979",
                "1977-21/1977-23",
                "1977-24/1978-24",
                "1977/1978-03",
                "1977-11-19~/1977-11-21",
                "1977-11/1978-03?",
                "1977~/1979%")) {
            EdtfDate date = EdtfDate.parse(text).orElseThrow();
            for (String words : List.of(WrittenDate.words(date), WrittenDate.briefly(date))) {
                EdtfDate again = date(words);
                assertThat(again.day()).as(words).isEqualTo(date.day());
                assertThat(again.first()).as(words).isEqualTo(date.first());
                assertThat(again.precision()).as(words).isEqualTo(date.precision());
                assertThat(again.uncertain()).as(words).isEqualTo(date.uncertain());
                assertThat(again.approximate()).as(words).isEqualTo(date.approximate());
            }
        }
    }

    @Test
    void readsAnAmbiguousDateInTheOrderOfItsColumn() {
        assertThat(DayOrder.of(List.of("02/04/2025", "", "May 2025", "13/04/2025")))
                .contains(new DayOrder.SettledOrder(DayOrder.DAY_FIRST, 3));
        assertThat(DayOrder.of(List.of("02/04/2025 10:00", "04-13-2025", "04/14/2025")))
                .contains(new DayOrder.SettledOrder(DayOrder.MONTH_FIRST, 1));
        assertThat(DayOrder.of(List.of("13/04/2025", "04/13/2025"))).isEmpty();
        assertThat(DayOrder.of(List.of("02/04/2025", "5/5/2025", "32/04/2025", "13/04/25")))
                .isEmpty();
        assertThat(WrittenDate.read("02/04/2025", DayOrder.DAY_FIRST))
                .isEqualTo(new WrittenDate.ReadableDate(
                        EdtfDate.parse("2025-04-02").orElseThrow(), List.of("The day comes first.")));
        assertThat(WrittenDate.read("02/04/2025", DayOrder.MONTH_FIRST))
                .isEqualTo(new WrittenDate.ReadableDate(
                        EdtfDate.parse("2025-02-04").orElseThrow(), List.of("The month comes first.")));
        assertThat(WrittenDate.read("13/04/2025", DayOrder.MONTH_FIRST))
                .isEqualTo(new WrittenDate.ReadableDate(
                        EdtfDate.parse("2025-04-13").orElseThrow()));
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
                "20251126                | 2025-11-26  | 26 November 2025",
                "26.11.2025              | 2025-11-26  | 26 November 2025",
                "2025.11.26              | 2025-11-26  | 26 November 2025",
                "26Nov2025               | 2025-11-26  | 26 November 2025",
                "26/Nov/2025             | 2025-11-26  | 26 November 2025",
                "2025-Nov-26             | 2025-11-26  | 26 November 2025",
                "the 26th of November 2025 | 2025-11-26 | 26 November 2025",
                "11/2025                 | 2025-11     | November 2025",
                "11.2025                 | 2025-11     | November 2025",
                "2025/11                 | 2025-11     | November 2025",
                "2025 November           | 2025-11     | November 2025",
                "Wed, 26 Nov 2025        | 2025-11-26  | 26 November 2025",
                "Wednesday 26 November 2025 | 2025-11-26 | 26 November 2025",
                "26 November 2025 (Wed)  | 2025-11-26  | 26 November 2025",
                "среда, 26 ноября 2025 г. | 2025-11-26 | 26 November 2025",
                "Mittwoch, 26. November 2025 | 2025-11-26 | 26 November 2025",
                "mercredi 26 novembre 2025 | 2025-11-26 | 26 November 2025",
                "П'ятниця, 28 листопада 2025 року | 2025-11-28 | 28 November 2025",
                "mar. 25 nov. 2025       | 2025-11-25  | 25 November 2025",
                "Mar 25, 2025            | 2025-03-25  | 25 March 2025",
                "2025-11-26 14:30        | 2025-11-26  | 26 November 2025",
                "26/11/2025 00:00:00     | 2025-11-26  | 26 November 2025",
                "2025-11-26T10:00:00Z    | 2025-11-26  | 26 November 2025",
                "2025-11-26T23:30:00.123-05:00 | 2025-11-26 | 26 November 2025",
                "20251126T100000Z        | 2025-11-26  | 26 November 2025",
                "11/26/2025 2:30 PM      | 2025-11-26  | 26 November 2025",
                "Wed, 26 Nov 2025 14:30:00 +0100 | 2025-11-26 | 26 November 2025",
                "26th Nov, 2025 at 10:00 | 2025-11-26  | 26 November 2025",
                "14:30, 26 November 2025 | 2025-11-26  | 26 November 2025",
                "1er novembre 2025       | 2025-11-01  | 1 November 2025",
                "le 1 novembre 2025      | 2025-11-01  | 1 November 2025",
                "1º de noviembre de 2025 | 2025-11-01  | 1 November 2025",
                "26 de noviembre de 2025 | 2025-11-26  | 26 November 2025",
                "26. November 2025       | 2025-11-26  | 26 November 2025",
                "26 fevrier 2025         | 2025-02-26  | 26 February 2025",
                "26 pazdziernika 2025 r. | 2025-10-26  | 26 October 2025",
                "26 сен 2025             | 2025-09-26  | 26 September 2025",
                "ноябрь 1977 года        | 1977-11     | November 1977",
                "26. 11. 2025 г.         | 2025-11-26  | 26 November 2025",
                "1977                    | 1977        | 1977",
                "1977 г.                 | 1977        | 1977",
                "c. 1977                 | 1977~       | about 1977",
                "1977?                   | 1977?       | 1977 (uncertain)",
                "about November 2025 (uncertain) | 2025-11% | about November 2025 (uncertain)",
                "2025-01-26?             | 2025-01-26? | 26 January 2025 (uncertain)",
                "2025-11-XX              | 2025-11-XX  | November 2025",
                "2025-xx                 | 2025-XX     | 2025",
                "spring 1978             | 1978-21     | spring 1978",
                "Fall 1978               | 1978-23     | autumn 1978",
                "winter 1977/78          | 1977-24     | winter 1977/78",
                "Winter 1999–2000        | 1999-24     | winter 1999/00",
                "2025-24                 | 2025-24     | winter 2025/26",
                "end of 1977             | 1977-12~    | about December 1977",
                "beginning of 1977       | 1977-01~    | about January 1977",
                "early 1977              | 1977-02~    | about February 1977",
                "mid-1977                | 1977-07~    | about July 1977",
                "late 1977               | 1977-11~    | about November 1977",
                "end of November 1977    | 1977-11-25~ | about 25 November 1977",
                "19–21 November 1977     | 1977-11-19/1977-11-21 | 19–21 November 1977",
                "November 19-21, 1977    | 1977-11-19/1977-11-21 | 19–21 November 1977",
                "19.–21.11.1977          | 1977-11-19/1977-11-21 | 19–21 November 1977",
                "from 19 to 21 November 1977 | 1977-11-19/1977-11-21 | 19–21 November 1977",
                "19 November – 2 December 1977 | 1977-11-19/1977-12-02 | 19 November – 2 December 1977",
                "Nov 19 - Dec 2, 1977    | 1977-11-19/1977-12-02 | 19 November – 2 December 1977",
                "19.11. – 2.12.1977      | 1977-11-19/1977-12-02 | 19 November – 2 December 1977",
                "26.12.1977-2.1.1978     | 1977-12-26/1978-01-02 | 26 December 1977 – 2 January 1978",
                "November 1977 – March 1978 | 1977-11/1978-03 | November 1977 – March 1978",
                "November–December 1977  | 1977-11/1977-12 | November – December 1977",
                "1977–1979               | 1977/1979   | 1977–1979",
                "1977/1979               | 1977/1979   | 1977–1979",
                "about 19–21 November 1977 | 1977-11-19~/1977-11-21~ | about 19 November 1977 – about 21 November 1977",
                "2025-11-19/2025-11-21   | 2025-11-19/2025-11-21 | 19–21 November 2025",
                "Q3 2025                 | 2025-07/2025-09 | July – September 2025",
                "2025-Q3                 | 2025-07/2025-09 | July – September 2025",
                "third quarter of 2025   | 2025-07/2025-09 | July – September 2025",
                "the first half of 2025  | 2025-01/2025-06 | January – June 2025",
                "H2 2025                 | 2025-07/2025-12 | July – December 2025",
                "١١ September 2025       | 2025-09-11  | 11 September 2025",
                "２０２５-１１-２６            | 2025-11-26  | 26 November 2025",
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
            for (EdtfDate date : Stream.of(day.toString(), day + "~", month, month + "~", day + "?", month + "%")
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "Janu 2025",
                "January",
                "11 September",
                "late 11 January 2025",
                "before January 2025",
                "2025-13",
                "2025-00-10",
                "13/13/2025",
                "01.26.2025",
                "0/5/2025",
                "0 May 2025",
                "26/1-2025",
                "45678",
                "11 септября 2025",
                "quarter 2025",
                "fifth quarter 2025",
                "Q5 2025",
                "third half 2025",
                "20251340",
                "winter 2025/27",
                "Wed November 2025",
                "November 2025 14:30",
                "2025-11-26 25:00",
                "26 or 27 November 2025"
            })
    void guessesNothingElse(String text) {
        refusesAsUnknown(text);
    }

    @Test
    void boundsWhatItReads() {
        refuses(
                "11 September 2025 " + "!".repeat(90),
                "Expected " + WrittenDate.EXPECTED + ". Got \"11 September 2025 " + "!".repeat(82) + "…\".");
        assertThat(WrittenDate.read("9".repeat(1_000_000))).isInstanceOf(WrittenDate.UnreadableDate.class);
        refuses("", "Expected " + WrittenDate.EXPECTED + ". Got nothing.");
    }
}
