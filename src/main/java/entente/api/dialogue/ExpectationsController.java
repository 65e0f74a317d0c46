package entente.api.dialogue;

import entente.api.http.EditRequest;
import entente.api.http.Idempotency;
import entente.api.http.Reply;
import entente.casefile.Documents;
import entente.casefile.ExpectationDocument;
import entente.dialogue.Archive;
import entente.dialogue.Dialogue;
import entente.dialogue.Expectation;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is expected of a dialogue on record. */
@RestController
@RequestMapping(path = DialoguesController.PATH + "/{id}/expectations", produces = MediaType.APPLICATION_JSON_VALUE)
final class ExpectationsController {

    private final Archive archive;
    private final DialogueRecords records;
    private final Idempotency idempotency;

    ExpectationsController(Archive archive, DialogueRecords records, Idempotency idempotency) {
        this.archive = archive;
        this.records = records;
        this.idempotency = idempotency;
    }

    @GetMapping
    ResponseEntity<List<Map<String, Object>>> all(@PathVariable String id) {
        Revision last = records.last(id);
        return ResponseEntity.ok().eTag(EditRequest.tag(last.number())).body(documents(last.dialogue()));
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
        Expectation expectation = ExpectationDocument.read(Documents.read(EditRequest.text(body)));
        int place = dialogue.expectations().size();
        Dialogue changed;
        try {
            changed = dialogue.expecting(Stream.concat(dialogue.expectations().stream(), Stream.of(expectation))
                    .toList());
        } catch (InvalidDialogue wrong) {
            throw inOne(wrong, "/expectations/" + place);
        }
        Revision saved = archive.save(last, changed, signature);
        return Reply.created(
                DialoguesController.PATH + "/" + last.id() + "/expectations",
                saved.number(),
                ExpectationDocument.of(expectation));
    }

    private static InvalidDialogue inOne(InvalidDialogue wrong, String place) {
        return new InvalidDialogue(wrong.problems().stream()
                .map(problem -> problem.pointer().startsWith(place + "/")
                        ? new Problem(problem.pointer().substring(place.length()), problem.message())
                        : problem)
                .toList());
    }

    /** Puts a list in the place of the one that stands. */
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> put(
            @PathVariable String id,
            @RequestParam @Nullable String author,
            @RequestParam @Nullable String reason,
            HttpServletRequest request)
            throws IOException {
        Archive.Signature signature = EditRequest.signature(author, reason);
        Revision last = records.last(id, request);
        List<Expectation> expectations =
                ExpectationDocument.readAll(Documents.read(EditRequest.text(EditRequest.body(request))));
        Dialogue changed = ExpectationDocument.inList(() -> last.dialogue().expecting(expectations));
        Revision saved = archive.save(last, changed, signature);
        return Reply.ok(saved.number(), documents(saved.dialogue())).entity();
    }

    private static List<Map<String, Object>> documents(Dialogue dialogue) {
        return dialogue.expectations().stream().map(ExpectationDocument::of).toList();
    }
}
