package entente.security;

import entente.account.Account;
import entente.account.Accounts;
import entente.account.Caller;
import entente.account.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who asks, and why they are refused what takes a higher role than theirs. */
@Component
final class Access {

    static final String OFF = "Rules and dialogues cannot be changed here: entente.editing is off.";
    static final String ELSEWHERE = "Rules and dialogues can be changed only on the machine that Entente runs on.";
    static final String FOREIGN_PAGE =
            "A page of another site asked for this. Rules and dialogues are changed from pages of Entente.";
    static final String NO_LOGIN = "That takes an account. Log in first.";
    static final String NEW_PASSWORD = "Choose a password of your own first.";

    private static final String FORWARDED = "forwarded";
    private static final List<String> FORWARDING = List.of("via", "x-real-ip");
    private static final List<String> OWN_SITES = List.of("same-origin", "none");

    private final Settings.EditingPolicy setting;
    private final boolean serverIsLocal;
    private final Accounts accounts;

    Access(Settings settings, Accounts accounts, @Value("${server.address:}") String address) {
        this.setting = settings.editing();
        this.accounts = accounts;
        this.serverIsLocal = isLoopback(address);
    }

    /** Whether people log in here. */
    boolean hasAccounts() {
        return setting == Settings.EditingPolicy.ACCOUNTS;
    }

    /** Who sends this request, as far as it has been established by now. */
    Caller caller(HttpServletRequest request) {
        String origin = String.valueOf(request.getRemoteAddr());
        if (setting == Settings.EditingPolicy.LOOPBACK && isAtThisMachine(request)) {
            return new Caller(null, Role.RULE_EDITOR, origin);
        }
        return account()
                .map(account ->
                        new Caller(account.name(), account.passwordIsNew() ? Role.VIEWER : account.role(), origin))
                .orElseGet(() -> new Caller(null, Role.VISITOR, origin));
    }

    /** The account that is logged in, unless something has happened since that ends its sessions. */
    Optional<Account> account() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return hasAccounts() && login != null && login.getPrincipal() instanceof Member member
                ? accounts.find(member.account())
                        .filter(account -> !account.disabled() && account.generation() == member.generation())
                : Optional.empty();
    }

    /** Why this request may not have what takes {@code least}; empty where it may. */
    Optional<String> refusal(HttpServletRequest request, Caller caller, Role least) {
        if (!caller.may(least)) {
            return Optional.of(closed(caller, least));
        }
        boolean reads = List.of("GET", "HEAD").contains(request.getMethod());
        return reads || least.compareTo(Role.VIEWER) < 0 || !isOfAnotherSite(request)
                ? Optional.empty()
                : Optional.of(FOREIGN_PAGE);
    }

    /** What the caller has to know before trying what takes {@code least}. */
    String closed(Caller caller, Role least) {
        if (setting == Settings.EditingPolicy.OFF) {
            return OFF;
        }
        if (setting == Settings.EditingPolicy.LOOPBACK) {
            return ELSEWHERE;
        }
        if (caller.name() == null) {
            return NO_LOGIN;
        }
        if (account().map(Account::passwordIsNew).orElse(false)) {
            return NEW_PASSWORD;
        }
        return "You are logged in as " + caller.name() + ", " + caller.role().one() + ". This takes " + least.one()
                + ".";
    }

    /** The path and query that were asked for. */
    static String address(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    /** Whether no other machine can have sent this; a proxy on this one would make every client look local. */
    boolean isAtThisMachine(HttpServletRequest request) {
        return serverIsLocal && isLoopback(request.getRemoteAddr()) && !isForwarded(request);
    }

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
