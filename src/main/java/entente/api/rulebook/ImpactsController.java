package entente.api.rulebook;

import entente.api.assess.Scoring;
import entente.api.http.PreferWait;
import entente.api.http.ProgressAnswer;
import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.job.Jobs.Job;
import entente.rulebook.Rulebook;
import entente.rulebook.effect.DistinguishingCase;
import entente.rulebook.effect.Impact;
import entente.rulebook.effect.Impacts;
import entente.rulebook.publish.Publishing;
import entente.rulebook.publish.Version;
import entente.rulebook.read.RulebookReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a draft or a version does to every dialogue on record; worked out beside the requests that ask. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
final class ImpactsController {

    private final RulebookDrafts drafts;
    private final RulebookVersions versions;
    private final RulesInForce rulesInForce;
    private final Publishing publishing;
    private final Scoring scoring;
    private final Impacts impacts;

    ImpactsController(
            RulebookDrafts drafts,
            RulebookVersions versions,
            RulesInForce rulesInForce,
            Publishing publishing,
            Scoring scoring,
            Impacts impacts) {
        this.drafts = drafts;
        this.versions = versions;
        this.rulesInForce = rulesInForce;
        this.publishing = publishing;
        this.scoring = scoring;
        this.impacts = impacts;
    }

    @GetMapping("/drafts/{id}/impact")
    ResponseEntity<Object> ofDraft(@PathVariable String id, HttpServletRequest request) {
        Rulebook draft = publishing.read(drafts.find(id).files());
        return answer(rulesInForce.published(), draft, PreferWait.of(request));
    }

    @GetMapping("/rulebooks/{version}/impact")
    ResponseEntity<Object> ofVersion(
            @PathVariable String version, @RequestParam @Nullable String from, HttpServletRequest request) {
        Version after = versions.find(version);
        Rules before = scoring.rules(from == null ? after.nameBefore() : from);
        Rulebook asked = RulebookReader.readKept(after.name(), after.files()).ofThisEdition();
        return answer(before, asked, PreferWait.of(request));
    }

    private ResponseEntity<Object> answer(Rules before, Rulebook after, PreferWait preferWait) {
        Job<Impact> impact = impacts.onRecord(before, after);
        Optional<Impact> told = impact.within(preferWait.left());
        if (told.isEmpty()) {
            return ProgressAnswer.entity(impact);
        }
        Job<Optional<DistinguishingCase>> search = impacts.inSmall(before, after);
        return search.within(preferWait.left())
                .<Object>map(simplest -> ImpactAnswer.of(before, after, told.get(), simplest))
                .map(ResponseEntity::ok)
                .orElseGet(() -> ProgressAnswer.entity(search));
    }
}
