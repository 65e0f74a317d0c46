package entente.api;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.rulebook.Versions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of the rulebook, and the kinds of move that each knows. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
final class RulebooksController {

    private final RulesInForce rulesInForce;
    private final Versions versions;
    private final Scoring scoring;

    RulebooksController(RulesInForce rulesInForce, Versions versions, Scoring scoring) {
        this.rulesInForce = rulesInForce;
        this.versions = versions;
        this.scoring = scoring;
    }

    @GetMapping("/rulebooks")
    List<RulebookSummary> rulebooks() {
        String published = rulesInForce.published().version();
        return versions.all().stream()
                .map(version -> RulebookSummary.of(version, published))
                .toList();
    }

    @GetMapping("/kinds")
    List<KindWithWorth> kinds(@RequestParam @Nullable String rulebook) {
        Rules rules = scoring.rules(rulebook);
        return rules.kinds().stream().map(kind -> KindWithWorth.of(kind, rules)).toList();
    }
}
