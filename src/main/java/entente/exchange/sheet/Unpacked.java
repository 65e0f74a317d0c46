package entente.exchange.sheet;

import entente.dialogue.Unseen;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file as it is delivered, out of the zip or gzip around it. What it is, its octets say, whatever it is called. A
 * workbook is a zip itself, and stays one.
 */
public final class Unpacked {

    private static final int ZIP = 0x504b;
    private static final int GZIP = 0x1f8b;

    private static final int NAMED = 3;
    private static final int LONGEST_NAME = 60;

    private static final String BROKEN =
            "This file is cut off or damaged, or it has a password. Save it again without one; where it is packed, unpack it"
                    + " and choose what is in it.";

    private Unpacked() {}

    /**
     * The file whole, in memory.
     *
     * @param most octets when unpacked
     * @throws UnreadableSheet when it cannot be unpacked, holds not exactly one file or is larger
     */
    public static byte[] octets(byte[] delivered, int most) {
        if (magic(delivered) != ZIP && magic(delivered) != GZIP) {
            return delivered;
        }
        try (InputStream content = open(delivered, most)) {
            return content.readAllBytes();
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
    }

    /**
     * The file as a stream, which is to be closed. Reading it may end in an {@link UnreadableSheet} as well.
     *
     * @param most octets when unpacked
     * @throws UnreadableSheet when it cannot be unpacked, or holds not exactly one file
     */
    public static InputStream open(byte[] delivered, long most) {
        return switch (magic(delivered)) {
            case ZIP -> {
                Path file = temporary(delivered);
                yield unzipped(file, most, () -> Files.deleteIfExists(file));
            }
            case GZIP -> {
                try {
                    yield gunzipped(new ByteArrayInputStream(delivered), most);
                } catch (IOException neverInMemory) {
                    throw new UncheckedIOException(neverInMemory);
                }
            }
            default -> new ByteArrayInputStream(delivered);
        };
    }

    /**
     * As {@link #open(byte[], long)}, of a file that is on disk and stays there.
     *
     * @throws UnreadableSheet when it cannot be unpacked, or holds not exactly one file
     */
    public static InputStream open(Path delivered, long most) throws IOException {
        InputStream content = new BufferedInputStream(Files.newInputStream(delivered));
        content.mark(2);
        int magic = magic(content.readNBytes(2));
        content.reset();
        if (magic == GZIP) {
            return gunzipped(content, most);
        }
        if (magic != ZIP) {
            return content;
        }
        content.close();
        return unzipped(delivered, most, () -> {});
    }

    private static InputStream gunzipped(InputStream delivered, long most) throws IOException {
        try {
            return unnested(new BoundedContent(new GZIPInputStream(delivered), most, () -> {}), most);
        } catch (ZipException | EOFException broken) {
            throw new UnreadableSheet(BROKEN);
        }
    }

    /** @param closing what is to be done with the file in the end */
    private static InputStream unzipped(Path file, long most, Closing closing) {
        boolean open = false;
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                InputStream content;
                if (isOffice(zip)) {
                    content = new BoundedContent(Files.newInputStream(file), most, () -> closeBoth(zip, closing));
                } else {
                    InputStream entry = zip.getInputStream(only(zip));
                    content = unnested(new BoundedContent(entry, most, () -> closeBoth(zip, closing)), most);
                }
                open = true;
                return content;
            } finally {
                if (!open) {
                    zip.close();
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw new UnreadableSheet(BROKEN);
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        } finally {
            if (!open) {
                close(closing);
            }
        }
    }

    private static void closeBoth(ZipFile zip, Closing closing) throws IOException {
        zip.close();
        closing.close();
    }

    private static void close(Closing closing) {
        try {
            closing.close();
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
    }

    private static Path temporary(byte[] delivered) {
        try {
            Path file = Files.createTempFile("delivered", ".zip");
            Files.write(file, delivered);
            return file;
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
    }

    /** A workbook of Excel, or of OpenDocument; who reads sheets knows what to say of either. */
    private static boolean isOffice(ZipFile zip) {
        return zip.stream()
                .map(ZipEntry::getName)
                .anyMatch(name -> name.equalsIgnoreCase("[Content_Types].xml")
                        || name.equals("mimetype")
                        || name.toLowerCase(Locale.ROOT).startsWith("xl/"));
    }

    private static ZipEntry only(ZipFile zip) {
        List<ZipEntry> files = Collections.list(zip.entries()).stream()
                .map(ZipEntry.class::cast)
                .filter(entry -> !entry.isDirectory() && !isByTheWay(entry.getName()))
                .toList();
        if (files.size() != 1) {
            throw new UnreadableSheet(
                    files.isEmpty()
                            ? "This zip holds no file. Expected one."
                            : "This zip holds " + files.size() + " files: "
                                    + files.stream()
                                            .limit(NAMED)
                                            .map(entry -> shown(entry.getName()))
                                            .collect(Collectors.joining(", "))
                                    + (files.size() > NAMED ? ", …" : "")
                                    + ". Expected one. Unpack it, and choose the one that is meant.");
        }
        return files.get(0);
    }

    /** What systems put beside the files that people pack. */
    private static boolean isByTheWay(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/") || name.startsWith(".") || name.equalsIgnoreCase("Thumbs.db");
    }

    private static String shown(String name) {
        String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return Unseen.ON_A_LINE.marked(cut);
    }

    /** What was packed once; a workbook inside is whole. */
    private static InputStream unnested(InputStream content, long most) throws IOException {
        byte[] beginning = content.readNBytes(2);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(beginning), content);
        int inside = magic(beginning);
        if (inside == GZIP) {
            throw new UnreadableSheet(nested());
        }
        if (inside != ZIP) {
            return whole;
        }
        try (whole) {
            byte[] octets = whole.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 8));
            return Optional.of(octets)
                    .filter(Unpacked::isOffice)
                    .map(ByteArrayInputStream::new)
                    .orElseThrow(() -> new UnreadableSheet(nested()));
        }
    }

    private static boolean isOffice(byte[] octets) {
        Path file = temporary(octets);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return isOffice(zip);
        } catch (IOException | IllegalArgumentException broken) {
            return false;
        } finally {
            close(() -> Files.deleteIfExists(file));
        }
    }

    private static String nested() {
        return "What is packed here is packed once more. Unpack it, and choose what is in it.";
    }

    private static int magic(byte[] octets) {
        return octets.length < 2
                ? 0
                : Short.toUnsignedInt(ByteBuffer.wrap(octets).getShort());
    }

    /** What is to be done once a content is read. */
    @FunctionalInterface
    private interface Closing {
        void close() throws IOException;
    }

    /** Ends with a word to people where it is too much, or damaged. */
    private static final class BoundedContent extends FilterInputStream {
        private final long most;
        private final Closing closing;
        private long left;

        private BoundedContent(InputStream content, long most, Closing closing) {
            super(content);
            this.most = most;
            this.left = most;
            this.closing = closing;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                int read = super.read(into, offset, length);
                left -= Math.max(0, read);
                if (left < 0) {
                    throw new UnreadableSheet("Expected at most " + (most >> 20) + " MiB when unpacked.");
                }
                return read;
            } catch (ZipException | EOFException broken) {
                throw new UnreadableSheet(BROKEN);
            }
        }

        @Override
        public void close() throws IOException {
            super.close();
            closing.close();
        }
    }
}
