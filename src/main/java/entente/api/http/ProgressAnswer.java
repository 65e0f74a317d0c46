package entente.api.http;

import entente.job.Jobs.Job;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * How far work is that goes on.
 *
 * @param of 0 until it has begun
 */
public record ProgressAnswer(int done, int of) {

    /** That the answer is not there yet. */
    public static ResponseEntity<Object> entity(Job<?> job) {
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(job.askAgainAfter()))
                .body(new ProgressAnswer(job.done(), job.bound()));
    }
}
