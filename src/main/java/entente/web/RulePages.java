package entente.web;

import entente.rulebook.Draft;
import entente.rulebook.RuleBlock;
import entente.rulebook.RuleEdits;
import entente.rulebook.RulebookFiles;
import entente.web.DraftView.Read;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** One rule of a draft, in the sentences that it is made of. */
@Controller
final class RulePages {

    private final Editor editor;

    RulePages(Editor editor) {
        this.editor = editor;
    }

    @GetMapping("/drafts/{id}/rules/{rule}")
    String rule(@PathVariable String id, @PathVariable String rule, Model model) {
        return showRule(editor.draft(id), rule, null, model);
    }

    /** Keeps the rule as it stands in the form, and does what the pressed button says. */
    @PostMapping("/drafts/{id}/rules/{rule}")
    String change(
            @PathVariable String id,
            @PathVariable String rule,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Draft draft = editor.draft(id);
        RuleBlock now = Editor.rule(draft, rule);
        if (!RuleForm.mark(now).equals(Editor.value(fields, "block"))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("theirs", now);
            return showTyped(draft, rule, fields, model);
        }
        List<String> when = RuleForm.lines("when", fields);
        List<String> then = RuleForm.lines("then", fields);
        arrange(Editor.value(fields, "do"), when, then, fields);
        editor.change(id, files -> rewritten(files, rule, fields, when, then));
        return "redirect:" + DraftView.href(id) + "/rules/" + UriUtils.encodePathSegment(rule, StandardCharsets.UTF_8);
    }

    /** The rule with the name and reasons of the form, and these sentences. */
    private static RulebookFiles rewritten(
            RulebookFiles files,
            String rule,
            MultiValueMap<String, String> fields,
            List<String> when,
            List<String> then) {
        return RuleEdits.rewrite(
                files,
                rule,
                Editor.value(fields, "name"),
                Editor.value(fields, "because"),
                Editor.value(fields, "why"),
                Editor.value(fields, "source"),
                when,
                then);
    }

    private static void arrange(
            String step, List<String> when, List<String> then, MultiValueMap<String, String> fields) {
        String[] pressed = step.split(":", 2);
        String place = pressed.length == 2 ? pressed[1] : "";
        switch (pressed[0]) {
            case "add-when" -> when.add(Editor.value(fields, "new-when"));
            case "add-then" -> then.add(Editor.value(fields, "new-then"));
            case "open" -> {
                when.clear();
                when.add(Editor.value(fields, "new-opening"));
            }
            case "remove" -> list(place, when, then).remove(index(place));
            case "up" -> {
                int at = index(place);
                Collections.swap(list(place, when, then), at, at - 1);
            }
            default -> {
                // the sentences stay as they are
            }
        }
    }

    private static List<String> list(String place, List<String> when, List<String> then) {
        List<String> list = place.startsWith("when.") ? when : then;
        int at = index(place);
        if (at < 1 || at >= list.size()) {
            throw new UnknownDraft("There is no such line.");
        }
        return list;
    }

    private static int index(String place) {
        try {
            return Integer.parseInt(place.replaceFirst("^(when|then)[.]", ""));
        } catch (NumberFormatException noNumber) {
            throw new UnknownDraft("There is no such line.");
        }
    }

    private String showRule(Draft draft, String rule, @Nullable String message, Model model) {
        RuleBlock block = Editor.rule(draft, rule);
        Read read = Read.of(draft.files());
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(draft.id()));
        model.addAttribute("form", RuleForm.of(block, editor.desk(draft), read.faults()));
        model.addAttribute("sound", read.faults().isEmpty());
        model.addAttribute("message", message);
        return "draft-rule";
    }

    /** The rule as typed, beside what somebody else has made of it. */
    private String showTyped(Draft draft, String rule, MultiValueMap<String, String> fields, Model model) {
        RulebookFiles typed =
                rewritten(draft.files(), rule, fields, RuleForm.lines("when", fields), RuleForm.lines("then", fields));
        RuleBlock theirs = Editor.rule(draft, rule);
        Draft mine = draft.with(typed, Editor.NAME);
        RuleForm form = RuleForm.of(
                Editor.rule(mine, rule), editor.desk(draft), Read.of(typed).faults());
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(draft.id()));
        model.addAttribute("form", form.over(theirs));
        model.addAttribute("sound", true);
        model.addAttribute(
                "message",
                "Somebody changed this rule while you were at it. What you typed is below; save it to put it in place"
                        + " of theirs.");
        return "draft-rule";
    }
}
