package entente.api.http;

import entente.casefile.Documents;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer to a request that writes.
 *
 * @param location where what was made is found; empty where nothing was
 * @param tag the revision that stands now, as an entity tag; empty where what was made has none
 * @param body JSON
 */
public record Reply(int status, String location, String tag, String body) {

    public static Reply created(String location, int revision, Object body) {
        return new Reply(HttpStatus.CREATED.value(), location, EditRequest.tag(revision), Documents.write(body));
    }

    public static Reply ok(int revision, Object body) {
        return new Reply(HttpStatus.OK.value(), "", EditRequest.tag(revision), Documents.write(body));
    }

    public static Reply ok(Object body) {
        return new Reply(HttpStatus.OK.value(), "", "", Documents.write(body));
    }

    public ResponseEntity<byte[]> entity() {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status);
        if (!tag.isEmpty()) {
            answer.eTag(tag);
        }
        if (!location.isEmpty()) {
            answer.location(URI.create(location));
        }
        return answer.contentType(MediaType.APPLICATION_JSON).body(body.getBytes(StandardCharsets.UTF_8));
    }

    /** As it was answered before. */
    ResponseEntity<byte[]> entityAgain() {
        ResponseEntity<byte[]> first = entity();
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(first.getHeaders());
        headers.set(Idempotency.REPLAYED, "true");
        return new ResponseEntity<>(first.getBody(), headers, first.getStatusCode());
    }
}
