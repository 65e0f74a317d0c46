package entente.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reminder on its way.
 *
 * @param id the same at every attempt, so that who is told twice can see it
 * @param attempts how often it was tried, the attempt that goes on included
 * @param next when it is tried again; null where it is not
 * @param delivered null until it was
 * @param failure why the last attempt failed, in a sentence; null where none did
 */
public record Delivery(
        String id,
        Reminder reminder,
        Instant decided,
        int attempts,
        @Nullable Instant next,
        @Nullable Instant delivered,
        @Nullable String failure) {}
