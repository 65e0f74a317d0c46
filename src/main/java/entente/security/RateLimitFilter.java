package entente.security;

import entente.account.Attempts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Lets anonymous clients of other machines score no faster than the operator says. */
final class RateLimitFilter extends OncePerRequestFilter {

    private static final List<PathPattern> SCORING = RouteRoles.scoring().stream()
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private final Access access;
    private final int most;
    private final Attempts attempts;

    RateLimitFilter(Access access, int most) {
        this.access = access;
        this.most = most;
        this.attempts = new Attempts(most, Duration.ofMinutes(1));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait =
                isMeasured(request) ? attempts.take(String.valueOf(request.getRemoteAddr())) : Optional.empty();
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            long seconds = wait.get().toSeconds();
            String words = "Without an account, " + most + " requests a minute are scored. Try again in " + seconds
                    + " seconds, ";
            ComeAgain.send(
                    request,
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    seconds,
                    words + "score many cases by one batch, or send a token.",
                    words + "or log in.");
        }
    }

    private boolean isMeasured(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return HttpMethod.POST.matches(request.getMethod())
                && CallerFilter.of(request).name() == null
                && !access.isAtThisMachine(request)
                && SCORING.stream().anyMatch(pattern -> pattern.matches(path));
    }
}
