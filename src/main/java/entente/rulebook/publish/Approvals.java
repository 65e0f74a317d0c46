package entente.rulebook.publish;

import java.util.List;

/** The approvals of drafts. Each is of one revision, so that any later change voids it. */
public interface Approvals {

    /** Those of the draft as it is, oldest first. */
    List<Approval> of(Draft draft);

    /**
     * Keeps that {@code name} approves of the draft as it was read.
     *
     * @throws EditConflict when it has changed since
     */
    Approval approve(Draft draft, String name, String note);
}
