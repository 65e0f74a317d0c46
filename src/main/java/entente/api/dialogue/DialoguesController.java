package entente.api.dialogue;

import entente.api.assess.Scoring;
import entente.api.http.EditRequest;
import entente.api.http.Idempotency;
import entente.api.http.LimitedBody;
import entente.api.http.QueryParameters;
import entente.api.http.RefusedRequest;
import entente.api.http.Reply;
import entente.assessment.Assessment;
import entente.casefile.CaseFile;
import entente.casefile.DialogueReader;
import entente.dialogue.Archive;
import entente.dialogue.Revision;
import entente.exchange.wire.AssessmentWriter;
import entente.exchange.wire.Detail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dialogues on record, and what the rules say of each. */
@RestController
@RequestMapping(path = DialoguesController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
final class DialoguesController {

    static final String PATH = "/api/v1/dialogues";

    private final Archive archive;
    private final DialogueRecords records;
    private final Scoring scoring;
    private final Idempotency idempotency;

    DialoguesController(Archive archive, DialogueRecords records, Scoring scoring, Idempotency idempotency) {
        this.archive = archive;
        this.records = records;
        this.scoring = scoring;
        this.idempotency = idempotency;
    }

    @GetMapping
    List<DialogueSummary> all() {
        return archive.all().stream().map(DialogueSummary::of).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> add(
            @RequestParam @Nullable String id,
            @RequestParam @Nullable String author,
            @RequestParam @Nullable String reason,
            HttpServletRequest request)
            throws IOException {
        Archive.Signature signature = EditRequest.signature(author, reason);
        byte[] body = LimitedBody.of(request, CaseFile.LARGEST).readAllBytes();
        return idempotency.answer(request, body, () -> {
            DialogueReader.ParsedDialogue reading = readCase(body);
            String free = id == null ? archive.freeId(reading.dialogue().title()) : id;
            Revision added = records.add(free, reading.dialogue(), signature);
            return Reply.created(PATH + "/" + added.id(), added.number(), CaseAnswer.of(added, reading.warnings()));
        });
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(
            @PathVariable String id, @RequestParam @Nullable String revision, @RequestParam @Nullable String recorded) {
        Revision found = found(id, revision, recorded);
        return ResponseEntity.ok()
                .eTag(EditRequest.tag(found.number()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(CaseFile.write(found.dialogue()));
    }

    private Revision found(String id, @Nullable String revision, @Nullable String recorded) {
        LocalDate day = QueryParameters.day("recorded", recorded);
        if (revision != null && day != null) {
            throw RefusedRequest.badParameter("recorded", "to stand without \"revision\"", recorded);
        }
        if (revision != null) {
            int number = QueryParameters.number("revision", revision, Integer.MAX_VALUE);
            return archive.at(id, number).orElseThrow(() -> unknown(id, revision));
        }
        if (day != null) {
            return archive.on(id, day).orElseThrow(() -> unknown(id, "of " + day));
        }
        return records.last(id);
    }

    private RefusedRequest unknown(String id, String revision) {
        return archive.history(id).isEmpty()
                ? RefusedRequest.unknownDialogue(id)
                : RefusedRequest.unknownRevision(id, revision);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> put(
            @PathVariable String id,
            @RequestParam @Nullable String author,
            @RequestParam @Nullable String reason,
            HttpServletRequest request)
            throws IOException {
        Archive.Signature signature = EditRequest.signature(author, reason);
        Revision last = records.last(id, request);
        byte[] body = LimitedBody.of(request, CaseFile.LARGEST).readAllBytes();
        DialogueReader.ParsedDialogue reading = readCase(body);
        Revision saved = archive.save(last, reading.dialogue(), signature);
        return Reply.ok(saved.number(), CaseAnswer.of(saved, reading.warnings()))
                .entity();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(
            @PathVariable String id,
            @RequestParam @Nullable String author,
            @RequestParam @Nullable String reason,
            HttpServletRequest request) {
        Archive.Signature signature = EditRequest.signature(author, reason);
        archive.remove(records.last(id, request), signature);
    }

    @GetMapping("/{id}/assessment")
    void assess(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String rulebook,
            @RequestParam @Nullable String detail,
            HttpServletResponse response)
            throws IOException {
        LocalDate day = QueryParameters.day("asOf", asOf);
        Detail howMuch = QueryParameters.detail(detail);
        Revision last = records.last(id);
        Assessment assessment = scoring.assess(last.dialogue(), scoring.rules(rulebook), day);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        AssessmentWriter.write(assessment, howMuch, response.getOutputStream());
    }

    /** A case that can be scored. */
    private DialogueReader.ParsedDialogue readCase(byte[] body) {
        DialogueReader.ParsedDialogue reading = CaseFile.read(body);
        scoring.checkKinds(reading.dialogue());
        return reading;
    }
}
