package entente.web.rules;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Dialogues;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.StoredDialogue;
import entente.dialogue.UtcClock;
import entente.rulebook.Rulebook;
import entente.rulebook.Rulebooks;
import entente.rulebook.publish.Provenance;
import entente.rulebook.publish.Version;
import entente.rulebook.publish.Versions;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.NotFoundOnPage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rulebook in force, and where each rule fired; older ones as they were. */
@Controller
final class RulebookPages {

    private final Rulebooks rulebooks;
    private final RulesInForce rulesInForce;
    private final Versions versions;
    private final Dialogues dialogues;
    private final Provenance provenance;
    private final UtcClock clock;

    RulebookPages(
            Rulebooks rulebooks,
            RulesInForce rulesInForce,
            Versions versions,
            Dialogues dialogues,
            Provenance provenance,
            UtcClock clock) {
        this.rulebooks = rulebooks;
        this.rulesInForce = rulesInForce;
        this.versions = versions;
        this.dialogues = dialogues;
        this.provenance = provenance;
        this.clock = clock;
    }

    /**
     * @param q what to look for in names, sentences, reasons and sources; all rules where it is empty
     * @param rulebook the number of the version; the one in force where none is named
     */
    @GetMapping("/rules")
    String rules(@RequestParam(defaultValue = "") String q, @RequestParam @Nullable Integer rulebook, Model model) {
        Rules rules = rulesInForce.published();
        model.addAttribute("q", q.isBlank() ? null : q.strip());
        if (rulebook == null || rules.version().equals(Integer.toString(rulebook))) {
            model.addAttribute("view", RulebookView.of(rulebooks.of(rules), firings(rules), q.strip(), provenance));
        } else {
            Version old = versions.find(rulebook)
                    .orElseThrow(() -> new NotFoundOnPage("There is no version " + rulebook + " of the rules."));
            Rulebook read = old.read()
                    .orElseThrow(() -> new NotFoundOnPage(
                            "Version " + rulebook + " of the rules is so old that it cannot be read any more."));
            model.addAttribute("old", old);
            model.addAttribute("view", RulebookView.of(read, new Firings(), q.strip(), provenance));
        }
        return "rules/rules";
    }

    private Firings firings(Rules rules) {
        Firings firings = new Firings();
        for (StoredDialogue storedDialogue : dialogues.all()) {
            try {
                LocalDate day = clock.openingDayOf(storedDialogue.dialogue());
                firings.add(AssessedDialogue.read(storedDialogue, rules, day, new Address(storedDialogue.id(), null)));
            } catch (InvalidDialogue unweighable) {
                // its own page says why
            }
        }
        return firings;
    }
}
