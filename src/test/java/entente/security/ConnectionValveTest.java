package entente.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A connection can be cut off while an answer is written to it. */
@Timeout(120)
class ConnectionValveTest {

    private final Tomcat tomcat = new Tomcat();
    private final EndlessAnswer endlessAnswer = new EndlessAnswer();

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
    void start(@TempDir Path folder) throws Exception {
        tomcat.setBaseDir(folder.toString());
        Connector connector = new Connector(NotedProtocol.class.getName());
        connector.setPort(0);
        tomcat.setConnector(connector);
        tomcat.getEngine().getPipeline().addValve(new ConnectionValve());
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "endless", endlessAnswer);
        context.addServletMappingDecoded("/", "endless");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void endsAnAnswerThatNobodyTakes() throws Exception {
        try (Socket client =
                new Socket(InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort())) {
            client.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            Connection connection = endlessAnswer.begun.take();
            assertThat(connection.hasHungUp()).isFalse();
            connection.cutOff();
            assertThat(endlessAnswer.broken.get()).isInstanceOf(IOException.class);
        }
    }
}
