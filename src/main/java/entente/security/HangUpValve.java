package entente.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Lets whoever works on an answer ask whether the client has hung up; Tomcat itself looks only when it reads or writes.
 * A client that ends its half of the connection counts as gone, as it does for other servers.
 */
final class HangUpValve extends ValveBase {

    static final String HUNG_UP = HangUpValve.class.getName();

    HangUpValve() {
        super(/* asyncSupported= */ true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Object connection = request.getCoyoteRequest().getNote(HangUpProtocol.CONNECTION);
        if (connection instanceof SocketWrapperBase<?> socket) {
            request.setAttribute(HUNG_UP, (BooleanSupplier) () -> hasHungUp(socket));
        }
        getNext().invoke(request, response);
    }

    /**
     * Whether the client of this request has hung up; false where that cannot be told. Only the thread that answers may
     * ask, and only while no other reads the body.
     */
    static BooleanSupplier of(ServletRequest request) {
        return request.getAttribute(HUNG_UP) instanceof BooleanSupplier hungUp ? hungUp : () -> false;
    }

    /** What has come in meanwhile stays with the connection, for whoever reads from it next. */
    private static boolean hasHungUp(SocketWrapperBase<?> socket) {
        try {
            socket.isReadyForRead();
            return false;
        } catch (IOException gone) {
            return true;
        }
    }
}
