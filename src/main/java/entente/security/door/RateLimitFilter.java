package entente.security.door;

import entente.account.Attempts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets anonymous clients of other machines have costly work no faster than the operator says. */
final class RateLimitFilter extends OncePerRequestFilter {

    private final Predicate<HttpServletRequest> measured;
    private final int most;
    private final Attempts attempts;

    /**
     * @param measured whose requests are counted
     * @param most how many a minute of one address
     * @param attempts where they are counted
     */
    RateLimitFilter(Predicate<HttpServletRequest> measured, int most, Attempts attempts) {
        this.measured = measured;
        this.most = most;
        this.attempts = attempts;
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
        return CostlyRoutes.work(request).isPresent() && measured.test(request);
    }
}
