package entente.security.door;

import entente.problem.StoreTrouble;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers 503 where the store has trouble, wherever that shows: in a controller, before it where a login is looked up,
 * or on a page that is half made.
 */
public final class StoreTroubleFilter extends OncePerRequestFilter implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(StoreTroubleFilter.class);

    /** In seconds: a database that is started again takes about so long. */
    private static final int COME_AGAIN_AFTER = 5;

    private final StoreTrouble trouble;

    public StoreTroubleFilter(StoreTrouble trouble) {
        this.trouble = trouble;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 5; // before any of ours, which would call it a fault
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException wrong) {
            if (!isAnswered(request, response, wrong)) {
                throw wrong;
            }
        }
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception wrong) {
        try {
            return isAnswered(request, response, wrong) ? new ModelAndView() : null;
        } catch (IOException gone) {
            return new ModelAndView();
        }
    }

    private boolean isAnswered(HttpServletRequest request, HttpServletResponse response, Throwable wrong)
            throws IOException {
        Optional<String> words = response.isCommitted() ? Optional.empty() : trouble.inWords(wrong);
        if (words.isEmpty()) {
            return false;
        }
        log.warn("{} ({})", words.get(), String.valueOf(root(wrong)));
        response.reset();
        ComeAgain.send(request, response, HttpStatus.SERVICE_UNAVAILABLE, COME_AGAIN_AFTER, words.get(), words.get());
        return true;
    }

    private static Throwable root(Throwable wrong) {
        Throwable root = wrong;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
