package entente.web.draft.fit;

import entente.evaluation.fit.Fit;
import entente.evaluation.fit.Fittings;
import entente.job.Jobs.Job;
import entente.rulebook.Rulebook;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.web.draft.DraftEditor;
import entente.web.draft.DraftView;
import entente.web.rules.ImpactPanel;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Fits numbers of a draft on data, and makes another draft of what comes of it. Nothing is published by it. */
@Controller
final class FitPages {

    private static final String GONE =
            "There is no such fit any more: the draft has changed since, or the fit was stopped. Fit again.";
    private static final int LONGEST_TITLE = 100;

    private final DraftEditor draftEditor;
    private final Drafts drafts;
    private final Fittings fittings;

    FitPages(DraftEditor draftEditor, Drafts drafts, Fittings fittings) {
        this.draftEditor = draftEditor;
        this.drafts = drafts;
        this.fittings = fittings;
    }

    /** How far a fit is, and what came of it; a fit begins where it is asked for by the form alone. */
    @GetMapping("/drafts/{id}/fit")
    String fit(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> number,
            @RequestParam(defaultValue = "") String on,
            Model model) {
        Draft draft = draftEditor.draft(id);
        Optional<Rulebook> rulebook = draftEditor.show(draft, model);
        rulebook.ifPresent(read -> {
            FitForm form = FitForm.of(read, number, on);
            model.addAttribute("form", form);
            if (!number.isEmpty() && form.wrong() == null) {
                fittings.find(read, form.chosen(), form.on()).ifPresent(job -> show(job, model));
            }
        });
        return "draft/fit/fit";
    }

    private static void show(Job<Fit> job, Model model) {
        Optional<Fit> told = job.within(ImpactPanel.PATIENCE);
        if (told.isEmpty()) {
            model.addAttribute("fitting", job);
            model.addAttribute("refreshAfter", job.askAgainAfter());
        } else {
            model.addAttribute("fit", FitView.of(told.get()));
        }
    }

    /** @param what begin, stop or propose */
    @PostMapping("/drafts/{id}/fit")
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> number,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(name = "do", defaultValue = "begin") String what,
            Model model,
            HttpServletResponse response) {
        Draft draft = draftEditor.draft(id);
        Optional<Rulebook> rulebook = draftEditor.show(draft, model);
        if (rulebook.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "draft/fit/fit";
        }
        FitForm form = FitForm.of(rulebook.get(), number, on);
        if (form.wrong() != null) {
            model.addAttribute("form", form);
            model.addAttribute("message", form.wrong());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "draft/fit/fit";
        }
        switch (what) {
            case "propose" -> {
                Optional<Fit> fit = fittings.find(rulebook.get(), form.chosen(), form.on())
                        .flatMap(job -> job.within(ImpactPanel.PATIENCE));
                if (fit.isPresent()) {
                    return "redirect:"
                            + DraftView.href(
                                    propose(draft, rulebook.get(), fit.get()).id());
                }
                model.addAttribute("form", form);
                model.addAttribute("message", GONE);
                response.setStatus(HttpStatus.CONFLICT.value());
                return "draft/fit/fit";
            }
            case "stop" ->
                fittings.find(rulebook.get(), form.chosen(), form.on()).ifPresent(Job::cancel);
            default -> fittings.of(rulebook.get(), form.chosen(), form.on());
        }
        return "redirect:" + address(id, form);
    }

    private static String address(String id, FitForm form) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(DraftView.href(id) + "/fit")
                .queryParam("on", form.on().word());
        form.chosen().forEach(tunable -> address.queryParam("number", "{number}"));
        return address.encode()
                .buildAndExpand(
                        form.chosen().stream().map(tunable -> tunable.id()).toArray())
                .toUriString();
    }

    private Draft propose(Draft draft, Rulebook rulebook, Fit fit) {
        String title = "Fitted: " + draft.title();
        return drafts.begin(
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                draft.base(),
                FittedFiles.of(draft.files(), rulebook, fit),
                DraftEditor.NAME);
    }
}
