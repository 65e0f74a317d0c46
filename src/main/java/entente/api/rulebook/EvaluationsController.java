package entente.api.rulebook;

import entente.api.http.PreferWait;
import entente.api.http.ProgressAnswer;
import entente.evaluation.Evaluation;
import entente.evaluation.EvaluationChange;
import entente.evaluation.Evaluations;
import entente.job.Jobs.Job;
import entente.rulebook.Rulebook;
import entente.rulebook.Rulebooks;
import entente.rulebook.publish.Publishing;
import entente.rulebook.publish.Version;
import entente.rulebook.read.RulebookReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How good the scores of a version or a draft are; worked out beside the requests that ask. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
final class EvaluationsController {

    private final RulebookDrafts drafts;
    private final RulebookVersions versions;
    private final Rulebooks rulebooks;
    private final Publishing publishing;
    private final Evaluations evaluations;

    EvaluationsController(
            RulebookDrafts drafts,
            RulebookVersions versions,
            Rulebooks rulebooks,
            Publishing publishing,
            Evaluations evaluations) {
        this.drafts = drafts;
        this.versions = versions;
        this.rulebooks = rulebooks;
        this.publishing = publishing;
        this.evaluations = evaluations;
    }

    @GetMapping("/rulebooks/{version}/evaluation")
    ResponseEntity<Object> ofVersion(@PathVariable String version, HttpServletRequest request) {
        Version asked = versions.find(version);
        Rulebook rulebook = RulebookReader.readKept(asked.name(), asked.files()).ofThisEdition();
        Job<Evaluation> evaluation = evaluations.of(rulebook);
        return evaluation
                .within(PreferWait.of(request).left())
                .<Object>map(EvaluationAnswer::of)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ProgressAnswer.entity(evaluation));
    }

    /** Beside the version in force. */
    @GetMapping("/drafts/{id}/evaluation")
    ResponseEntity<Object> ofDraft(@PathVariable String id, HttpServletRequest request) {
        Rulebook draft = publishing.read(drafts.find(id).files());
        PreferWait preferWait = PreferWait.of(request);
        Job<Evaluation> inForce = evaluations.of(rulebooks.published());
        Optional<Evaluation> before = inForce.within(preferWait.left());
        if (before.isEmpty()) {
            return ProgressAnswer.entity(inForce);
        }
        Job<Evaluation> evaluation = evaluations.of(draft);
        return evaluation
                .within(preferWait.left())
                .<Object>map(after -> EvaluationAnswer.of(new EvaluationChange(before.get(), after)))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ProgressAnswer.entity(evaluation));
    }
}
