package entente.casefile;

import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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
        return JsonIo.MAPPER.writeValueAsString(document);
    }

    /** A move as a case has it. */
    public static Map<String, Object> of(Move move) {
        return fields(line(move));
    }

    /** A move as a case has it, on one line. */
    static String line(Move move) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonIo.compact(out, json -> {
                json.writeStartObject();
                new CaseWriter(json).move(move);
                json.writeEndObject();
            });
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** A dialogue as a case. */
    public static Map<String, Object> of(Dialogue dialogue) {
        return fields(new String(CaseFile.write(dialogue), StandardCharsets.UTF_8));
    }

    private static Map<String, Object> fields(String json) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (read(json) instanceof Map<?, ?> written) {
            written.forEach((name, value) -> fields.put(String.valueOf(name), Objects.requireNonNull(value)));
        }
        return fields;
    }
}
