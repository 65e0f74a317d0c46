package entente.api.rulebook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import entente.rulebook.publish.Rebase;
import java.util.List;

/**
 * A draft that was brought up to the newest version.
 *
 * @param conflicts what both had changed otherwise, in words; the draft's own was kept
 */
record RebaseAnswer(@JsonUnwrapped DraftAnswer draft, List<String> conflicts) {

    static RebaseAnswer of(Rebase.RebasedDraft result) {
        return new RebaseAnswer(DraftAnswer.whole(result.draft()), result.conflicts());
    }
}
