package entente.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Has a request that its sender repeats under one key done once, and answers the repeats as the first. */
@Component
public final class Idempotency {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final String VISIBLE = "[\\x21-\\x7e]{1,200}";

    private final IdempotentReplies idempotentReplies;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    Idempotency(IdempotentReplies idempotentReplies) {
        this.idempotentReplies = idempotentReplies;
    }

    /** @throws RefusedRequest when the key is none, stands for another request, or its first request is still running */
    public ResponseEntity<byte[]> answer(HttpServletRequest request, byte[] body, Supplier<Reply> work) {
        return answerPrepared(request, body, () -> work);
    }

    /**
     * The same for what takes long: all but the change itself is done before the transaction begins, so that no other
     * writer waits for it.
     *
     * @param preparation answers with the change, which runs in the transaction
     */
    public ResponseEntity<byte[]> answerPrepared(
            HttpServletRequest request, byte[] body, Supplier<Supplier<Reply>> preparation) {
        String key = request.getHeader(KEY);
        if (key == null) {
            return preparation.get().get().entity();
        }
        if (!key.matches(VISIBLE)) {
            throw RefusedRequest.badKey("Expected 1 to 200 visible characters in " + KEY + ".");
        }
        String name = hash(sender(request) + key, new byte[0]);
        if (!running.add(name)) {
            throw RefusedRequest.stillRunning(
                    "The first request under this key is still running. Send it again in a moment.");
        }
        try {
            return once(name, fingerprint(request, body), preparation);
        } finally {
            running.remove(name);
        }
    }

    private ResponseEntity<byte[]> once(String name, String asked, Supplier<Supplier<Reply>> preparation) {
        AtomicBoolean first = new AtomicBoolean();
        KeptReply kept = KeptReply.read(idempotentReplies.once(name, () -> {
            Supplier<Reply> work = preparation.get();
            return () -> {
                first.set(true);
                return new KeptReply(asked, work.get()).text();
            };
        }));
        if (!kept.request().equals(asked)) {
            throw RefusedRequest.badKey("This key stands for another request. Take a new " + KEY + " for each.");
        }
        return first.get() ? kept.reply().entity() : kept.reply().entityAgain();
    }

    /** Whose keys these are; those who have no account share theirs. */
    private static String sender(HttpServletRequest request) {
        return request.getRemoteUser() + "\n";
    }

    /** Of whoever asks, the method, the path, its query and the body. */
    private static String fingerprint(HttpServletRequest request, byte[] body) {
        String line = request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString() + "\n";
        return hash(line + sender(request), body);
    }

    private static String hash(String line, byte[] more) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(more));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
