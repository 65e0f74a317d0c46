package entente.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session when it has lasted as long as one may, or when something has happened to its account that ends it. The
 * request goes on as that of somebody who never logged in.
 */
final class EndedLogins extends OncePerRequestFilter {

    private static final String ENDED = EndedLogins.class.getName();

    private final Access access;
    private final Clock clock;
    private final Duration lifetime;

    /** @param lifetime of a session, however much it is used */
    EndedLogins(Access access, Clock clock, Duration lifetime) {
        this.access = access;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** Whether this request was sent in a session that had to end. */
    static boolean ended(HttpServletRequest request) {
        return request.getAttribute(ENDED) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && login.getPrincipal() instanceof Member.SessionMember member && isOver(member)) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            request.setAttribute(ENDED, true);
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(Member.SessionMember member) {
        return access.account().isEmpty()
                || !clock.instant().isBefore(member.since().plus(lifetime));
    }
}
