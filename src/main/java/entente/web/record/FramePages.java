package entente.web.record;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.casefile.CaseFile;
import entente.casefile.UnreadableCase;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import entente.dialogue.UtcClock;
import entente.web.form.FormFields;
import entente.web.form.FormMerge;
import entente.web.form.MergeView;
import entente.web.form.SignatureForm;
import entente.web.history.RecordComparison;
import entente.web.view.Address;
import entente.web.view.UnknownDialogue;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.springframework.web.multipart.MultipartFile;

/** Beginning a dialogue, changing what stands around its moves, and taking it off the record. */
@Controller
public final class FramePages {

    private static final String NAMES = "Please give your name, at most 300 characters, and for a change the reason.";

    private final Archive archive;
    private final RulesInForce rulesInForce;
    private final UtcClock clock;

    FramePages(Archive archive, RulesInForce rulesInForce, UtcClock clock) {
        this.clock = clock;
        this.archive = archive;
        this.rulesInForce = rulesInForce;
    }

    @GetMapping("/dialogues/new")
    String begin(Model model) {
        return show(null, Map.of(), List.of(), null, model);
    }

    @PostMapping("/dialogues")
    String add(@RequestParam MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        SignatureForm signatureForm = signed(typed, "It begins here.");
        FrameForm.ParsedFrame read = FrameForm.read(typed, null);
        if (read.dialogue() == null || !signatureForm.isComplete()) {
            return refused(null, typed, read.problems(), signatureForm, model, response);
        }
        String id = archive.freeId(read.dialogue().title());
        archive.add(id, read.dialogue(), new Signature(signatureForm.name(), signatureForm.words()));
        return "redirect:" + new Address(id, null).page() + "/record";
    }

    /** Begins the dialogue that a case file holds. */
    @PostMapping("/dialogues/file")
    String addFile(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response)
            throws IOException {
        SignatureForm signatureForm = signed(typed, "From a case file.");
        List<String> wrong = new ArrayList<>();
        if (!signatureForm.isComplete()) {
            wrong.add("Please give your name, at most 300 characters.");
        }
        try {
            Dialogue dialogue =
                    CaseFile.read(file == null ? new byte[0] : file.getBytes()).dialogue();
            Assessor.checkKinds(dialogue, rulesInForce.published());
            if (wrong.isEmpty()) {
                String id = archive.freeId(dialogue.title());
                archive.add(id, dialogue, new Signature(signatureForm.name(), signatureForm.words()));
                return "redirect:" + new Address(id, null).page();
            }
        } catch (UnreadableCase unreadable) {
            wrong.add(String.valueOf(unreadable.getMessage()));
        } catch (InvalidDialogue invalid) {
            invalid.problems().forEach(problem -> wrong.add(problem.pointer() + ": " + problem.message()));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("fileWrong", wrong);
        return show(null, Map.of("signed.author", signatureForm.name()), List.of(), null, model);
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
        SignatureForm signatureForm = signed(typed, "");
        return StaleDialogue.untilNobodyIsFaster(() -> step.equals("remove")
                ? remove(id, revision, typed, signatureForm, model, response)
                : change(id, revision, step, typed, signatureForm, model, response));
    }

    private String remove(
            String id,
            int revision,
            MultiValueMap<String, String> typed,
            SignatureForm signatureForm,
            Model model,
            HttpServletResponse response) {
        Revision last = last(id);
        if (!signatureForm.isComplete()) {
            return refused(last, typed, List.of(), signatureForm, model, response);
        }
        if (isFrameChanged(id, revision, last)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            String message = "Somebody changed this meanwhile, so it is still on record. Look again.";
            return show(last, FrameForm.values(last.dialogue()), List.of(), message, model);
        }
        archive.remove(last, new Signature(signatureForm.name(), signatureForm.words()));
        return "redirect:" + new Address(id, null).page() + "/history";
    }

    private String change(
            String id,
            int revision,
            String step,
            MultiValueMap<String, String> typed,
            SignatureForm signatureForm,
            Model model,
            HttpServletResponse response) {
        Revision last = last(id);
        int began = MergeView.began(typed, revision);
        MultiValueMap<String, String> values = typed;
        Optional<Revision> was = archive.at(id, began);
        if (was.isPresent() && isFrameChanged(id, began, last)) {
            FormMerge merged = FrameMerge.of(
                    was.get().dialogue(), last.dialogue(), typed.toSingleValueMap(), MergeView.chosen(typed));
            values = MultiValueMap.fromSingleValue(FrameMerge.blanks(merged.values()));
            boolean seen = MergeView.isFrom(typed) && !isFrameChanged(id, revision, last);
            boolean settled = seen && !merged.isOpen() && signatureForm.isComplete();
            if (step.equals("blanks")) {
                return show(last, signed(values, signatureForm), List.of(), null, model);
            }
            if (!settled || !step.equals("save")) {
                response.setStatus(
                        !seen
                                ? HttpStatus.CONFLICT.value()
                                : step.equals("save")
                                        ? HttpStatus.UNPROCESSABLE_CONTENT.value()
                                        : HttpStatus.OK.value());
                List<String> wrong =
                        seen && step.equals("save") && !signatureForm.isComplete() ? List.of(NAMES) : List.of();
                return show(last, began, merged, FrameForm.read(values, last.dialogue()), typed, wrong, model);
            }
        }
        FrameForm.ParsedFrame read = FrameForm.read(values, last.dialogue());
        if (read.dialogue() == null || !signatureForm.isComplete()) {
            return refused(
                    last,
                    MultiValueMap.fromSingleValue(signed(values, signatureForm)),
                    read.problems(),
                    signatureForm,
                    model,
                    response);
        }
        archive.save(last, read.dialogue(), new Signature(signatureForm.name(), signatureForm.words()));
        return "redirect:" + new Address(id, null).page();
    }

    /** Shows two changes side by side, and what comes of them. */
    private String show(
            Revision last,
            int began,
            FormMerge merged,
            FrameForm.ParsedFrame read,
            MultiValueMap<String, String> typed,
            List<String> wrong,
            Model model) {
        Rules rules = rulesInForce.published();
        Dialogue standing = last.dialogue();
        List<String> all = new ArrayList<>(wrong);
        List<String> effects = List.of();
        if (!merged.isOpen() && read.dialogue() != null) {
            LocalDate day = clock.dayOf(read.dialogue());
            effects = RecordComparison.of(standing, read.dialogue(), day, rules).scores().stream()
                    .map(RecordComparison.ScoreComparison::sentence)
                    .toList();
        } else if (!merged.isOpen()) {
            read.problems().forEach(problem -> all.add(problem.message()));
        }
        Map<String, String> travelling = new LinkedHashMap<>();
        typed.toSingleValueMap().forEach((name, value) -> {
            if (FrameForm.PLAIN.contains(name) || name.startsWith("line.") || name.startsWith("goal.")) {
                travelling.put(name, value);
            }
        });
        String page = new Address(last.id(), null).page();
        model.addAttribute(
                "view",
                new MergeView(
                        standing.title(),
                        page,
                        page + "/frame",
                        page,
                        "save",
                        "signed.",
                        "What stands around the moves.",
                        last.change().author(),
                        began,
                        last.number(),
                        travelling,
                        MergeView.rows(
                                merged, FrameMerge::label, (name, value) -> FrameMerge.words(name, value, standing)),
                        merged.isOpen(),
                        effects,
                        all,
                        Map.of(
                                "author",
                                FormFields.value(typed, "signed.author"),
                                "reason",
                                FormFields.value(typed, "signed.reason"))));
        return "merge";
    }

    private static Map<String, String> signed(MultiValueMap<String, String> values, SignatureForm signatureForm) {
        Map<String, String> all = new HashMap<>(values.toSingleValueMap());
        all.put("signed.author", signatureForm.name());
        all.put("signed.reason", signatureForm.words());
        return all;
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
            List<Problem> problems,
            SignatureForm signatureForm,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        String message = signatureForm.isComplete() ? "It is not kept yet; see below." : NAMES;
        return show(last, typed.toSingleValueMap(), problems, message, model);
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

    private static SignatureForm signed(MultiValueMap<String, String> typed, String otherwise) {
        String reason = FormFields.value(typed, "signed.reason");
        return new SignatureForm(FormFields.value(typed, "signed.author"), reason.isBlank() ? otherwise : reason);
    }

    private Revision last(String id) {
        return archive.last(id).orElseThrow(() -> new UnknownDialogue(id));
    }
}
