package entente.web;

import entente.assessment.RulesInForce;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.ChangedMeanwhile;
import entente.dialogue.Problem;
import entente.dialogue.Revision;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning a dialogue, changing what stands around its moves, and taking it off the record. */
@Controller
final class FramePages {

    private static final String NAMES = "Please give your name, at most 300 characters, and for a change the reason.";

    private final Archive archive;
    private final RulesInForce rulesInForce;

    FramePages(Archive archive, RulesInForce rulesInForce) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
    }

    @GetMapping("/dialogues/new")
    String begin(Model model) {
        return show(null, Map.of(), List.of(), null, model);
    }

    @PostMapping("/dialogues")
    String add(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        Signed signed = signed(typed, "It begins here.");
        FrameForm.Read read = FrameForm.read(typed, null);
        if (read.dialogue() == null || !signed.isComplete()) {
            return refused(null, typed, read, signed, model, response);
        }
        String id = archive.freeId(read.dialogue().title());
        archive.add(id, read.dialogue(), new Signature(signed.name(), signed.words()));
        return "redirect:" + new Address(id, null).page() + "/record";
    }

    @GetMapping("/dialogues/{id}/frame")
    String frame(@PathVariable String id, Model model) {
        Revision last = last(id);
        return show(last, FrameForm.values(last.dialogue()), List.of(), null, model);
    }

    /** Keeps what stands in the blanks, or takes the dialogue off the record. */
    @PostMapping("/dialogues/{id}/frame")
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(name = "do", defaultValue = "save") String step,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Revision last = last(id);
        Signed signed = signed(typed, "");
        FrameForm.Read read = FrameForm.read(typed, last.dialogue());
        if (read.dialogue() == null || !signed.isComplete()) {
            return refused(last, typed, read, signed, model, response);
        }
        Signature signature = new Signature(signed.name(), signed.words());
        try {
            if (isFrameChanged(id, revision, last)) {
                throw new ChangedMeanwhile(id, revision, last.number());
            }
            if (step.equals("remove")) {
                archive.remove(last, signature);
                return "redirect:" + new Address(id, null).page() + "/history";
            }
            archive.save(last, read.dialogue(), signature);
            return "redirect:" + new Address(id, null).page();
        } catch (ChangedMeanwhile meanwhile) {
            response.setStatus(HttpStatus.CONFLICT.value());
            String message =
                    "Somebody changed this meanwhile. What you typed is below; save it to put it in place of theirs.";
            return show(last(id), typed.toSingleValueMap(), List.of(), message, model);
        }
    }

    /** Moves that somebody recorded meanwhile are in nobody's way. */
    private boolean isFrameChanged(String id, int revision, Revision last) {
        return archive.at(id, revision)
                .map(read -> !FrameForm.values(read.dialogue()).equals(FrameForm.values(last.dialogue())))
                .orElse(false);
    }

    private String refused(
            @Nullable Revision last,
            MultiValueMap<String, String> typed,
            FrameForm.Read read,
            Signed signed,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        String message = signed.isComplete() ? "It is not kept yet; see below." : NAMES;
        return show(last, typed.toSingleValueMap(), read.problems(), message, model);
    }

    private String show(
            @Nullable Revision last,
            Map<String, String> values,
            List<Problem> problems,
            @Nullable String message,
            Model model) {
        model.addAttribute("form", FrameForm.of(values, problems, rulesInForce.published()));
        model.addAttribute("last", last);
        model.addAttribute("page", last == null ? null : new Address(last.id(), null).page());
        model.addAttribute("author", values.getOrDefault("signed.author", ""));
        model.addAttribute("reason", values.getOrDefault("signed.reason", ""));
        model.addAttribute("message", message);
        return "frame";
    }

    private static Signed signed(MultiValueMap<String, String> typed, String otherwise) {
        String reason = Editor.value(typed, "signed.reason");
        return new Signed(Editor.value(typed, "signed.author"), reason.isBlank() ? otherwise : reason);
    }

    private Revision last(String id) {
        return archive.last(id).orElseThrow(() -> new UnknownDialogue(id));
    }
}
