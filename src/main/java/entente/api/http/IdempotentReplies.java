package entente.api.http;

import java.util.function.Supplier;

/** What was answered to requests that named a key. */
public interface IdempotentReplies {

    /**
     * The reply that is kept under {@code key}; where there is none, that of the work, kept together with what the work
     * changes. Work that throws changes nothing and keeps nothing.
     *
     * @param preparation answers with the work; what it does itself is no part of the change, and nobody waits for it
     */
    String once(String key, Supplier<Supplier<String>> preparation);
}
