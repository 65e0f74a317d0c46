package entente.security.door;

import entente.problem.ProblemDocument;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Refuses an address whose query nobody could read, before it fails wherever it is read first, and one that is only ours. */
final class AddressValve extends ValveBase {

    /** Where errors are put into words; nobody asks for it. */
    private static final String ERRORS = "/error";

    private static final int HEX = 16;
    private static final String UNREADABLE =
            "The part of the address after the question mark is not percent-encoded UTF-8, such as a=%C3%A9";

    AddressValve() {
        super(/* asyncSupported= */ true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getRequestURI().equals(ERRORS)) {
            PlainErrors.say(response, HttpStatus.NOT_FOUND, "There is nothing here.");
        } else if (isReadable(request.getQueryString())) {
            getNext().invoke(request, response);
        } else if (request.getRequestURI().startsWith("/api/")) {
            ProblemDocument.of(HttpStatus.BAD_REQUEST, UNREADABLE + ".").send(response.getResponse());
        } else {
            PlainErrors.say(response, HttpStatus.BAD_REQUEST, UNREADABLE + ".");
        }
    }

    /** Whether each percent sign begins an octet, and the octets are UTF-8. */
    static boolean isReadable(@Nullable String query) {
        if (query == null || query.indexOf('%') < 0) {
            return true;
        }
        ByteBuffer octets = ByteBuffer.allocate(query.length());
        int at = 0;
        while (at < query.length()) {
            char next = query.charAt(at);
            if (next != '%') {
                octets.put((byte) (next < 0x80 ? next : '?'));
                at++;
                continue;
            }
            boolean whole = at + 2 < query.length();
            int high = whole ? Character.digit(query.charAt(at + 1), HEX) : -1;
            int low = whole ? Character.digit(query.charAt(at + 2), HEX) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            octets.put((byte) (high * HEX + low));
            at += 3;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(octets.flip());
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
