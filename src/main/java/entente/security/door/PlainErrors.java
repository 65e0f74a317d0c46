package entente.security.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What is refused before any page of ours is reached: a line of text that says no more than it has to. */
public final class PlainErrors extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable wrong) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        say(response, status);
    }

    static void say(Response response, HttpStatus status) {
        say(response, status, status.getReasonPhrase() + ".");
    }

    /** Answers with a line of text. */
    static void say(Response response, HttpStatus status, String words) {
        try {
            response.setStatus(status.value());
            response.setContentType("text/plain;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write((words + "\n").getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            // nobody is left to be told, or an answer has begun
        }
    }
}
