package entente.rulebook.edit;

import entente.rulebook.Fault;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Text;
import entente.rulebook.read.RulebookReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a rulebook as a zip. What comes in is not trusted: names and sizes are bounded by what was inflated. */
public final class RulebookZip {

    /** 8 MiB: the most octets of a zip. */
    public static final long LIMIT = 8 << 20;

    /** The most entries, folders among them. */
    private static final int MOST_ENTRIES = 2 * RulebookFiles.MOST_FILES;

    /** 16 MiB: the most octets of all files together. */
    private static final int MOST_OCTETS = 16 << 20;

    /** PKWARE APPNOTE 4.3.16: the end of the central directory, its length, and where in it the entries are counted. */
    private static final int END = 0x06054b50;

    private static final int LENGTH_OF_END = 22;
    private static final int ENTRIES_IN_END = 10;

    private static final String FOLDER = "rules/";
    private static final String README = "README.md";

    private RulebookZip() {}

    /**
     * Reads the files; they may stand in a folder {@code rules/}.
     *
     * @throws InvalidRulebook when it is no zip, is too much, or holds what has no place in a rulebook
     */
    public static RulebookFiles read(InputStream in) throws IOException {
        byte[] octets = in.readAllBytes();
        SortedMap<String, String> texts = new TreeMap<>();
        int left = MOST_OCTETS;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(octets), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw refused("Expected at most " + MOST_ENTRIES + " entries in the zip.");
                }
                byte[] inflated = zip.readNBytes(left + 1);
                left -= inflated.length;
                if (left < 0) {
                    throw refused("The files of the zip are larger than " + (MOST_OCTETS >> 20) + " MiB together.");
                }
                if (!entry.isDirectory()) {
                    add(texts, entry.getName(), inflated);
                }
            }
        } catch (InvalidRulebook refused) {
            throw refused;
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw refused("The zip cannot be read: " + broken.getMessage());
        }
        if (texts.isEmpty() || entries != announced(octets)) {
            throw refused("Expected a whole zip with the files of a rulebook. Got none.");
        }
        return new RulebookFiles(texts);
    }

    /** How many entries the end of the zip announces; below 0 where it has no end. */
    private static int announced(byte[] zip) {
        ByteBuffer end = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = zip.length - LENGTH_OF_END; at >= 0; at--) {
            if (end.getInt(at) == END) {
                return Short.toUnsignedInt(end.getShort(at + ENTRIES_IN_END));
            }
        }
        return -1;
    }

    private static void add(SortedMap<String, String> texts, String name, byte[] octets) {
        String path = name.startsWith(FOLDER) ? name.substring(FOLDER.length()) : name;
        if (path.equals(README)) {
            return;
        }
        List<Fault> misplaced = RulebookReader.misplaced(path);
        if (!misplaced.isEmpty()) {
            throw new InvalidRulebook(
                    List.of(new Fault(name, 0, "", misplaced.get(0).message())));
        }
        if (texts.put(path, text(path, octets)) != null) {
            throw refused("The file " + path + " is in the zip twice.");
        }
    }

    /** The same files, changed at the same time, give the same octets. */
    public static void write(RulebookFiles files, OffsetDateTime changed, OutputStream out) throws IOException {
        LocalDateTime changedInUtc =
                changed.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> file : files.textByPath().entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(changedInUtc);
            zip.putNextEntry(entry);
            zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        zip.finish();
    }

    private static String text(String path, byte[] octets) {
        return Text.ofUtf8(octets).orElseThrow(() -> new InvalidRulebook(List.of(RulebookFiles.notUtf8(path))));
    }

    private static InvalidRulebook refused(String message) {
        return new InvalidRulebook(List.of(new Fault("", 0, "", message)));
    }
}
