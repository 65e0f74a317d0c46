package entente.exchange.sheet;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet as texts: the first sheet of an XLSX file, or a CSV file. Numbers are in plain decimals.
 *
 * @param rows by their number, counted from 1; without those that are empty, and each without its empty end
 */
public record Sheet(SortedMap<Integer, List<String>> rows) {

    /** 8 MiB: the most octets of a file, where no other limits are said. */
    public static final int LARGEST = 8 << 20;

    private static final int ZIP = 0x504b;
    private static final int OLD_OR_ENCRYPTED = 0xd0cf;

    public Sheet {
        SortedMap<Integer, List<String>> copy = new TreeMap<>(rows);
        copy.replaceAll((number, cells) -> List.copyOf(cells));
        rows = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * What the file is, its octets say, whatever it is called.
     *
     * @throws UnreadableSheet with every cell that is wrong
     */
    public static Sheet read(byte[] octets) {
        return read(octets, SheetLimits.TABLE, null);
    }

    /**
     * As {@link #read(byte[])}.
     *
     * @param encoding of a CSV file; null where it is not known
     * @throws UnreadableSheet with every cell that is wrong
     */
    public static Sheet read(byte[] octets, SheetLimits limits, @Nullable TextEncoding encoding) {
        if (octets.length > limits.octets()) {
            throw new UnreadableSheet("Expected a file of at most " + (limits.octets() >> 20) + " MiB.");
        }
        if (octets.length < 2) {
            throw new UnreadableSheet("The file is empty. Expected an XLSX or CSV file.");
        }
        return switch (Short.toUnsignedInt(ByteBuffer.wrap(octets).getShort())) {
            case ZIP -> XlsxReader.read(octets, limits);
            case OLD_OR_ENCRYPTED ->
                throw new UnreadableSheet("This is an .xls file of old, or one with a password."
                        + " Save it as .xlsx, without a password.");
            default -> CsvReader.read(TextEncoding.text(octets, encoding), limits);
        };
    }

    /**
     * A file that is a text, whatever is in it: in UTF-8, or as its byte order mark says.
     *
     * @throws UnreadableSheet when it is not written so
     */
    public static String text(byte[] octets) {
        return TextEncoding.text(octets, null);
    }

    /**
     * The rows under the headings of the first, which may stand in any order.
     *
     * @throws UnreadableSheet when a column is missing, unknown or there twice
     */
    public HeadedSheet under(List<String> columns) {
        return HeadedSheet.of(this, columns);
    }

    /** {@code C} for 2. */
    public static String letters(int column) {
        String letter = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? letter : letters(column / 26 - 1) + letter;
    }
}
