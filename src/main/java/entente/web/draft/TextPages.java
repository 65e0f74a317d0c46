package entente.web.draft;

import entente.rulebook.Fault;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.publish.Draft;
import entente.rulebook.read.RulebookReader;
import entente.web.draft.DraftView.ParsedDraft;
import entente.web.view.NotFoundOnPage;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The files of a draft, as text. */
@Controller
final class TextPages {

    private final DraftEditor draftEditor;

    TextPages(DraftEditor draftEditor) {
        this.draftEditor = draftEditor;
    }

    @GetMapping("/drafts/{id}/text")
    String text(@PathVariable String id, @RequestParam @Nullable String file, Model model) {
        Draft draft = draftEditor.draft(id);
        String path = file == null ? "completion.dslr" : file;
        String text = draft.files().textByPath().get(path);
        if (text == null) {
            throw new NotFoundOnPage("This draft has no file “" + path + "”.");
        }
        return showText(draft, path, text, model);
    }

    @PostMapping("/drafts/{id}/text")
    String changeText(
            @PathVariable String id,
            @RequestParam String file,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String mark,
            Model model,
            HttpServletResponse response) {
        Draft draft = draftEditor.draft(id);
        String now = draft.files().textByPath().get(file);
        if (now == null || RulebookReader.isVocabulary(file)) {
            throw new NotFoundOnPage("The file “" + file + "” cannot be edited here.");
        }
        String unified = text.replace("\r\n", "\n");
        if (!mark(now).equals(mark)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            DraftEditor.WHOLE_PAGE.forEach(response::setHeader);
            model.addAttribute(
                    "message",
                    "Somebody changed this file while you were writing. Your text is below; save it again to put it in"
                            + " place of theirs.");
            return showText(draft, file, unified, model);
        }
        try {
            draftEditor.change(id, files -> files.with(file, unified));
        } catch (InvalidRulebook tooMuch) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("message", tooMuch.getMessage());
            return showText(draft, file, draft.files().textByPath().getOrDefault(file, ""), model);
        }
        return "redirect:" + DraftView.href(id) + "/text?file=" + file;
    }

    /** What tells whether a file has changed since it was read. */
    private static String mark(String text) {
        return Integer.toHexString(text.hashCode());
    }

    private String showText(Draft draft, String file, String text, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(draft.id()));
        model.addAttribute("file", file);
        model.addAttribute("text", text);
        model.addAttribute("mark", mark(draft.files().textByPath().getOrDefault(file, "")));
        model.addAttribute(
                "files",
                draft.files().textByPath().keySet().stream()
                        .filter(path -> !RulebookReader.isVocabulary(path))
                        .toList());
        model.addAttribute(
                "faults",
                ParsedDraft.of(draft.files().with(file, text)).faults().stream()
                        .map(Fault::inWords)
                        .toList());
        return "draft/text";
    }
}
