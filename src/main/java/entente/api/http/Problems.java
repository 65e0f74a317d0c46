package entente.api.http;

import entente.assessment.RulesNotReady;
import entente.casefile.UnreadableCase;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.ReadOnlyDialogue;
import entente.dialogue.StaleDialogue;
import entente.exchange.sheet.UnreadableSheet;
import entente.job.GivenUp;
import entente.problem.ProblemDocument;
import entente.rulebook.Fault;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.OtherEdition;
import entente.rulebook.publish.EditConflict;
import entente.rulebook.publish.NotApproved;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Puts whatever went wrong into a problem document; what only concerns ourselves goes to the log. */
public final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private static final int MOST_ERRORS = 100;

    /** How Spring says it. */
    private static final String COULD_NOT_PARSE = "Could not parse Content-Type.";

    private Problems() {}

    public static ProblemDocument of(Throwable wrong) {
        if (wrong instanceof RefusedRequest refusedRequest) {
            return refusedRequest.document();
        }
        if (wrong instanceof InvalidDialogue invalid) {
            return invalid("Invalid case", invalid.problems());
        }
        if (wrong instanceof UnreadableSheet unreadable) {
            return invalid("Invalid table", unreadable.problems());
        }
        if (wrong instanceof InvalidRulebook invalid) {
            return unsound(invalid.faults());
        }
        if (wrong instanceof StaleDialogue) {
            return RefusedRequest.stale(String.valueOf(wrong.getMessage())).document();
        }
        if (wrong instanceof ReadOnlyDialogue) {
            return ProblemDocument.of(HttpStatus.CONFLICT, "Read-only", String.valueOf(wrong.getMessage()), List.of());
        }
        if (wrong instanceof EditConflict) {
            return ProblemDocument.of(HttpStatus.CONFLICT, "Overtaken", String.valueOf(wrong.getMessage()), List.of());
        }
        if (wrong instanceof OtherEdition) {
            return ProblemDocument.of(
                    HttpStatus.CONFLICT, "Rules of another edition", String.valueOf(wrong.getMessage()), List.of());
        }
        if (wrong instanceof NotApproved) {
            return ProblemDocument.of(
                    HttpStatus.CONFLICT, "Not approved", String.valueOf(wrong.getMessage()), List.of());
        }
        if (wrong instanceof UnreadableCase unreadable) {
            String message = String.valueOf(unreadable.getMessage());
            return ProblemDocument.of(
                    HttpStatus.BAD_REQUEST, "Not readable as JSON", message, List.of(new Problem("", message)));
        }
        if (wrong instanceof BodyTooLarge) {
            return ProblemDocument.of(
                    HttpStatus.CONTENT_TOO_LARGE, "Too large", String.valueOf(wrong.getMessage()), List.of());
        }
        if (wrong instanceof RulesNotReady) {
            return ProblemDocument.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "Rules not ready", String.valueOf(wrong.getMessage()), List.of());
        }
        if (wrong instanceof GivenUp) {
            return ProblemDocument.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "Took too long", String.valueOf(wrong.getMessage()), List.of());
        }
        if (wrong instanceof RejectedExecutionException) {
            return ProblemDocument.of(
                    HttpStatus.SERVICE_UNAVAILABLE, "Busy", String.valueOf(wrong.getMessage()), List.of());
        }
        if (wrong instanceof MaxUploadSizeExceededException) {
            return ProblemDocument.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "Too large",
                    "The file is larger than this address takes.",
                    List.of());
        }
        if (wrong instanceof MultipartException) {
            return ProblemDocument.of(
                    HttpStatus.BAD_REQUEST,
                    "Not readable",
                    "This is no form: its parts, or the boundary between them, are missing.",
                    List.of());
        }
        if (wrong instanceof ErrorResponse response) {
            return spring(response);
        }
        if (wrong instanceof IOException) {
            return ProblemDocument.of(
                    HttpStatus.BAD_REQUEST, "Not readable", "The body broke off before its end.", List.of());
        }
        log.error("A request failed", wrong);
        return ProblemDocument.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Internal error",
                "Entente failed on this request; the log of the server says why.",
                List.of());
    }

    private static ProblemDocument invalid(String title, List<Problem> problems) {
        String detail = problems.size() == 1
                ? problems.get(0).message()
                : problems.size() + " places are wrong; \"errors\" names each.";
        return ProblemDocument.of(HttpStatus.UNPROCESSABLE_CONTENT, title, detail, problems);
    }

    private static ProblemDocument unsound(List<Fault> faults) {
        String detail = faults.size() == 1
                ? faults.get(0).inWords()
                : faults.size() + " places are wrong; \"errors\" names the first of them.";
        return ProblemDocument.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Invalid rulebook",
                detail,
                faults.stream().limit(MOST_ERRORS).map(Problems::place).toList());
    }

    private static Problem place(Fault fault) {
        String line = fault.line() > 0 ? ":" + fault.line() : "";
        return new Problem(
                fault.file().isEmpty() ? "" : "/" + fault.file() + line,
                (fault.word().isEmpty() ? "" : "\"" + fault.word() + "\": ") + fault.message());
    }

    /** What Spring refused before a controller saw it. */
    private static ProblemDocument spring(ErrorResponse response) {
        HttpStatusCode status = response.getStatusCode();
        if (response instanceof HttpMediaTypeNotSupportedException wrong) {
            return ProblemDocument.of(
                    status,
                    "Unsupported media type",
                    "Send the body as " + named(wrong.getSupportedMediaTypes()) + ". Got " + got(wrong) + ".",
                    List.of());
        }
        if (response instanceof HttpMediaTypeNotAcceptableException wrong) {
            return ProblemDocument.of(
                    status,
                    "Not acceptable",
                    "This is answered as " + named(wrong.getSupportedMediaTypes()) + "; the Accept header excludes it.",
                    List.of());
        }
        if (response instanceof HttpRequestMethodNotSupportedException wrong) {
            String[] methods = wrong.getSupportedMethods();
            return ProblemDocument.of(
                    status,
                    "Method not allowed",
                    wrong.getMethod() + " is not allowed here. Allowed: "
                            + (methods == null ? "nothing" : String.join(", ", methods)) + ".",
                    List.of());
        }
        if (response instanceof NoResourceFoundException || response instanceof NoHandlerFoundException) {
            return ProblemDocument.of(
                    status,
                    "Unknown path",
                    "There is nothing at this path. All paths are described at /api.",
                    List.of());
        }
        HttpStatus known = HttpStatus.resolve(status.value());
        String title = known == null ? "Refused" : known.getReasonPhrase();
        return ProblemDocument.of(status, title, title + ".", List.of());
    }

    private static String got(HttpMediaTypeNotSupportedException wrong) {
        if (wrong.getContentType() != null) {
            return wrong.getContentType().toString();
        }
        return COULD_NOT_PARSE.equals(wrong.getBody().getDetail())
                ? "a Content-Type that cannot be read"
                : "no Content-Type";
    }

    private static String named(List<MediaType> types) {
        return types.stream().map(MediaType::toString).distinct().sorted().collect(Collectors.joining(" or "));
    }
}
