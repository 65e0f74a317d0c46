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
                "mmmm yyyy"
            })
    void readsADateInWhateverFormatItIsShown(String format) throws IOException {
        double serial = LocalDate.of(1899, 12, 30).until(LocalDate.of(2025, 9, 11), ChronoUnit.DAYS);

        assertThat(cell(format, serial)).isEqualTo("2025-09-11");
        assertThat(cell(format, serial + 0.75)).isEqualTo("2025-09-11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "#,##0 \"days\"", "[Red]0", "General", "0%"})
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
