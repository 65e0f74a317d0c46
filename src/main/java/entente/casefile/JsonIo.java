package entente.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** How this package reads and writes JSON. */
public final class JsonIo {

    /** Far deeper than any case. */
    private static final int DEEPEST = 32;

    /** Enough for the largest body of the smallest moves; keeps a body of empty objects from filling the memory. */
    private static final long MOST_TOKENS = 6_000_000;

    private static final int LONGEST_STRING = 100_000;
    private static final int LONGEST_NAME = 1_000;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxTokenCount(MOST_TOKENS)
                            .maxStringLength(LONGEST_STRING)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER) // the same digits on every Java
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .build())
            .build();

    private static final ObjectWriter COMPACT = MAPPER.writer();
    private static final ObjectWriter INDENTED = MAPPER.writerWithDefaultPrettyPrinter();

    private JsonIo() {}

    /** What writes a document. */
    public interface JsonContent {
        void write(JsonGenerator json);
    }

    /** Writes a document on one line; {@code out} stays open and is not flushed. */
    public static void compact(OutputStream out, JsonContent content) throws IOException {
        try (JsonGenerator json = COMPACT.createGenerator(out)) {
            content.write(json);
        } catch (JacksonException failed) {
            if (failed.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw failed;
        }
    }

    static byte[] indented(Object document) {
        return INDENTED.writeValueAsBytes(document);
    }

    /** Writes a list of objects, the fields of each by {@code write}. */
    public static <T> void objects(JsonGenerator json, String field, List<T> items, Consumer<T> write) {
        json.writeArrayPropertyStart(field);
        for (T item : items) {
            json.writeStartObject();
            write.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
