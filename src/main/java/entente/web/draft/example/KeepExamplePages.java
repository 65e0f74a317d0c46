package entente.web.draft.example;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.StoredDialogue;
import entente.dialogue.Worded;
import entente.rulebook.ExpectedTrust;
import entente.rulebook.Rulebooks;
import entente.rulebook.TrustTrend;
import entente.rulebook.effect.MinimalCase;
import entente.web.draft.DraftEditor;
import entente.web.rules.KeepExampleView;
import entente.web.view.Address;
import entente.web.view.Days;
import entente.web.view.NotFoundOnPage;
import java.time.LocalDate;
import java.util.List;
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
     * @param since the day since which trust is expected to have risen or fallen, as {@code goes} says; then all moves until
     *     {@code on} are kept, and the rules need not find it
     */
    @GetMapping("/dialogues/{id}/keep")
    String keep(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String of,
            @RequestParam @Nullable String rule,
            @RequestParam @Nullable String since,
            @RequestParam @Nullable String goes,
            Model model) {
        StoredDialogue storedDialogue = dialogues.find(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
        Dialogue dialogue = storedDialogue.dialogue();
        LocalDate day = day(on);
        if (dialogue.sides().stream().noneMatch(side -> side.id().equals(of))) {
            throw new NotFoundOnPage("“" + of + "” is no side of this dialogue.");
        }
        Rules rules = rulesInForce.published();
        model.addAttribute("title", dialogue.title());
        model.addAttribute("dialogue", new Address(id, null).day(day));
        model.addAttribute("drafts", draftEditor.drafts());
        model.addAttribute("whole", since != null);
        model.addAttribute(
                "view",
                since == null
                        ? onThatDay(dialogue, day, of, rule, rules)
                        : expected(dialogue, new ExpectedTrust(of, day, day(since), trend(goes)), rules));
        return "draft/example/keep";
    }

    private @Nullable KeepExampleView onThatDay(
            Dialogue dialogue, LocalDate day, String of, @Nullable String rule, Rules rules) {
        TrustTrend goes = TrustTrend.on(day, of, dialogue, rules);
        return MinimalCase.of(dialogue, day, of, rule, goes, rules)
                .map(few -> KeepExampleView.of(few, rule, new ExpectedTrust(of, day, goes), rules, rulebooks.of(rules)))
                .orElse(null);
    }

    private KeepExampleView expected(Dialogue dialogue, ExpectedTrust trust, Rules rules) {
        Dialogue untilThen =
                dialogue.with(dialogue.knownOn(trust.on()), dialogue.redLines()).expecting(List.of());
        return KeepExampleView.of(untilThen, null, trust, rules, rulebooks.of(rules));
    }

    private static LocalDate day(String text) {
        return Days.parse(text).orElseThrow(() -> new NotFoundOnPage("“" + text + "” is no day. " + Days.EXPECTED));
    }

    private static TrustTrend trend(@Nullable String goes) {
        return Worded.of(TrustTrend.class, goes == null ? "" : goes)
                .orElseThrow(() -> new NotFoundOnPage("“" + goes + "” is no way for trust to go. Expected one of "
                        + Worded.list(TrustTrend.class) + "."));
    }
}
