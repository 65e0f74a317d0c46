package entente.web;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Dialogues;
import entente.rulebook.Compiler;
import entente.rulebook.Draft;
import entente.rulebook.Drafts;
import entente.rulebook.Fault;
import entente.rulebook.Impact;
import entente.web.DraftView.Read;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a draft would do to every dialogue on record, before anybody publishes it. */
@Controller
final class ImpactPages {

    private final Drafts drafts;
    private final RulesInForce rulesInForce;
    private final Compiler compiler;
    private final Dialogues dialogues;
    private final Clock clock;

    ImpactPages(Drafts drafts, RulesInForce rulesInForce, Compiler compiler, Dialogues dialogues, Clock clock) {
        this.drafts = drafts;
        this.rulesInForce = rulesInForce;
        this.compiler = compiler;
        this.dialogues = dialogues;
        this.clock = clock;
    }

    @GetMapping("/drafts/{id}/impact")
    String impact(@PathVariable String id, Model model) {
        Draft draft = drafts.find(id)
                .orElseThrow(() -> new UnknownDraft("There is no draft “" + id + "”. It may have been discarded."));
        Rules before = rulesInForce.published();
        Read read = Read.of(draft.files());
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(id));
        model.addAttribute("version", before.version());
        model.addAttribute("faults", read.faults().stream().map(Fault::inWords).toList());
        if (read.rulebook().isPresent()) {
            LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
            try (Compiler.Compiled after = compiler.compile(read.rulebook().get())) {
                Impact impact = Impact.of(dialogues.all(), before, after, today, (done, of) -> true);
                model.addAttribute("view", ImpactView.of(impact, before, after));
            } catch (IllegalArgumentException refused) {
                model.addAttribute("faults", List.of(String.valueOf(refused.getMessage())));
            }
        }
        return "draft-impact";
    }
}
