package entente.security;

import entente.problem.ProblemDocument;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests under a foreign host name, before anything else looks at them: a name that somebody points at this
 * machine (DNS rebinding) would otherwise let their page read what only this machine may.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AllowedHosts extends OncePerRequestFilter {

    private final List<String> hosts;

    AllowedHosts(Settings settings) {
        this.hosts = settings.hosts().stream().map(AllowedHosts::plain).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hosts.contains(plain(request.getServerName()))) {
            chain.doFilter(request, response);
        } else {
            ProblemDocument.of(
                            HttpStatus.MISDIRECTED_REQUEST,
                            "Entente does not answer under this host name. It answers under " + String.join(", ", hosts)
                                    + "; an operator can name others in entente.hosts.")
                    .send(response);
        }
    }

    private static String plain(String host) {
        return host.strip().toLowerCase(Locale.ROOT);
    }
}
