package entente.api.http;

import entente.casefile.Documents;
import entente.casefile.ObjectReader;
import entente.dialogue.Archive;
import entente.dialogue.Problem;
import entente.dialogue.Unseen;
import entente.rulebook.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Reads what a request that changes rules brings. */
public final class EditRequest {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_REASON = 10_000;
    private static final String UNNAMED = "Unnamed";

    /** 1 MiB: the most octets of a body of a few fields. */
    private static final long LIMIT = 1 << 20;

    private final ObjectReader fields;

    /** The name of the account that sends it; null for nobody. */
    private final @Nullable String user;

    private EditRequest(ObjectReader fields, @Nullable String user) {
        this.fields = fields;
        this.user = user;
    }

    /** @throws entente.casefile.UnreadableCase when the body is no JSON */
    static EditRequest read(HttpServletRequest request) throws IOException {
        return read(body(request), request);
    }

    /** The body of a few fields. */
    public static byte[] body(HttpServletRequest request) throws IOException {
        return LimitedBody.of(request, LIMIT).readAllBytes();
    }

    /** As {@link #read(HttpServletRequest)}. */
    public static EditRequest read(byte[] body, HttpServletRequest request) {
        Object document = Documents.read(text(body));
        if (!(document instanceof Map)) {
            throw RefusedRequest.badBody(List.of(new Problem("", "Expected an object with fields.")));
        }
        return new EditRequest(ObjectReader.of(document, "an object with fields"), request.getRemoteUser());
    }

    /** A text in UTF-8. */
    public static String text(byte[] octets) {
        return Text.ofUtf8(octets)
                .orElseThrow(() -> RefusedRequest.badBody(List.of(new Problem("", "Expected a text in UTF-8."))));
    }

    /** The revision of a draft that {@code If-Match} names. */
    public static int revision(HttpServletRequest request, int last) {
        return revision(request, last, "draft");
    }

    /** The revision that {@code If-Match} names, of what is called {@code what}. */
    public static int revision(HttpServletRequest request, int last, String what) {
        String named = request.getHeader(HttpHeaders.IF_MATCH);
        if (named == null) {
            throw RefusedRequest.revisionNotNamed(last);
        }
        if (!named.equals(tag(last))) {
            throw RefusedRequest.stale("The " + what + " has changed since you read it: its last revision is " + last
                    + ", and If-Match names " + named + ". Read it again.");
        }
        return last;
    }

    /** A revision as an entity tag. */
    public static String tag(int revision) {
        return "\"" + revision + "\"";
    }

    public static String named(@Nullable String author) {
        if (author == null || author.isBlank()) {
            return UNNAMED;
        }
        if (author.length() > LONGEST_NAME) {
            throw RefusedRequest.badParameter(
                    "author", "at most " + LONGEST_NAME + " characters", author.length() + " of them");
        }
        checkSeen("author", author);
        return author.strip();
    }

    private static void checkSeen(String parameter, String text) {
        Unseen.IN_PROSE.of(text).ifPresent(unseen -> {
            throw RefusedRequest.badParameter(parameter, "characters that can be seen", unseen);
        });
    }

    /** Who changes a dialogue and why, as the query parameters say. */
    public static Archive.Signature signature(@Nullable String author, @Nullable String reason) {
        if (reason == null) {
            return new Archive.Signature(named(author), "");
        }
        if (reason.length() > LONGEST_REASON) {
            throw RefusedRequest.badParameter(
                    "reason", "at most " + LONGEST_REASON + " characters", reason.length() + " of them");
        }
        checkSeen("reason", reason);
        return new Archive.Signature(named(author), reason.strip());
    }

    /** The account's name, whatever the body says; where nobody is logged in, the body has to. */
    public String author() {
        return user == null ? text("author", LONGEST_NAME) : user;
    }

    public String title() {
        return text("title", LONGEST_NAME);
    }

    public String reason() {
        return text("reason", LONGEST_REASON);
    }

    public String note() {
        return text("note", LONGEST_REASON);
    }

    /** The version that is named, as a text or a number; {@code newest} where none is. */
    public String base(String newest) {
        Object base = fields.value("base");
        return base == null ? newest : base.toString();
    }

    /** A number of a revision. */
    public int revision() {
        if (fields.value("revision") instanceof Integer revision && revision > 0) {
            return revision;
        }
        fields.wrong("revision", "Expected the number of a revision, from 1.");
        return 0;
    }

    /** @throws RefusedRequest with every field that is wrong */
    public void throwIfWrong() {
        if (!fields.problems().isEmpty()) {
            throw RefusedRequest.badBody(fields.problems());
        }
    }

    private String text(String field, int longest) {
        return fields.text(field, longest).strip();
    }
}
