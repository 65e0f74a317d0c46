package entente.web.draft.number;

import entente.exchange.sheet.TextEncoding;
import entente.rulebook.Fault;
import entente.rulebook.Parameter;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.check.Review;
import entente.rulebook.edit.NumberEdits;
import entente.rulebook.edit.RuleTable;
import entente.rulebook.publish.Draft;
import entente.rulebook.read.CellFault;
import entente.web.draft.DraftEditor;
import entente.web.draft.DraftView;
import entente.web.draft.DraftView.ParsedDraft;
import entente.web.draft.number.NumbersForm.NumbersInput;
import entente.web.form.FormValues;
import entente.web.form.PressedButton;
import entente.web.view.Figures;
import entente.web.view.NotFoundOnPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The numbers and kinds of a draft, in grids. */
@Controller
final class NumberPages {

    private final DraftEditor draftEditor;

    NumberPages(DraftEditor draftEditor) {
        this.draftEditor = draftEditor;
    }

    @GetMapping("/drafts/{id}/numbers")
    String numbers(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Model model) {
        Draft draft = draftEditor.draft(id);
        return show(draft, draft.files(), NumbersInput.NOTHING, NumbersWindow.of(fields), model);
    }

    /**
     * Keeps the cells that were changed in the form.
     *
     * @param revision what the form was made from, so that what somebody else changed since stays
     */
    @PostMapping("/drafts/{id}/numbers")
    String changeNumbers(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Draft draft = draftEditor.draft(id);
        NumbersWindow window = NumbersWindow.of(fields);
        Rulebook rulebook = draftEditor.readable(draft);
        Map<String, String> now = form(draft, rulebook).values();
        Draft read = draftEditor.draft(id, revision);
        NumbersForm shown = form(read, draftEditor.readable(read));
        Map<String, String> before = shown.values();
        Map<String, String> mine = new HashMap<>();
        fields.toSingleValueMap().forEach((cell, typed) -> {
            if (before.containsKey(cell) && !typed.strip().equals(before.get(cell))) {
                mine.put(cell, typed.strip());
            }
        });
        List<String> clashes = mine.keySet().stream()
                .filter(cell -> !Objects.equals(now.get(cell), before.get(cell))
                        && !Objects.equals(now.get(cell), mine.get(cell)))
                .toList();
        if (!clashes.isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            DraftEditor.WHOLE_PAGE.forEach(response::setHeader);
            model.addAttribute("message", clash(shown.labels(clashes)));
            return show(draft, draft.files(), NumbersInput.numbers(mine, List.of()), window, model);
        }
        RulebookFiles changed = withNumbers(draft.files(), rulebook, mine);
        List<Fault> faults = newFaults(draft.files(), changed);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(draft, changed, NumbersInput.numbers(mine, faults), window, model);
        }
        Draft kept = draftEditor.change(id, files -> withNumbers(files, rulebook, mine));
        if (!now.equals(before)) {
            DraftEditor.WHOLE_PAGE.forEach(response::setHeader);
            model.addAttribute(
                    "message", "Somebody changed other numbers while you were at it. Theirs and yours are kept.");
            return show(kept, kept.files(), NumbersInput.NOTHING, window, model);
        }
        return "redirect:" + window.of(address(id));
    }

    private static String address(String draft) {
        return DraftView.href(draft) + "/numbers";
    }

    private static String clash(List<String> cells) {
        return "Somebody changed the same while you were at it: " + String.join("; ", cells)
                + ". What you typed is below; save it to put it in place of theirs.";
    }

    private static NumbersForm form(Draft draft, Rulebook rulebook) {
        return NumbersForm.of(draft.files(), rulebook, NumbersInput.NOTHING);
    }

    /** Adds a kind with its first weight. */
    @PostMapping(path = "/drafts/{id}/rows", params = "do=add-kind")
    String addKind(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Map<String, String> typed = fields.toSingleValueMap();
        Map<String, String> kind = cells("kind.", RuleTable.KINDS.columns(), typed);
        Map<String, String> weight = cells("first.", RuleTable.WEIGHTS.columns(), typed);
        weight.remove("stake", "");
        weight.put("kind", kind.getOrDefault("code", ""));
        weight.put("from_scale", "1");
        RowEdit added = new RowEdit(
                files -> NumberEdits.addKind(files, kind, weight),
                NumberPages::blanksOfKind,
                typed,
                NumbersWindow.of(fields));
        return changeRows(draftEditor.draft(id), added, model, response);
    }

    @PostMapping(path = "/drafts/{id}/rows", params = "do=add-weight")
    String addWeight(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Map<String, String> typed = fields.toSingleValueMap();
        Map<String, String> weight = cells("weight.", RuleTable.WEIGHTS.columns(), typed);
        weight.remove("stake", "");
        RowEdit added = new RowEdit(
                files -> NumberEdits.addWeight(files, weight), table -> "weight.", typed, NumbersWindow.of(fields));
        return changeRows(draftEditor.draft(id), added, model, response);
    }

    /** Removes the kind or the weight that the pressed button names. */
    @PostMapping("/drafts/{id}/rows")
    String removeRow(
            @PathVariable String id,
            @RequestParam("do") PressedButton pressed,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Draft draft = draftEditor.draft(id);
        RowEdit removed = new RowEdit(
                removal(pressed), NumberPages::blanksOfKind, fields.toSingleValueMap(), NumbersWindow.of(fields));
        return changeRows(draft, removed, model, response);
    }

    /** {@code remove-kind:aid}, {@code remove-weight:aid:50}. */
    private static UnaryOperator<RulebookFiles> removal(PressedButton pressed) {
        String[] row = pressed.target().split(":", 2);
        if (pressed.action().equals("remove-kind") && row.length == 1 && !row[0].isEmpty()) {
            return files -> NumberEdits.removeKind(files, row[0]);
        }
        if (pressed.action().equals("remove-weight") && row.length == 2) {
            return files -> NumberEdits.removeWeight(files, row[0], row[1]);
        }
        throw new NotFoundOnPage("There is no such step.");
    }

    /**
     * A kind or weight added or removed.
     *
     * @param blanks how the names of those begin in which a row of a table is typed
     */
    private record RowEdit(
            UnaryOperator<RulebookFiles> edit,
            Function<RuleTable, String> blanks,
            Map<String, String> typed,
            NumbersWindow window) {

        /** What is wrong with the row, by blank. */
        Map<String, String> wrongs(RulebookFiles before, RulebookFiles after) {
            Map<String, String> wrongs = new HashMap<>();
            for (RuleTable table : RuleTable.values()) {
                List<String> known =
                        table.faults(before).stream().map(CellFault::message).toList();
                table.faults(after).stream()
                        .filter(fault -> !known.contains(fault.message()))
                        .forEach(fault -> wrongs.putIfAbsent(blanks.apply(table) + fault.column(), fault.message()));
            }
            return wrongs;
        }
    }

    private static String blanksOfKind(RuleTable table) {
        return table == RuleTable.KINDS ? "kind." : "first.";
    }

    private String changeRows(Draft draft, RowEdit row, Model model, HttpServletResponse response) {
        RulebookFiles changed = row.edit().apply(draft.files());
        List<Fault> faults = newFaults(draft.files(), changed);
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormValues added = new FormValues(row.typed(), row.wrongs(draft.files(), changed));
            return show(draft, draft.files(), NumbersInput.row(added, faults), row.window(), model);
        }
        draftEditor.change(draft.id(), row.edit());
        return "redirect:" + row.window().of(address(draft.id()));
    }

    /** What is wrong by a change and was not before; lines may have moved. */
    private static List<Fault> newFaults(RulebookFiles before, RulebookFiles after) {
        List<String> known = ParsedDraft.of(before).faults().stream()
                .map(NumberPages::withoutLine)
                .toList();
        return ParsedDraft.of(after).faults().stream()
                .filter(fault -> !known.contains(withoutLine(fault)))
                .toList();
    }

    private static String withoutLine(Fault fault) {
        return new Fault(fault.file(), 0, fault.word(), fault.message()).inWords();
    }

    private static RulebookFiles withNumbers(RulebookFiles files, Rulebook rulebook, Map<String, String> typed) {
        RulebookFiles changed = files;
        for (Parameter parameter : rulebook.parameters().values()) {
            Map<String, String> cells = cells("p." + parameter.name() + ".", List.of("value", "why", "source"), typed);
            Map<String, String> now = Map.of(
                    "value", Figures.typed(parameter.value()), "why", parameter.why(), "source", parameter.source());
            if (differs(cells, now)) {
                changed = NumberEdits.parameter(changed, parameter.name(), cells);
            }
        }
        for (Map<String, String> row : RuleTable.WEIGHTS.rows(files).values()) {
            Map<String, String> cells =
                    cells(NumbersForm.fieldOfWeight(row) + ".", List.of("value", "cost", "why", "source"), typed);
            if (differs(cells, row)) {
                changed = NumberEdits.weight(
                        changed, row.getOrDefault("kind", ""), row.getOrDefault("from_scale", ""), cells);
            }
        }
        List<String> columns = RuleTable.KINDS.columns();
        for (Map<String, String> row : RuleTable.KINDS.rows(files).values()) {
            Map<String, String> cells =
                    cells(NumbersForm.fieldOfKind(row) + ".", columns.subList(1, columns.size()), typed);
            if (differs(cells, row)) {
                changed = NumberEdits.kind(changed, row.getOrDefault("code", ""), cells);
            }
        }
        return changed;
    }

    private static boolean differs(Map<String, String> cells, Map<String, String> now) {
        return !now.entrySet().containsAll(cells.entrySet());
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

    private String show(Draft draft, RulebookFiles files, NumbersInput tried, NumbersWindow window, Model model) {
        return show(draftEditor, draft, files, tried, window, model);
    }

    /** @param files the draft with what was tried */
    static String show(
            DraftEditor draftEditor,
            Draft draft,
            RulebookFiles files,
            NumbersInput tried,
            NumbersWindow window,
            Model model) {
        Rulebook rulebook = draftEditor.readable(draft);
        model.addAttribute("draft", draft);
        model.addAttribute("encodings", TextEncoding.values());
        model.addAttribute("href", DraftView.href(draft.id()));
        model.addAttribute("origins", draftEditor.origins(draft, rulebook));
        List<Fault> said = new ArrayList<>(draftEditor.unexplained(draft, rulebook));
        Review.of(rulebook).forEach(remark -> said.add(remark.fault()));
        Map<String, List<String>> saidByField = NumbersForm.said(draft.files(), said);
        model.addAttribute("said", saidByField);
        NumbersForm form = NumbersForm.of(files, rulebook, tried);
        model.addAttribute("form", form);
        model.addAttribute("adding", !tried.added().equals(FormValues.NOTHING));
        model.addAttribute("window", window);
        model.addAttribute(
                "visible", window.of(form.grids(), tried.typed().keySet(), saidByField.keySet(), address(draft.id())));
        return "draft/number/numbers";
    }
}
