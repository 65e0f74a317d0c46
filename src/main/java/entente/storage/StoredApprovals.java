package entente.storage;

import entente.rulebook.publish.Approval;
import entente.rulebook.publish.Approvals;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.EditConflict;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The approvals of drafts in the database. */
public final class StoredApprovals implements Approvals {

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;

    public StoredApprovals(JdbcClient database, TransactionOperations transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Approval> of(Draft draft) {
        return database
                .sql("SELECT name, note, approved_at FROM draft_approval WHERE id = ? AND revision = ? ORDER BY number")
                .params(draft.id(), draft.revision())
                .query((row, n) ->
                        new Approval(row.getString(1), row.getString(2), row.getObject(3, OffsetDateTime.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableList());
    }

    @Override
    public Approval approve(Draft draft, String name, String note) {
        Approval approval = new Approval(name, note, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
        int kept = Objects.requireNonNull(transaction.execute(
                status -> database.sql("INSERT INTO draft_approval (id, revision, name, note, approved_at)"
                                + " SELECT id, revision, ?, ?, ? FROM draft WHERE id = ? AND revision = ?")
                        .params(name, note, approval.approvedAt(), draft.id(), draft.revision())
                        .update()));
        if (kept == 0) {
            throw new EditConflict("The draft \"" + draft.title() + "\" has changed since you read change "
                    + draft.revision() + " of it. Read it again before you approve.");
        }
        return approval;
    }
}
