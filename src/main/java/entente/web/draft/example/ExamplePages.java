package entente.web.draft.example;

import entente.dialogue.Kind;
import entente.dialogue.Problem;
import entente.rulebook.Compiler.CompiledRules;
import entente.rulebook.Fault;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.check.Check;
import entente.rulebook.check.ExampleResult;
import entente.rulebook.edit.ExampleBlock;
import entente.rulebook.edit.ExampleEdits;
import entente.rulebook.edit.RuleBlock;
import entente.rulebook.publish.Draft;
import entente.rulebook.publish.Publishing;
import entente.rulebook.run.BoundedRules;
import entente.web.draft.DraftEditor;
import entente.web.draft.DraftView;
import entente.web.form.FormField.Choice;
import entente.web.form.FormFields;
import entente.web.form.PressedButton;
import entente.web.view.NotFoundOnPage;
import entente.web.view.StatusBadge;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The examples of a draft, red and green, and the form in which one is written. */
@Controller
final class ExamplePages {

    private static final String NEW = "new";

    /** Where examples stand that are about no rule. */
    private static final String OF_NO_RULE = "on-record";

    private final DraftEditor draftEditor;
    private final Publishing publishing;

    ExamplePages(DraftEditor draftEditor, Publishing publishing) {
        this.draftEditor = draftEditor;
        this.publishing = publishing;
    }

    @GetMapping("/drafts/{id}/examples")
    String list(@PathVariable String id, Model model) {
        Draft draft = draftEditor.draft(id);
        Check check = publishing.check(draft);
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(id));
        model.addAttribute("view", ExamplesView.of(draft, check));
        model.addAttribute(
                "faults",
                check.faults().stream()
                        .filter(fault -> fault.file().startsWith("examples/"))
                        .map(Fault::inWords)
                        .toList());
        return "draft/example/examples";
    }

    /** A new example, for a rule where one is named, or one as it stands. */
    @GetMapping("/drafts/{id}/examples/{place}")
    String example(
            @PathVariable String id,
            @PathVariable String place,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "yes") String fires,
            Model model) {
        Draft draft = draftEditor.draft(id);
        Map<String, Object> fields =
                place.equals(NEW) ? begun(rule, fires) : block(draft, place).fields();
        List<Problem> problems = place.equals(NEW) ? List.of() : ExampleEdits.problems(draft.files(), fields);
        return show(draft, place, fields, problems, mark(draft, place), null, model);
    }

    private static Map<String, Object> begun(String rule, String fires) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (!rule.isBlank()) {
            fields.put("rule", rule);
            fields.put("fires", fires.equals("yes"));
        }
        fields.put("asOf", "2025-03-01");
        fields.put("moves", List.of(Map.of("id", "m1", "date", "2025-01-10", "actor", "a")));
        return fields;
    }

    /** Keeps the example, or takes a move out of it where the pressed button names one. */
    @PostMapping("/drafts/{id}/examples/{place}")
    String change(
            @PathVariable String id,
            @PathVariable String place,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Draft draft = draftEditor.draft(id);
        Map<String, Object> fields = ExampleForm.fields(typed);
        String mark = FormFields.value(typed, "mark");
        PressedButton pressed = PressedButton.in(typed);
        if (pressed.action().equals("remove-move")) {
            removeMove(fields, pressed.target());
            return show(draft, place, fields, List.of(), mark, null, model);
        }
        return mark.equals(mark(draft, place))
                ? save(draft, place, fields, model, response)
                : overtaken(draft, place, fields, model, response);
    }

    @PostMapping(path = "/drafts/{id}/examples/{place}", params = "do=add-move")
    String addMove(
            @PathVariable String id,
            @PathVariable String place,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Map<String, Object> fields = ExampleForm.fields(typed);
        addMove(fields);
        return show(draftEditor.draft(id), place, fields, List.of(), FormFields.value(typed, "mark"), null, model);
    }

    /** The choices follow what is typed. */
    @PostMapping(path = "/drafts/{id}/examples/{place}", params = "do=show")
    String showChoices(
            @PathVariable String id,
            @PathVariable String place,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Map<String, Object> fields = ExampleForm.fields(typed);
        return show(draftEditor.draft(id), place, fields, List.of(), FormFields.value(typed, "mark"), null, model);
    }

    @PostMapping(path = "/drafts/{id}/examples/{place}", params = "do=remove")
    String remove(
            @PathVariable String id,
            @PathVariable String place,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Draft draft = draftEditor.draft(id);
        if (!FormFields.value(typed, "mark").equals(mark(draft, place))) {
            return overtaken(draft, place, ExampleForm.fields(typed), model, response);
        }
        draftEditor.change(draft.id(), files -> ExampleEdits.remove(files, place));
        return "redirect:" + list(draft);
    }

    private String overtaken(
            Draft draft, String place, Map<String, Object> fields, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        String message = "Somebody changed the examples of this file while you were at it. What you typed is below;"
                + " save it to put it in place of what is there now.";
        return show(draft, place, fields, List.of(), mark(draft, place), message, model);
    }

    private String save(
            Draft draft, String place, Map<String, Object> fields, Model model, HttpServletResponse response) {
        List<Problem> problems = ExampleEdits.problems(draft.files(), fields);
        if (!problems.isEmpty()) {
            return refused(draft, place, fields, problems, model, response);
        }
        try {
            draftEditor.change(draft.id(), files -> written(files, place, fields));
        } catch (InvalidRulebook full) {
            List<Problem> told = full.faults().stream()
                    .map(fault -> new Problem("", fault.message()))
                    .toList();
            return refused(draft, place, fields, told, model, response);
        }
        return "redirect:" + list(draft) + (place.equals(NEW) ? "" : "#example-" + place);
    }

    private static String list(Draft draft) {
        return DraftView.href(draft.id()) + "/examples";
    }

    private String refused(
            Draft draft,
            String place,
            Map<String, Object> fields,
            List<Problem> problems,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(draft, place, fields, problems, mark(draft, place), "It is not kept yet; see below.", model);
    }

    /**
     * Keeps a case as an example.
     *
     * @param typed {@code case}, a dialogue as JSON, with {@code name}, {@code rule} and {@code fires}, {@code of},
     *     {@code on} and {@code goes}, {@code asOf} and {@code why} as in the form
     */
    @PostMapping("/drafts/{id}/examples")
    String keep(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Draft draft = draftEditor.draft(id);
        return save(draft, NEW, ExampleForm.fields(typed), model, response);
    }

    /** The same in the draft that {@code draft} names; in a new one where it is empty. */
    @PostMapping("/drafts/examples")
    String keepAnywhere(
            @RequestParam(defaultValue = "") String draft,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        String id = draft.isBlank() ? draftEditor.begin("", null).id() : draft;
        return keep(id, typed, model, response);
    }

    // ---------------------------------------------------------------- moves

    /** One more move, on the day of the one before. */
    private static void addMove(Map<String, Object> fields) {
        List<Object> moves = moves(fields);
        Map<String, Object> next = new LinkedHashMap<>();
        next.put("id", freshId(moves));
        next.put("date", moves.isEmpty() ? "" : of(moves.get(moves.size() - 1), "date"));
        next.put("actor", moves.isEmpty() ? "" : of(moves.get(moves.size() - 1), "actor"));
        moves.add(next);
        fields.put("moves", moves);
    }

    private static String freshId(List<Object> moves) {
        int number = 1;
        while (taken(moves, "m" + number)) {
            number++;
        }
        return "m" + number;
    }

    private static boolean taken(List<Object> moves, String id) {
        return moves.stream().anyMatch(move -> of(move, "id").equals(id));
    }

    private static void removeMove(Map<String, Object> fields, String number) {
        List<Object> moves = moves(fields);
        moves.removeIf(move -> of(move, "id").equals(number));
        fields.put("moves", moves);
    }

    private static List<Object> moves(Map<String, Object> fields) {
        return fields.get("moves") instanceof List<?> moves ? new ArrayList<>(moves) : new ArrayList<>();
    }

    private static Object of(Object move, String field) {
        return move instanceof Map<?, ?> fields && fields.get(field) != null ? fields.get(field) : "";
    }

    private String show(
            Draft draft,
            String place,
            Map<String, Object> fields,
            List<Problem> problems,
            String mark,
            @Nullable String message,
            Model model) {
        checkThereIs(draft, place);
        List<Kind> kinds = List.copyOf(draftEditor.readable(draft).kinds().values());
        List<Choice> rules = RuleBlock.of(draft.files()).stream()
                .filter(rule -> !rule.off())
                .map(rule -> new Choice(rule.id(), rule.name()))
                .toList();
        model.addAttribute("draft", draft);
        model.addAttribute("href", DraftView.href(draft.id()));
        model.addAttribute("place", place);
        model.addAttribute("mark", mark);
        model.addAttribute("form", ExampleForm.of(fields, new ExampleForm.ExampleChoices(rules, kinds), problems));
        model.addAttribute(
                "tried", problems.isEmpty() ? tried(draft, place, fields).orElse(null) : null);
        model.addAttribute("message", message);
        return "draft/example/example";
    }

    /**
     * What comes of an example as it stands in the form.
     *
     * @param misses what came instead, in words
     */
    record ExampleOutcome(StatusBadge status, List<String> misses) {}

    /** Empty where it, or the draft, does not make sense yet. */
    private Optional<ExampleOutcome> tried(Draft draft, String place, Map<String, Object> fields) {
        try {
            RulebookFiles files = written(draft.files(), place, fields);
            Optional<Rulebook> rulebook = draftEditor.read(files).rulebook();
            if (rulebook.isEmpty()) {
                return Optional.empty();
            }
            try (CompiledRules compiled = publishing.compile(rulebook.get())) {
                return block(files, place, fields)
                        .flatMap(block -> rulebook.get().examples().stream()
                                .filter(block::is)
                                .findFirst())
                        .map(example -> ExampleResult.of(example, BoundedRules.of(compiled)))
                        .map(result -> new ExampleOutcome(ExampleCard.status(result), result.misses()));
            }
        } catch (InvalidRulebook tooMuch) {
            return Optional.empty();
        }
    }

    /** Where the example stands; a new one comes last. */
    private static Optional<ExampleBlock> block(RulebookFiles files, String place, Map<String, Object> fields) {
        String concern = concern(files, fields);
        return place.equals(NEW)
                ? ExampleBlock.of(files).stream()
                        .filter(block -> block.concern().equals(concern))
                        .reduce((one, next) -> next)
                : ExampleBlock.find(files, place);
    }

    private static RulebookFiles written(RulebookFiles files, String place, Map<String, Object> fields) {
        return place.equals(NEW)
                ? ExampleEdits.add(files, concern(files, fields), fields)
                : ExampleEdits.replace(files, place, fields);
    }

    private static ExampleBlock block(Draft draft, String place) {
        return ExampleBlock.find(draft.files(), place)
                .orElseThrow(() -> new NotFoundOnPage("This draft has no example “" + place + "”."));
    }

    private static void checkThereIs(Draft draft, String place) {
        if (!place.equals(NEW)) {
            block(draft, place);
        }
    }

    /** Tells whether the example is still the one that the form was made from. */
    private static String mark(Draft draft, String place) {
        return place.equals(NEW)
                ? ""
                : Integer.toHexString(block(draft, place).fields().hashCode());
    }

    private static String concern(RulebookFiles files, Map<String, Object> fields) {
        return Optional.ofNullable(fields.get("rule"))
                .flatMap(rule -> RuleBlock.of(files).stream()
                        .filter(block -> block.id().equals(rule))
                        .map(RuleBlock::concern)
                        .findFirst())
                .orElse(OF_NO_RULE);
    }
}
