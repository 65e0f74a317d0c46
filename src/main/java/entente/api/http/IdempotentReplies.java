package entente.api.http;

import java.util.function.Supplier;

/** What was answered to requests that named a key. */
public interface IdempotentReplies {

    /**
     * The reply that is kept under {@code key}; where there is none, that of {@code work}, kept together with what the
     * work changes. Work that throws changes nothing and keeps nothing.
     */
    String once(String key, Supplier<String> work);
}
