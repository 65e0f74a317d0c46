package entente.security;

import entente.account.NotPermitted;
import entente.problem.ProblemDocument;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** What a change itself refuses, should a route ever let through whom it must not. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class NotPermittedAdvice {

    @ExceptionHandler(NotPermitted.class)
    void refuse(NotPermitted refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String words = String.valueOf(refused.getMessage());
        if (request.getRequestURI().startsWith("/api/")) {
            ProblemDocument.of(HttpStatus.FORBIDDEN, words).send(response);
        } else {
            request.setAttribute("explanation", words);
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
