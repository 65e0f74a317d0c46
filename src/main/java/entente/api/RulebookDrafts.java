package entente.api;

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

    /** @throws Refused when there is none of that id */
    Draft find(String id) {
        return drafts.find(id).orElseThrow(() -> Refused.unknownDraft(id));
    }

    /** @throws Refused when it was changed since it was read */
    Draft save(Draft changed) {
        return unlessStale(() -> drafts.save(changed));
    }

    /** @throws Refused when it was changed since it was read, or nothing is left to take back */
    Draft undo(String id, int revision, String author) {
        return unlessStale(() -> drafts.undo(id, revision, author))
                .orElseThrow(() -> Refused.nothingToDo("Every change of this draft is taken back already."));
    }

    /** @throws Refused when it was changed since it was read */
    static <T> T unlessStale(Supplier<T> change) {
        try {
            return change.get();
        } catch (EditConflict stale) {
            throw Refused.stale(String.valueOf(stale.getMessage()));
        }
    }
}
