package entente.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** A repeat is answered as the first, and only once that is done. */
class IdempotencyTest {

    private static final Reply CREATED = Reply.created("/api/v1/dialogues/x", 1, Map.of("id", "x"));

    private final Map<String, String> kept = new ConcurrentHashMap<>();
    private final Idempotency idempotency = new Idempotency(this::once);

    private String once(String key, Supplier<Supplier<String>> preparation) {
        String reply = kept.containsKey(key) ? kept.get(key) : preparation.get().get();
        return kept.merge(key, reply, (first, again) -> first);
    }

    private ResponseEntity<byte[]> post(String body, Supplier<Reply> work) {
        return post(null, "key", body, work);
    }

    private ResponseEntity<byte[]> post(@Nullable String account, String key, String body, Supplier<Reply> work) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/dialogues");
        request.setRemoteUser(account);
        request.addHeader("Idempotency-Key", key);
        return idempotency.answer(request, body.getBytes(StandardCharsets.UTF_8), work);
    }

    private static void refused(int status, Runnable request) {
        assertThatExceptionOfType(RefusedRequest.class)
                .isThrownBy(request::run)
                .satisfies(refusedRequest ->
                        assertThat(refusedRequest.document().status()).isEqualTo(status));
    }

    @Test
    void refusesARepeatWhileTheFirstIsRunning() {
        ResponseEntity<byte[]> first = post("{}", () -> {
            refused(409, () -> post("{}", () -> CREATED));
            return CREATED;
        });
        assertThat(first.getStatusCode().value()).isEqualTo(201);
    }

    @Test
    void freesTheKeyOfARequestThatFails() {
        refused(
                404,
                () -> post("{}", () -> {
                    throw RefusedRequest.unknownDialogue("x");
                }));
        assertThat(post("{}", () -> CREATED).getHeaders().containsHeader("Idempotency-Replayed"))
                .isFalse();
    }

    @Test
    void keepsTheKeysOfEachAccountApart() {
        for (String account : Arrays.asList("Ann", "Ben", null)) {
            Reply reply = Reply.ok(1, Map.of("for", String.valueOf(account)));
            String body = "[\"" + account + "\"]";
            assertThat(post(account, "key", body, () -> reply).getHeaders().containsHeader("Idempotency-Replayed"))
                    .isFalse();
            assertThat(post(account, "key", body, () -> CREATED).getBody())
                    .isEqualTo(reply.entity().getBody());
        }
    }

    @Test
    void theFirstRequestOfOneAccountKeepsNoOtherWaiting() {
        post("Ann", "key", "{}", () -> {
            assertThat(post("Ben", "key", "{}", () -> CREATED).getStatusCode().value())
                    .isEqualTo(201);
            return CREATED;
        });
    }

    /** As long as the column that holds it. */
    @Test
    void keepsTheLongestKeyOfTheLongestName() {
        post("n".repeat(100), "k".repeat(200), "{}", () -> CREATED);

        assertThat(kept.keySet()).allMatch(name -> name.length() <= 200);
    }

    @Test
    void answersALongReplyAgain() {
        Reply large = Reply.ok(7, Map.of("text", "ä\n".repeat(200_000)));
        ResponseEntity<byte[]> first = post("{}", () -> large);
        ResponseEntity<byte[]> again = post("{}", () -> CREATED);
        assertThat(again.getBody()).isEqualTo(first.getBody());
        assertThat(again.getHeaders().getETag()).isEqualTo("\"7\"");
        refused(422, () -> post("[]", () -> CREATED));
    }
}
