package entente.exchange.events;

import entente.exchange.sheet.TextEncoding;
import entente.exchange.sheet.UnreadableSheet;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a text file, one after the other, so that a large one takes little room. In UTF-8, or UTF-16 where its
 * mark says so; what is no letter in it becomes a mark. Between tabs a row is a line, and quotes are letters unless they
 * enclose a cell; else quotes may enclose commas and line breaks.
 */
final class TextRows {

    private static final int LONGEST_ROW = 1_000_000;
    private static final int HEAD = 32 << 10;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextRows() {}

    /** Hears of a row, counted from 1. */
    @FunctionalInterface
    interface RowReader {
        void row(int number, List<String> cells);
    }

    /** @throws UnreadableSheet where a row has no end */
    static void read(InputStream content, RowReader rowReader) throws IOException {
        BufferedReader text = text(new BufferedInputStream(content));
        text.mark(HEAD);
        char[] head = new char[HEAD - 1];
        int length = Math.max(0, text.read(head));
        text.reset();
        String first =
                new String(head, 0, length).stripLeading().lines().findFirst().orElse("");
        if (first.indexOf('\t') >= 0) {
            lines(text, rowReader);
        } else {
            quoted(text, count(first, ';') > count(first, ',') ? ';' : ',', rowReader);
        }
    }

    private static BufferedReader text(BufferedInputStream content) throws IOException {
        content.mark(2);
        byte[] mark = content.readNBytes(2);
        content.reset();
        Charset charset = TextEncoding.isMarkedUtf16(mark) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        BufferedReader text = new BufferedReader(new InputStreamReader(content, charset), HEAD);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    private static long count(String text, char letter) {
        return text.chars().filter(each -> each == letter).count();
    }

    // ---------------------------------------------------------------- between tabs

    private static void lines(Reader text, RowReader rowReader) throws IOException {
        StringBuilder line = new StringBuilder();
        int number = 0;
        int letter;
        do {
            letter = text.read();
            if (letter >= 0 && letter != '\n') {
                line.append((char) letter);
                if (line.length() > LONGEST_ROW) {
                    throw endless(number + 1, "");
                }
            } else if (letter == '\n' || !line.isEmpty()) {
                rowReader.row(++number, cells(line));
                line.setLength(0);
            }
        } while (letter >= 0);
    }

    private static List<String> cells(StringBuilder line) {
        List<String> cells = new ArrayList<>();
        int end = !line.isEmpty() && line.charAt(line.length() - 1) == '\r' ? line.length() - 1 : line.length();
        int from = 0;
        for (int at = 0; at <= end; at++) {
            if (at == end || line.charAt(at) == '\t') {
                cells.add(unquoted(line.substring(from, at)));
                from = at + 1;
            }
        }
        return cells;
    }

    private static String unquoted(String cell) {
        boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }

    // ---------------------------------------------------------------- between commas

    private static void quoted(Reader text, char separator, RowReader rowReader) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        BoundedRow bounded = new BoundedRow(text);
        try (CSVParser parser = format.parse(bounded)) {
            for (CSVRecord row : parser) {
                bounded.next();
                rowReader.row((int) row.getRecordNumber(), row.toList());
            }
        } catch (UncheckedIOException | CSVException unreadable) {
            throw new UnreadableSheet(
                    "The rows after row " + (bounded.row - 1) + " cannot be told apart. Expected values"
                            + " with commas between them, and quotes around those that hold commas.");
        }
    }

    private static UnreadableSheet endless(long row, String why) {
        return new UnreadableSheet(
                "Row " + row + " has more than " + LONGEST_ROW + " characters, and does not end" + why + ".");
    }

    /** Stops at a row without an end before it fills the memory. */
    private static final class BoundedRow extends FilterReader {
        private long row = 1;
        private int length;

        private BoundedRow(Reader text) {
            super(text);
        }

        private void next() {
            row++;
            length = 0;
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(char[] into, int offset, int most) throws IOException {
            int read = super.read(into, offset, most);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            length += more;
            if (length > LONGEST_ROW) {
                throw endless(row, "; a quote may be open that is not closed");
            }
        }
    }
}
