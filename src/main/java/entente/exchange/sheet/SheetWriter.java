package entente.exchange.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rows of texts as a spreadsheet that {@link Sheet} reads as the same rows; no text in it becomes a formula. */
public final class SheetWriter {

    /** The media type of a workbook, and that of a text. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static final String CSV = "text/csv";

    private static final String PROGRAM = "Entente";
    private static final String VERSION = "01.0000";

    /** A number that a spreadsheet program holds and shows as it is written; 040 is none. */
    private static final Pattern NUMBER =
            Pattern.compile("(?=[-.0-9]{1,15}$)(?!-0$)-?(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?");

    private static final Pattern CODE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int WIDEST = 60;

    private SheetWriter() {}

    /** @param rows the headings first */
    public static byte[] xlsx(String title, List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, PROGRAM, VERSION)) {
            Worksheet sheet = workbook.newWorksheet(title);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    put(sheet, row, column, rows.get(row).get(column));
                }
            }
            layOut(sheet, rows);
        } catch (IOException neverToMemory) {
            throw new UncheckedIOException(neverToMemory);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int row, int column, String text) {
        if (NUMBER.matcher(text).matches()) {
            sheet.value(row, column, new BigDecimal(text));
        } else if (!text.isEmpty()) {
            String safe = CODE_LIKE.matcher(FormulaGuard.put(text)).replaceAll("_x005F_");
            sheet.value(row, column, safe.replace("\r", "_x000D_"));
        }
    }

    private static void layOut(Worksheet sheet, List<List<String>> rows) {
        List<String> headings = rows.isEmpty() ? List.of() : rows.get(0);
        for (int i = 0; i < headings.size(); i++) {
            int column = i;
            int longest = rows.stream()
                    .filter(row -> column < row.size())
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            sheet.width(column, Math.min(longest + 2, WIDEST));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    /** In UTF-8, with the mark by which spreadsheet programs know it. */
    public static byte[] csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        csv(text, row -> rows.forEach(row));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same, row by row. */
    public static void csv(Appendable text, Consumer<Consumer<List<String>>> rows) {
        try {
            text.append('\uFEFF');
            CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
            rows.accept(row -> {
                try {
                    printer.printRecord(row.stream().map(FormulaGuard::put));
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            });
            printer.flush();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
