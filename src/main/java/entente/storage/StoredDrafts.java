package entente.storage;

import entente.rulebook.RulebookFiles;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.EditConflict;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The rulebooks in the making in the database, with every revision of each. */
public final class StoredDrafts implements Drafts {

    private static final String REVISIONS =
            "SELECT draft.id, title, base, draft_revision.revision, author, changed_at, left_out, path, deflated"
                    + " FROM draft JOIN draft_revision ON draft_revision.id = draft.id"
                    + " LEFT JOIN draft_file ON draft_file.id = draft.id"
                    + " AND since <= draft_revision.revision AND until > draft_revision.revision"
                    + " LEFT JOIN rulebook_text ON hash = text";

    private static final String LAST = " WHERE draft_revision.revision = draft.revision";

    private static final RowMapper<Draft> BARE = (row, n) -> new Draft(
            row.getString("id"),
            row.getString("title"),
            row.getInt("base"),
            StoredTexts.NO_FILES,
            row.getInt("revision"),
            row.getString("author"),
            row.getObject("changed_at", OffsetDateTime.class),
            row.getString("left_out").lines().toList());

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final StoredTexts texts;
    private final DraftFiles files;

    public StoredDrafts(JdbcClient database, TransactionOperations transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.texts = new StoredTexts(database);
        this.files = new DraftFiles(database);
    }

    @Override
    public List<Draft> all() {
        return read(database.sql(REVISIONS + LAST + " ORDER BY changed_at DESC, draft.id"));
    }

    @Override
    public Optional<Draft> find(String id) {
        return read(database.sql(REVISIONS + LAST + " AND draft.id = ?").param(id)).stream()
                .findFirst();
    }

    @Override
    public Optional<Draft> find(String id, int revision) {
        return read(database.sql(REVISIONS + " WHERE draft.id = ? AND draft_revision.revision = ?")
                        .params(id, revision))
                .stream()
                .findFirst();
    }

    private static List<Draft> read(JdbcClient.StatementSpec rows) {
        return StoredTexts.read(rows, BARE, (bare, files) -> bare.with(files, bare.author()));
    }

    @Override
    public Draft begin(String title, int base, RulebookFiles files, String author, List<String> leftOut) {
        Draft draft = new Draft(newId(), title, base, files, 1, author, now(), leftOut);
        transaction.executeWithoutResult(status -> {
            texts.lock();
            database.sql("INSERT INTO draft (id, title, revision) VALUES (?, ?, ?)")
                    .params(draft.id(), title, 1)
                    .update();
            insert(draft, 1);
        });
        return draft;
    }

    @Override
    public Draft save(Draft changed) {
        return Objects.requireNonNull(transaction.execute(status -> next(changed, changed.revision() + 1)));
    }

    /** What was taken back already is stepped over, because a revision that takes back says whose files it holds. */
    @Override
    public Optional<Draft> undo(String id, int revision, String author) {
        Draft draft = find(id).orElseThrow(() -> discarded(id));
        if (draft.revision() != revision) {
            throw overtaken(draft, revision);
        }
        int shown = filesOf(id, revision);
        if (shown == 1) {
            return Optional.empty();
        }
        int before = filesOf(id, shown - 1);
        Draft old = find(id, before).orElseThrow();
        Draft back =
                new Draft(id, draft.title(), old.base(), old.files(), revision, author, old.changedAt(), old.leftOut());
        return Optional.ofNullable(transaction.execute(status -> next(back, before)));
    }

    @Override
    public void discard(String id) {
        transaction.executeWithoutResult(status -> {
            texts.lock();
            List<String> held = files.texts(id);
            database.sql("DELETE FROM draft WHERE id = ?").param(id).update();
            texts.removeUnused(held);
        });
    }

    /**
     * @param changed what the next revision holds, under the number of the one that was read
     * @param filesOf the revision that is gone back to; the next one itself where it holds something new
     */
    private Draft next(Draft changed, int filesOf) {
        texts.lock();
        int revision = changed.revision() + 1;
        int updated = database.sql("UPDATE draft SET revision = ? WHERE id = ? AND revision = ?")
                .params(revision, changed.id(), changed.revision())
                .update();
        if (updated == 0) {
            Draft last = find(changed.id()).orElseThrow(() -> discarded(changed.id()));
            throw overtaken(last, changed.revision());
        }
        Draft next = new Draft(
                changed.id(),
                changed.title(),
                changed.base(),
                changed.files(),
                revision,
                changed.author(),
                now(),
                changed.leftOut());
        insert(next, filesOf);
        return next;
    }

    private void insert(Draft draft, int filesOf) {
        database.sql("INSERT INTO draft_revision (id, revision, files_of, base, author, changed_at, left_out)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        draft.id(),
                        draft.revision(),
                        filesOf,
                        draft.base(),
                        draft.author(),
                        draft.changedAt(),
                        String.join("\n", draft.leftOut()))
                .update();
        files.keep(draft.id(), draft.revision(), draft.files());
    }

    private int filesOf(String id, int revision) {
        return Objects.requireNonNull(database.sql("SELECT files_of FROM draft_revision WHERE id = ? AND revision = ?")
                .params(id, revision)
                .query(Integer.class)
                .single());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private static String newId() {
        byte[] octets = new byte[6];
        RANDOM.nextBytes(octets);
        return HexFormat.of().formatHex(octets);
    }

    private static EditConflict overtaken(Draft last, int revision) {
        return new EditConflict(
                "The draft \"" + last.title() + "\" has changed since you read it: its last revision is "
                        + last.revision() + ", by " + last.author() + "; yours is " + revision + ". Read it again.");
    }

    private static EditConflict discarded(String id) {
        return new EditConflict("There is no draft \"" + id + "\" any more. It was discarded or published.");
    }
}
