package entente.web.draft.rule;

import entente.rulebook.Fault;
import entente.rulebook.RulebookFiles;
import entente.rulebook.edit.RuleBlock;
import entente.rulebook.edit.RuleEdits;
import entente.rulebook.edit.RuleWording;
import entente.rulebook.publish.Draft;
import entente.summary.Summaries;
import entente.web.draft.DraftEditor;
import entente.web.draft.DraftView;
import entente.web.draft.DraftView.ParsedDraft;
import entente.web.form.FormFields;
import entente.web.form.PressedButton;
import entente.web.rules.LastChange;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** One rule of a draft, in the sentences that it is made of. */
@Controller
final class RulePages {

    private final DraftEditor draftEditor;
    private final RulePreview bench;
    private static final int MOST_OFFERED = 100;

    private final Summaries summaries;

    RulePages(DraftEditor draftEditor, RulePreview bench, Summaries summaries) {
        this.draftEditor = draftEditor;
        this.bench = bench;
        this.summaries = summaries;
    }

    /** @param dialogue what the rule is tried on */
    @GetMapping("/drafts/{id}/rules/{rule}")
    String rule(
            @PathVariable String id, @PathVariable String rule, @RequestParam @Nullable String dialogue, Model model) {
        Draft draft = draftEditor.draft(id);
        ParsedDraft read = draftEditor.read(draft.files());
        RuleForm form = RuleForm.of(DraftEditor.rule(draft, rule), draftEditor.desk(draft), read.faults());
        return show(draft, draft, form, read, dialogue, model);
    }

    /** Keeps the rule as it stands in the form, and does to its sentences what the pressed button says. */
    @PostMapping("/drafts/{id}/rules/{rule}")
    String change(
            @PathVariable String id,
            @PathVariable String rule,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return keep(id, rule, fields, lines -> arrange(lines, PressedButton.in(fields), fields), model, response);
    }

    /** The same, with another opening. */
    @PostMapping(path = "/drafts/{id}/rules/{rule}", params = "do=open")
    String open(
            @PathVariable String id,
            @PathVariable String rule,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        String opening = FormFields.value(fields, "new-opening");
        return keep(id, rule, fields, lines -> lines.open(opening), model, response);
    }

    /** @param arrange changes the sentences, and tells where on the page to go on */
    private String keep(
            String id,
            String rule,
            MultiValueMap<String, String> fields,
            Function<RuleLines, String> arrange,
            Model model,
            HttpServletResponse response) {
        Draft draft = draftEditor.draft(id);
        RuleBlock now = DraftEditor.rule(draft, rule);
        String dialogue = FormFields.value(fields, "dialogue");
        if (!RuleForm.mark(now).equals(FormFields.value(fields, "block"))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            DraftEditor.WHOLE_PAGE.forEach(response::setHeader);
            return showTyped(draft, now, fields, dialogue, model);
        }
        RuleLines lines = RuleLines.in(fields);
        String goOn = arrange.apply(lines);
        draftEditor.change(id, files -> rewritten(files, rule, fields, lines));
        return "redirect:"
                + UriComponentsBuilder.fromPath(DraftView.href(id) + "/rules/")
                        .pathSegment(rule)
                        .queryParamIfPresent("dialogue", Optional.of(dialogue).filter(each -> !each.isBlank()))
                        .encode()
                        .toUriString()
                + goOn;
    }

    private static String arrange(RuleLines lines, PressedButton pressed, MultiValueMap<String, String> fields) {
        String target = pressed.target();
        return switch (pressed.action()) {
            case "add-when" -> lines.addWhen(target.isEmpty() ? FormFields.value(fields, "new-when") : target);
            case "add-then" -> lines.addThen(target.isEmpty() ? FormFields.value(fields, "new-then") : target);
            case "remove" -> lines.remove(target);
            case "up" -> lines.moveUp(target);
            default -> ""; // the sentences stay as they are
        };
    }

    /** The rule with the name and reasons of the form, and these sentences. */
    private static RulebookFiles rewritten(
            RulebookFiles files, String rule, MultiValueMap<String, String> fields, RuleLines lines) {
        RuleWording wording = new RuleWording(
                FormFields.value(fields, "name"),
                FormFields.value(fields, "because"),
                FormFields.value(fields, "why"),
                FormFields.value(fields, "source"),
                lines.when(),
                lines.then());
        return RuleEdits.rewrite(files, rule, wording);
    }

    /** The rule as typed, beside what somebody else has made of it. */
    private String showTyped(
            Draft draft, RuleBlock theirs, MultiValueMap<String, String> fields, String dialogue, Model model) {
        RulebookFiles typed = rewritten(draft.files(), theirs.id(), fields, RuleLines.in(fields));
        ParsedDraft read = draftEditor.read(typed);
        Draft tried = draft.with(typed, DraftEditor.NAME);
        RuleBlock mine = DraftEditor.rule(tried, theirs.id());
        model.addAttribute("theirs", theirs);
        model.addAttribute(
                "message",
                "Somebody changed this rule while you were at it. What you typed is below; save it to put it in place"
                        + " of theirs.");
        RuleForm form =
                RuleForm.of(mine, draftEditor.desk(draft), read.faults()).over(theirs);
        return show(draft, tried, form, read, dialogue, model);
    }

    /** @param tried the draft with what stands in the form */
    private String show(
            Draft draft, Draft tried, RuleForm form, ParsedDraft read, @Nullable String dialogue, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(draft.id()));
        model.addAttribute("form", form);
        model.addAttribute(
                "unexplained",
                read.rulebook().map(rulebook -> draftEditor.unexplained(tried, rulebook)).orElse(List.of()).stream()
                        .filter(fault ->
                                fault.word().equals(form.id()) && fault.file().endsWith(".dslr"))
                        .map(Fault::message)
                        .toList());
        model.addAttribute("lastChange", LastChange.of(draftEditor.setBy(draft, form.id())));
        model.addAttribute(
                "changed",
                draftEditor
                        .before(draft, form.id())
                        .filter(before ->
                                !RuleForm.mark(before).equals(RuleForm.mark(DraftEditor.rule(draft, form.id()))))
                        .isPresent());
        model.addAttribute("panel", bench.look(draft, read, form.id(), dialogue));
        model.addAttribute("dialogues", summaries.latest("", MOST_OFFERED));
        return "draft/rule/rule";
    }
}
