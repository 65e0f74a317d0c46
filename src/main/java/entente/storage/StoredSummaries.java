package entente.storage;

import entente.summary.DialogueBrief;
import entente.summary.Summaries;
import entente.summary.WeighedDialogue;
import entente.summary.WeighedDialogue.DueCommitment;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** What lists tell of each dialogue, in the database. */
public final class StoredSummaries implements Summaries {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String FRESH =
            "s.revision = d.revision AND s.rulebook = ? AND (s.until IS NULL OR s.until >= ?)";

    /** A dialogue that moved in so many days is live. */
    private static final int LIVE = 365;

    private final JdbcClient database;
    private final TransactionOperations transaction;

    public StoredSummaries(JdbcClient database, TransactionOperations transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public SummaryPage page(SummaryQuery query, Standing standing) {
        List<Object> wanted = new ArrayList<>();
        String where = where(query, standing, wanted);
        List<Object> all = new ArrayList<>(List.of(standing.rulebook(), standing.today()));
        all.addAll(wanted);
        all.add(query.most());
        all.add(query.from());
        List<SummaryRow> rows = database.sql("SELECT d.id, d.title, r.recorded_at, s.summary, CASE WHEN " + FRESH
                        + " THEN TRUE ELSE FALSE END FROM dialogue d"
                        + " JOIN dialogue_revision r ON r.id = d.id AND r.revision = d.revision"
                        + " LEFT JOIN dialogue_summary s ON s.dialogue = d.id" + where + order(query.order())
                        + " LIMIT ? OFFSET ?")
                .params(all)
                .query((row, n) -> new SummaryRow(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class),
                        summary(row.getString(4)),
                        row.getBoolean(5)))
                .list();
        int found = database.sql(
                        "SELECT COUNT(*) FROM dialogue d LEFT JOIN dialogue_summary s ON s.dialogue = d.id" + where)
                .params(wanted)
                .query(Integer.class)
                .single();
        int stale = database.sql("SELECT COUNT(*) FROM dialogue d LEFT JOIN dialogue_summary s ON s.dialogue = d.id"
                        + " AND " + FRESH + " WHERE NOT d.removed AND s.dialogue IS NULL")
                .params(standing.rulebook(), standing.today())
                .query(Integer.class)
                .single();
        return new SummaryPage(rows, found, stale);
    }

    private static String where(SummaryQuery query, Standing standing, List<Object> wanted) {
        StringBuilder where = new StringBuilder(" WHERE NOT d.removed" + having(query.words(), wanted));
        switch (query.filter()) {
            case ALL -> {}
            case OVERDUE -> where.append(" AND s.overdue > 0");
            case OPEN -> where.append(" AND s.open > 0");
            case DISTRUST -> where.append(" AND s.lowest < 50");
            case LIVE -> {
                where.append(" AND s.last_move >= ?");
                wanted.add(standing.today().minusDays(LIVE));
            }
        }
        return where.toString();
    }

    private static String having(String words, List<Object> wanted) {
        StringBuilder having = new StringBuilder();
        for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!word.isEmpty()) {
                having.append(" AND (LOWER(d.title) LIKE ? ESCAPE '!' OR s.words LIKE ? ESCAPE '!')");
                String like = "%" + word.replaceAll("([!%_])", "!$1") + "%";
                wanted.add(like);
                wanted.add(like);
            }
        }
        return having.toString();
    }

    private static String order(Order order) {
        String first = switch (order) {
            case MOVED -> "s.last_move DESC NULLS LAST, ";
            case CHANGED -> "r.recorded_at DESC, ";
            case TITLE -> "";
            case TRUST -> "s.lowest ASC NULLS LAST, ";
            case OVERDUE -> "s.overdue DESC NULLS LAST, s.open DESC NULLS LAST, ";
        };
        return " ORDER BY " + first + "LOWER(d.title), d.id";
    }

    private static @Nullable DialogueBrief summary(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, DialogueBrief.class);
    }

    @Override
    public List<DialogueTitle> latest(String words, int most) {
        List<Object> wanted = new ArrayList<>();
        String where = " WHERE NOT d.removed" + having(words, wanted);
        wanted.add(most);
        return database.sql("SELECT d.id, d.title, d.revision FROM dialogue d"
                        + " LEFT JOIN dialogue_summary s ON s.dialogue = d.id" + where + order(Order.MOVED)
                        + " LIMIT ?")
                .params(wanted)
                .query((row, n) -> new DialogueTitle(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    @Override
    public int count() {
        return database.sql("SELECT COUNT(*) FROM dialogue WHERE NOT removed")
                .query(Integer.class)
                .single();
    }

    @Override
    public List<OpenCommitment> dueUntil(LocalDate day, int from, int most) {
        return database.sql("SELECT d.id, d.title, s.last_move, c.commitment FROM dialogue_due c"
                        + " JOIN dialogue d ON d.id = c.dialogue JOIN dialogue_summary s ON s.dialogue = d.id"
                        + " WHERE c.due <= ? AND NOT d.removed ORDER BY c.due DESC, d.id, c.place LIMIT ? OFFSET ?")
                .params(day, most, from)
                .query((row, n) -> new OpenCommitment(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        JSON.readValue(row.getString(4), DueCommitment.class)))
                .list();
    }

    @Override
    public int countDueUntil(LocalDate day) {
        return database.sql("SELECT COUNT(*) FROM dialogue_due c JOIN dialogue d ON d.id = c.dialogue"
                        + " WHERE c.due <= ? AND NOT d.removed")
                .param(day)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<String> stale(Standing standing, int most) {
        return database.sql("SELECT d.id FROM dialogue d LEFT JOIN dialogue_summary s ON s.dialogue = d.id AND " + FRESH
                        + " WHERE NOT d.removed AND s.dialogue IS NULL ORDER BY d.id LIMIT ?")
                .params(standing.rulebook(), standing.today(), most)
                .query(String.class)
                .list();
    }

    @Override
    public void keep(String id, WeighedDialogue weighed) {
        try {
            transaction.executeWithoutResult(status -> write(id, weighed));
        } catch (DuplicateKeyException somebodyWasFaster) {
            // and knows as much
        }
    }

    private void write(String id, WeighedDialogue weighed) {
        database.sql("DELETE FROM dialogue_due WHERE dialogue = ?").param(id).update();
        database.sql("DELETE FROM dialogue_summary WHERE dialogue = ?")
                .param(id)
                .update();
        DialogueBrief summary = weighed.summary();
        database.sql("INSERT INTO dialogue_summary (dialogue, revision, rulebook, until, words, last_move, lowest,"
                        + " overdue, open, summary) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(weighed.revision())
                .param(weighed.rulebook())
                .param(weighed.until())
                .param(String.join("\n", summary.sides()).toLowerCase(Locale.ROOT))
                .param(summary.lastMove())
                .param(summary.lowest())
                .param(summary.open().overdue())
                .param(summary.open().commitments() + summary.open().awaiting())
                .param(JSON.writeValueAsString(summary))
                .update();
        for (int place = 0; place < weighed.due().size(); place++) {
            DueCommitment commitment = weighed.due().get(place);
            database.sql("INSERT INTO dialogue_due (dialogue, place, due, commitment) VALUES (?, ?, ?, ?)")
                    .params(id, place, commitment.due(), JSON.writeValueAsString(commitment))
                    .update();
        }
    }
}
