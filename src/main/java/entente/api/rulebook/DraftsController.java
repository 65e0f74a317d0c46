package entente.api.rulebook;

import entente.api.http.EditRequest;
import entente.api.http.Idempotency;
import entente.api.http.LimitedBody;
import entente.api.http.RefusedRequest;
import entente.api.http.Reply;
import entente.casefile.Documents;
import entente.dialogue.Problem;
import entente.rulebook.Fault;
import entente.rulebook.edit.RulebookZip;
import entente.rulebook.publish.Approvals;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.Publishing;
import entente.rulebook.publish.Rebase;
import entente.rulebook.publish.Version;
import entente.rulebook.read.RulebookReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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

/** Rulebooks in the making, up to their publication. */
@RestController
@RequestMapping(path = "/api/v1/drafts", produces = MediaType.APPLICATION_JSON_VALUE)
final class DraftsController {

    private static final String ZIP = "application/zip";
    private static final byte[] NO_BODY = {};

    /** 4 MiB: the most octets of a file. */
    private static final long LARGEST_FILE = 4 << 20;

    private final Drafts drafts;
    private final RulebookDrafts named;
    private final RulebookVersions versions;
    private final Rebase rebase;
    private final Approvals approvals;
    private final Publishing publishing;
    private final Idempotency idempotency;

    DraftsController(
            Drafts drafts,
            RulebookDrafts named,
            RulebookVersions versions,
            Rebase rebase,
            Approvals approvals,
            Publishing publishing,
            Idempotency idempotency) {
        this.drafts = drafts;
        this.named = named;
        this.versions = versions;
        this.rebase = rebase;
        this.approvals = approvals;
        this.publishing = publishing;
        this.idempotency = idempotency;
    }

    @GetMapping
    List<DraftAnswer> drafts() {
        return drafts.all().stream().map(DraftAnswer::listed).toList();
    }

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, ZIP})
    ResponseEntity<byte[]> begin(
            @RequestParam @Nullable String title, @RequestParam @Nullable String author, HttpServletRequest request)
            throws IOException {
        boolean zipped = MediaType.parseMediaType(String.valueOf(request.getContentType()))
                .isCompatibleWith(MediaType.parseMediaType(ZIP));
        byte[] body = zipped ? LimitedBody.of(request, RulebookZip.LIMIT).readAllBytes() : EditRequest.body(request);
        return idempotency.answer(request, body, () -> {
            Draft begun = zipped ? ofZip(title, author, body) : ofVersion(body, request);
            return new Reply(
                    HttpStatus.CREATED.value(),
                    "",
                    EditRequest.tag(begun.revision()),
                    Documents.write(DraftAnswer.whole(begun)));
        });
    }

    private Draft ofVersion(byte[] body, HttpServletRequest request) {
        EditRequest asked = EditRequest.read(body, request);
        String title = asked.title();
        String author = asked.author();
        asked.throwIfWrong();
        Version base = versions.find(asked.base(versions.newest().name()));
        return drafts.begin(title, base.number(), base.files(), author);
    }

    private Draft ofZip(@Nullable String title, @Nullable String author, byte[] body) {
        String called = title == null || title.isBlank() ? "Uploaded rules" : EditRequest.named(title);
        try {
            return drafts.begin(
                    called,
                    versions.newest().number(),
                    publishing.admit(RulebookZip.read(new ByteArrayInputStream(body))),
                    EditRequest.named(author));
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<DraftAnswer> draft(@PathVariable String id) {
        return DraftAnswer.entity(HttpStatus.OK, named.find(id));
    }

    @GetMapping(path = "/{id}.zip", produces = ZIP)
    void files(@PathVariable String id, HttpServletResponse response) throws IOException {
        Draft draft = named.find(id);
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rules-" + draft.id() + ".zip\"");
        RulebookZip.write(draft.files(), draft.changedAt(), response.getOutputStream());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id) {
        drafts.discard(named.find(id).id());
    }

    @PutMapping(path = "/{id}/files/{*path}", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<DraftAnswer> put(
            @PathVariable String id,
            @PathVariable String path,
            @RequestParam @Nullable String author,
            HttpServletRequest request)
            throws IOException {
        Draft draft = named.find(id);
        EditRequest.revision(request, draft.revision());
        String file = path.substring(1);
        List<Fault> misplaced = RulebookReader.misplaced(file);
        if (!misplaced.isEmpty()) {
            throw RefusedRequest.badBody(
                    List.of(new Problem("/" + file, misplaced.get(0).message())));
        }
        if (RulebookReader.isVocabulary(file)) {
            throw RefusedRequest.badBody(List.of(new Problem(
                    "/" + file, "The vocabulary cannot be edited: it changes only with a deployment of Entente.")));
        }
        String text = EditRequest.text(LimitedBody.of(request, LARGEST_FILE).readAllBytes());
        String by = EditRequest.named(author);
        return DraftAnswer.entity(
                HttpStatus.OK, named.save(draft.with(draft.files().with(file, text), by)));
    }

    @PostMapping("/{id}/check")
    CheckAnswer check(@PathVariable String id) {
        return CheckAnswer.of(publishing.check(named.find(id)));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<byte[]> undo(
            @PathVariable String id, @RequestParam @Nullable String author, HttpServletRequest request) {
        return idempotency.answer(request, NO_BODY, () -> {
            int revision = EditRequest.revision(request, named.find(id).revision());
            Draft back = named.undo(id, revision, EditRequest.named(author));
            return Reply.ok(back.revision(), DraftAnswer.whole(back));
        });
    }

    @PostMapping("/{id}/catch-up")
    ResponseEntity<byte[]> catchUp(
            @PathVariable String id, @RequestParam @Nullable String author, HttpServletRequest request) {
        return idempotency.answer(request, NO_BODY, () -> {
            Draft draft = named.find(id);
            EditRequest.revision(request, draft.revision());
            String by = EditRequest.named(author);
            if (!rebase.isBehind(draft)) {
                throw RefusedRequest.nothingToDo(
                        "The draft is one of version " + draft.base() + ", the newest, already.");
            }
            Rebase.RebasedDraft result = RulebookDrafts.unlessStale(() -> rebase.bringUp(draft, by));
            return Reply.ok(result.draft().revision(), RebaseAnswer.of(result));
        });
    }

    @PostMapping(path = "/{id}/approve", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> approve(@PathVariable String id, HttpServletRequest request) throws IOException {
        byte[] body = EditRequest.body(request);
        return idempotency.answer(request, body, () -> {
            Draft draft = named.find(id);
            EditRequest.revision(request, draft.revision());
            EditRequest asked = EditRequest.read(body, request);
            String author = asked.author();
            String note = asked.note();
            asked.throwIfWrong();
            return Reply.ok(
                    ApprovalAnswer.of(draft, RulebookDrafts.unlessStale(() -> approvals.approve(draft, author, note))));
        });
    }

    @PostMapping(path = "/{id}/publish", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> publish(@PathVariable String id, HttpServletRequest request) throws IOException {
        byte[] body = EditRequest.body(request);
        return idempotency.answerPrepared(request, body, () -> {
            Draft draft = named.find(id);
            if (request.getHeader(HttpHeaders.IF_MATCH) != null) {
                EditRequest.revision(request, draft.revision());
            }
            EditRequest asked = EditRequest.read(body, request);
            String author = asked.author();
            String reason = asked.reason();
            asked.throwIfWrong();
            Publishing.PreparedVersion prepared = publishing.prepare(draft, author, reason);
            return () -> RulebooksController.published(prepared);
        });
    }
}
