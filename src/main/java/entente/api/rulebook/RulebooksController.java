package entente.api.rulebook;

import entente.api.assess.Scoring;
import entente.api.http.EditRequest;
import entente.api.http.Idempotency;
import entente.api.http.RefusedRequest;
import entente.api.http.Reply;
import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.rulebook.Rulebook;
import entente.rulebook.diff.RulebookDiff;
import entente.rulebook.edit.RulebookZip;
import entente.rulebook.publish.Publishing;
import entente.rulebook.publish.Version;
import entente.rulebook.read.RulebookReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of the rulebook, and the kinds of move that each knows. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
final class RulebooksController {

    private static final String ZIP = "application/zip";

    private final RulesInForce rulesInForce;
    private final RulebookVersions versions;
    private final Publishing publishing;
    private final Scoring scoring;
    private final Idempotency idempotency;

    RulebooksController(
            RulesInForce rulesInForce,
            RulebookVersions versions,
            Publishing publishing,
            Scoring scoring,
            Idempotency idempotency) {
        this.rulesInForce = rulesInForce;
        this.versions = versions;
        this.publishing = publishing;
        this.scoring = scoring;
        this.idempotency = idempotency;
    }

    @GetMapping("/rulebooks")
    List<RulebookSummary> rulebooks() {
        String published = published();
        return versions.all().stream()
                .map(version -> RulebookSummary.of(version, published))
                .toList();
    }

    @GetMapping("/rulebooks/{version}")
    RulebookAnswer rulebook(@PathVariable String version) {
        return RulebookAnswer.of(versions.find(version), published());
    }

    @GetMapping("/rulebooks/{version}/changes")
    List<ChangeAnswer> changes(@PathVariable String version, @RequestParam @Nullable String since) {
        Version after = versions.find(version);
        Version before = versions.find(since == null ? after.nameBefore() : since);
        return RulebookDiff.between(read(before), read(after)).stream()
                .map(ChangeAnswer::of)
                .toList();
    }

    private static Rulebook read(Version version) {
        return RulebookReader.readKept(version.name(), version.files());
    }

    @GetMapping(path = "/rulebooks/{version}.zip", produces = ZIP)
    void files(@PathVariable String version, HttpServletResponse response) throws IOException {
        Version found = versions.find(version);
        response.setContentType(ZIP);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rules-" + found.name() + ".zip\"");
        RulebookZip.write(found.files(), found.publishedAt(), response.getOutputStream());
    }

    @PostMapping(path = "/rulebooks/{version}/roll-back", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> rollBack(@PathVariable String version, HttpServletRequest request) throws IOException {
        byte[] body = EditRequest.body(request);
        return idempotency.answerPrepared(request, body, () -> {
            Version old = versions.find(version);
            if (old.name().equals(published())) {
                throw RefusedRequest.nothingToDo("Version " + old.name() + " of the rulebook is in force already.");
            }
            EditRequest asked = EditRequest.read(body, request);
            String author = asked.author();
            String reason = asked.reason();
            String inForce = asked.base(published());
            asked.throwIfWrong();
            Version base = versions.find(inForce);
            Publishing.PreparedVersion prepared =
                    publishing.prepareRollBack(old.number(), base.number(), author, reason);
            return () -> published(prepared);
        });
    }

    static Reply published(Publishing.PreparedVersion prepared) {
        Version version = prepared.publish();
        return Reply.ok(RulebookSummary.of(version, version.name()));
    }

    @GetMapping("/kinds")
    List<KindWithWorth> kinds(@RequestParam @Nullable String rulebook) {
        Rules rules = scoring.rules(rulebook);
        return rules.kinds().stream().map(kind -> KindWithWorth.of(kind, rules)).toList();
    }

    private String published() {
        return rulesInForce.published().version();
    }
}
