package entente.security.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Gives each request its {@link Connection}; Tomcat itself looks at it only when it reads or writes. */
final class ConnectionValve extends ValveBase {

    ConnectionValve() {
        super(/* asyncSupported= */ true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getCoyoteRequest().getNote(NotedProtocol.SOCKET) instanceof SocketWrapperBase<?> socket) {
            new NioConnection(socket).isOf(request);
        }
        getNext().invoke(request, response);
    }

    private record NioConnection(SocketWrapperBase<?> socket) implements Connection {

        /** What has come in meanwhile stays with the socket, for whoever reads from it next. */
        @Override
        public boolean hasHungUp() {
            try {
                socket.isReadyForRead();
                return false;
            } catch (IOException gone) {
                return true;
            }
        }

        /** Tomcat closes what it has opened, once the writing fails: what it uses for a connection, it uses again. */
        @Override
        public void cutOff() {
            try {
                if (socket.getSocket() instanceof NioChannel channel) {
                    channel.getIOChannel().shutdownOutput();
                }
            } catch (IOException gone) {
                // then nobody takes an answer
            }
        }
    }
}
