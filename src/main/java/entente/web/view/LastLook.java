package entente.web.view;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/** When a reader last looked at what changed; their browser keeps it, and nobody else knows. */
public final class LastLook {

    public static final String COOKIE = "looked";

    private static final Duration KEPT = Duration.ofDays(365);

    private LastLook() {}

    /** @param cookie empty where there is none, or none that can be read */
    public static Optional<Instant> read(@Nullable String cookie) {
        if (cookie == null || !cookie.matches("[0-9]{1,11}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.ofEpochSecond(Long.parseLong(cookie)));
        } catch (DateTimeException tooFar) {
            return Optional.empty();
        }
    }

    /** Says that the reader looks now. */
    public static ResponseCookie at(Instant now, boolean secure) {
        return ResponseCookie.from(COOKIE, String.valueOf(now.getEpochSecond()))
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }
}
