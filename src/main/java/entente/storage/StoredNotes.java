package entente.storage;

import entente.note.Note;
import entente.note.Notes;
import entente.note.Signed;
import entente.note.TooManyNotes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Notes in the database. */
public final class StoredNotes implements Notes {

    private static final String NOTE =
            "SELECT id, dialogue, pinned_to, words, author, written_at, withdrawn_by, withdrawn_at FROM note";

    private final JdbcClient database;
    private final TransactionOperations transaction;

    public StoredNotes(JdbcClient database, TransactionOperations transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void add(Note note) {
        transaction.executeWithoutResult(status -> {
            int others = database.sql("SELECT COUNT(*) FROM note WHERE dialogue = ?")
                    .param(note.dialogue())
                    .query(Integer.class)
                    .single();
            if (others >= MOST) {
                throw new TooManyNotes();
            }
            database.sql("INSERT INTO note (id, dialogue, pinned_to, words, author, written_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(
                            note.id(),
                            note.dialogue(),
                            note.day(),
                            note.text(),
                            note.written().by(),
                            at(note.written().at()))
                    .update();
        });
    }

    @Override
    public List<Note> of(String dialogue) {
        return database.sql(NOTE + " WHERE dialogue = ? ORDER BY pinned_to, written_at, id")
                .param(dialogue)
                .query((row, n) -> note(row))
                .list();
    }

    @Override
    public Optional<Note> withdraw(String dialogue, String id, Signed withdrawn) {
        return Objects.requireNonNull(transaction.execute(status -> {
            int changed = database.sql("UPDATE note SET withdrawn_by = ?, withdrawn_at = ?"
                            + " WHERE dialogue = ? AND id = ? AND withdrawn_at IS NULL")
                    .params(withdrawn.by(), at(withdrawn.at()), dialogue, id)
                    .update();
            return changed == 0
                    ? Optional.<Note>empty()
                    : database.sql(NOTE + " WHERE id = ?")
                            .param(id)
                            .query((row, n) -> note(row))
                            .optional();
        }));
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getString(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                Objects.requireNonNull(signed(row, 5)),
                signed(row, 7));
    }

    /** @param first the number of the column with the name, before that with the time */
    private static @Nullable Signed signed(ResultSet row, int first) throws SQLException {
        String by = row.getString(first);
        OffsetDateTime at = row.getObject(first + 1, OffsetDateTime.class);
        return by == null || at == null ? null : new Signed(by, at.toInstant());
    }

    private static OffsetDateTime at(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
