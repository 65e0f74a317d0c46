package entente.rulebook.publish;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Approvals in memory, for tests. */
public final class InMemoryApprovals implements Approvals {

    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-01-15T12:00:00Z");

    private final Drafts drafts;
    private final Map<String, List<Approval>> approvals = new LinkedHashMap<>();

    public InMemoryApprovals(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public synchronized List<Approval> of(Draft draft) {
        return List.copyOf(approvals.getOrDefault(revision(draft), List.of()));
    }

    @Override
    public synchronized Approval approve(Draft draft, String name, String note) {
        if (drafts.find(draft.id())
                .filter(last -> last.revision() == draft.revision())
                .isEmpty()) {
            throw new EditConflict("The draft has changed since you read it.");
        }
        Approval approval = new Approval(name, note, DAY);
        approvals.computeIfAbsent(revision(draft), none -> new ArrayList<>()).add(approval);
        return approval;
    }

    private static String revision(Draft draft) {
        return draft.id() + " " + draft.revision();
    }
}
