package entente.casefile;

import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;

/** A dialogue as a JSON document: {@code read(write(dialogue))} gives the same dialogue. */
public final class CaseFile {

    private CaseFile() {}

    /**
     * Reads a case to the end of {@code in}, which stays open.
     *
     * @throws UnreadableCase when it is no JSON, names a field twice, or goes on after its end
     * @throws InvalidDialogue when it is JSON and no case
     */
    public static DialogueReader.ParsedDialogue read(InputStream in) throws IOException {
        return DialogueReader.read(tree(in));
    }

    /** As {@link #read(InputStream)}. */
    public static DialogueReader.ParsedDialogue read(byte[] document) {
        try {
            return read(new ByteArrayInputStream(document));
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    /** Writes a case, indented, with what goes without saying left out; {@code out} stays open. */
    public static void write(Dialogue dialogue, OutputStream out) throws IOException {
        JsonIo.indented(out, json -> new CaseWriter(json).write(dialogue));
    }

    /** As {@link #write(Dialogue, OutputStream)}. */
    public static byte[] write(Dialogue dialogue) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(dialogue, out);
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
        return out.toByteArray();
    }

    /**
     * Reads any document to the end of {@code in} into maps, lists, texts, numbers and booleans.
     *
     * @throws UnreadableCase when it is no JSON, names a field twice, or goes on after its end
     */
    public static @Nullable Object tree(InputStream in) throws IOException {
        try (JsonParser json = JsonIo.MAPPER.createParser(in)) {
            return StrictJsonReader.read(json);
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
    }
}
