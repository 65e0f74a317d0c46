package entente.casefile;

import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A case as documents that change apart: what stands around its moves, and each move. */
public final class CaseParts {

    private CaseParts() {}

    /** The case without its moves. */
    public static String frame(Dialogue dialogue) {
        return new String(JsonIo.indented(CaseWriter.frame(dialogue)), StandardCharsets.UTF_8);
    }

    /** A move on one line. */
    public static String move(Move move) {
        return Documents.write(MoveDocument.of(move));
    }

    /** The move that was written on a line. */
    public static Move move(String line) {
        return MoveDocument.readKept(Documents.read(line));
    }

    /** The case that was taken apart. */
    public static Dialogue whole(String frame, List<String> moves) {
        Map<Object, @Nullable Object> document = new LinkedHashMap<>();
        if (Documents.read(frame) instanceof Map<?, ?> fields) {
            document.putAll(fields);
        }
        List<@Nullable Object> all = new ArrayList<>();
        moves.forEach(move -> all.add(Documents.read(move)));
        document.put("moves", all);
        return DialogueReader.readKept(document).dialogue();
    }
}
