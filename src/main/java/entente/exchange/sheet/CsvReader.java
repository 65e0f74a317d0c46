package entente.exchange.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads values separated by commas, semicolons, tabs or bars. */
final class CsvReader {

    /** The likeliest first. */
    private static final String SEPARATORS = ",;\t|";

    /** A line that tells a spreadsheet program what separates, and is no row. */
    private static final Pattern TOLD = Pattern.compile("\"?sep=([,;\t|])\"?\\r?\\n", Pattern.CASE_INSENSITIVE);

    /** So far into the text it is looked for, in lines and in letters. */
    private static final int FIRST_LINES = 20;

    private static final int FIRST_LETTERS = 100_000;

    private static final char QUOTE = '"';

    private CsvReader() {}

    static Sheet read(String file, SheetLimits limits) {
        Matcher told = TOLD.matcher(file);
        boolean tells = told.lookingAt();
        String text = tells ? file.substring(told.end()) : file;
        char separator = tells ? told.group(1).charAt(0) : separator(text);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        SheetBuilder sheetBuilder = new SheetBuilder(limits);
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                for (int i = 0; i < row.size(); i++) {
                    sheetBuilder.add((int) row.getRecordNumber(), i, row.get(i));
                }
            }
        } catch (UncheckedIOException | CSVException unreadable) {
            throw new UnreadableSheet(misquoted(text, separator, tells ? 2 : 1));
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
        return sheetBuilder.sheet(true);
    }

    /** What stands on most of the first lines, and most often on them; of quotation nothing counts. */
    private static char separator(String text) {
        int[] lines = new int[SEPARATORS.length()];
        int[] times = new int[SEPARATORS.length()];
        BitSet onLine = new BitSet();
        boolean quoted = false;
        int line = 0;
        for (int i = 0; i < Math.min(text.length(), FIRST_LETTERS) && line < FIRST_LINES; i++) {
            char letter = text.charAt(i);
            int separator = SEPARATORS.indexOf(letter);
            if (letter == QUOTE) {
                quoted = !quoted;
            } else if (!quoted && letter == '\n') {
                line++;
                onLine.clear();
            } else if (!quoted && separator >= 0) {
                times[separator]++;
                lines[separator] += onLine.get(separator) ? 0 : 1;
                onLine.set(separator);
            }
        }
        return IntStream.range(0, SEPARATORS.length())
                .boxed()
                .min(Comparator.<Integer>comparingInt(each -> -lines[each]).thenComparingInt(each -> -times[each]))
                .map(SEPARATORS::charAt)
                .orElse(',');
    }

    /** Where a quotation does not end, or more than a separator follows its end. */
    private static String misquoted(String text, char separator, int firstLine) {
        int line = firstLine;
        int opened = 0;
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n') {
                line++;
            }
            if (opened == 0) {
                opened = begins && letter == QUOTE ? line : 0;
                begins = letter == separator || letter == '\n' || letter == '\r';
            } else if (letter == QUOTE) {
                char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
                if (next == QUOTE) {
                    i++;
                } else if (next == separator || next == '\n' || next == '\r') {
                    opened = 0;
                    begins = false;
                } else {
                    return "Line " + line + ": more text follows the end of a quotation that begins in line " + opened
                            + ". Expected a separator there; write quotation marks within a cell twice (\"\").";
                }
            }
        }
        return opened == 0
                ? "This is not a readable table. Save it again as CSV."
                : "Line " + opened
                        + ": the quotation that begins here does not end. Put a quotation mark at its end, or"
                        + " take away the one at its beginning.";
    }
}
