package entente.api.http;

import entente.dialogue.Problem;
import entente.problem.ProblemDocument;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered, with the words that tell the client why. */
public final class RefusedRequest extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ProblemDocument document;

    private RefusedRequest(ProblemDocument document) {
        super(document.detail());
        this.document = document;
    }

    public static RefusedRequest unknownRulebook(String version, List<String> known) {
        return notFound(
                "Unknown rulebook",
                "There is no rulebook \"" + version + "\". Expected one of: " + String.join(", ", known) + ".");
    }

    public static RefusedRequest unknownDialogue(String id) {
        return notFound(
                "Unknown dialogue",
                "There is no dialogue \"" + id + "\". Those on record are listed at /api/v1/dialogues.");
    }

    public static RefusedRequest unknownMove(String dialogue, String move) {
        return notFound(
                "Unknown move",
                "There is no move \"" + move + "\" in this dialogue. Its moves are listed at /api/v1/dialogues/"
                        + dialogue + "/moves.");
    }

    public static RefusedRequest unknownRevision(String dialogue, String which) {
        return notFound(
                "Unknown revision",
                "The dialogue has no revision " + which + " that holds anything. Its changes are listed at"
                        + " /api/v1/dialogues/" + dialogue + "/history.");
    }

    public static RefusedRequest unknownDraft(String id) {
        return notFound("Unknown draft", "There is no draft \"" + id + "\". The drafts are listed at /api/v1/drafts.");
    }

    public static RefusedRequest unknownTable(String table, String known) {
        return notFound("Unknown table", "There is no table \"" + table + "\". Expected one of: " + known + ".");
    }

    public static RefusedRequest unknownDial(String dial) {
        return notFound(
                "Unknown number",
                "There is no number \"" + dial
                        + "\" in this draft. Those that it has are listed where no dial is named.");
    }

    private static RefusedRequest notFound(String title, String detail) {
        return new RefusedRequest(ProblemDocument.of(HttpStatus.NOT_FOUND, title, detail, List.of()));
    }

    static RefusedRequest revisionNotNamed(int last) {
        return new RefusedRequest(ProblemDocument.of(
                HttpStatus.PRECONDITION_REQUIRED,
                "Revision not named",
                "Name the revision that you read, so that nobody's change is lost: If-Match: \"" + last + "\".",
                List.of()));
    }

    public static RefusedRequest stale(String message) {
        return new RefusedRequest(
                ProblemDocument.of(HttpStatus.PRECONDITION_FAILED, "Changed since", message, List.of()));
    }

    public static RefusedRequest nothingToDo(String message) {
        return new RefusedRequest(ProblemDocument.of(HttpStatus.CONFLICT, "Nothing to do", message, List.of()));
    }

    public static RefusedRequest taken(String id) {
        return new RefusedRequest(ProblemDocument.of(
                HttpStatus.CONFLICT,
                "Id taken",
                "There is, or was, a dialogue \"" + id
                        + "\". Choose another id; what was removed can be restored from its history.",
                List.of()));
    }

    static RefusedRequest badKey(String message) {
        return new RefusedRequest(
                ProblemDocument.of(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid idempotency key", message, List.of()));
    }

    static RefusedRequest stillRunning(String message) {
        return new RefusedRequest(ProblemDocument.of(HttpStatus.CONFLICT, "Still running", message, List.of()));
    }

    /** @param problems in the body, by place */
    public static RefusedRequest badBody(List<Problem> problems) {
        return new RefusedRequest(ProblemDocument.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Invalid request",
                problems.size() == 1
                        ? problems.get(0).message()
                        : problems.size() + " places are wrong; \"errors\" names each.",
                problems));
    }

    /** @param got null where it is missing */
    public static RefusedRequest badParameter(String name, String expected, @Nullable String got) {
        String message = "The query parameter \"" + name + "\" expects " + expected + ". Got "
                + (got == null ? "nothing" : "\"" + got + "\"") + ".";
        return new RefusedRequest(
                ProblemDocument.of(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid query parameter", message, List.of()));
    }

    ProblemDocument document() {
        return document;
    }
}
