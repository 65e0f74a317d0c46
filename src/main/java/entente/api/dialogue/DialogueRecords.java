package entente.api.dialogue;

import entente.api.http.EditRequest;
import entente.api.http.RefusedRequest;
import entente.dialogue.Archive;
import entente.dialogue.Change;
import entente.dialogue.Dialogue;
import entente.dialogue.Revision;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** The dialogues on record as requests name and change them. */
@Component
final class DialogueRecords {

    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    private final Archive archive;

    DialogueRecords(Archive archive) {
        this.archive = archive;
    }

    /** @throws RefusedRequest when there is none of that id */
    Revision last(String id) {
        return archive.last(id).orElseThrow(() -> RefusedRequest.unknownDialogue(id));
    }

    /** @throws RefusedRequest when there is none of that id, or {@code If-Match} does not name its last revision */
    Revision last(String id, HttpServletRequest request) {
        Revision last = last(id);
        EditRequest.revision(request, last.number(), "dialogue");
        return last;
    }

    /** The changes, the last first. @throws Refused when there never was such a dialogue */
    List<Change> history(String id) {
        List<Change> history = archive.history(id);
        if (history.isEmpty()) {
            throw RefusedRequest.unknownDialogue(id);
        }
        return history;
    }

    /** @throws RefusedRequest when the id cannot be one, or is taken */
    Revision add(String id, Dialogue dialogue, Archive.Signature signature) {
        if (!id.matches(ID)) {
            throw RefusedRequest.badParameter("id", "lower-case letters, digits and hyphens, at most 64", id);
        }
        if (isTaken(id)) {
            throw RefusedRequest.taken(id);
        }
        try {
            return archive.add(id, dialogue, signature);
        } catch (IllegalArgumentException takenMeanwhile) {
            throw RefusedRequest.taken(id);
        }
    }

    private boolean isTaken(String id) {
        return !archive.history(id).isEmpty();
    }
}
