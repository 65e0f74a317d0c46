package entente.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.dialogue.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * A problem document (RFC 9457).
 *
 * @param errors what is wrong where; empty when the request as a whole is the matter
 * @param line the line of a batch that it is about, counted from 1
 */
record ProblemDocument(
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Problem> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long line) {

    static final String MEDIA_TYPE = "application/problem+json";

    ProblemDocument {
        errors = List.copyOf(errors);
    }

    static ProblemDocument of(HttpStatusCode status, String title, String detail, List<Problem> errors) {
        return new ProblemDocument(title, status.value(), detail, errors, null);
    }

    ProblemDocument inLine(long number) {
        return new ProblemDocument(title, status, detail, errors, number);
    }
}
