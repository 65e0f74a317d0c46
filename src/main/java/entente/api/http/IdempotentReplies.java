package entente.api.http;

import java.util.function.Supplier;

/** What was answered to requests that named a key, each under a name that is made of the sender and the key. */
public interface IdempotentReplies {

    /**
     * The reply that is kept under {@code name}; where there is none, that of the work, kept together with what the work
     * changes. Work that throws changes nothing and keeps nothing.
     *
     * @param preparation answers with the work; what it does itself is no part of the change, and nobody waits for it
     */
    String once(String name, Supplier<Supplier<String>> preparation);
}
