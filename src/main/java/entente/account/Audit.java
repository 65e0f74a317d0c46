package entente.account;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who did what, when and from where. It is only ever added to. */
public interface Audit {

    /**
     * What to look for.
     *
     * @param text part of the actor, action, object, detail or origin, whatever its case; empty for anything
     * @param from the first day (UTC); null for the beginning
     * @param to the last day (UTC); null for today
     */
    record AuditQuery(
            String text, @Nullable LocalDate from, @Nullable LocalDate to) {}

    /** In the transaction that is going on. */
    void add(Caller caller, String action, String object, String detail);

    /**
     * The newest first.
     *
     * @param before the number that all are below; {@code Long.MAX_VALUE} for the newest
     */
    List<AuditEvent> find(AuditQuery query, long before, int most);

    /** Each that is found, the oldest first. */
    void each(AuditQuery query, Consumer<AuditEvent> reader);
}
