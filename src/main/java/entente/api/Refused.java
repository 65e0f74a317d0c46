package entente.api;

import java.io.Serial;
import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered, with the words that tell the client why. */
final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ProblemDocument document;

    private Refused(ProblemDocument document) {
        super(document.detail());
        this.document = document;
    }

    static Refused unknownRulebook(String version, List<String> known) {
        return new Refused(ProblemDocument.of(
                HttpStatus.NOT_FOUND,
                "Unknown rulebook",
                "There is no rulebook \"" + version + "\". Expected one of: " + String.join(", ", known) + ".",
                List.of()));
    }

    static Refused unknownDialogue(String id) {
        return new Refused(ProblemDocument.of(
                HttpStatus.NOT_FOUND,
                "Unknown dialogue",
                "There is no dialogue \"" + id + "\". Those on record are listed at /api/v1/dialogues.",
                List.of()));
    }

    static Refused badParameter(String name, String expected, String got) {
        String message = "The query parameter \"" + name + "\" expects " + expected + ". Got \"" + got + "\".";
        return new Refused(
                ProblemDocument.of(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid query parameter", message, List.of()));
    }

    ProblemDocument document() {
        return document;
    }
}
