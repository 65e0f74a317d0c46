package entente.storage;

import entente.account.Secrets;
import entente.reminder.Delivery;
import entente.reminder.Destination;
import entente.reminder.Destination.Channel;
import entente.reminder.Look;
import entente.reminder.Look.Before;
import entente.reminder.Outbox;
import entente.reminder.Reminder;
import entente.reminder.TooManyWatches;
import entente.reminder.Trigger;
import entente.reminder.Trigger.Direction;
import entente.reminder.Trigger.PromiseDue;
import entente.reminder.Trigger.TrustCrossing;
import entente.reminder.Watch;
import entente.reminder.Watches;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Watches and their reminders in the database. Several processes may look and deliver at once: a look counts only where the
 * watch still stands as it was read, and a reminder is taken by whoever counts its attempt up.
 */
public final class StoredWatches implements Watches, Outbox {

    private static final String WATCH =
            "w.id, w.dialogue, w.kind, w.observer, w.amount, w.channel, w.address, w.author,"
                    + " w.since, w.site, w.beyond";
    private static final String REMINDER =
            "r.id, r.topic, r.type, r.subject, r.words, r.as_of, r.decided_at, r.attempts,"
                    + " r.next_at, r.delivered_at, r.failure";

    private static final String DUE = "due";
    private static final String BELOW = "below";
    private static final String ABOVE = "above";

    private static final int ID = 26;

    /** The last reminders of a watch that are shown. */
    private static final int SHOWN = 5;

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Clock clock;

    public StoredWatches(JdbcClient database, TransactionOperations transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    // ---------------------------------------------------------------- watches

    @Override
    public void add(Watch watch, boolean beyond) {
        transaction.executeWithoutResult(status -> {
            int others = database.sql("SELECT COUNT(*) FROM reminder_watch WHERE dialogue = ?")
                    .param(watch.dialogue())
                    .query(Integer.class)
                    .single();
            if (others >= MOST) {
                throw new TooManyWatches();
            }
            String observer = watch.trigger() instanceof TrustCrossing crossing ? crossing.observer() : null;
            database.sql("INSERT INTO reminder_watch (id, dialogue, kind, observer, amount, channel, address, author,"
                            + " since, site, made_at, beyond, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                    .param(watch.id())
                    .param(watch.dialogue())
                    .param(kind(watch.trigger()))
                    .param(observer)
                    .param(amount(watch.trigger()))
                    .param(word(watch.destination().channel()))
                    .param(watch.destination().address())
                    .param(watch.by())
                    .param(watch.since())
                    .param(watch.site())
                    .param(at(clock.instant()))
                    .param(beyond)
                    .update();
        });
    }

    @Override
    public List<KeptWatch> of(String dialogue) {
        return database
                .sql("SELECT " + WATCH + " FROM reminder_watch w WHERE w.dialogue = ? ORDER BY w.made_at, w.id")
                .param(dialogue)
                .query((row, n) -> new WatchRow(watch(row, 1), row.getBoolean(11)))
                .list()
                .stream()
                .map(row ->
                        new KeptWatch(row.watch(), new Before(row.beyond(), told(row.watch())), reminders(row.watch())))
                .toList();
    }

    private record WatchRow(Watch watch, boolean beyond) {}

    private Set<String> told(Watch watch) {
        return new HashSet<>(database.sql("SELECT topic FROM reminder WHERE watch = ?")
                .param(watch.id())
                .query(String.class)
                .list());
    }

    private List<Delivery> reminders(Watch watch) {
        return database.sql("SELECT " + REMINDER
                        + " FROM reminder r WHERE r.watch = ? ORDER BY r.decided_at DESC, r.id LIMIT ?")
                .params(watch.id(), SHOWN)
                .query((row, n) -> delivery(row, 1))
                .list();
    }

    @Override
    public void remove(Watch watch) {
        transaction.executeWithoutResult(status -> database.sql("DELETE FROM reminder_watch WHERE id = ?")
                .param(watch.id())
                .update());
    }

    @Override
    public Set<String> dialogues() {
        return new HashSet<>(database.sql("SELECT DISTINCT dialogue FROM reminder_watch")
                .query(String.class)
                .list());
    }

    @Override
    public Set<String> changed() {
        return new HashSet<>(
                database.sql("SELECT DISTINCT w.dialogue FROM reminder_watch w JOIN dialogue d ON d.id = w.dialogue"
                                + " WHERE NOT d.removed AND d.revision <> w.revision")
                        .query(String.class)
                        .list());
    }

    /** The row of the watch is changed first, so that of two looks at once the other waits, and then finds it changed. */
    @Override
    public void keep(KeptWatch looked, Look found, int revision) {
        Watch watch = looked.watch();
        transaction.executeWithoutResult(status -> {
            int unchanged = database.sql(
                            "UPDATE reminder_watch SET beyond = ?, revision = ? WHERE id = ? AND beyond = ?")
                    .params(
                            found.beyond(),
                            revision,
                            watch.id(),
                            looked.before().beyond())
                    .update();
            if (unchanged == 1) {
                Set<String> told = told(watch);
                found.reminders().stream()
                        .filter(reminder -> !told.contains(reminder.topic()))
                        .forEach(reminder -> queue(watch, reminder));
            }
        });
    }

    private void queue(Watch watch, Reminder reminder) {
        OffsetDateTime now = at(clock.instant());
        database.sql(
                        "INSERT INTO reminder (id, watch, topic, type, subject, words, as_of, decided_at, attempts, next_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)")
                .params(
                        Secrets.word(ID),
                        watch.id(),
                        reminder.topic(),
                        word(reminder.type()),
                        reminder.subject(),
                        reminder.text(),
                        reminder.asOf(),
                        now,
                        now)
                .update();
    }

    // ---------------------------------------------------------------- outbox

    @Override
    public Optional<Parcel> take(Instant now, Instant back) {
        Optional<Parcel> due = next(now);
        while (due.isPresent() && !isTaken(due.get(), back)) { // somebody else was faster
            due = next(now);
        }
        return due;
    }

    private Optional<Parcel> next(Instant now) {
        return database.sql(
                        "SELECT " + WATCH + ", " + REMINDER + " FROM reminder r JOIN reminder_watch w ON w.id = r.watch"
                                + " WHERE r.next_at <= ? ORDER BY r.next_at, r.id LIMIT 1")
                .param(at(now))
                .query((row, n) -> new Parcel(watch(row, 1), tried(delivery(row, 12))))
                .optional();
    }

    /** With the attempt that begins. */
    private static Delivery tried(Delivery before) {
        return new Delivery(
                before.id(),
                before.reminder(),
                before.decided(),
                before.attempts() + 1,
                before.next(),
                before.delivered(),
                before.failure());
    }

    private boolean isTaken(Parcel parcel, Instant back) {
        Integer taken = transaction.execute(
                status -> database.sql("UPDATE reminder SET attempts = ?, next_at = ? WHERE id = ? AND attempts = ?")
                        .params(
                                parcel.delivery().attempts(),
                                at(back),
                                parcel.delivery().id(),
                                parcel.delivery().attempts() - 1)
                        .update());
        return taken != null && taken == 1;
    }

    @Override
    public void delivered(Parcel parcel, Instant now) {
        transaction.executeWithoutResult(status -> database.sql(
                        "UPDATE reminder SET delivered_at = ?, next_at = NULL, failure = NULL WHERE id = ?")
                .params(at(now), parcel.delivery().id())
                .update());
    }

    @Override
    public void failed(Parcel parcel, String failure, @Nullable Instant next) {
        transaction.executeWithoutResult(
                status -> database.sql("UPDATE reminder SET failure = ?, next_at = ? WHERE id = ? AND attempts = ?")
                        .param(failure)
                        .param(next == null ? null : at(next))
                        .param(parcel.delivery().id())
                        .param(parcel.delivery().attempts())
                        .update());
    }

    // ---------------------------------------------------------------- rows

    /** @param first the number of its first column */
    private static Watch watch(ResultSet row, int first) throws SQLException {
        return new Watch(
                row.getString(first),
                row.getString(first + 1),
                trigger(row.getString(first + 2), row.getString(first + 3), row.getDouble(first + 4)),
                new Destination(
                        Channel.valueOf(row.getString(first + 5).toUpperCase(Locale.ROOT)), row.getString(first + 6)),
                row.getString(first + 7),
                row.getObject(first + 8, LocalDate.class),
                row.getString(first + 9));
    }

    private static Delivery delivery(ResultSet row, int first) throws SQLException {
        return new Delivery(
                row.getString(first),
                new Reminder(
                        row.getString(first + 1),
                        Reminder.Type.valueOf(row.getString(first + 2).toUpperCase(Locale.ROOT)),
                        row.getString(first + 3),
                        row.getString(first + 4),
                        row.getObject(first + 5, LocalDate.class)),
                row.getObject(first + 6, OffsetDateTime.class).toInstant(),
                row.getInt(first + 7),
                instant(row, first + 8),
                instant(row, first + 9),
                row.getString(first + 10));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Trigger trigger(String kind, @Nullable String observer, double amount) {
        return observer == null
                ? new PromiseDue((int) amount)
                : new TrustCrossing(
                        observer, kind.equals(BELOW) ? Direction.FALLS_BELOW : Direction.RISES_ABOVE, amount);
    }

    private static String kind(Trigger trigger) {
        if (trigger instanceof TrustCrossing crossing) {
            return crossing.direction() == Direction.FALLS_BELOW ? BELOW : ABOVE;
        }
        return DUE;
    }

    private static double amount(Trigger trigger) {
        return trigger instanceof TrustCrossing crossing ? crossing.line() : ((PromiseDue) trigger).daysBefore();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
