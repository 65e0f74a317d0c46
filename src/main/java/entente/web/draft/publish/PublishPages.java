package entente.web.draft.publish;

import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rulebook;
import entente.rulebook.Rulebooks;
import entente.rulebook.check.Check;
import entente.rulebook.check.ExampleResult;
import entente.rulebook.check.Remark;
import entente.rulebook.check.Review;
import entente.rulebook.diff.RulebookDiff;
import entente.rulebook.publish.Approval;
import entente.rulebook.publish.ApprovalPolicy;
import entente.rulebook.publish.Approvals;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.EditConflict;
import entente.rulebook.publish.NotApproved;
import entente.rulebook.publish.Publishing;
import entente.rulebook.publish.Version;
import entente.rulebook.publish.Versions;
import entente.web.draft.DraftEditor;
import entente.web.draft.DraftView;
import entente.web.draft.DraftView.ParsedDraft;
import entente.web.draft.example.ExampleCard;
import entente.web.evaluation.EvaluationPanel;
import entente.web.form.SignatureForm;
import entente.web.view.Days;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Putting a draft in force, and approving of it before. */
@Controller
final class PublishPages {

    private static final String CHANGED =
            "The draft has changed since you opened this page. Look at what changes now, then approve again.";

    private static final SignatureForm NOBODY = new SignatureForm("", "");

    private final DraftEditor draftEditor;
    private final Versions versions;
    private final Approvals approvals;
    private final ApprovalPolicy policy;
    private final Publishing publishing;
    private final Rulebooks rulebooks;
    private final EvaluationPanel evaluationPanel;

    PublishPages(
            DraftEditor draftEditor,
            Versions versions,
            Approvals approvals,
            ApprovalPolicy policy,
            Publishing publishing,
            Rulebooks rulebooks,
            EvaluationPanel evaluationPanel) {
        this.draftEditor = draftEditor;
        this.versions = versions;
        this.approvals = approvals;
        this.policy = policy;
        this.publishing = publishing;
        this.rulebooks = rulebooks;
        this.evaluationPanel = evaluationPanel;
    }

    /** What stands between a draft and its publication, and what would change. */
    @GetMapping("/drafts/{id}/publish")
    String check(@PathVariable String id, Model model) {
        return show(draftEditor.draft(id), NOBODY, NOBODY, null, model);
    }

    @PostMapping("/drafts/{id}/publish")
    String publish(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        Draft draft = draftEditor.draft(id);
        SignatureForm signatureForm = new SignatureForm(author, reason);
        if (!signatureForm.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(draft, signatureForm, NOBODY, signatureForm.expected(), model);
        }
        try {
            Version version = publishing.publish(draft, signatureForm.name(), signatureForm.words());
            return "redirect:/rules/versions#version-" + version.number();
        } catch (InvalidRulebook unsound) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(
                    draft,
                    signatureForm,
                    NOBODY,
                    "It cannot be published yet; what stands in the way is below.",
                    model);
        } catch (EditConflict | NotApproved refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(draft, signatureForm, NOBODY, refused.getMessage(), model);
        }
    }

    /** @param revision what was on the page; an approval counts for nothing else */
    @PostMapping("/drafts/{id}/approve")
    String approve(
            @PathVariable String id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String note,
            Model model,
            HttpServletResponse response) {
        Draft draft = draftEditor.draft(id);
        SignatureForm signatureForm = new SignatureForm(name, note);
        if (!signatureForm.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(
                    draft,
                    NOBODY,
                    signatureForm,
                    "Please give your name and what you looked at, at most 300 characters each.",
                    model);
        }
        if (draft.revision() != revision) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(draft, NOBODY, signatureForm, CHANGED, model);
        }
        try {
            approvals.approve(draft, signatureForm.name(), signatureForm.words());
            return "redirect:" + DraftView.href(id) + "/publish#approval";
        } catch (EditConflict meanwhile) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(draftEditor.draft(id), NOBODY, signatureForm, CHANGED, model);
        }
    }

    private String show(
            Draft draft, SignatureForm publisher, SignatureForm approver, @Nullable String message, Model model) {
        Check check = publishing.check(draft);
        Optional<Rulebook> rulebook = ParsedDraft.of(draft.files()).rulebook();
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(draft.id()));
        rulebook.ifPresent(
                after -> evaluationPanel.showKnownChange(rulebooks.published(), after, ImpactPages.IN_FORCE, model));
        model.addAttribute("sound", check.isSound());
        model.addAttribute("mends", FaultLink.of(draft, check.faults()));
        model.addAttribute(
                "red",
                ExampleCard.of(draft, check.examples()).stream()
                        .filter(ExampleCard::isRed)
                        .toList());
        model.addAttribute(
                "green", check.examples().stream().filter(ExampleResult::passes).count());
        model.addAttribute("changes", RulebookDiff.between(read(draft.base()), rulebook));
        model.addAttribute(
                "remarks",
                rulebook.map(Review::of).orElse(List.of()).stream()
                        .filter(remark -> remark.severity() == Remark.Severity.HINT)
                        .map(remark -> remark.fault().inWords())
                        .toList());
        model.addAttribute("approvalWanted", policy.isWanted());
        model.addAttribute(
                "approvals",
                approvals.of(draft).stream().map(PublishPages::inWords).toList());
        model.addAttribute("publisher", publisher);
        model.addAttribute("approver", approver);
        model.addAttribute("message", message);
        return "draft/publish/publish";
    }

    private static String inWords(Approval approval) {
        return approval.name() + ", " + Days.full(approval.approvedAt().toLocalDate()) + ": “" + approval.note() + "”";
    }

    private Optional<Rulebook> read(int number) {
        return versions.find(number).flatMap(Version::read);
    }
}
