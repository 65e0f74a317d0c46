package entente.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.dialogue.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem document (RFC 9457).
 *
 * @param errors what is wrong where; empty when the request as a whole is the matter
 * @param line the line of a batch that it is about, counted from 1
 */
public record ProblemDocument(
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long line) {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final JsonMapper JSON = new JsonMapper();

    public ProblemDocument {
        errors = List.copyOf(errors);
    }

    public static ProblemDocument of(HttpStatusCode status, String title, String detail, List<Problem> errors) {
        return new ProblemDocument(title, status.value(), detail, errors, null);
    }

    /** For what is refused as a whole, under the usual name of its status. */
    public static ProblemDocument of(HttpStatus status, String detail) {
        return of(status, status.getReasonPhrase(), detail, List.of());
    }

    public ProblemDocument inLine(long number) {
        return new ProblemDocument(title, status, detail, errors, number);
    }

    public byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /** Answers with this document. */
    public void send(HttpServletResponse response) throws IOException {
        byte[] body = json();
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
