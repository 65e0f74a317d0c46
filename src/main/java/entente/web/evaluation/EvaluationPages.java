package entente.web.evaluation;

import entente.rulebook.Rulebook;
import entente.rulebook.Rulebooks;
import entente.rulebook.publish.Version;
import entente.rulebook.publish.Versions;
import entente.web.view.NotFoundOnPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How good the score of the rules in force is, or of a version. */
@Controller
final class EvaluationPages {

    private final Rulebooks rulebooks;
    private final Versions versions;
    private final EvaluationPanel evaluationPanel;

    EvaluationPages(Rulebooks rulebooks, Versions versions, EvaluationPanel evaluationPanel) {
        this.rulebooks = rulebooks;
        this.versions = versions;
        this.evaluationPanel = evaluationPanel;
    }

    /**
     * @param rulebook the number of the version; the one in force where none is named
     * @param part of it, such as {@code people}; in short where none is named
     */
    @GetMapping("/rules/evaluation")
    String evaluation(@RequestParam @Nullable Integer rulebook, @RequestParam @Nullable String part, Model model) {
        Rulebook asked = rulebook == null ? rulebooks.published() : read(rulebook);
        model.addAttribute("version", asked.version());
        model.addAttribute("checksum", asked.checksum());
        String page = "/rules/evaluation" + (rulebook == null ? "" : "?rulebook=" + rulebook);
        evaluationPanel.show(asked, part, page, model);
        return "evaluation/evaluation";
    }

    private Rulebook read(int number) {
        Version version = versions.find(number)
                .orElseThrow(() -> new NotFoundOnPage("There is no version " + number + " of the rules."));
        return version.read()
                .orElseThrow(() -> new NotFoundOnPage(
                        "Version " + number + " of the rules is so old that it cannot be read any more."))
                .ofThisEdition();
    }
}
