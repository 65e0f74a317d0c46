package entente.storage;

import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.Kept;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dialogues in the database, each as one document. A document is read again only after it has changed. */
public final class StoredDialogues implements Dialogues {

    private final JdbcClient database;
    private final Codec codec;
    private final Clock clock;
    private final Map<Entry, Kept> read = new ConcurrentHashMap<>();

    /** One state of one stored dialogue. */
    private record Entry(String id, OffsetDateTime updatedAt) {}

    private record Row(Entry entry, String document) {}

    public StoredDialogues(JdbcClient database, Codec codec, Clock clock) {
        this.database = database;
        this.codec = codec;
        this.clock = clock;
    }

    /** By title. */
    @Override
    public List<Kept> all() {
        List<Entry> entries = database.sql("SELECT id, updated_at FROM dialogue ORDER BY title, id")
                .query((row, n) -> new Entry(row.getString(1), row.getObject(2, OffsetDateTime.class)))
                .list();
        read.keySet().retainAll(entries);
        return entries.stream()
                .map(entry -> Optional.ofNullable(read.get(entry)).or(() -> find(entry.id())))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableList());
    }

    @Override
    public Optional<Kept> find(String id) {
        return database.sql("SELECT id, updated_at, document FROM dialogue WHERE id = ?")
                .param(id)
                .query((row, n) ->
                        new Row(new Entry(row.getString(1), row.getObject(2, OffsetDateTime.class)), row.getString(3)))
                .optional()
                .map(row -> read.computeIfAbsent(
                        row.entry(), entry -> new Kept(entry.id(), codec.read().apply(row.document()))));
    }

    /** @throws IllegalArgumentException when the id is taken */
    public Kept add(String id, Dialogue dialogue) {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        try {
            database.sql("INSERT INTO dialogue (id, title, document, created_at, updated_at) VALUES (?, ?, ?, ?, ?)")
                    .params(id, dialogue.title(), codec.write().apply(dialogue), now, now)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new IllegalArgumentException("There is a dialogue \"" + id + "\" already. Choose another id.", taken);
        }
        return new Kept(id, dialogue);
    }
}
