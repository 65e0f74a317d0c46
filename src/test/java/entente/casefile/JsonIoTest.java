package entente.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonIoTest {

    @Test
    void writesADocumentAmongOtherFields() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        JsonIo.compact(out, json -> {
            json.writeStartObject();
            json.writePOJOProperty("move", Map.of("scale", 0.1));
            JsonIo.objects(json, "steps", List.of(1, 2), step -> json.writeNumberProperty("day", step));
            json.writeEndObject();
        });

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"move\":{\"scale\":0.1},\"steps\":[{\"day\":1},{\"day\":2}]}");
    }

    @Test
    void throwsWhatTheStreamThrewHoweverDeepInADocument() {
        IOException gone = new IOException("The client is gone.");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw gone;
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() ->
                        JsonIo.compact(broken, json -> json.writePOJO(List.of(Map.of("text", "x".repeat(100_000))))))
                .isSameAs(gone);
    }
}
