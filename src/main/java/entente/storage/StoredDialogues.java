package entente.storage;

import entente.dialogue.Archive;
import entente.dialogue.Change;
import entente.dialogue.ChangedMeanwhile;
import entente.dialogue.Dialogue;
import entente.dialogue.Kept;
import entente.dialogue.Move;
import entente.dialogue.Revision;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The dialogues in the database. A change adds rows for what it changed, and closes the rows of what stood there; so a
 * recorded move costs the same in a long dialogue as in a short one.
 */
public final class StoredDialogues implements Archive {

    private static final String REVISIONS =
            "SELECT frame, revision, author, reason, recorded_at, removed FROM dialogue_revision WHERE id = ?";

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Codec codec;
    private final Clock clock;
    private final Map<Entry, Revision> read = new ConcurrentHashMap<>();

    /** One state of one stored dialogue. */
    private record Entry(String id, int revision) {}

    /** What a change holds besides moves. */
    private record Framed(String frame, Change change) {}

    /** A move as it stands in the last revision. */
    private record Row(String move, long place, String document) {}

    public StoredDialogues(JdbcClient database, TransactionOperations transaction, Codec codec, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.codec = codec;
        this.clock = clock;
    }

    // ---------------------------------------------------------------- reading

    /** By title. */
    @Override
    public List<Kept> all() {
        List<Entry> entries = database.sql("SELECT id, revision FROM dialogue WHERE NOT removed ORDER BY title, id")
                .query((row, n) -> new Entry(row.getString(1), row.getInt(2)))
                .list();
        read.keySet().retainAll(entries);
        return entries.stream()
                .map(this::kept)
                .flatMap(Optional::stream)
                .map(Revision::kept)
                .collect(Collectors.toUnmodifiableList());
    }

    @Override
    public Optional<Kept> find(String id) {
        return last(id).map(Revision::kept);
    }

    @Override
    public Optional<Revision> last(String id) {
        return database.sql("SELECT revision FROM dialogue WHERE id = ? AND NOT removed")
                .param(id)
                .query(Integer.class)
                .optional()
                .flatMap(revision -> kept(new Entry(id, revision)));
    }

    /** What was read once is kept as long as it is the last revision. */
    private Optional<Revision> kept(Entry entry) {
        return Optional.ofNullable(read.computeIfAbsent(
                entry, each -> at(each.id(), each.revision()).orElse(null)));
    }

    @Override
    public Optional<Revision> at(String id, int revision) {
        return database.sql(REVISIONS + " AND revision = ? AND NOT removed")
                .params(id, revision)
                .query(FRAMED)
                .optional()
                .map(framed -> whole(id, framed));
    }

    @Override
    public Optional<Revision> on(String id, LocalDate day) {
        return database.sql(REVISIONS + " AND recorded_at < ? ORDER BY revision DESC FETCH FIRST 1 ROW ONLY")
                .params(id, day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .query(FRAMED)
                .optional()
                .filter(framed -> !framed.change().removes())
                .map(framed -> whole(id, framed));
    }

    private Revision whole(String id, Framed framed) {
        List<String> moves = database.sql(
                        "SELECT document FROM dialogue_move WHERE id = ? AND since <= ? AND (until IS NULL OR until > ?)"
                                + " ORDER BY place")
                .params(id, framed.change().revision(), framed.change().revision())
                .query(String.class)
                .list();
        Dialogue dialogue = codec.read().apply(new Codec.Documents(framed.frame(), moves));
        return new Revision(id, dialogue, framed.change());
    }

    @Override
    public List<Change> history(String id) {
        return database.sql(REVISIONS + " ORDER BY revision DESC").param(id).query(FRAMED).list().stream()
                .map(Framed::change)
                .toList();
    }

    private static final RowMapper<Framed> FRAMED = (row, n) -> new Framed(
            row.getString(1),
            new Change(
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, OffsetDateTime.class),
                    row.getBoolean(6)));

    // ---------------------------------------------------------------- writing

    @Override
    public Revision add(String id, Dialogue dialogue, Signature signature) {
        Change change = change(1, signature, false);
        try {
            transaction.executeWithoutResult(status -> {
                database.sql("INSERT INTO dialogue (id, title, revision, removed) VALUES (?, ?, 1, FALSE)")
                        .params(id, dialogue.title())
                        .update();
                write(id, dialogue, change);
            });
        } catch (DuplicateKeyException taken) {
            throw new IllegalArgumentException("There is a dialogue \"" + id + "\" already. Choose another id.", taken);
        }
        return new Revision(id, dialogue, change);
    }

    @Override
    public Revision save(Revision before, Dialogue changed, Signature signature) {
        if (before.dialogue().equals(changed)) {
            return before;
        }
        return next(before.id(), before.number(), changed, signature);
    }

    @Override
    public Revision restore(String id, int revision, int last, Signature signature) {
        Dialogue old = at(id, revision)
                .map(Revision::dialogue)
                .orElseThrow(() -> new NoSuchElementException(
                        "There is no change " + revision + " of the dialogue \"" + id + "\" to go back to."));
        return next(id, last, old, signature);
    }

    private Revision next(String id, int read, Dialogue dialogue, Signature signature) {
        Change change = change(read + 1, signature, false);
        transaction.executeWithoutResult(status -> {
            step(id, read, dialogue.title(), false);
            write(id, dialogue, change);
        });
        return new Revision(id, dialogue, change);
    }

    @Override
    public void remove(Revision before, Signature signature) {
        Change change = change(before.number() + 1, signature, true);
        transaction.executeWithoutResult(status -> {
            step(before.id(), before.number(), before.dialogue().title(), true);
            insert(before.id(), "", change);
            closeAll(before.id(), change.revision());
        });
    }

    /** Counts one more change, unless somebody else did since {@code read}. */
    private void step(String id, int read, String title, boolean removed) {
        int updated = database.sql(
                        "UPDATE dialogue SET revision = ?, title = ?, removed = ? WHERE id = ? AND revision = ?")
                .params(read + 1, title, removed, id, read)
                .update();
        if (updated == 0) {
            throw new ChangedMeanwhile(
                    id,
                    read,
                    database.sql("SELECT revision FROM dialogue WHERE id = ?")
                            .param(id)
                            .query(Integer.class)
                            .optional()
                            .orElse(0));
        }
    }

    private void write(String id, Dialogue dialogue, Change change) {
        Codec.Documents documents = codec.write().apply(dialogue);
        insert(id, documents.frame(), change);
        Map<String, Row> standing = standing(id);
        List<@Nullable Long> known = new ArrayList<>();
        for (Move move : dialogue.moves()) {
            Row row = standing.get(move.id());
            known.add(row == null ? null : row.place());
        }
        List<Long> places = Places.of(known);
        for (int i = 0; i < places.size(); i++) {
            String move = dialogue.moves().get(i).id();
            Row row = new Row(move, places.get(i), documents.moves().get(i));
            Row old = standing.remove(move);
            if (!row.equals(old)) {
                if (old != null) {
                    close(id, move, change.revision());
                }
                open(id, row, change.revision());
            }
        }
        standing.keySet().forEach(gone -> close(id, gone, change.revision()));
    }

    private Map<String, Row> standing(String id) {
        Map<String, Row> rows = new LinkedHashMap<>();
        database.sql("SELECT move, place, document FROM dialogue_move WHERE id = ? AND until IS NULL")
                .param(id)
                .query((row, n) -> new Row(row.getString(1), row.getLong(2), row.getString(3)))
                .list()
                .forEach(row -> rows.put(row.move(), row));
        return rows;
    }

    private void open(String id, Row row, int since) {
        database.sql("INSERT INTO dialogue_move (id, move, since, place, document) VALUES (?, ?, ?, ?, ?)")
                .params(id, row.move(), since, row.place(), row.document())
                .update();
    }

    private void close(String id, String move, int until) {
        database.sql("UPDATE dialogue_move SET until = ? WHERE id = ? AND move = ? AND until IS NULL")
                .params(until, id, move)
                .update();
    }

    private void closeAll(String id, int until) {
        database.sql("UPDATE dialogue_move SET until = ? WHERE id = ? AND until IS NULL")
                .params(until, id)
                .update();
    }

    private void insert(String id, String frame, Change change) {
        database.sql("INSERT INTO dialogue_revision (id, revision, frame, removed, author, reason, recorded_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        change.revision(),
                        frame,
                        change.removes(),
                        Objects.requireNonNull(change.author()),
                        change.reason(),
                        change.recordedAt())
                .update();
    }

    private Change change(int revision, Signature signature, boolean removes) {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        return new Change(revision, signature.author(), signature.reason(), now, removes);
    }
}
