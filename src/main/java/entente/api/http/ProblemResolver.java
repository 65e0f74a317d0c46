package entente.api.http;

import entente.job.GivenUp;
import entente.problem.ProblemDocument;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers whatever goes wrong under {@code /api} with a problem document, whatever the client accepts. */
@Component
final class ProblemResolver implements HandlerExceptionResolver, Ordered {

    /** Rules compile in a few seconds, and questions are answered in as many. */
    private static final String RETRY_AFTER_SECONDS = "5";

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 10; // after Boot has noted the error, before Spring's own resolvers
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception wrong) {
        if (!isOurs(request.getRequestURI().substring(request.getContextPath().length()))) {
            return null;
        }
        try {
            if (!response.isCommitted()) {
                answer(response, wrong);
            } else if (!(wrong instanceof IOException)) {
                throw new IllegalStateException("An answer broke off", wrong); // so that it does not look complete
            }
        } catch (IOException clientGone) {
            // nobody is left to be told
        }
        return new ModelAndView();
    }

    private static boolean isOurs(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/v3/api-docs");
    }

    private static void answer(HttpServletResponse response, Exception wrong) throws IOException {
        ProblemDocument problem = Problems.of(wrong);
        response.reset();
        if (wrong instanceof ErrorResponse refused) {
            refused.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value() && !(wrong instanceof GivenUp)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        problem.send(response);
    }
}
