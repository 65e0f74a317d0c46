package entente.casefile;

import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import java.io.IOException;
import java.io.InputStream;

/** A dialogue as a file: {@code read(write(dialogue))} gives the same dialogue. */
public final class CaseFile {

    /** 32 MiB: the most octets that are taken in of a case, or of a question that brings one. */
    public static final int LARGEST = 32 << 20;

    private CaseFile() {}

    /**
     * Reads a case to the end of {@code in}, which stays open.
     *
     * @throws UnreadableCase when it is no JSON, names a field twice, or goes on after its end
     * @throws InvalidDialogue when it is JSON and no case
     */
    public static DialogueReader.ParsedDialogue read(InputStream in) throws IOException {
        return DialogueReader.read(Documents.read(in));
    }

    /** As {@link #read(InputStream)}. */
    public static DialogueReader.ParsedDialogue read(byte[] file) {
        return DialogueReader.read(Documents.read(file));
    }

    /** Indented, with what goes without saying left out. */
    public static byte[] write(Dialogue dialogue) {
        return JsonIo.indented(CaseWriter.document(dialogue));
    }
}
