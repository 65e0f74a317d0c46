package entente.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads values separated by commas, semicolons or tabs, in UTF-8. */
final class CsvReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvReader() {}

    static Sheet read(byte[] octets) {
        String text = text(octets);
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(separator(text)).get();
        Cells cells = new Cells();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                for (int i = 0; i < row.size(); i++) {
                    cells.add((int) row.getRecordNumber(), i, row.get(i));
                }
            }
        } catch (UncheckedIOException | CSVException unreadable) {
            throw new UnreadableSheet("This is not a readable table: " + unreadable.getMessage());
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
        return cells.sheet();
    }

    private static String text(byte[] octets) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableSheet(
                    "Expected an XLSX file, or a CSV file in UTF-8. In Excel, save it as \"CSV UTF-8\".");
        }
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
