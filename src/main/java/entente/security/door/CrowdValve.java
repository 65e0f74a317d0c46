package entente.security.door;

import entente.problem.ProblemDocument;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Keeps one address from taking all threads with bodies that never come: past so many requests with a body under way at
 * once, the next is refused, and what it sends is not read. What brings no body, as a page or health, is let in.
 */
final class CrowdValve extends ValveBase {

    /** Set on a request whose body is not to be read to its end, since it comes too slowly. */
    static final String UNREAD = CrowdValve.class.getName() + ".UNREAD";

    private final int most;
    private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

    /** @param most how many requests with a body of one address may be under way at once */
    CrowdValve(int most) {
        super(/* asyncSupported= */ true);
        this.most = most;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!hasBody(request)) {
            getNext().invoke(request, response);
            return;
        }
        String address = String.valueOf(request.getRemoteAddr());
        if (underWay.merge(address, 1, Integer::sum) > most) {
            leave(address);
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            ProblemDocument.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "From this address " + most
                                    + " requests with a body are under way, as many as may be at once."
                                    + " Try again in a second.")
                    .send(response);
            leaveUnread(request);
            return;
        }
        try {
            getNext().invoke(request, response);
        } finally {
            leave(address);
        }
        if (request.getAttribute(UNREAD) != null) {
            leaveUnread(request);
        }
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static void leaveUnread(Request request) {
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    private void leave(String address) {
        underWay.computeIfPresent(address, (of, requests) -> requests == 1 ? null : requests - 1);
    }
}
