package entente.web;

import entente.assessment.RulesNotReady;
import entente.rulebook.Draft;
import entente.rulebook.Drafts;
import entente.rulebook.NumberEdits;
import entente.rulebook.Overtaken;
import entente.rulebook.Parameter;
import entente.rulebook.RuleBlock;
import entente.rulebook.RuleEdits;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Rulebooks;
import entente.rulebook.SentenceDesk;
import entente.rulebook.Version;
import entente.rulebook.Versions;
import entente.rulebook.Weight;
import entente.web.DraftView.Read;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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

/** Drafts of the rulebook: each change is kept as it is made, and can be undone. */
@Controller
@RequestMapping("/drafts")
final class DraftPages {

    /** Until there are accounts, nobody has a name before publishing. */
    private static final String EDITOR = "an editor";

    private static final int TRIES = 5;

    private final Drafts drafts;
    private final Versions versions;
    private final Rulebooks rulebooks;

    DraftPages(Drafts drafts, Versions versions, Rulebooks rulebooks) {
        this.drafts = drafts;
        this.versions = versions;
        this.rulebooks = rulebooks;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("drafts", drafts.all());
        model.addAttribute("versions", versions.all());
        return "drafts";
    }

    /** Begins a draft from a version. */
    @PostMapping
    String begin(@RequestParam @Nullable String title, @RequestParam @Nullable Integer base) {
        Version from = base == null
                ? versions.all().stream().findFirst().orElseThrow(RulesNotReady::new)
                : versions.find(base).orElseThrow(() -> new UnknownDraft("There is no version " + base + "."));
        String name = title == null || title.isBlank() ? "Draft of version " + from.number() : title.strip();
        Draft draft =
                drafts.begin(name.substring(0, Math.min(name.length(), 100)), from.number(), from.files(), EDITOR);
        return "redirect:" + DraftView.href(draft.id());
    }

    @GetMapping("/{id}")
    String draft(@PathVariable String id, Model model) {
        return show(find(id), null, model);
    }

    /** A step on the whole draft: a rule added, copied, switched or removed; undone; discarded. */
    @PostMapping("/{id}")
    String step(
            @PathVariable String id,
            @RequestParam("do") String step,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        String[] pressed = step.split(":", 2);
        String rule = pressed.length == 2 ? pressed[1] : "";
        String page = DraftView.href(id);
        switch (pressed[0]) {
            case "undo" -> drafts.undo(id, find(id).revision(), EDITOR);
            case "discard" -> {
                drafts.discard(id);
                return "redirect:/drafts";
            }
            case "copy" -> change(id, files -> RuleEdits.copy(files, rule));
            case "remove" -> change(id, files -> RuleEdits.remove(files, rule));
            case "off" -> change(id, files -> RuleEdits.switched(files, rule, true));
            case "on" -> change(id, files -> RuleEdits.switched(files, rule, false));
            case "add" -> {
                String name = value(fields, "name");
                String opening = value(fields, "opening");
                if (name.isBlank() || opening.isBlank()) {
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    return show(find(id), "Please give the new rule a name, and say how it opens.", model);
                }
                SentenceDesk desk = desk(find(id));
                String conclusion = desk.scope(opening)
                        .map(scope -> desk.conclusions(scope).get(0))
                        .orElse("");
                Draft changed =
                        change(id, files -> RuleEdits.add(files, value(fields, "concern"), name, opening, conclusion));
                List<RuleBlock> rules = RuleBlock.of(changed.files());
                return rules.stream()
                        .filter(each -> each.name().equals(name.strip()))
                        .reduce((one, other) -> other)
                        .map(each -> "redirect:" + page + "/rules/" + each.id())
                        .orElse("redirect:" + page);
            }
            default -> throw new UnknownDraft("There is no such step.");
        }
        return "redirect:" + page;
    }

    // ---------------------------------------------------------------- one rule

    @GetMapping("/{id}/rules/{rule}")
    String rule(@PathVariable String id, @PathVariable String rule, Model model) {
        return showRule(find(id), rule, null, model);
    }

    /** Keeps the rule as it stands in the form, and does what the pressed button says. */
    @PostMapping("/{id}/rules/{rule}")
    String change(
            @PathVariable String id,
            @PathVariable String rule,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Draft draft = find(id);
        RuleBlock now = block(draft, rule);
        if (!RuleForm.mark(now).equals(value(fields, "block"))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("theirs", now);
            return showTyped(draft, rule, fields, model);
        }
        List<String> when = RuleForm.lines("when", fields);
        List<String> then = RuleForm.lines("then", fields);
        arrange(value(fields, "do"), when, then, fields);
        change(id, files -> rewritten(files, rule, fields, when, then));
        return "redirect:" + DraftView.href(id) + "/rules/" + rule;
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
                value(fields, "name"),
                value(fields, "because"),
                value(fields, "why"),
                value(fields, "source"),
                when,
                then);
    }

    private static void arrange(
            String step, List<String> when, List<String> then, MultiValueMap<String, String> fields) {
        String[] pressed = step.split(":", 2);
        switch (pressed[0]) {
            case "add-when" -> when.add(value(fields, "new-when"));
            case "add-then" -> then.add(value(fields, "new-then"));
            case "open" -> {
                when.clear();
                when.add(value(fields, "new-opening"));
            }
            case "remove" -> list(pressed[1], when, then).remove(index(pressed[1]));
            case "up" -> {
                int at = index(pressed[1]);
                Collections.swap(list(pressed[1], when, then), at, at - 1);
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

    // ---------------------------------------------------------------- numbers, and text

    @GetMapping("/{id}/numbers")
    String numbers(@PathVariable String id, Model model) {
        return showNumbers(find(id), Map.of(), List.of(), model);
    }

    @PostMapping("/{id}/numbers")
    String changeNumbers(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Draft draft = find(id);
        Read now = Read.of(draft.files());
        Rulebook rulebook = now.rulebook().orElseGet(() -> base(draft));
        Map<String, String> typed = fields.toSingleValueMap();
        RulebookFiles changed = withNumbers(draft.files(), rulebook, typed);
        Read read = Read.of(changed);
        boolean newFaults = !read.faults().isEmpty() && now.faults().isEmpty();
        if (newFaults) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return showNumbers(draft, typed, read.faults(), model);
        }
        change(id, files -> withNumbers(files, rulebook, typed));
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

    @GetMapping("/{id}/text")
    String text(@PathVariable String id, @RequestParam @Nullable String file, Model model) {
        Draft draft = find(id);
        String path = file == null ? "completion.dslr" : file;
        String text = draft.files().textByPath().get(path);
        if (text == null) {
            throw new UnknownDraft("This draft has no file “" + path + "”.");
        }
        return showText(draft, path, text, model);
    }

    @PostMapping("/{id}/text")
    String changeText(
            @PathVariable String id,
            @RequestParam String file,
            @RequestParam String text,
            @RequestParam int revision,
            Model model,
            HttpServletResponse response) {
        Draft draft = find(id);
        if (!draft.files().textByPath().containsKey(file) || file.equals("vocabulary.dsl")) {
            throw new UnknownDraft("The file “" + file + "” cannot be edited here.");
        }
        String unified = text.replace("\r\n", "\n");
        if (draft.revision() != revision) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute(
                    "message",
                    "Somebody changed this draft while you were writing. Your text is below; save it again to put it in"
                            + " place of theirs.");
            return showText(draft, file, unified, model);
        }
        drafts.save(draft.with(draft.files().with(file, unified), EDITOR));
        return "redirect:" + DraftView.href(id) + "/text?file=" + file;
    }

    // ---------------------------------------------------------------- showing

    private String show(Draft draft, @Nullable String message, Model model) {
        RulebookFiles base = versions.find(draft.base()).map(Version::files).orElse(draft.files());
        model.addAttribute("view", DraftView.of(draft, base));
        model.addAttribute("openings", desk(draft).openings());
        model.addAttribute("message", message);
        return "draft";
    }

    private String showRule(Draft draft, String rule, @Nullable String message, Model model) {
        RuleBlock block = block(draft, rule);
        Read read = Read.of(draft.files());
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(draft.id()));
        model.addAttribute("form", RuleForm.of(block, desk(draft), read.faults()));
        model.addAttribute("sound", read.faults().isEmpty());
        model.addAttribute("message", message);
        return "draft-rule";
    }

    /** The rule as typed, beside what somebody else has made of it. */
    private String showTyped(Draft draft, String rule, MultiValueMap<String, String> fields, Model model) {
        RulebookFiles typed =
                rewritten(draft.files(), rule, fields, RuleForm.lines("when", fields), RuleForm.lines("then", fields));
        RuleBlock theirs = block(draft, rule);
        Draft mine = draft.with(typed, EDITOR);
        RuleForm form =
                RuleForm.of(block(mine, rule), desk(draft), Read.of(typed).faults());
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

    private String showNumbers(
            Draft draft, Map<String, String> typed, List<entente.rulebook.Fault> faults, Model model) {
        Rulebook rulebook = Read.of(draft.files()).rulebook().orElseGet(() -> base(draft));
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(draft.id()));
        model.addAttribute("form", NumbersForm.of(rulebook, faults, typed));
        return "draft-numbers";
    }

    private String showText(Draft draft, String file, String text, Model model) {
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(draft.id()));
        model.addAttribute("file", file);
        model.addAttribute("text", text);
        model.addAttribute(
                "files",
                draft.files().textByPath().keySet().stream()
                        .filter(path -> !path.equals("vocabulary.dsl"))
                        .toList());
        model.addAttribute(
                "faults",
                Read.of(draft.files().with(file, text)).faults().stream()
                        .map(entente.rulebook.Fault::inWords)
                        .toList());
        return "draft-text";
    }

    // ---------------------------------------------------------------- looking up, and keeping

    private Draft find(String id) {
        return drafts.find(id).orElseThrow(() -> UnknownDraft.named(id));
    }

    private static RuleBlock block(Draft draft, String rule) {
        return RuleEdits.find(draft.files(), rule)
                .orElseThrow(() -> new UnknownDraft("This draft has no rule “" + rule + "”."));
    }

    private SentenceDesk desk(Draft draft) {
        return SentenceDesk.of(draft.files(), rulebooks.published());
    }

    private Rulebook base(Draft draft) {
        return versions.find(draft.base())
                .flatMap(version -> Read.of(version.files()).rulebook())
                .orElseGet(rulebooks::published);
    }

    /** Keeps a change to one place of the draft; a change that somebody else made elsewhere meanwhile stays. */
    private Draft change(String id, UnaryOperator<RulebookFiles> edit) {
        for (int i = 1; ; i++) {
            Draft draft = find(id);
            RulebookFiles changed;
            try {
                changed = edit.apply(draft.files());
            } catch (IllegalArgumentException unknown) {
                throw new UnknownDraft(String.valueOf(unknown.getMessage()));
            }
            if (changed.checksum().equals(draft.files().checksum())) {
                return draft;
            }
            try {
                return drafts.save(draft.with(changed, EDITOR));
            } catch (Overtaken meanwhile) {
                if (i == TRIES) {
                    throw meanwhile;
                }
            }
        }
    }

    private static String value(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }
}
