package entente.security;

import entente.account.Caller;
import entente.account.CurrentCaller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Establishes who asks, for everything after it. */
final class CallerFilter extends OncePerRequestFilter {

    private static final String CALLER = "caller";

    private final Access access;

    CallerFilter(Access access) {
        this.access = access;
    }

    /** Who sends the request; established by then. */
    static Caller of(HttpServletRequest request) {
        return request.getAttribute(CALLER) instanceof Caller caller ? caller : CurrentCaller.now();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = access.caller(request);
        request.setAttribute(CALLER, caller);
        CurrentCaller.CallerScope scope = CurrentCaller.are(caller);
        try {
            chain.doFilter(request, response);
        } finally {
            scope.end();
        }
    }
}
