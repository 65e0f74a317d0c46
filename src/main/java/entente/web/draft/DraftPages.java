package entente.web.draft;

import entente.rulebook.Fault;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.edit.RuleBlock;
import entente.rulebook.edit.RuleEdits;
import entente.rulebook.edit.RulebookZip;
import entente.rulebook.edit.SentenceCatalogue;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Drafts;
import entente.rulebook.publish.Version;
import entente.rulebook.publish.Versions;
import entente.web.form.FormFields;
import entente.web.form.PressedButton;
import entente.web.view.NotFoundOnPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Drafts of the rulebook: each change is kept as it is made, and can be undone. */
@Controller
@RequestMapping("/drafts")
final class DraftPages {

    /** What becomes of the files and a rule of theirs. */
    private static final Map<String, BiFunction<RulebookFiles, String, RulebookFiles>> EDIT_BY_BUTTON = Map.of(
            "copy",
            RuleEdits::copy,
            "remove",
            RuleEdits::remove,
            "off",
            (files, rule) -> RuleEdits.switched(files, rule, true),
            "on",
            (files, rule) -> RuleEdits.switched(files, rule, false));

    private final Drafts drafts;
    private final Versions versions;
    private final DraftEditor draftEditor;

    DraftPages(Drafts drafts, Versions versions, DraftEditor draftEditor) {
        this.drafts = drafts;
        this.versions = versions;
        this.draftEditor = draftEditor;
    }

    @GetMapping
    String list(Model model) {
        return showList("", List.of(), model);
    }

    private String showList(String title, List<Fault> faults, Model model) {
        model.addAttribute("drafts", drafts.all());
        model.addAttribute("versions", versions.all());
        model.addAttribute("title", title);
        model.addAttribute("faults", faults.stream().map(Fault::inWords).toList());
        return "draft/drafts";
    }

    /** Begins a draft from a version. */
    @PostMapping
    String begin(@RequestParam @Nullable String title, @RequestParam @Nullable Integer base) {
        return shown(draftEditor.begin(title == null ? "" : title, base));
    }

    /** Begins a draft with the files of a zip, whether or not they make sense yet. */
    @PostMapping("/upload")
    String upload(
            @RequestParam @Nullable String title,
            @RequestParam MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try (InputStream zip = file.getInputStream()) {
            return shown(draftEditor.beginWith(RulebookZip.read(zip), title == null ? "" : title));
        } catch (InvalidRulebook none) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showList(title == null ? "" : title, none.faults(), model);
        }
    }

    private static String shown(Draft draft) {
        return "redirect:" + DraftView.href(draft.id());
    }

    @GetMapping("/{id}")
    String draft(@PathVariable String id, Model model) {
        return show(draftEditor.draft(id), null, model);
    }

    @PostMapping(path = "/{id}", params = "do=undo")
    String undo(@PathVariable String id) {
        drafts.undo(id, draftEditor.draft(id).revision(), DraftEditor.NAME);
        return "redirect:" + DraftView.href(id);
    }

    @PostMapping(path = "/{id}", params = "do=discard")
    String discard(@PathVariable String id) {
        drafts.discard(id);
        return "redirect:/drafts";
    }

    @PostMapping(path = "/{id}", params = "do=add")
    String addRule(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        String name = FormFields.value(fields, "name");
        String opening = FormFields.value(fields, "opening");
        if (name.isBlank() || opening.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(draftEditor.draft(id), "Please give the new rule a name, and say how it opens.", model);
        }
        SentenceCatalogue desk = draftEditor.desk(draftEditor.draft(id));
        String conclusion =
                desk.scope(opening).map(scope -> desk.conclusions(scope).get(0)).orElse("");
        Draft changed = draftEditor.change(
                id, files -> RuleEdits.add(files, FormFields.value(fields, "concern"), name, opening, conclusion));
        String page = DraftView.href(id);
        return RuleBlock.of(changed.files()).stream()
                .filter(each -> each.name().equals(name.strip()))
                .reduce((one, other) -> other)
                .map(each -> "redirect:" + page + "/rules/" + each.id())
                .orElse("redirect:" + page);
    }

    /** Copies, switches or removes the rule that the pressed button names. */
    @PostMapping("/{id}")
    String changeRule(@PathVariable String id, @RequestParam("do") PressedButton pressed) {
        BiFunction<RulebookFiles, String, RulebookFiles> edit = EDIT_BY_BUTTON.get(pressed.action());
        if (edit == null) {
            throw new NotFoundOnPage("There is no such step.");
        }
        draftEditor.change(id, files -> edit.apply(files, pressed.target()));
        return "redirect:" + DraftView.href(id);
    }

    private String show(Draft draft, @Nullable String message, Model model) {
        RulebookFiles base = versions.find(draft.base()).map(Version::files).orElse(draft.files());
        model.addAttribute("view", DraftView.of(draft, base));
        model.addAttribute("openings", draftEditor.desk(draft).openings());
        model.addAttribute("message", message);
        return "draft/draft";
    }
}
