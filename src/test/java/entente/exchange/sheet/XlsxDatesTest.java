package entente.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell that a spreadsheet program shows as a date is that date. */
class XlsxDatesTest {

    private static String cell(String format, double value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "01.0000")) {
            Worksheet sheet = workbook.newWorksheet("Moves");
            sheet.value(0, 0, "date");
            sheet.value(1, 0, value);
            sheet.style(1, 0).format(format).set();
        }
        List<String> row = Sheet.read(out.toByteArray()).rows().get(2);
        return row.get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "d.m.yyyy",
                "[$-409]d-mmm-yy;@",
                "dd/mm/yyyy hh:mm",
                "d \"of\" mmmm yyyy",
                "yyyy-mm-dd hh:mm:ss.000",
                "[$-404]e/m/d",
                "yyyy\"年\"m\"月\"d\"日\"",
                "dddd",
                "mmm-yy hh:mm",
                "[$-F800]dddd, mmmm dd, yyyy;@",
                "d/m;0.00"
            })
    void readsADateInWhateverFormatItIsShown(String format) throws IOException {
        double serial = LocalDate.of(1899, 12, 30).until(LocalDate.of(2025, 9, 11), ChronoUnit.DAYS);

        assertThat(cell(format, serial)).isEqualTo("2025-09-11");
        assertThat(cell(format, serial + 0.75)).isEqualTo("2025-09-11");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "mmm-yy, 2025-11",
                "mmmm yyyy, 2025-11",
                "[$-409]mmm\\-yy;@, 2025-11",
                "yyyy-mm, 2025-11",
                "m/yyyy, 2025-11",
                "yyyy\"年\"m\"月\", 2025-11",
                "mmmm, 2025-11",
                "yyyy, 2025",
                "[Blue]yy;[Red]-0, 2025",
                "\"day \"yyyy, 2025"
            })
    void readsNoMoreOfADateThanItIsShown(String format, String date) throws IOException {
        double serial = LocalDate.of(1899, 12, 30).until(LocalDate.of(2025, 11, 1), ChronoUnit.DAYS);

        assertThat(cell(format, serial)).isEqualTo(date);
        assertThat(cell(format, serial + 29)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "13, NONE",
        "14, DAY",
        "17, MONTH",
        "18, NONE",
        "21, NONE",
        "22, DAY",
        "26, NONE",
        "27, DAY",
        "36, DAY",
        "37, NONE",
        "45, NONE",
        "49, NONE",
        "50, DAY",
        "58, DAY",
        "59, NONE"
    })
    void knowsTheFormatsThatHaveNoCode(int number, DateFormat shown) {
        assertThat(DateFormat.builtIn(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"h:mm", "[h]:mm", "[mm]:ss", "mm:ss.0", "h:mm AM/PM", "[hh]:mm:ss;@"})
    void takesATimeForNoDate(String format) throws IOException {
        assertThat(cell(format, 45911)).isEqualTo("45911");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.00",
                "#,##0 \"days\"",
                "[Red]0",
                "General",
                "0%",
                "\"dd.mm.yyyy\"0",
                "\\d0",
                "0.00E+00",
                "@",
                "0;yyyy"
            })
    void leavesANumberANumber(String format) throws IOException {
        assertThat(cell(format, 45911)).isEqualTo("45911");
    }

    @Test
    void leavesWhatIsNoDateInThatCalendar() throws IOException {
        assertThat(cell("yyyy-mm-dd", 60)).isEqualTo("60");
        assertThat(cell("yyyy-mm-dd", -5)).isEqualTo("-5");
        assertThat(cell("yyyy-mm-dd", 9_999_999)).isEqualTo("9999999");
    }
}
