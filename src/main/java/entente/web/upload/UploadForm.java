package entente.web.upload;

import entente.casefile.UnreadableCase;
import entente.dialogue.DayOrder;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Worded;
import entente.exchange.moves.MoveColumn;
import entente.exchange.moves.SheetMapping;
import entente.exchange.moves.SheetMappingDocument;
import entente.exchange.sheet.SheetFile;
import entente.exchange.sheet.SheetLimits;
import entente.exchange.sheet.TextEncoding;
import entente.web.form.FormFields;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * A form with a file, or with one that was looked at: the page carries it on as it came, so that all that was said of it can
 * be said again otherwise, and nothing is kept here.
 */
final class UploadForm {

    /** How the form names words of the sheet, and what they mean. */
    static final String WORD = "word.";

    static final String MEANING = "meaning.";
    private static final String SAID = "said";
    private static final String MAP = "map.";
    static final char OF_COLUMN = ':';

    private final byte[] octets;
    private final boolean fresh;
    private final MultiValueMap<String, String> fields;

    private UploadForm(byte[] octets, boolean fresh, MultiValueMap<String, String> fields) {
        this.octets = octets;
        this.fresh = fresh;
        this.fields = fields;
    }

    static UploadForm of(@Nullable MultipartFile file, MultiValueMap<String, String> fields) throws IOException {
        byte[] chosen = file == null ? new byte[0] : file.getBytes();
        boolean fresh = chosen.length > 0;
        return new UploadForm(fresh ? chosen : unpacked(FormFields.value(fields, "carried")), fresh, fields);
    }

    private static byte[] unpacked(String carried) {
        try (GZIPInputStream in = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getMimeDecoder().decode(carried)))) {
            return in.readNBytes(SheetLimits.MOVES.octets() + 1);
        } catch (IOException | IllegalArgumentException spoilt) {
            return new byte[0];
        }
    }

    /** The file as the page carries it on. */
    String carried() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(octets);
        } catch (IOException neverToMemory) {
            throw new UncheckedIOException(neverToMemory);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /** Whether the file comes for the first time. */
    boolean isFresh() {
        return fresh;
    }

    /** Whether it is to be brought in, not only looked at. */
    boolean isDecided() {
        return value("do").equals("import");
    }

    String value(String field) {
        return FormFields.value(fields, field);
    }

    /**
     * The file.
     *
     * @throws entente.exchange.sheet.UnreadableSheet when it is no spreadsheet
     */
    SheetFile file() {
        return SheetFile.open(octets, SheetLimits.MOVES, TextEncoding.chosen(value("encoding")));
    }

    /** What the form says of the file. Where another sheet or row of headings is chosen, its columns are guessed anew. */
    SheetMapping mapping() {
        boolean otherSheet = !value("sheet").equals(value("sheet.was"));
        boolean otherHeadings = otherSheet || !value("row").equals(value("row.was"));
        Map<MoveColumn, String> columns = new EnumMap<>(MoveColumn.class);
        if (!otherHeadings) {
            for (MoveColumn column : MoveColumn.values()) {
                String heading = value(MAP + column.heading());
                if (!heading.isEmpty()) {
                    columns.put(column, heading);
                }
            }
        }
        String row = value("row");
        return new SheetMapping(
                value("sheet"),
                otherSheet || !row.matches("[1-9][0-9]{0,6}") ? 0 : Integer.parseInt(row),
                columns,
                Worded.of(DayOrder.class, value("order")).orElse(DayOrder.UNKNOWN),
                values());
    }

    /** What was said before, as the page carries it on, with what is said now; a word of which nothing is said is asked for again. */
    private Map<MoveColumn, Map<String, String>> values() {
        Map<MoveColumn, Map<String, String>> values = new EnumMap<>(MoveColumn.class);
        said().values().forEach((column, words) -> values.put(column, new HashMap<>(words)));
        fields.keySet().stream().filter(name -> name.startsWith(WORD)).forEach(name -> {
            String word = value(name);
            String meaning = value(MEANING + name.substring(WORD.length()));
            int end = word.indexOf(OF_COLUMN);
            if (end > 0) {
                MoveColumn.of(word.substring(0, end))
                        .map(column -> values.computeIfAbsent(column, none -> new HashMap<>()))
                        .ifPresent(words -> {
                            String plain = SheetMapping.plain(word.substring(end + 1));
                            if (meaning.isEmpty()) {
                                words.remove(plain);
                            } else {
                                words.put(plain, meaning);
                            }
                        });
            }
        });
        return values;
    }

    private SheetMapping said() {
        try {
            return value(SAID).isEmpty() ? SheetMapping.NONE : SheetMappingDocument.read(value(SAID));
        } catch (UnreadableCase | InvalidDialogue spoilt) {
            return SheetMapping.NONE;
        }
    }
}
