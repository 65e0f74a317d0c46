package entente.api.rulebook;

import entente.api.http.RefusedRequest;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.EditConflict;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Drafts of the rulebook as requests name and change them. */
@Component
final class RulebookDrafts {

    private final Drafts drafts;

    RulebookDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** @throws RefusedRequest when there is none of that id */
    Draft find(String id) {
        return drafts.find(id).orElseThrow(() -> RefusedRequest.unknownDraft(id));
    }

    /** @throws RefusedRequest when it was changed since it was read */
    Draft save(Draft changed) {
        return unlessStale(() -> drafts.save(changed));
    }

    /** @throws RefusedRequest when it was changed since it was read, or nothing is left to take back */
    Draft undo(String id, int revision, String author) {
        return unlessStale(() -> drafts.undo(id, revision, author))
                .orElseThrow(() -> RefusedRequest.nothingToDo("Every change of this draft is taken back already."));
    }

    /** @throws RefusedRequest when it was changed since it was read */
    static <T> T unlessStale(Supplier<T> change) {
        try {
            return change.get();
        } catch (EditConflict stale) {
            throw RefusedRequest.stale(String.valueOf(stale.getMessage()));
        }
    }
}
