package entente.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A client of the API, which runs on a real port. */
@SpringBootTest(
        classes = ApiServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.main.banner-mode=off", "server.tomcat.max-swallow-size=-1"})
public abstract class OverHttp {

    public static final String JSON = "application/json";
    public static final String NDJSON = "application/x-ndjson";

    /** A case that is read on a day of its own. */
    static final String CASE = """
            {"asOf": "2025-06-01", "sides": [{"id": "a", "name": "Avalon"}, {"id": "b", "name": "Brobdingnag"}], "moves": [%s]}""";

    public static final String RELEASE = """
            {"id": "m1", "date": "2025-05-01", "actor": "a", "kind": "prisoner-release"}""";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    public int port;

    public static String caseOf(String... moves) {
        return CASE.formatted(String.join(", ", moves));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).build());
    }

    public HttpResponse<String> post(String path, String mediaType, String body)
            throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", mediaType)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    public static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public static String mediaType(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("none");
    }
}
