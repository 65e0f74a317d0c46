package entente.security.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.http.HttpStatus;

/** Puts our headers on whatever is answered, by whomever; and answers what Tomcat could not read as a request at all. */
final class HeaderValve extends ValveBase {

    HeaderValve() {
        super(/* asyncSupported= */ true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", Doors.CONTENT_SECURITY_POLICY);
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status != null && status.isError()) {
            response.setSuspended(false); // Tomcat lets nobody write after it has refused
            PlainErrors.say(response, status);
        } else {
            getNext().invoke(request, response);
        }
    }
}
