package entente.web.draft.example;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.StoredDialogue;
import entente.rulebook.Rulebooks;
import entente.rulebook.TrustTrend;
import entente.rulebook.effect.MinimalCase;
import entente.web.draft.DraftEditor;
import entente.web.rules.KeepExampleView;
import entente.web.view.Address;
import entente.web.view.Days;
import entente.web.view.NotFoundOnPage;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeping what happened to trust on a day as an example: the few moves that it took. */
@Controller
final class KeepExamplePages {

    private final Dialogues dialogues;
    private final RulesInForce rulesInForce;
    private final Rulebooks rulebooks;
    private final DraftEditor draftEditor;

    KeepExamplePages(Dialogues dialogues, RulesInForce rulesInForce, Rulebooks rulebooks, DraftEditor draftEditor) {
        this.dialogues = dialogues;
        this.rulesInForce = rulesInForce;
        this.rulebooks = rulebooks;
        this.draftEditor = draftEditor;
    }

    /**
     * @param on the day
     * @param of whose trust
     * @param rule the rule that fired; none where only trust matters
     */
    @GetMapping("/dialogues/{id}/keep")
    String keep(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String of,
            @RequestParam @Nullable String rule,
            Model model) {
        StoredDialogue storedDialogue = dialogues.find(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
        Dialogue dialogue = storedDialogue.dialogue();
        LocalDate day =
                Days.parse(on).orElseThrow(() -> new NotFoundOnPage("“" + on + "” is no day. " + Days.EXPECTED));
        if (dialogue.sides().stream().noneMatch(side -> side.id().equals(of))) {
            throw new NotFoundOnPage("“" + of + "” is no side of this dialogue.");
        }
        Rules rules = rulesInForce.published();
        TrustTrend goes = TrustTrend.on(day, of, dialogue, rules);
        Optional<Dialogue> small = MinimalCase.of(dialogue, day, of, rule, goes, rules);
        model.addAttribute("title", dialogue.title());
        model.addAttribute("dialogue", new Address(id, null).day(day));
        model.addAttribute("drafts", draftEditor.drafts());
        model.addAttribute(
                "view",
                small.map(few -> KeepExampleView.of(few, day, of, rule, goes, rules, rulebooks.of(rules)))
                        .orElse(null));
        return "draft/example/keep";
    }
}
