package entente.storage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import entente.dialogue.Archive;
import entente.dialogue.Change;
import entente.dialogue.Dialogue;
import entente.dialogue.ListedChange;
import entente.dialogue.Move;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import entente.dialogue.StoredDialogue;
import entente.dialogue.Transition;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The dialogues in the database. A change adds rows for what it changed, and closes the rows of what stood there; so a
 * recorded move costs the same in a long dialogue as in a short one.
 */
public final class StoredDialogues implements Archive {

    /** One octet for so many of memory. */
    private static final int SHARE = 6;

    /** What a move takes, in octets; measured, and rounded up. */
    private static final int OCTETS_A_MOVE = 1_000;

    private static final int OCTETS_BESIDE_MOVES = 10_000;

    private static final String CHANGE = "revision, author, reason, recorded_at, removed";

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Codec codec;
    private final Clock clock;

    /** What was read last, by id, in a part of the memory. */
    private final Cache<String, RevisionState> read = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE)
            .<String, RevisionState>weigher((id, state) -> (int) Math.min(
                    Integer.MAX_VALUE,
                    OCTETS_BESIDE_MOVES + (long) OCTETS_A_MOVE * state.moves().size()))
            .build();

    /**
     * A dialogue as it stands at one of its changes.
     *
     * @param places the number of each move that puts it in order, in that order
     */
    private record RevisionState(Revision revision, List<Long> places) {

        List<Move> moves() {
            return revision.dialogue().moves();
        }
    }

    /** What a change holds besides moves. */
    private record FrameChange(Change change, String frame) {}

    /** A move in a revision. */
    private record StoredMove(long place, String document) {}

    /** A move that a change touched. */
    private record TouchedMove(int revision, Move move) {}

    public StoredDialogues(JdbcClient database, TransactionOperations transaction, Codec codec, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.codec = codec;
        this.clock = clock;
    }

    // ---------------------------------------------------------------- reading

    /** By title. */
    @Override
    public List<StoredDialogue> all() {
        Map<String, Integer> revisions = new LinkedHashMap<>();
        database.sql("SELECT id, revision FROM dialogue WHERE NOT removed ORDER BY title, id")
                .query(row -> {
                    revisions.put(row.getString(1), row.getInt(2));
                });
        return revisions.entrySet().stream()
                .map(entry -> state(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .map(state -> state.revision().kept())
                .collect(Collectors.toUnmodifiableList());
    }

    @Override
    public Optional<StoredDialogue> find(String id) {
        return last(id).map(Revision::kept);
    }

    @Override
    public Optional<Revision> last(String id) {
        return database.sql("SELECT revision FROM dialogue WHERE id = ? AND NOT removed")
                .param(id)
                .query(Integer.class)
                .optional()
                .flatMap(revision -> state(id, revision))
                .map(RevisionState::revision);
    }

    /** As the last revision; what was read once is kept for as long as it is that. */
    private Optional<RevisionState> state(String id, int revision) {
        RevisionState known = read.getIfPresent(id);
        if (known != null && known.revision().number() == revision) {
            return Optional.of(known);
        }
        Optional<RevisionState> stored = stored(id, revision);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) { // or it might never have been
            stored.ifPresent(state -> read.put(id, state));
        }
        return stored;
    }

    private void keepOnceCommitted(RevisionState state) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    read.put(state.revision().id(), state);
                }
            });
        }
    }

    @Override
    public Optional<Revision> at(String id, int revision) {
        RevisionState known = read.getIfPresent(id);
        return known != null && known.revision().number() == revision
                ? Optional.of(known.revision())
                : stored(id, revision).map(RevisionState::revision);
    }

    private Optional<RevisionState> stored(String id, int revision) {
        return database.sql("SELECT " + CHANGE + ", frame FROM dialogue_revision"
                        + " WHERE id = ? AND revision = ? AND NOT removed")
                .params(id, revision)
                .query(FRAMED)
                .optional()
                .map(framed -> whole(id, framed));
    }

    @Override
    public Optional<Revision> on(String id, LocalDate day) {
        return database.sql("SELECT revision FROM dialogue_revision WHERE id = ? AND recorded_at < ?"
                        + " ORDER BY revision DESC FETCH FIRST 1 ROW ONLY")
                .params(id, new UtcDay(day).end())
                .query(Integer.class)
                .optional()
                .flatMap(revision -> at(id, revision));
    }

    private RevisionState whole(String id, FrameChange framed) {
        List<StoredMove> rows = database.sql("SELECT place, document FROM dialogue_move"
                        + " WHERE id = ? AND since <= ? AND (until IS NULL OR until > ?) ORDER BY place")
                .params(id, framed.change().revision(), framed.change().revision())
                .query((row, n) -> new StoredMove(row.getLong(1), row.getString(2)))
                .list();
        Dialogue dialogue = codec.read()
                .apply(new Codec.DialogueDocuments(
                        framed.frame(), rows.stream().map(StoredMove::document).toList()));
        return new RevisionState(
                new Revision(id, dialogue, framed.change()),
                rows.stream().map(StoredMove::place).toList());
    }

    @Override
    public List<Change> history(String id) {
        return database.sql("SELECT " + CHANGE + " FROM dialogue_revision WHERE id = ? ORDER BY revision DESC")
                .param(id)
                .query(CHANGES)
                .list();
    }

    /** Reads the rows that the changes began and ended, and no others. */
    @Override
    public List<Transition> transitions(String id, int before, int most) {
        List<FrameChange> framed = database.sql("SELECT " + CHANGE + ", frame FROM dialogue_revision"
                        + " WHERE id = ? AND revision < ? ORDER BY revision DESC LIMIT ?")
                .params(id, before, most + 1)
                .query(FRAMED)
                .list();
        int count = Math.min(most, framed.size());
        if (count == 0) {
            return List.of();
        }
        int first = framed.get(count - 1).change().revision();
        int last = framed.get(0).change().revision();
        Map<Integer, List<Move>> gone = touched("until", id, first, last);
        Map<Integer, List<Move>> come = touched("since", id, first, last);
        Map<String, Dialogue> frames = new HashMap<>();
        List<Transition> transitions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Change change = framed.get(i).change();
            transitions.add(new Transition(
                    change,
                    i + 1 < framed.size() ? frame(framed.get(i + 1), frames) : Optional.empty(),
                    frame(framed.get(i), frames),
                    gone.getOrDefault(change.revision(), List.of()),
                    come.getOrDefault(change.revision(), List.of())));
        }
        return transitions;
    }

    @Override
    public List<ListedChange> changes(@Nullable ChangeKey before, int most) {
        String earlier = before == null
                ? ""
                : " WHERE (r.recorded_at, r.id, r.revision) < (SELECT recorded_at, id, revision FROM dialogue_revision"
                        + " WHERE id = ? AND revision = ?)";
        return database.sql("SELECT r.revision, r.author, r.reason, r.recorded_at, r.removed, r.id, d.title"
                        + " FROM dialogue_revision r JOIN dialogue d ON d.id = r.id" + earlier
                        + " ORDER BY r.recorded_at DESC, r.id DESC, r.revision DESC LIMIT ?")
                .params(before == null ? List.of(most) : List.of(before.id(), before.revision(), most))
                .query((row, n) -> new ListedChange(
                        row.getString(6), row.getString(7), Objects.requireNonNull(CHANGES.mapRow(row, n))))
                .list();
    }

    /** The moves whose row began ({@code since}) or ended ({@code until}) with each change. */
    private Map<Integer, List<Move>> touched(String end, String id, int first, int last) {
        return database
                .sql("SELECT " + end + ", document FROM dialogue_move WHERE id = ? AND " + end
                        + " BETWEEN ? AND ? ORDER BY place")
                .params(id, first, last)
                .query((row, n) ->
                        new TouchedMove(row.getInt(1), codec.readMove().apply(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        TouchedMove::revision, Collectors.mapping(TouchedMove::move, Collectors.toList())));
    }

    private Optional<Dialogue> frame(FrameChange framed, Map<String, Dialogue> frames) {
        return framed.change().removes()
                ? Optional.empty()
                : Optional.of(frames.computeIfAbsent(
                        framed.frame(), text -> codec.read().apply(new Codec.DialogueDocuments(text, List.of()))));
    }

    private static final RowMapper<Change> CHANGES = (row, n) -> new Change(
            row.getInt(1),
            row.getString(2),
            row.getString(3),
            row.getObject(4, OffsetDateTime.class),
            row.getBoolean(5));

    private static final RowMapper<FrameChange> FRAMED =
            (row, n) -> new FrameChange(Objects.requireNonNull(CHANGES.mapRow(row, n)), row.getString(6));

    // ---------------------------------------------------------------- writing

    @Override
    public Revision add(String id, Dialogue dialogue, Signature signature) {
        Change change = change(1, signature, false);
        try {
            transaction.executeWithoutResult(status -> {
                database.sql("INSERT INTO dialogue (id, title, revision, removed) VALUES (?, ?, 1, FALSE)")
                        .params(id, dialogue.title())
                        .update();
                write(id, null, dialogue, change);
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
            Optional<RevisionState> standing = state(id, read);
            step(id, read, dialogue.title(), false);
            write(id, standing.orElse(null), dialogue, change);
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
            throw new StaleDialogue(
                    id,
                    read,
                    database.sql("SELECT revision FROM dialogue WHERE id = ?")
                            .param(id)
                            .query(Integer.class)
                            .optional()
                            .orElse(0));
        }
    }

    /** Writes what differs from what stood before it; what leads up to the first difference is not looked at again. */
    private void write(String id, @Nullable RevisionState before, Dialogue dialogue, Change change) {
        insert(id, codec.frame().apply(dialogue), change);
        List<Move> moves = dialogue.moves();
        List<Move> oldMoves = before == null ? List.of() : before.moves();
        List<Long> oldPlaces = before == null ? List.of() : before.places();
        int same = same(oldMoves, moves);
        Map<String, Move> standing = new LinkedHashMap<>();
        Map<String, Long> known = new HashMap<>();
        for (int i = same; i < oldMoves.size(); i++) {
            standing.put(oldMoves.get(i).id(), oldMoves.get(i));
            known.put(oldMoves.get(i).id(), oldPlaces.get(i));
        }
        List<Long> places = new ArrayList<>(oldPlaces.subList(0, same));
        places.addAll(placesAfter(places, moves.subList(same, moves.size()), known));
        for (int i = same; i < moves.size(); i++) {
            Move move = moves.get(i);
            Move old = standing.remove(move.id());
            if (!move.equals(old) || !places.get(i).equals(known.get(move.id()))) {
                if (old != null) {
                    close(id, move.id(), change.revision());
                }
                open(id, move, places.get(i), change.revision());
            }
        }
        standing.keySet().forEach(gone -> close(id, gone, change.revision()));
        keepOnceCommitted(new RevisionState(new Revision(id, dialogue, change), List.copyOf(places)));
    }

    /** How many moves at the beginning are as they were. */
    private static int same(List<Move> before, List<Move> after) {
        int same = 0;
        while (same < before.size() && same < after.size() && before.get(same).equals(after.get(same))) {
            same++;
        }
        return same;
    }

    /** The numbers of moves that follow those with {@code first}. */
    private static List<Long> placesAfter(List<Long> first, List<Move> moves, Map<String, Long> known) {
        List<@Nullable Long> numbers = new ArrayList<>();
        if (!first.isEmpty()) {
            numbers.add(first.get(first.size() - 1));
        }
        moves.forEach(move -> numbers.add(known.get(move.id())));
        List<Long> places = Places.of(numbers);
        return places.subList(places.size() - moves.size(), places.size());
    }

    private void open(String id, Move move, long place, int since) {
        database.sql("INSERT INTO dialogue_move (id, move, since, place, document) VALUES (?, ?, ?, ?, ?)")
                .params(id, move.id(), since, place, codec.move().apply(move))
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
