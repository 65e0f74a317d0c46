package entente.security.door;

import entente.problem.ProblemDocument;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What is refused for now: a program is told so in a problem document, a person on a page. */
final class ComeAgain {

    private ComeAgain() {}

    /** @param seconds after which to try again */
    static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            long seconds,
            String toPrograms,
            String toPeople)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        if (request.getRequestURI().startsWith("/api/")) {
            ProblemDocument.of(status, toPrograms).send(response);
        } else {
            request.setAttribute("explanation", toPeople);
            response.sendError(status.value());
        }
    }
}
