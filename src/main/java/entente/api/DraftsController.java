package entente.api;

import entente.dialogue.Problem;
import entente.rulebook.Draft;
import entente.rulebook.Drafts;
import entente.rulebook.Fault;
import entente.rulebook.Overtaken;
import entente.rulebook.Publishing;
import entente.rulebook.RulebookReader;
import entente.rulebook.Version;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
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
    private final RulebookVersions versions;
    private final Publishing publishing;

    DraftsController(Drafts drafts, RulebookVersions versions, Publishing publishing) {
        this.drafts = drafts;
        this.versions = versions;
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
        return answer(HttpStatus.CREATED, begun);
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
        String named = title == null || title.isBlank() ? "Uploaded rules" : EditRequest.named(title);
        return drafts.begin(
                named,
                versions.newest().number(),
                ZippedRules.read(LimitedBody.of(request, ZippedRules.LIMIT)),
                EditRequest.named(author));
    }

    @GetMapping("/{id}")
    ResponseEntity<DraftAnswer> draft(@PathVariable String id) {
        return answer(HttpStatus.OK, find(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id) {
        drafts.discard(find(id).id());
    }

    @PutMapping(path = "/{id}/files/{*path}", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<DraftAnswer> put(
            @PathVariable String id,
            @PathVariable String path,
            @RequestParam @Nullable String author,
            HttpServletRequest request)
            throws IOException {
        Draft draft = find(id);
        EditRequest.revision(request, draft.revision());
        String file = path.substring(1);
        List<Fault> misplaced = RulebookReader.misplaced(file);
        if (!misplaced.isEmpty()) {
            throw Refused.badBody(
                    List.of(new Problem("/" + file, misplaced.get(0).message())));
        }
        String text = EditRequest.text(LimitedBody.of(request, LARGEST_FILE).readAllBytes());
        String by = EditRequest.named(author);
        return answer(
                HttpStatus.OK,
                unlessStale(() -> drafts.save(draft.with(draft.files().with(file, text), by))));
    }

    @PostMapping("/{id}/check")
    CheckAnswer check(@PathVariable String id) {
        return CheckAnswer.of(publishing.check(find(id)));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<DraftAnswer> undo(
            @PathVariable String id, @RequestParam @Nullable String author, HttpServletRequest request) {
        int revision = EditRequest.revision(request, find(id).revision());
        String by = EditRequest.named(author);
        return answer(
                HttpStatus.OK,
                unlessStale(() -> drafts.undo(id, revision, by))
                        .orElseThrow(() -> Refused.nothingToDo("Every change of this draft is taken back already.")));
    }

    @PostMapping(path = "/{id}/publish", consumes = MediaType.APPLICATION_JSON_VALUE)
    RulebookSummary publish(@PathVariable String id, HttpServletRequest request) throws IOException {
        Draft draft = find(id);
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

    private Draft find(String id) {
        return drafts.find(id).orElseThrow(() -> Refused.unknownDraft(id));
    }

    private static <T> T unlessStale(Supplier<T> change) {
        try {
            return change.get();
        } catch (Overtaken stale) {
            throw Refused.stale(String.valueOf(stale.getMessage()));
        }
    }

    private static ResponseEntity<DraftAnswer> answer(HttpStatus status, Draft draft) {
        return ResponseEntity.status(status)
                .eTag(EditRequest.tag(draft.revision()))
                .body(DraftAnswer.whole(draft));
    }
}
