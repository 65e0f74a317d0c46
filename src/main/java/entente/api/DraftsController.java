package entente.api;

import entente.dialogue.Problem;
import entente.rulebook.Approvals;
import entente.rulebook.CatchUp;
import entente.rulebook.Draft;
import entente.rulebook.Drafts;
import entente.rulebook.Fault;
import entente.rulebook.Publishing;
import entente.rulebook.RulebookReader;
import entente.rulebook.RulebookZip;
import entente.rulebook.Version;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneOffset;
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

    /** 4 MiB: the most octets of a file. */
    private static final long LARGEST_FILE = 4 << 20;

    private final Drafts drafts;
    private final RulebookDrafts named;
    private final RulebookVersions versions;
    private final CatchUp catchUp;
    private final Approvals approvals;
    private final Publishing publishing;

    DraftsController(
            Drafts drafts,
            RulebookDrafts named,
            RulebookVersions versions,
            CatchUp catchUp,
            Approvals approvals,
            Publishing publishing) {
        this.drafts = drafts;
        this.named = named;
        this.versions = versions;
        this.catchUp = catchUp;
        this.approvals = approvals;
        this.publishing = publishing;
    }

    @GetMapping
    List<DraftAnswer> drafts() {
        return drafts.all().stream().map(DraftAnswer::listed).toList();
    }

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, ZIP})
    ResponseEntity<DraftAnswer> begin(
            @RequestParam @Nullable String title, @RequestParam @Nullable String author, HttpServletRequest request)
            throws IOException {
        boolean zipped = MediaType.parseMediaType(String.valueOf(request.getContentType()))
                .isCompatibleWith(MediaType.parseMediaType(ZIP));
        Draft begun = zipped ? ofZip(title, author, request) : ofVersion(request);
        return DraftAnswer.entity(HttpStatus.CREATED, begun);
    }

    private Draft ofVersion(HttpServletRequest request) throws IOException {
        EditRequest asked = EditRequest.read(request);
        String title = asked.title();
        String author = asked.author();
        asked.throwIfWrong();
        Version base = versions.find(asked.base(versions.newest().name()));
        return drafts.begin(title, base.number(), base.files(), author);
    }

    private Draft ofZip(@Nullable String title, @Nullable String author, HttpServletRequest request)
            throws IOException {
        String called = title == null || title.isBlank() ? "Uploaded rules" : EditRequest.named(title);
        return drafts.begin(
                called,
                versions.newest().number(),
                publishing.admit(RulebookZip.read(LimitedBody.of(request, RulebookZip.LIMIT))),
                EditRequest.named(author));
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
        RulebookZip.write(
                draft.files(),
                draft.changedAt().atZoneSameInstant(ZoneOffset.UTC).toLocalDateTime(),
                response.getOutputStream());
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
            throw Refused.badBody(
                    List.of(new Problem("/" + file, misplaced.get(0).message())));
        }
        if (RulebookReader.isVocabulary(file)) {
            throw Refused.badBody(List.of(new Problem(
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
    ResponseEntity<DraftAnswer> undo(
            @PathVariable String id, @RequestParam @Nullable String author, HttpServletRequest request) {
        int revision = EditRequest.revision(request, named.find(id).revision());
        String by = EditRequest.named(author);
        return DraftAnswer.entity(HttpStatus.OK, named.undo(id, revision, by));
    }

    @PostMapping("/{id}/catch-up")
    ResponseEntity<CaughtUpAnswer> catchUp(
            @PathVariable String id, @RequestParam @Nullable String author, HttpServletRequest request) {
        Draft draft = named.find(id);
        EditRequest.revision(request, draft.revision());
        String by = EditRequest.named(author);
        if (!catchUp.isBehind(draft)) {
            throw Refused.nothingToDo("The draft is one of version " + draft.base() + ", the newest, already.");
        }
        CatchUp.Result result = RulebookDrafts.unlessStale(() -> catchUp.bringUp(draft, by));
        return ResponseEntity.ok()
                .eTag(EditRequest.tag(result.draft().revision()))
                .body(CaughtUpAnswer.of(result));
    }

    @PostMapping(path = "/{id}/approve", consumes = MediaType.APPLICATION_JSON_VALUE)
    ApprovalAnswer approve(@PathVariable String id, HttpServletRequest request) throws IOException {
        Draft draft = named.find(id);
        EditRequest.revision(request, draft.revision());
        EditRequest asked = EditRequest.read(request);
        String author = asked.author();
        String note = asked.note();
        asked.throwIfWrong();
        return ApprovalAnswer.of(draft, RulebookDrafts.unlessStale(() -> approvals.approve(draft, author, note)));
    }

    @PostMapping(path = "/{id}/publish", consumes = MediaType.APPLICATION_JSON_VALUE)
    RulebookSummary publish(@PathVariable String id, HttpServletRequest request) throws IOException {
        Draft draft = named.find(id);
        if (request.getHeader(HttpHeaders.IF_MATCH) != null) {
            EditRequest.revision(request, draft.revision());
        }
        EditRequest asked = EditRequest.read(request);
        String author = asked.author();
        String reason = asked.reason();
        asked.throwIfWrong();
        Version published = publishing.publish(draft, author, reason);
        return RulebookSummary.of(published, published.name());
    }
}
