package entente.api.dialogue;

import entente.api.assess.Scoring;
import entente.api.http.EditRequest;
import entente.api.http.Idempotency;
import entente.api.http.RefusedRequest;
import entente.api.http.Reply;
import entente.casefile.Documents;
import entente.casefile.MoveDocument;
import entente.dialogue.Archive;
import entente.dialogue.Dialogue;
import entente.dialogue.Move;
import entente.dialogue.Problem;
import entente.dialogue.Recorded;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The moves of a dialogue on record, one by one. */
@RestController
@RequestMapping(path = DialoguesController.PATH + "/{id}/moves", produces = MediaType.APPLICATION_JSON_VALUE)
final class MovesController {

    private final Archive archive;
    private final DialogueRecords records;
    private final Scoring scoring;
    private final Idempotency idempotency;

    MovesController(Archive archive, DialogueRecords records, Scoring scoring, Idempotency idempotency) {
        this.archive = archive;
        this.records = records;
        this.scoring = scoring;
        this.idempotency = idempotency;
    }

    /** In the order in which they are weighed. */
    @GetMapping
    ResponseEntity<List<Map<String, Object>>> all(@PathVariable String id) {
        Revision last = records.last(id);
        return ResponseEntity.ok()
                .eTag(EditRequest.tag(last.number()))
                .body(last.dialogue().knownOn(LocalDate.MAX).stream()
                        .map(MoveDocument::of)
                        .toList());
    }

    @GetMapping("/{moveId}")
    ResponseEntity<Map<String, Object>> one(@PathVariable String id, @PathVariable String moveId) {
        Revision last = records.last(id);
        return ResponseEntity.ok().eTag(EditRequest.tag(last.number())).body(MoveDocument.of(find(last, moveId)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> add(
            @PathVariable String id,
            @RequestParam @Nullable String author,
            @RequestParam @Nullable String reason,
            HttpServletRequest request)
            throws IOException {
        Archive.Signature signature = EditRequest.signature(author, reason);
        byte[] body = EditRequest.body(request);
        if (request.getHeader(HttpHeaders.IF_MATCH) != null) {
            return idempotency.answer(request, body, () -> add(records.last(id, request), body, signature));
        }
        return StaleDialogue.untilNobodyIsFaster(
                () -> idempotency.answer(request, body, () -> add(records.last(id), body, signature)));
    }

    private Reply add(Revision last, byte[] body, Archive.Signature signature) {
        Dialogue dialogue = last.dialogue();
        MoveDocument.ParsedMove reading = read(body, Recorded.freeId(dialogue));
        Recorded recorded = Recorded.added(dialogue, reading.move());
        Revision saved = archive.save(last, recorded.dialogue(), signature);
        return Reply.created(
                DialoguesController.PATH + "/" + last.id() + "/moves/"
                        + reading.move().id(),
                saved.number(),
                MoveAnswer.of(reading.move(), saved.number(), both(reading.warnings(), recorded.warnings())));
    }

    @PutMapping(path = "/{moveId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> put(
            @PathVariable String id,
            @PathVariable String moveId,
            @RequestParam @Nullable String author,
            @RequestParam @Nullable String reason,
            HttpServletRequest request)
            throws IOException {
        Archive.Signature signature = EditRequest.signature(author, reason);
        Revision last = records.last(id, request);
        find(last, moveId);
        MoveDocument.ParsedMove reading = read(EditRequest.body(request), moveId);
        if (!reading.move().id().equals(moveId)) {
            throw RefusedRequest.badBody(List.of(new Problem(
                    "/id",
                    "A move keeps its id, \"" + moveId + "\". Leave it out, or remove the move and add another.")));
        }
        Recorded recorded = Recorded.changed(last.dialogue(), reading.move());
        Revision saved = archive.save(last, recorded.dialogue(), signature);
        return Reply.ok(
                        saved.number(),
                        MoveAnswer.of(reading.move(), saved.number(), both(reading.warnings(), recorded.warnings())))
                .entity();
    }

    @DeleteMapping("/{moveId}")
    ResponseEntity<byte[]> remove(
            @PathVariable String id,
            @PathVariable String moveId,
            @RequestParam @Nullable String author,
            @RequestParam @Nullable String reason,
            HttpServletRequest request) {
        Archive.Signature signature = EditRequest.signature(author, reason);
        Revision last = records.last(id, request);
        find(last, moveId);
        Recorded recorded = Recorded.removed(last.dialogue(), moveId);
        Revision saved = archive.save(last, recorded.dialogue(), signature);
        return Reply.ok(saved.number(), MoveAnswer.removed(saved.number(), recorded.warnings()))
                .entity();
    }

    /** A move that can be scored. */
    private MoveDocument.ParsedMove read(byte[] body, String id) {
        MoveDocument.ParsedMove reading = MoveDocument.read(Documents.read(EditRequest.text(body)), id);
        scoring.checkKinds(reading.move());
        return reading;
    }

    private static Move find(Revision last, String move) {
        return last.dialogue().move(move).orElseThrow(() -> RefusedRequest.unknownMove(last.id(), move));
    }

    private static List<Problem> both(List<Problem> some, List<Problem> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
