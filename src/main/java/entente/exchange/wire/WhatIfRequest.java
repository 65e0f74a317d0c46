package entente.exchange.wire;

import entente.casefile.DialogueReader;
import entente.casefile.Documents;
import entente.casefile.UnreadableCase;
import entente.dialogue.Dialogue;
import entente.dialogue.Hypothesis;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question about a dialogue: what if?
 *
 * @param rulebook the version to weigh with; null for the published one
 * @param warnings what its reader left out, by the places in the request
 */
public record WhatIfRequest(
        Dialogue dialogue, Hypothesis hypothesis, @Nullable String rulebook, List<Problem> warnings) {

    /**
     * Reads a request to the end of {@code in}, which stays open.
     *
     * @param recorded the dialogue that is asked about; null where the request brings it as {@code case}
     * @throws UnreadableCase when it is no JSON
     * @throws InvalidDialogue when it is JSON and no such request
     */
    public static WhatIfRequest read(InputStream in, @Nullable Dialogue recorded) throws IOException {
        return of(Documents.read(in), recorded);
    }

    /** As {@link #read}, of a document that is parsed already. */
    public static WhatIfRequest of(@Nullable Object document, @Nullable Dialogue recorded) {
        Map<?, ?> fields = document instanceof Map<?, ?> object ? object : Map.of();
        List<Problem> warnings = new ArrayList<>();
        Dialogue dialogue = recorded;
        if (dialogue == null) {
            DialogueReader.ParsedDialogue brought = AskedDialogue.brought(fields.get("case"));
            warnings.addAll(brought.warnings());
            dialogue = brought.dialogue();
        } else if (fields.get("case") != null) {
            throw wrong("/case", "The path names the dialogue. Leave \"case\" out, or send it to /api/v1/what-if.");
        }
        DialogueReader.ParsedHypothesis supposing = DialogueReader.hypothesis(document, dialogue);
        warnings.addAll(supposing.warnings());
        return new WhatIfRequest(dialogue, supposing.hypothesis(), rulebook(fields.get("rulebook")), warnings);
    }

    private static @Nullable String rulebook(@Nullable Object version) {
        if (version == null || version instanceof String) {
            return (String) version;
        }
        throw wrong("/rulebook", "Expected a text: the version of a rulebook.");
    }

    private static InvalidDialogue wrong(String pointer, String message) {
        return new InvalidDialogue(List.of(new Problem(pointer, message)));
    }
}
