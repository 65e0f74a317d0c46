package entente.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a request waits for work that goes on beside it; {@code Prefer: wait=N} says how many seconds (RFC 7240). */
public final class PreferWait {

    private static final Duration USUAL = Duration.ofMillis(900);

    /** In seconds; a request holds a thread as long. */
    private static final int MOST = 30;

    private static final Pattern WAIT =
            Pattern.compile("(?:^|,)\\s*wait\\s*=\\s*\"?(\\d{1,9})\"?\\s*(?:[,;]|$)", Pattern.CASE_INSENSITIVE);

    private final long end;

    private PreferWait(Duration patience) {
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** What cannot be read is passed over, as RFC 7240 has it. */
    public static PreferWait of(HttpServletRequest request) {
        Matcher wait = WAIT.matcher(String.join(",", Collections.list(request.getHeaders("Prefer"))));
        return new PreferWait(
                wait.find() ? Duration.ofSeconds(Math.min(MOST, Integer.parseInt(wait.group(1)))) : USUAL);
    }

    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }
}
