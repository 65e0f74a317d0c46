package entente.security.door;

import static org.assertj.core.api.Assertions.assertThat;

import entente.assessment.plan.Arrangement;
import entente.assessment.plan.PlanSearch;
import entente.assessment.search.SearchResult;
import entente.job.CurrentWork;
import entente.job.GivenUp;
import entente.job.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Work ends soon after its client has hung up, and its place is given back; on a real port. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:${random.uuid}"})
@Import(HangUpTest.SlowPlans.class)
@Timeout(120)
class HangUpTest {

    private static final int PLACES = Runtime.getRuntime().availableProcessors();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final String CASE = """
            {"sides": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}], "asOf": "2025-06-01",
             "moves": [{"id": "m1", "date": "2025-05-01", "actor": "a", "kind": "prisoner-release"}],
             "proposals": [{"id": "p1", "date": "2025-05-20", "from": "a",
               "asks": [{"kind": "prisoner-release"}], "offers": [{"kind": "sanctions-relief"}]}]}""";

    private static final String PLAN =
            "POST /api/v1/plan HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: %d\r\n\r\n%s";

    /** Stands for a search that takes long. */
    @TestConfiguration
    static class SlowPlans {

        private final Semaphore begun = new Semaphore(0);
        private final Semaphore ended = new Semaphore(0);
        private final Semaphore mayEnd = new Semaphore(0);
        private final Queue<String> givenUp = new ConcurrentLinkedQueue<>();

        @Bean
        @Primary
        PlanSearch slow() {
            return (bargain, splitting, limits, progress) -> {
                begun.release();
                try {
                    CurrentWork.await(Duration.ofHours(1), nanos -> mayEnd.tryAcquire(nanos, TimeUnit.NANOSECONDS));
                } catch (GivenUp left) {
                    givenUp.add(String.valueOf(left.getMessage()));
                    throw left;
                } finally {
                    ended.release();
                }
                return new PlanSearch.FoundArrangement(
                        Arrangement.together(bargain.terms().size()), 1, SearchResult.SearchEnd.EXHAUSTED);
            };
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private SlowPlans searches;

    @BeforeEach
    void waitForTheRules() throws Exception {
        while (send(HttpRequest.newBuilder(address("/actuator/health/readiness")))
                        .statusCode()
                != 200) {
            Thread.sleep(100);
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks for a plan; the search has begun by then. */
    private Socket ask() throws IOException, InterruptedException {
        String question = "{\"case\": " + CASE + ", \"proposal\": \"p1\"}";
        Socket client = new Socket(InetAddress.getLoopbackAddress(), port);
        write(client, PLAN.formatted(question.length(), question));
        searches.begun.acquire();
        return client;
    }

    private static void write(Socket client, String request) throws IOException {
        client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void searchesEndWhenTheirClientsHangUpAndOthersGetTheirPlaces() throws Exception {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            clients.add(ask());
        }
        for (Socket client : clients) {
            client.close();
        }
        searches.ended.acquire(PLACES);
        assertThat(searches.givenUp).hasSize(PLACES).containsOnly("Whoever asked has left.");
        assertThat(send(HttpRequest.newBuilder(address("/api/v1/assessments"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(CASE)))
                        .statusCode())
                .isEqualTo(200);
    }

    /** The next request comes in while the first is answered, and is looked at in search of the end. */
    @Test
    void nothingIsLostOfAClientThatStays() throws Exception {
        try (Socket client = ask()) {
            write(client, "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(searches.ended.tryAcquire(3 * Patience.LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS))
                    .isFalse();
            searches.mayEnd.release();
            String answers = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers).containsSubsequence("HTTP/1.1 200", "\"bearable\"", "HTTP/1.1 200", "\"UP\"");
        }
    }
}
