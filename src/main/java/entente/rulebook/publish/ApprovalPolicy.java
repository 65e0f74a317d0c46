package entente.rulebook.publish;

import java.util.List;
import java.util.Optional;

/** Whether a draft may be published by one person alone. */
public enum ApprovalPolicy {
    OFF,
    SECOND_PERSON;

    /** Whether a draft waits for somebody else. */
    public boolean isWanted() {
        return this == SECOND_PERSON;
    }

    /**
     * The approval under which {@code author} may publish the draft, the last one that somebody else gave.
     *
     * @return empty where nobody else approved and nobody has to
     * @throws NotApproved where somebody else has to and nobody did
     */
    Optional<Approval> allow(String author, Draft draft, List<Approval> given) {
        Optional<Approval> others = given.stream()
                .filter(approval -> approval.isByOtherThan(author))
                .reduce((earlier, later) -> later);
        if (isWanted() && others.isEmpty()) {
            throw new NotApproved("Nobody but " + author + " has approved this draft as it is now. Ask a second person"
                    + " to approve change " + draft.revision() + " of it, then publish it.");
        }
        return others;
    }
}
