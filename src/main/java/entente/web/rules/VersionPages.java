package entente.web.rules;

import entente.assessment.RulesInForce;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rulebook;
import entente.rulebook.diff.RulebookDiff;
import entente.rulebook.publish.ApprovalPolicy;
import entente.rulebook.publish.EditConflict;
import entente.rulebook.publish.Publishing;
import entente.rulebook.publish.Version;
import entente.rulebook.publish.Versions;
import entente.web.form.SignatureForm;
import entente.web.rules.ImpactView.RulebookNames;
import entente.web.view.NotFoundOnPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was in force before, how it differs, and the way back. */
@Controller
final class VersionPages {

    private final Versions versions;
    private final Publishing publishing;
    private final ApprovalPolicy policy;
    private final RulesInForce rules;
    private final ImpactPanel impactPanel;

    VersionPages(
            Versions versions,
            Publishing publishing,
            ApprovalPolicy policy,
            RulesInForce rules,
            ImpactPanel impactPanel) {
        this.versions = versions;
        this.rules = rules;
        this.impactPanel = impactPanel;
        this.publishing = publishing;
        this.policy = policy;
    }

    @GetMapping("/rules/versions")
    String versions(Model model) {
        model.addAttribute("versions", versions.all());
        model.addAttribute("approvalWanted", policy.isWanted());
        return "rules/versions";
    }

    /** What differs between two versions, in words and in effect; from the one in force to an older one, the way back. */
    @GetMapping("/rules/compare")
    String compare(@RequestParam int from, @RequestParam int to, Model model) {
        return show(version(from), version(to), new SignatureForm("", ""), null, model);
    }

    /**
     * Puts an old version in force again.
     *
     * @param base the version in force that the reader saw
     */
    @PostMapping("/rules/versions/{number}")
    String rollBack(
            @PathVariable int number,
            @RequestParam @Nullable Integer base,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        Version old = version(number);
        SignatureForm signatureForm = new SignatureForm(author, reason);
        if (old.equals(newest())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(old, old, signatureForm, "Version " + number + " of the rules is in force already.", model);
        }
        if (!signatureForm.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(newest(), old, signatureForm, signatureForm.expected(), model);
        }
        try {
            Version version = publishing
                    .prepareRollBack(
                            number,
                            base == null ? versions.newest() : base,
                            signatureForm.name(),
                            signatureForm.words())
                    .publish();
            return "redirect:/rules/versions#version-" + version.number();
        } catch (InvalidRulebook | EditConflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(newest(), old, signatureForm, refused.getMessage(), model);
        }
    }

    private String show(Version from, Version to, SignatureForm signatureForm, @Nullable String message, Model model) {
        Optional<Rulebook> before = from.read();
        Optional<Rulebook> after = to.read();
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("versions", versions.all());
        model.addAttribute("readable", before.isPresent() && after.isPresent());
        model.addAttribute("changes", RulebookDiff.between(before, after));
        boolean weigh = from.isOfThisEdition() && to.isOfThisEdition();
        model.addAttribute("weigh", weigh);
        model.addAttribute("back", from.equals(newest()) && to.number() < from.number() && to.isOfThisEdition());
        model.addAttribute("approvalWanted", policy.isWanted());
        model.addAttribute("signed", signatureForm);
        model.addAttribute("message", message);
        if (weigh && before.isPresent() && after.isPresent()) {
            rules.version(from.name())
                    .ifPresent(known -> impactPanel.show(known, after.get(), names(from, to), here(from, to), model));
        }
        return "rules/compare";
    }

    private static RulebookNames names(Version from, Version to) {
        return new RulebookNames("version " + from.number(), "version " + to.number());
    }

    private static String here(Version from, Version to) {
        return "/rules/compare?from=" + from.number() + "&to=" + to.number();
    }

    private Version newest() {
        return versions.find(versions.newest()).orElseThrow();
    }

    private Version version(int number) {
        return versions.find(number)
                .orElseThrow(() -> new NotFoundOnPage("There is no version " + number + " of the rules."));
    }
}
