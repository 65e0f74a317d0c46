package entente.api.dialogue;

import entente.api.assess.Scoring;
import entente.api.http.EditRequest;
import entente.api.http.Idempotency;
import entente.api.http.QueryParameters;
import entente.api.http.RefusedRequest;
import entente.api.http.Reply;
import entente.dialogue.Archive;
import entente.dialogue.Change;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Revision;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was changed of a dialogue, and the way back. */
@RestController
@RequestMapping(path = DialoguesController.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class HistoryController {

    private static final int MOST = 200;
    private static final int USUAL = 50;

    private final Archive archive;
    private final DialogueRecords records;
    private final Scoring scoring;
    private final Idempotency idempotency;

    HistoryController(Archive archive, DialogueRecords records, Scoring scoring, Idempotency idempotency) {
        this.archive = archive;
        this.records = records;
        this.scoring = scoring;
        this.idempotency = idempotency;
    }

    /** The last first; the tag is of the last change, be it the one that removed the dialogue. */
    @GetMapping("/history")
    ResponseEntity<List<DialogueChange>> history(
            @PathVariable String id, @RequestParam @Nullable String before, @RequestParam @Nullable String limit) {
        List<Change> all = records.history(id);
        int end = before == null ? Integer.MAX_VALUE : QueryParameters.number("before", before, Integer.MAX_VALUE);
        int most = limit == null ? USUAL : QueryParameters.number("limit", limit, MOST);
        return ResponseEntity.ok()
                .eTag(EditRequest.tag(all.get(0).revision()))
                .body(archive.transitions(id, end, most).stream()
                        .map(DialogueChange::of)
                        .toList());
    }

    @PostMapping(path = "/restore", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> restore(@PathVariable String id, HttpServletRequest request) throws IOException {
        byte[] body = EditRequest.body(request);
        return idempotency.answer(request, body, () -> {
            int last = EditRequest.revision(request, records.history(id).get(0).revision(), "dialogue");
            EditRequest asked = EditRequest.read(body, request);
            int revision = asked.revision();
            String author = asked.author();
            String reason = asked.reason();
            asked.throwIfWrong();
            Revision old = archive.at(id, revision)
                    .orElseThrow(() -> RefusedRequest.unknownRevision(id, String.valueOf(revision)));
            checkKinds(old);
            Revision restored = archive.restore(id, revision, last, new Archive.Signature(author, reason));
            return Reply.ok(restored.number(), CaseAnswer.of(restored, List.of()));
        });
    }

    private void checkKinds(Revision old) {
        try {
            scoring.checkKinds(old.dialogue());
        } catch (InvalidDialogue unknown) {
            throw RefusedRequest.badBody(unknown.problems().stream()
                    .map(problem -> new Problem("/revision", problem.pointer() + " there: " + problem.message()))
                    .toList());
        }
    }
}
