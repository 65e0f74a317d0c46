package entente.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import entente.reminder.Channels.Undelivered;
import entente.reminder.Destination.Channel;
import entente.reminder.Outbox.Parcel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhooksTest {

    private static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("a secret of some octets!".getBytes(StandardCharsets.UTF_8));
    private static final Clock CLOCK = Clock.fixed(Parcels.NOON, ZoneOffset.UTC);

    /** What came in. */
    private record Received(String path, String id, String timestamp, String signature, String body) {}

    private final List<Received> received = new ArrayList<>();
    private final AtomicInteger status = new AtomicInteger(204);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        received.add(new Received(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().add("Location", site() + "/elsewhere");
        exchange.sendResponseHeaders(status.get(), -1);
        exchange.close();
    }

    private String site() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Webhooks webhooks() {
        return new Webhooks(List.of(site() + "/hooks"), SECRET, CLOCK);
    }

    private static Parcel parcel(String address) {
        return Parcels.to(Channel.WEBHOOK, address, "Relief is due", "Ada");
    }

    @Test
    void postsASignedDocument() throws Exception {
        webhooks().send(parcel(site() + "/hooks/team?room=7"));
        Received one = received.get(0);
        assertThat(one.path()).isEqualTo("/hooks/team");
        assertThat(one.id()).isEqualTo("abc");
        assertThat(one.timestamp()).isEqualTo(String.valueOf(Parcels.NOON.getEpochSecond()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a secret of some octets!".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(one.signature())
                .isEqualTo("v1,"
                        + Base64.getEncoder()
                                .encodeToString(mac.doFinal((one.id() + "." + one.timestamp() + "." + one.body())
                                        .getBytes(StandardCharsets.UTF_8))));
        JsonNode body = new JsonMapper().readTree(one.body());
        assertThat(body.get("type").asString()).isEqualTo("promise.due");
        assertThat(body.get("timestamp").asString()).isEqualTo("2026-01-01T12:00:00Z");
        assertThat(body.get("data").get("text").asString()).isEqualTo("Text: жду.");
        assertThat(body.get("data").get("url").asString()).isEqualTo("http://localhost/dialogues/talks");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void countsOnlySuccessAndFollowsNobodyElsewhere(int answer) {
        status.set(answer);
        assertThatExceptionOfType(Undelivered.class)
                .isThrownBy(() -> webhooks().send(parcel(site() + "/hooks/team")))
                .withMessage("The address answered " + answer + ".");
        assertThat(received).extracting(Received::path).containsExactly("/hooks/team");
    }

    @Test
    void saysWhenNobodyAnswers() {
        Webhooks webhooks = webhooks();
        String address = site() + "/hooks";
        server.stop(0);
        assertThatExceptionOfType(Undelivered.class)
                .isThrownBy(() -> webhooks.send(parcel(address)))
                .withMessage("The address could not be reached.");
    }

    @Test
    void sendsNothingToWhatIsNotAllowedAnyMore() {
        assertThatExceptionOfType(Undelivered.class)
                .isThrownBy(() -> webhooks().send(parcel(site() + "/internal")))
                .withMessage("Webhooks of this address are not allowed any more.");
        assertThat(received).isEmpty();
    }

    private static Webhooks allowing(String... prefixes) {
        return new Webhooks(List.of(prefixes), SECRET, CLOCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/entente",
                "https://hooks.example.org/entente/a?b=c",
                "https://HOOKS.example.org:443/entente/a"
            })
    void takesWhatBeginsAsAllowed(String address) {
        assertThat(allowing("https://hooks.example.org/entente").objection(address))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.org/entente",
                "http://hooks.example.org/entente",
                "https://hooks.example.org/",
                "https://hooks.example.org/ententes",
                "https://hooks.example.org/entente/../internal",
                "https://hooks.example.org/entente/%2e%2e/internal",
                "https://hooks.example.org/entente/%2E./internal",
                "https://hooks.example.org\\@evil.example/entente",
                "https://hooks.example.org@evil.example/entente",
                "https://hooks.example.org.evil.example/entente",
                "https://hooks.example.org:8443/entente",
                "https://evil.example/https://hooks.example.org/entente",
                "https://hooks.example.org/entente#a",
                "https://127.0.0.1/entente",
                "file:///etc/passwd",
                "https://hooks.example.org/entente/ a",
                "https://hooks.example.org/entente\r\nHost: evil"
            })
    void refusesEverythingElse(String address) {
        assertThat(allowing("https://hooks.example.org/entente").objection(address))
                .contains("Please give an address that begins with https://hooks.example.org/entente.");
    }

    @Test
    void refusesToStartWithAWeakSecretOrAPrefixThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Webhooks(List.of("https://hooks.example.org/"), "whsec_c2hvcnQ=", CLOCK))
                .withMessageContaining("entente.reminders.secret")
                .withMessageNotContaining("c2hvcnQ");
        assertThatIllegalArgumentException().isThrownBy(() -> allowing("hooks.example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> allowing("https://hooks.example.org/?a"));
    }
}
