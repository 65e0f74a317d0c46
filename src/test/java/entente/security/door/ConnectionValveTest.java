package entente.security.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** A connection can be cut off while an answer is written to it. */
@Timeout(120)
class ConnectionValveTest {

    private final EndlessAnswer endlessAnswer = new EndlessAnswer();
    private WebServer server;

    private static final class EndlessAnswer extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient BlockingQueue<Connection> begun = new LinkedBlockingQueue<>();
        private final transient CompletableFuture<IOException> broken = new CompletableFuture<>();

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            begun.add(Connection.of(request));
            try {
                while (true) {
                    response.getOutputStream().write(new byte[1 << 16]);
                }
            } catch (IOException cut) {
                broken.complete(cut);
            }
        }
    }

    @BeforeEach
    void start() {
        TomcatServletWebServerFactory tomcat = new TomcatServletWebServerFactory(0);
        tomcat.setProtocol(NotedProtocol.class.getName());
        tomcat.addEngineValves(new ConnectionValve());
        server = tomcat.getWebServer(
                context -> context.addServlet("endless", endlessAnswer).addMapping("/"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        server.destroy();
    }

    @Test
    void endsAnAnswerThatNobodyTakes() throws Exception {
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            client.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Connection connection = endlessAnswer.begun.take();
            assertThat(connection.hasHungUp()).isFalse();
            connection.cutOff();
            assertThat(endlessAnswer.broken.get()).isInstanceOf(IOException.class);
        }
    }
}
