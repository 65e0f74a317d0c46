package entente.web;

import entente.assessment.RulesNotReady;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.ReadOnlyDialogue;
import entente.job.GivenUp;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.OtherEdition;
import entente.rulebook.Text;
import entente.web.view.NotFoundOnPage;
import entente.web.view.ReportTooLong;
import entente.web.view.UnreadableAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.util.UriComponentsBuilder;

/** What the pages say when they cannot show what was asked for. */
@ControllerAdvice(basePackageClasses = PageErrors.class)
public final class PageErrors {

    /** Rules compile in a few seconds, and questions are answered in as many; the page asks again by itself after as many. */
    private static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler(NotFoundOnPage.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(NotFoundOnPage notFound, Model model) {
        model.addAttribute("explanation", notFound.getMessage());
        return "error/404";
    }

    @ExceptionHandler(UnreadableAddress.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String unreadableAddress(UnreadableAddress unreadable, Model model) {
        model.addAttribute("explanation", unreadable.getMessage());
        return "error/400";
    }

    @ExceptionHandler({RulesNotReady.class, RejectedExecutionException.class})
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String notReady(RuntimeException notReady, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        model.addAttribute("explanation", notReady.getMessage());
        model.addAttribute("refreshAfter", RETRY_AFTER_SECONDS);
        return "error/not-ready";
    }

    /** What took too long for a page; it would again, so the page does not ask by itself. */
    @ExceptionHandler(GivenUp.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String givenUp(GivenUp givenUp, Model model) {
        model.addAttribute("explanation", givenUp.getMessage());
        return "error/503";
    }

    /** What was sent does not hold the file that the page asks for, or one that is too large. */
    @ExceptionHandler(MultipartException.class)
    String noFile(MultipartException noFile, Model model, HttpServletResponse response) {
        boolean tooLarge = noFile instanceof MaxUploadSizeExceededException;
        HttpStatus status = tooLarge ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST;
        response.setStatus(status.value());
        model.addAttribute(
                "explanation",
                tooLarge
                        ? "The file is larger than this server takes. Go back and choose a smaller one, or split it."
                        : "The form came without the file that it asks for. Go back and choose one.");
        return "error/4xx";
    }

    /** What the address says is of another kind than the page asks for, such as a word for a number. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String mistyped(MethodArgumentTypeMismatchException mistyped, Model model) {
        boolean number = mistyped.getRequiredType() == Integer.class || mistyped.getRequiredType() == int.class;
        model.addAttribute(
                "explanation",
                "The address says “" + Text.visible(String.valueOf(mistyped.getValue())) + "” for “"
                        + mistyped.getName() + "”. Expected " + (number ? "a whole number" : "something else") + ".");
        return "error/400";
    }

    /** What was typed is more than a rulebook holds. */
    @ExceptionHandler(InvalidRulebook.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String tooMuch(InvalidRulebook invalid, Model model) {
        model.addAttribute("explanation", invalid.getMessage());
        return "error/4xx";
    }

    @ExceptionHandler(OtherEdition.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String otherEdition(OtherEdition old, Model model, HttpServletRequest request) {
        model.addAttribute("explanation", old.getMessage());
        if (HttpMethod.GET.matches(request.getMethod()) && request.getParameter("rulebook") != null) {
            model.addAttribute(
                    "inForce",
                    UriComponentsBuilder.fromPath(request.getRequestURI())
                            .query(request.getQueryString())
                            .replaceQueryParam("rulebook")
                            .build()
                            .toUriString());
        }
        return "error/other-edition";
    }

    @ExceptionHandler(ReadOnlyDialogue.class)
    @ResponseStatus(HttpStatus.CONFLICT)
    String readOnly(ReadOnlyDialogue readOnly, Model model) {
        model.addAttribute("explanation", readOnly.getMessage());
        return "error/4xx";
    }

    @ExceptionHandler(ReportTooLong.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String tooLong(ReportTooLong reportTooLong, Model model) {
        model.addAttribute("explanation", reportTooLong.getMessage());
        return "error/4xx";
    }

    /** A dialogue on record that the rules in force cannot weigh. */
    @ExceptionHandler(InvalidDialogue.class)
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String unweighable(InvalidDialogue invalid, Model model) {
        model.addAttribute("problems", invalid.problems());
        return "error/unweighable";
    }
}
