package entente.storage;

import entente.account.Audit;
import entente.account.AuditEvent;
import entente.account.Caller;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who did what, in the database. */
public final class StoredAudit implements Audit {

    private static final RowMapper<AuditEvent> EVENT = (row, n) -> new AuditEvent(
            row.getLong(1),
            row.getObject(2, OffsetDateTime.class),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7));

    private static final int PAGE = 500;

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;

    public StoredAudit(JdbcClient database, TransactionOperations transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void add(Caller caller, String action, String object, String detail) {
        transaction.executeWithoutResult(
                status -> database.sql("INSERT INTO audit_event (happened_at, actor, origin, action, object, detail)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")
                        .params(
                                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
                                cut(caller.nameOrNobody(), 300),
                                cut(caller.origin(), 100),
                                action,
                                cut(object, 400),
                                cut(detail, 2000))
                        .update());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    @Override
    public List<AuditEvent> find(AuditQuery query, long before, int most) {
        return page(query, "number < ?", before, "number DESC", most);
    }

    @Override
    public void each(AuditQuery query, Consumer<AuditEvent> reader) {
        long last = 0;
        List<AuditEvent> events;
        do {
            events = page(query, "number > ?", last, "number", PAGE);
            for (AuditEvent event : events) {
                reader.accept(event);
                last = event.number();
            }
        } while (events.size() == PAGE);
    }

    private List<AuditEvent> page(AuditQuery query, String side, long number, String order, int most) {
        StringBuilder sql = new StringBuilder(
                "SELECT number, happened_at, actor, origin, action, object, detail FROM audit_event WHERE " + side);
        List<Object> values = new ArrayList<>(List.of(number));
        if (query.from() != null) {
            sql.append(" AND happened_at >= ?");
            values.add(new UtcDay(query.from()).start());
        }
        if (query.to() != null) {
            sql.append(" AND happened_at < ?");
            values.add(new UtcDay(query.to()).end());
        }
        if (!query.text().isBlank()) {
            sql.append(" AND LOWER(actor || ' ' || action || ' ' || object || ' ' || detail || ' ' || origin)"
                    + " LIKE ? ESCAPE '!'");
            values.add("%" + query.text().strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        sql.append(" ORDER BY ")
                .append(order)
                .append(" FETCH FIRST ")
                .append(most)
                .append(" ROWS ONLY");
        return database.sql(sql.toString()).params(values).query(EVENT).list();
    }
}
