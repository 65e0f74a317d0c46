package entente.api.http;

import java.util.function.Supplier;

/** What was answered to requests that named a key, each under a name that is made of the sender and the key. */
public interface IdempotentReplies {

    /**
     * The reply that is kept under {@code name}; where there is none, that of {@code work}, kept together with what the
     * work changes. Work that throws changes nothing and keeps nothing.
     */
    String once(String name, Supplier<String> work);
}
