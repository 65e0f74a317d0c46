package entente.api.rulebook;

import entente.rulebook.publish.Approval;
import entente.rulebook.publish.Draft;
import java.time.OffsetDateTime;

/**
 * An approval of a draft.
 *
 * @param revision what was approved; the next change voids it
 */
record ApprovalAnswer(int revision, String author, String note, OffsetDateTime approvedAt) {

    static ApprovalAnswer of(Draft draft, Approval approval) {
        return new ApprovalAnswer(draft.revision(), approval.name(), approval.note(), approval.approvedAt());
    }
}
