package entente.exchange.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads values separated by commas, semicolons or tabs. */
final class CsvReader {

    private CsvReader() {}

    static Sheet read(String text, SheetLimits limits) {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(separator(text)).get();
        SheetBuilder sheetBuilder = new SheetBuilder(limits);
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                for (int i = 0; i < row.size(); i++) {
                    sheetBuilder.add((int) row.getRecordNumber(), i, row.get(i));
                }
            }
        } catch (UncheckedIOException | CSVException unreadable) {
            throw new UnreadableSheet("This is not a readable table: " + unreadable.getMessage());
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
        return sheetBuilder.sheet();
    }

    /** What separates most in the headings. */
    private static char separator(String text) {
        String headings = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(each ->
                        2 * headings.chars().filter(letter -> letter == each).count() + (each == ',' ? 1 : 0)))
                .orElse(',');
    }
}
