package entente.casefile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;

/** JSON text as maps, lists, texts, numbers and booleans, and back. */
public final class Documents {

    private Documents() {}

    /**
     * Reads a document to the end of {@code in}, which stays open.
     *
     * @throws UnreadableCase when it is no JSON, names a field twice, or goes on after its end
     */
    public static @Nullable Object read(InputStream in) throws IOException {
        try (JsonParser json = JsonIo.MAPPER.createParser(in)) {
            return StrictJsonReader.read(json);
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
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
