package entente.delivery;

import entente.reminder.Channels.Undelivered;
import entente.reminder.Delivery;
import entente.reminder.Outbox.Parcel;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts reminders to programs, signed as Standard Webhooks has it (standardwebhooks.com), and to no address but those that
 * the operator allows. No redirect is followed, and nothing of an answer but its status is read.
 */
public final class Webhooks {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SECRET_PREFIX = "whsec_";

    /** Octets of a secret, fewest and most. */
    private static final int SHORTEST_SECRET = 24;

    private static final int LONGEST_SECRET = 64;
    private static final int LONGEST_ADDRESS = 2000;

    private static final JsonMapper JSON = new JsonMapper();

    private final List<URI> allowed;
    private final SecretKeySpec secret;
    private final Clock clock;
    private final HttpClient client;

    /**
     * @param allowed what addresses begin with: {@code https://hooks.example.org/entente/}
     * @param secret {@code whsec_} and 24 to 64 octets in Base64
     * @throws IllegalArgumentException when one of them is none
     */
    public Webhooks(List<String> allowed, String secret, Clock clock) {
        this.allowed = allowed.stream().map(Webhooks::prefix).toList();
        this.secret = secret(secret);
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static URI prefix(String text) {
        return address(text)
                .filter(uri -> uri.getRawQuery() == null)
                .orElseThrow(() -> new IllegalArgumentException("entente.reminders.webhooks has addresses such as"
                        + " https://hooks.example.org/entente/, and not \"" + text + "\""));
    }

    private static SecretKeySpec secret(String text) {
        try {
            byte[] octets = text.startsWith(SECRET_PREFIX)
                    ? Base64.getDecoder().decode(text.substring(SECRET_PREFIX.length()))
                    : new byte[0];
            if (octets.length >= SHORTEST_SECRET && octets.length <= LONGEST_SECRET) {
                return new SecretKeySpec(octets, "HmacSHA256");
            }
        } catch (IllegalArgumentException noBase64) {
            // said below, without the secret
        }
        throw new IllegalArgumentException(
                "entente.reminders.secret is whsec_ and 24 to 64 octets in Base64, and webhooks need one");
    }

    List<String> allowed() {
        return allowed.stream().map(URI::toString).toList();
    }

    Optional<String> objection(String address) {
        return address(address).filter(this::isAllowed).isPresent()
                ? Optional.empty()
                : Optional.of("Please give an address that begins with " + String.join(" or ", allowed()) + ".");
    }

    /** An address that means to others what it means here: plain characters, no way up, nobody's name in it. */
    private static Optional<URI> address(String text) {
        if (text.length() > LONGEST_ADDRESS || text.contains("%2e") || text.contains("%2E") || text.contains("\\")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            boolean plain = ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && uri.equals(uri.normalize());
            return plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(URI address) {
        return allowed.stream()
                .anyMatch(prefix -> prefix.getScheme().equals(address.getScheme())
                        && prefix.getHost().equalsIgnoreCase(address.getHost())
                        && port(prefix) == port(address)
                        && isUnder(prefix.getRawPath(), address.getRawPath()));
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equals("https") ? 443 : 80;
    }

    /** The folder itself, or what is in it; {@code /ab} is not in {@code /a}. */
    private static boolean isUnder(String prefix, String path) {
        String folder = prefix.endsWith("/") ? prefix : prefix + "/";
        return path.equals(prefix) || path.startsWith(folder);
    }

    void send(Parcel parcel) throws Undelivered {
        URI address = address(parcel.watch().destination().address())
                .filter(this::isAllowed)
                .orElseThrow(() -> new Undelivered("Webhooks of this address are not allowed any more."));
        String body = body(parcel);
        String id = parcel.delivery().id();
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Entente")
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + signature(id + "." + timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status < 200 || status >= 300) {
                throw new Undelivered("The address answered " + status + ".");
            }
        } catch (HttpTimeoutException late) {
            throw new Undelivered("The address did not answer within " + PATIENCE.toSeconds() + " seconds.");
        } catch (IOException unreachable) {
            throw new Undelivered("The address could not be reached.");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Undelivered("Entente was stopped.");
        }
    }

    private static String body(Parcel parcel) {
        Delivery delivery = parcel.delivery();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("dialogue", parcel.watch().dialogue());
        data.put("asOf", delivery.reminder().asOf().toString());
        data.put("subject", delivery.reminder().subject());
        data.put("text", delivery.reminder().text());
        data.put("url", parcel.watch().dialoguePage());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", delivery.reminder().type().code());
        body.put("timestamp", delivery.decided().toString());
        body.put("data", data);
        return JSON.writeValueAsString(body);
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
