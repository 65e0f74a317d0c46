package entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import entente.config.RulesAtStart;
import entente.storage.Postgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.support.ServletRequestHandledEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two Ententes on one PostgreSQL: they start at once, weigh by the same rules, and outlive an outage of it. */
class SharedDatabaseTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    /** How many requests each has answered. */
    private static final List<AtomicInteger> HANDLED = List.of(new AtomicInteger(), new AtomicInteger());

    private static int port;
    private static EmbeddedPostgres postgres;
    private static List<ConfigurableApplicationContext> both = List.of();

    @BeforeAll
    static void startBothAtOnceOnAnEmptyDatabase() throws Exception {
        port = freePort();
        postgres = Postgres.ofItsOwn(port, folder.resolve("postgres"));
        both = Stream.of(0, 1)
                .map(place -> CompletableFuture.supplyAsync(() -> start(place), task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        both.forEach(each -> each.getBean(RulesAtStart.class).await());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static ConfigurableApplicationContext start(int place) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .listeners((ApplicationListener<ServletRequestHandledEvent>) answered -> count(place, answered))
                .run(
                        "--server.port=0",
                        "--entente.editing=loopback",
                        "--entente.data-dir=" + folder.resolve("data" + place),
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres");
    }

    /** The proxy asks after health too. */
    private static void count(int place, ServletRequestHandledEvent answered) {
        if (answered.getRequestUrl().startsWith("/api/")) {
            HANDLED.get(place).incrementAndGet();
        }
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
            awaitOk(instance, "/api/v1/dialogues");
            awaitOk(instance, "/actuator/health");
        }
    }

    /** The pool tries again a few seconds after it last failed. */
    private static void awaitOk(int instance, String path) throws Exception {
        for (int attempt = 0; attempt < 60 && get(instance, path).statusCode() != 200; attempt++) {
            Thread.sleep(500);
        }
        assertThat(get(instance, path).statusCode()).as(path).isEqualTo(200);
    }

    /** Logins live in the memory of one; docker/ shows a proxy that is set up so. */
    @Test
    void keepPeopleWhereTheyAreBehindTheProxy() throws Exception {
        assumeThat(Path.of("/usr/sbin/haproxy"))
                .as("HAProxy, which .ci/run brings")
                .exists();
        int front = freePort();
        ProcessBuilder command = new ProcessBuilder("/usr/sbin/haproxy", "-db", "-f", "docker/haproxy.cfg");
        command.environment().put("ENTENTE_BIND", "127.0.0.1:" + front);
        command.environment().put("ENTENTE_ONE", at(0, "").getAuthority());
        command.environment().put("ENTENTE_ANOTHER", at(1, "").getAuthority());
        Process proxy = command.inheritIO().start();
        try {
            Set<Integer> places = new HashSet<>();
            for (int person = 0; person < 4; person++) {
                HttpClient browser = HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .build();
                HANDLED.forEach(count -> count.set(0));
                for (int request = 0; request < 6; request++) {
                    assertThat(through(browser, front).statusCode()).isEqualTo(200);
                }
                assertThat(HANDLED).extracting(AtomicInteger::get).containsExactlyInAnyOrder(0, 6);
                places.add(HANDLED.get(0).get());
            }
            assertThat(places)
                    .as("how many requests of a person one of the two answered")
                    .containsOnly(0, 6);
        } finally {
            proxy.destroy();
            proxy.waitFor();
        }
    }

    private static HttpResponse<String> through(HttpClient browser, int front) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + front + "/api/v1/dialogues"))
                .build();
        for (int attempt = 0; ; attempt++) {
            try {
                return browser.send(request, BodyHandlers.ofString());
            } catch (ConnectException notYet) {
                if (attempt == 50) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }
}
