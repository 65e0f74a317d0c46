package entente.security.door;

import java.io.IOException;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** HTTP/1.1 as Tomcat speaks it, with a note at each request of the socket that it came by; see {@link ConnectionValve}. */
public final class NotedProtocol extends Http11NioProtocol {

    /** The place of that note. Tomcat leaves those from 17 on to others. */
    static final int SOCKET = 17;

    @Override
    protected Processor createProcessor() {
        return new Http11Processor(this, getAdapter()) {
            @Override
            public SocketState service(SocketWrapperBase<?> socket) throws IOException {
                getRequest().setNote(SOCKET, socket);
                return super.service(socket);
            }
        };
    }
}
