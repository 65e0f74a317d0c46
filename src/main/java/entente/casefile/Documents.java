package entente.casefile;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;

/** JSON text as maps, lists, texts, numbers and booleans, and back. */
public final class Documents {

    /** So many octets tell every encoding that JSON once had. */
    private static final int BEGINNING = 4;

    /** How a file begins that gzip compressed (RFC 1952). */
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    private Documents() {}

    /**
     * Reads a document to the end of {@code in}, which stays open.
     *
     * @throws UnreadableCase when it is no JSON, names a field twice, or goes on after its end
     */
    public static @Nullable Object read(InputStream in) throws IOException {
        try (JsonParser json = JsonIo.MAPPER.createParser(utf8(in))) {
            return StrictJsonReader.read(json);
        } catch (JacksonIOException failed) {
            if (failed.getCause() instanceof CharConversionException) {
                throw notUtf8();
            }
            throw failed.getCause();
        }
    }

    /** JSON is UTF-8 (RFC 8259); what begins as another encoding does is not guessed at. */
    private static InputStream utf8(InputStream in) throws IOException {
        PushbackInputStream again = new PushbackInputStream(in, BEGINNING);
        byte[] beginning = again.readNBytes(BEGINNING);
        if (beginning.length == BEGINNING && beginning[0] == GZIP[0] && beginning[1] == GZIP[1]) {
            throw new UnreadableCase(1, 1, "Expected JSON as it stands. Got a file compressed by gzip.");
        }
        for (byte octet : beginning) {
            if (octet == 0) {
                throw notUtf8();
            }
        }
        again.unread(beginning);
        return again;
    }

    private static UnreadableCase notUtf8() {
        return new UnreadableCase(1, 1, "Expected JSON in UTF-8. Got another encoding.");
    }

    /** As {@link #read(InputStream)}. */
    public static @Nullable Object read(byte[] json) {
        try {
            return read(new ByteArrayInputStream(json));
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    /** As {@link #read(InputStream)}. */
    public static @Nullable Object read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The document on one line. */
    public static String write(Object document) {
        return JsonIo.MAPPER.writeValueAsString(document);
    }
}
