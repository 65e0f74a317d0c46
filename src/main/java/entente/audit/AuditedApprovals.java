package entente.audit;

import entente.account.Role;
import entente.audit.AuditedChange.AuditSubject;
import entente.rulebook.publish.Approval;
import entente.rulebook.publish.Approvals;
import entente.rulebook.publish.Draft;
import java.util.List;

/** The approvals of drafts, which rule editors give under their own names. */
public final class AuditedApprovals implements Approvals {

    private final Approvals approvals;
    private final AuditedChange auditedChange;

    public AuditedApprovals(Approvals approvals, AuditedChange auditedChange) {
        this.approvals = approvals;
        this.auditedChange = auditedChange;
    }

    @Override
    public List<Approval> of(Draft draft) {
        return approvals.of(draft);
    }

    @Override
    public Approval approve(Draft draft, String name, String note) {
        return auditedChange.change(
                Role.RULE_EDITOR,
                "approve of draft",
                caller -> approvals.approve(draft, caller.signs(name), note),
                given -> new AuditSubject(draft.id(), "change " + draft.revision() + ": " + note));
    }
}
