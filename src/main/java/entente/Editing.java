package entente;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who may change rules and dialogues: until there are accounts, whoever sits at the machine that Entente runs on. */
@Component
final class Editing {

    static final String OFF = "Rules and dialogues cannot be edited here: entente.editing is off.";
    static final String ELSEWHERE = "Rules and dialogues can be edited only on the machine that Entente runs on.";
    static final String FOREIGN_PAGE =
            "A page of another site asked for this. Rules and dialogues are edited from pages of Entente.";

    private static final String FORWARDED = "forwarded";
    private static final List<String> FORWARDING = List.of("via", "x-real-ip");
    private static final List<String> OWN_SITES = List.of("same-origin", "none");

    private final Settings.Editing setting;
    private final boolean serverIsLocal;

    Editing(Settings settings, @Value("${server.address:}") String address) {
        this.setting = settings.editing();
        this.serverIsLocal = isLoopback(address);
    }

    /** Why this request may not change anything; empty where it may. */
    Optional<String> refusal(HttpServletRequest request) {
        return closed(request).or(() -> isOfAnotherSite(request) ? Optional.of(FOREIGN_PAGE) : Optional.empty());
    }

    /** Why whoever sends this request may not change anything, from whatever page; empty where they may. */
    Optional<String> closed(HttpServletRequest request) {
        if (setting == Settings.Editing.OFF) {
            return Optional.of(OFF);
        }
        if (!serverIsLocal || !isLoopback(request.getRemoteAddr()) || isForwarded(request)) {
            return Optional.of(ELSEWHERE);
        }
        return Optional.empty();
    }

    /** A proxy on this machine would make every client look local. */
    private static boolean isForwarded(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name ->
                        name.equals(FORWARDED) || name.startsWith("x-" + FORWARDED + "-") || FORWARDING.contains(name));
    }

    /** Browsers say where a request comes from; other clients say nothing. */
    private static boolean isOfAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site != null && !OWN_SITES.contains(site))
                || (origin != null && !origin.equals(request.getScheme() + "://" + request.getHeader("Host")));
    }

    private static boolean isLoopback(@Nullable String address) {
        try {
            return address != null
                    && !address.isEmpty()
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
