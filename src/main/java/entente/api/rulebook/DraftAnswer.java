package entente.api.rulebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.api.http.EditRequest;
import entente.rulebook.publish.Draft;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * A draft.
 *
 * @param base the version that it was begun from, or brought up to since
 * @param leftOut what had been changed in an earlier edition and could not be taken over, in words; mostly nothing
 * @param files text by path; left out in lists
 */
record DraftAnswer(
        String id,
        String title,
        String base,
        int revision,
        String author,
        OffsetDateTime changedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> leftOut,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> files) {

    /** The whole draft with its revision as a tag. */
    static ResponseEntity<DraftAnswer> entity(HttpStatus status, Draft draft) {
        return ResponseEntity.status(status)
                .eTag(EditRequest.tag(draft.revision()))
                .body(whole(draft));
    }

    static DraftAnswer listed(Draft draft) {
        return of(draft, Map.of());
    }

    static DraftAnswer whole(Draft draft) {
        return of(draft, draft.files().textByPath());
    }

    private static DraftAnswer of(Draft draft, Map<String, String> files) {
        return new DraftAnswer(
                draft.id(),
                draft.title(),
                Integer.toString(draft.base()),
                draft.revision(),
                draft.author(),
                draft.changedAt(),
                draft.leftOut(),
                files);
    }
}
