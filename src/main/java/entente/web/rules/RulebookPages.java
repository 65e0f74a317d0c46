package entente.web.rules;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Dialogues;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.StoredDialogue;
import entente.dialogue.UtcClock;
import entente.rulebook.Rulebooks;
import entente.rulebook.publish.Provenance;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rulebook in force, and where each rule fired. */
@Controller
final class RulebookPages {

    private final Rulebooks rulebooks;
    private final RulesInForce rulesInForce;
    private final Dialogues dialogues;
    private final Provenance provenance;
    private final UtcClock clock;

    RulebookPages(
            Rulebooks rulebooks,
            RulesInForce rulesInForce,
            Dialogues dialogues,
            Provenance provenance,
            UtcClock clock) {
        this.rulebooks = rulebooks;
        this.rulesInForce = rulesInForce;
        this.dialogues = dialogues;
        this.provenance = provenance;
        this.clock = clock;
    }

    /** @param q what to look for in names, sentences, reasons and sources; all rules where it is empty */
    @GetMapping("/rules")
    String rules(@RequestParam(defaultValue = "") String q, Model model) {
        Rules rules = rulesInForce.published();
        model.addAttribute("q", q.isBlank() ? null : q.strip());
        model.addAttribute("view", RulebookView.of(rulebooks.of(rules), firings(rules), q.strip(), provenance));
        return "rules/rules";
    }

    private Firings firings(Rules rules) {
        Firings firings = new Firings();
        for (StoredDialogue storedDialogue : dialogues.all()) {
            try {
                LocalDate day = clock.dayOf(storedDialogue.dialogue());
                firings.add(AssessedDialogue.read(storedDialogue, rules, day, new Address(storedDialogue.id(), null)));
            } catch (InvalidDialogue unweighable) {
                // its own page says why
            }
        }
        return firings;
    }
}
