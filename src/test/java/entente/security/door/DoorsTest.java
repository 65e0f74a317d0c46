package entente.security.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is turned away before anything of it is read, on a real port. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:${random.uuid}"})
@Timeout(120)
class DoorsTest {

    private static final String ENDLESS =
            "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n" + "Content-Length: 1000000\r\n\r\n{";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @BeforeEach
    void waitForTheRules() throws Exception {
        while (get("/actuator/health/readiness").statusCode() != 200) {
            Thread.sleep(100);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The first line and the headers that the server answers to what no client library would send. */
    private String answerTo(String request) throws IOException {
        try (Socket socket = open(request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Socket open(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    /** More than there are threads: without a limit nobody would be answered. */
    @ParameterizedTest
    @CsvSource({"/api/v1/assessments, application/json", "/login, application/x-www-form-urlencoded"})
    void answerOthersWhileBodiesDoNotCome(String path, String type) throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) {
                slow.add(open(ENDLESS.formatted(path, type)));
            }
            assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
            assertThat(get("/rules/versions").statusCode()).isEqualTo(200);
            String refused = new String(slow.get(249).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(refused).startsWith("HTTP/1.1 503").contains("Retry-After: 1");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rules?rule=%", "/rules?rule=%zz", "/?asOf=%E9", "/what-if?what=%ff&what=x"})
    void refuseAQueryThatNobodyCanRead(String address) throws Exception {
        assertThat(answerTo("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("Content-Security-Policy: ")
                .contains("not percent-encoded UTF-8");
    }

    @Test
    void tellAProgramSoInAProblemDocument() throws Exception {
        assertThat(answerTo("GET /api/v1/kinds?rulebook=%ff HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"status\":400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/a%2fb", "/..%00"})
    void refuseAPathThatNobodyCanReadUnderOurHeaders(String path) throws Exception {
        assertThat(answerTo("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("Content-Security-Policy: ")
                .endsWith("Bad Request.\n")
                .doesNotContain("Tomcat", "<html");
    }

    /** What is no request at all, by its first line and a header. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /{x} HTTP/1.1 | X: y | 400",
                "GET /?a={x} HTTP/1.1 | X: y | 400",
                "GET /\u00e9 HTTP/1.1 | X: y | 400",
                "GET /a\\b HTTP/1.1 | X: y | 400",
                "GET /;a=b/rules HTTP/1.1 | X: y | 400",
                "GET /%zz HTTP/1.1 | X: y | 400",
                "G@T / HTTP/1.1 | X: y | 400",
                "BREW / HTTP/1.1 | X: y | 400",
                "TRACE / HTTP/1.1 | X: y | 405",
                "GET / HTTP/9.9 | X: y | 505",
                "GET / HTTP/1.1 | a b: c | 400",
                "POST /login HTTP/1.1 | Content-Length: x | 400",
                "POST /login HTTP/1.1 | Transfer-Encoding: nonsense | 501",
                "nonsense | X: y | 400"
            })
    @ExtendWith(OutputCaptureExtension.class)
    void refuseWhatIsNoRequestUnderOurHeadersAndLogALineAtMost(
            String first, String header, int status, CapturedOutput output) throws IOException {
        String answer = answerTo(first + "\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsOnlyOnce("Content-Security-Policy: ")
                .containsOnlyOnce("X-Content-Type-Options: nosniff")
                .doesNotContain("Tomcat", "<html");
        assertThat(answer.substring(answer.indexOf("\r\n\r\n"))).containsPattern("[A-Z][a-z]+ [A-Z]?[a-z]+");
        assertThat(output.getAll().lines()).hasSizeLessThan(2);
    }

    @Test
    void sayTheirHeadersOnceOnPagesAndFiles() throws Exception {
        for (String path : List.of("/", "/api/v1/kinds", "/css/entente.css", "/nothing")) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .as(path)
                    .hasSize(1);
            assertThat(answer.headers().allValues("X-Content-Type-Options"))
                    .as(path)
                    .containsExactly("nosniff");
        }
    }

    @Test
    void showNobodyThePageForErrors() throws Exception {
        HttpResponse<String> asked = get("/error");
        assertThat(asked.statusCode()).isEqualTo(404);
        assertThat(asked.body()).isEqualTo("There is nothing here.\n");
    }

    @Test
    void readWhatIsPercentEncoded() throws Exception {
        assertThat(get("/?asOf=%C3%A9").statusCode()).isLessThan(500);
        assertThat(AddressValve.isReadable("a=%C3%A9&b=100%25")).isTrue();
        assertThat(AddressValve.isReadable(null)).isTrue();
    }
}
