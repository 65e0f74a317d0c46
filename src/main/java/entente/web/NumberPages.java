package entente.web;

import entente.rulebook.Draft;
import entente.rulebook.Fault;
import entente.rulebook.NumberEdits;
import entente.rulebook.Parameter;
import entente.rulebook.Provenance;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Weight;
import entente.web.DraftView.Read;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The numbers of a draft, in grids. */
@Controller
final class NumberPages {

    private final Editor editor;
    private final Provenance provenance;

    NumberPages(Editor editor, Provenance provenance) {
        this.editor = editor;
        this.provenance = provenance;
    }

    @GetMapping("/drafts/{id}/numbers")
    String numbers(@PathVariable String id, Model model) {
        return showNumbers(editor.draft(id), Map.of(), List.of(), model);
    }

    @PostMapping("/drafts/{id}/numbers")
    String changeNumbers(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Draft draft = editor.draft(id);
        Read now = Read.of(draft.files());
        Rulebook rulebook = now.rulebook().orElseGet(() -> editor.base(draft));
        Map<String, String> typed = fields.toSingleValueMap();
        RulebookFiles changed = withNumbers(draft.files(), rulebook, typed);
        Read read = Read.of(changed);
        boolean newFaults = !read.faults().isEmpty() && now.faults().isEmpty();
        if (newFaults) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showNumbers(draft, typed, read.faults(), model);
        }
        editor.change(id, files -> withNumbers(files, rulebook, typed));
        return "redirect:" + DraftView.href(id) + "/numbers";
    }

    private static RulebookFiles withNumbers(RulebookFiles files, Rulebook rulebook, Map<String, String> typed) {
        RulebookFiles changed = files;
        for (Parameter parameter : rulebook.parameters().values()) {
            Map<String, String> cells = cells("p." + parameter.name() + ".", List.of("value", "why", "source"), typed);
            Map<String, String> now = Map.of(
                    "value", Figures.typed(parameter.value()), "why", parameter.why(), "source", parameter.source());
            if (!cells.isEmpty() && !cells.equals(now)) {
                changed = NumberEdits.parameter(changed, parameter.name(), cells);
            }
        }
        for (var rows : rulebook.weights().values()) {
            for (Weight weight : rows.values()) {
                String from = Figures.typed(weight.fromScale());
                Map<String, String> cells = cells(
                        "w." + weight.kind() + "." + from + ".", List.of("value", "cost", "why", "source"), typed);
                Map<String, String> now = Map.of(
                        "value",
                        Figures.typed(weight.value()),
                        "cost",
                        Figures.typed(weight.cost()),
                        "why",
                        weight.why(),
                        "source",
                        weight.source());
                if (!cells.isEmpty() && !cells.equals(now)) {
                    changed = NumberEdits.weight(changed, weight.kind(), from, cells);
                }
            }
        }
        return changed;
    }

    private static Map<String, String> cells(String prefix, List<String> columns, Map<String, String> typed) {
        Map<String, String> cells = new HashMap<>();
        for (String column : columns) {
            String value = typed.get(prefix + column);
            if (value != null) {
                cells.put(column, value.strip());
            }
        }
        return cells;
    }

    private String showNumbers(Draft draft, Map<String, String> typed, List<Fault> faults, Model model) {
        Rulebook rulebook = Read.of(draft.files()).rulebook().orElseGet(() -> editor.base(draft));
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(draft.id()));
        model.addAttribute("origins", Origins.of(rulebook, draft, editor.base(draft), provenance));
        model.addAttribute("form", NumbersForm.of(rulebook, faults, typed));
        return "draft-numbers";
    }
}
