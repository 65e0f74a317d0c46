package entente.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON documents as maps, lists, texts, numbers and booleans. */
public final class Documents {

    private Documents() {}

    /** @throws UnreadableCase when it is no JSON, names a field twice, or goes on after its end */
    public static @Nullable Object read(String json) {
        try {
            return CaseFile.tree(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    /** The document on one line. */
    public static String write(Object document) {
        return Json.MAPPER.writeValueAsString(document);
    }
}
