package entente.web.history;

import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Change;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import entente.web.form.SignatureForm;
import entente.web.view.Address;
import entente.web.view.NotFoundOnPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was recorded when, by whom and why, and the way back. */
@Controller
final class HistoryPages {

    private final Archive archive;
    private final RulesInForce rulesInForce;

    HistoryPages(Archive archive, RulesInForce rulesInForce) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
    }

    @GetMapping("/dialogues/{id}/history")
    String history(@PathVariable String id, Model model) {
        return show(id, new SignatureForm("", ""), null, model);
    }

    /**
     * Puts the dialogue on record as it was at a change.
     *
     * @param last the last change that the page showed
     */
    @PostMapping("/dialogues/{id}/restore")
    String restore(
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam int last,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        SignatureForm signatureForm = new SignatureForm(author, reason);
        if (!signatureForm.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, signatureForm, signatureForm.expected(), model);
        }
        try {
            archive.restore(id, revision, last, new Signature(signatureForm.name(), signatureForm.words()));
            return "redirect:" + new Address(id, null).page() + "/history";
        } catch (StaleDialogue meanwhile) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(
                    id, signatureForm, "Somebody changed this dialogue meanwhile; it is below. Choose again.", model);
        } catch (NoSuchElementException none) {
            throw new NotFoundOnPage(String.valueOf(none.getMessage()));
        }
    }

    private String show(String id, SignatureForm signatureForm, @Nullable String message, Model model) {
        List<Change> changes = archive.history(id);
        if (changes.isEmpty()) {
            throw NotFoundOnPage.dialogue(id);
        }
        Revision named = changes.stream()
                .flatMap(change -> archive.at(id, change.revision()).stream())
                .findFirst()
                .orElseThrow(() -> NotFoundOnPage.dialogue(id));
        model.addAttribute("title", named.dialogue().title());
        model.addAttribute("dialogue", new Address(id, null).page());
        model.addAttribute("feed", new Address(id, null).page() + "/changes.atom");
        model.addAttribute("removed", changes.get(0).removes());
        model.addAttribute("last", changes.get(0).revision());
        model.addAttribute("history", History.of(id, archive, rulesInForce.published()));
        model.addAttribute("signed", signatureForm);
        model.addAttribute("message", message);
        return "history/history";
    }
}
