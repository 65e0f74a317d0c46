package entente;

import static org.assertj.core.api.Assertions.assertThat;

import entente.config.RulesAtStart;
import entente.storage.Postgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two Ententes on one PostgreSQL: they start at once, weigh by the same rules, and outlive an outage of it. */
class SharedDatabaseTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static int port;
    private static EmbeddedPostgres postgres;
    private static List<ConfigurableApplicationContext> both = List.of();

    @BeforeAll
    static void startBothAtOnceOnAnEmptyDatabase() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        postgres = Postgres.ofItsOwn(port, folder.resolve("postgres"));
        both = Stream.of("one", "another")
                .map(name -> CompletableFuture.supplyAsync(() -> start(name), task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        both.forEach(each -> each.getBean(RulesAtStart.class).await());
    }

    private static ConfigurableApplicationContext start(String name) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--entente.editing=loopback",
                        "--entente.data-dir=" + folder.resolve(name),
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres");
    }

    @AfterAll
    static void stop() throws Exception {
        both.forEach(ConfigurableApplicationContext::close);
        if (postgres != null) {
            postgres.close();
        }
    }

    private static URI at(int instance, String path) {
        return URI.create(
                "http://127.0.0.1:" + both.get(instance).getEnvironment().getProperty("local.server.port") + path);
    }

    private static HttpResponse<String> get(int instance, String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(at(instance, path))
                        .header("Accept", "text/html, application/json")
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> send(
            int instance, String method, String path, String type, String body, int revision) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(at(instance, path))
                        .header("Content-Type", type)
                        .header("If-Match", "\"" + revision + "\"")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode post(int instance, String path, String body) throws Exception {
        HttpResponse<String> answer = send(instance, "POST", path, "application/json", body, 1);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return JSON.readTree(answer.body());
    }

    private static String weighedBy(int instance) throws Exception {
        String posted = Files.readString(Path.of("src/main/resources/dialogues/us-belarus-2025.json"));
        return post(instance, "/api/v1/assessments", posted)
                .at("/rulebook/version")
                .asString();
    }

    @Test
    void weighAtOnceByWhatEitherPublishes() throws Exception {
        int base = Integer.parseInt(weighedBy(0));
        for (int version = base + 1; version <= base + 2; version++) {
            int publisher = version % 2;
            String draft = post(publisher, "/api/v1/drafts", "{\"title\": \"Ours\", \"author\": \"Ada\"}")
                    .at("/id")
                    .asString();
            String rules = Files.readString(Path.of("rules/signals.dslr")) + "\n# " + version + "\n";
            assertThat(send(
                                    publisher,
                                    "PUT",
                                    "/api/v1/drafts/" + draft + "/files/signals.dslr?author=Ada",
                                    "text/plain",
                                    rules,
                                    1)
                            .statusCode())
                    .isEqualTo(200);
            String signature = "{\"author\": \"Ada\", \"reason\": \"Why not.\"}";
            assertThat(send(publisher, "POST", "/api/v1/drafts/" + draft + "/publish", "application/json", signature, 2)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(weighedBy(1 - publisher)).isEqualTo(Integer.toString(version));
            assertThat(weighedBy(publisher)).isEqualTo(Integer.toString(version));
        }
    }

    @Test
    void outliveAnOutage() throws Exception {
        String version = weighedBy(0);
        postgres.close();

        HttpResponse<String> refused = get(0, "/api/v1/dialogues");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("The database does not answer");
        HttpResponse<String> page = get(1, "/dialogues/us-belarus-2025");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Not just now", "The database does not answer");
        assertThat(get(0, "/actuator/health").statusCode()).isEqualTo(503);
        assertThat(weighedBy(0)).isEqualTo(version);

        postgres = Postgres.ofItsOwn(port, folder.resolve("postgres"));
        for (int instance : new int[] {0, 1}) {
            assertThat(get(instance, "/api/v1/dialogues").statusCode()).isEqualTo(200);
            assertThat(get(instance, "/actuator/health").statusCode()).isEqualTo(200);
        }
    }
}
