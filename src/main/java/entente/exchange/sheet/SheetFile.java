package entente.exchange.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file with sheets in it: a workbook, or a text with one. What it is its octets say, whatever it is called. */
public abstract class SheetFile {

    private static final int BEGINNING = 100;
    private static final int ZIP = 0x504b;
    private static final int OLD_OR_ENCRYPTED = 0xd0cf;

    /** The only sheet of a text, which has no name. */
    private static final String NAMELESS = "";

    /**
     * Opens a file, packed by zip or gzip or not.
     *
     * @param encoding of a CSV file; null where it is not known
     * @throws UnreadableSheet when it is no such file, or larger than the limits
     */
    public static SheetFile open(byte[] delivered, SheetLimits limits, @Nullable TextEncoding encoding) {
        if (delivered.length > limits.octets()) {
            throw new UnreadableSheet("Expected a file of at most " + (limits.octets() >> 20) + " MiB.");
        }
        byte[] octets = Unpacked.octets(delivered, limits.octets());
        otherKind(octets).ifPresent(kind -> {
            throw new UnreadableSheet("This is " + kind + ", not a spreadsheet. Expected an XLSX or CSV file.");
        });
        if (octets.length < 2) {
            throw new UnreadableSheet("The file is empty. Expected an XLSX or CSV file.");
        }
        return switch (Short.toUnsignedInt(ByteBuffer.wrap(octets).getShort())) {
            case ZIP -> XlsxWorkbook.open(octets, limits);
            case OLD_OR_ENCRYPTED ->
                throw new UnreadableSheet("This is an .xls file of old, or one with a password."
                        + " Save it as .xlsx, without a password.");
            default -> new SeparatedText(CsvReader.read(TextEncoding.lenient(octets, encoding), limits));
        };
    }

    /** What else a file plainly is. */
    private static Optional<String> otherKind(byte[] octets) {
        String beginning = new String(octets, 0, Math.min(octets.length, BEGINNING), StandardCharsets.ISO_8859_1)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (beginning.startsWith("%pdf-")) {
            return Optional.of("a PDF");
        }
        if (beginning.startsWith("<!doctype html") || beginning.startsWith("<html")) {
            return Optional.of("a web page");
        }
        return beginning.startsWith("{\"") || beginning.startsWith("[{") || beginning.startsWith("{\n")
                ? Optional.of("JSON")
                : Optional.empty();
    }

    /** The sheets that its reader sees, in their order; one without a name where it is a text. */
    public abstract List<String> names();

    /**
     * One of its sheets.
     *
     * @param name one of {@link #names()}
     * @throws UnreadableSheet when there is none of that name, or it cannot be read
     */
    public abstract Sheet sheet(String name);

    private static final class SeparatedText extends SheetFile {

        private final Sheet sheet;

        SeparatedText(Sheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public List<String> names() {
            return List.of(NAMELESS);
        }

        @Override
        public Sheet sheet(String name) {
            if (!name.equals(NAMELESS)) {
                throw new UnreadableSheet(
                        "There is no sheet \"" + name + "\": the file is a text, which has one without a name.");
            }
            return sheet;
        }
    }
}
