package entente.api;

import entente.dialogue.Problem;
import entente.exchange.Documents;
import entente.rulebook.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads what a request that changes rules brings. */
final class EditRequest {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_REASON = 10_000;
    private static final String UNNAMED = "Unnamed";

    /** 1 MiB: the most octets of a body of a few fields. */
    private static final long LIMIT = 1 << 20;

    private final Map<?, ?> fields;
    private final List<Problem> problems = new ArrayList<>();

    private EditRequest(Map<?, ?> fields) {
        this.fields = fields;
    }

    /** @throws entente.exchange.UnreadableCase when the body is no JSON */
    static EditRequest read(HttpServletRequest request) throws IOException {
        Object document = Documents.read(text(LimitedBody.of(request, LIMIT).readAllBytes()));
        if (document instanceof Map<?, ?> object) {
            return new EditRequest(object);
        }
        throw Refused.badBody(List.of(new Problem("", "Expected an object with fields.")));
    }

    /** A text in UTF-8. */
    static String text(byte[] octets) {
        return Text.ofUtf8(octets)
                .orElseThrow(() -> Refused.badBody(List.of(new Problem("", "Expected a text in UTF-8."))));
    }

    /** The revision that {@code If-Match} names. */
    static int revision(HttpServletRequest request, int last) {
        String named = request.getHeader(HttpHeaders.IF_MATCH);
        if (named == null) {
            throw Refused.revisionNotNamed(last);
        }
        if (!named.equals(tag(last))) {
            throw Refused.stale("The draft has changed since you read it: its last revision is " + last
                    + ", and If-Match names " + named + ". Read it again.");
        }
        return last;
    }

    /** A revision as an entity tag. */
    static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    static String named(@Nullable String author) {
        if (author == null || author.isBlank()) {
            return UNNAMED;
        }
        if (author.length() > LONGEST_NAME) {
            throw Refused.badParameter(
                    "author", "at most " + LONGEST_NAME + " characters", author.length() + " of them");
        }
        if (!Text.isReadable(author)) {
            throw Refused.badParameter("author", "characters that can be seen", "others");
        }
        return author.strip();
    }

    String author() {
        return text("author", LONGEST_NAME);
    }

    String title() {
        return text("title", LONGEST_NAME);
    }

    String reason() {
        return text("reason", LONGEST_REASON);
    }

    String note() {
        return text("note", LONGEST_REASON);
    }

    /** The version that is named, as a text or a number; {@code newest} where none is. */
    String base(String newest) {
        Object base = fields.get("base");
        return base == null ? newest : base.toString();
    }

    /** @throws Refused with every field that is wrong */
    void throwIfWrong() {
        if (!problems.isEmpty()) {
            throw Refused.badBody(problems);
        }
    }

    private String text(String field, int longest) {
        Object value = fields.get(field);
        if (value instanceof String text && !text.isBlank() && text.length() <= longest && Text.isReadable(text)) {
            return text.strip();
        }
        problems.add(new Problem(
                "/" + field, "Expected a text of 1 to " + longest + " characters, all of which can be seen."));
        return "";
    }
}
