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
import entente.web.form.IssueNames;
import entente.web.form.MergeView;
import entente.web.form.SignatureForm;
import entente.web.history.RecordComparison;
import entente.web.view.Address;
import entente.web.view.NotFoundOnPage;
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
final class FramePages {

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
        FrameForm.ParsedFrame read = FrameForm.read(typed, null, issues(null));
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
            wrong.add(signatureForm.expected(SignatureForm.NAME_EXPECTED));
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

    /** Keeps what stands in the blanks; what somebody else changed there meanwhile is put together with it first. */
    @PostMapping("/dialogues/{id}/frame")
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(name = "do", defaultValue = "save") String step,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        SignatureForm signatureForm = signed(typed, "");
        boolean saves = step.equals("save");
        return StaleDialogue.untilNobodyIsFaster(() -> {
            Revision last = last(id);
            Optional<BothFrames> both = both(last, revision, typed);
            if (both.isPresent() && !(saves && both.get().isSettled() && signatureForm.isComplete())) {
                response.setStatus(both.get().status(saves).value());
                boolean unsigned = both.get().seen() && saves && !signatureForm.isComplete();
                return show(both.get(), typed, unsigned ? List.of(signatureForm.expected(NAMES)) : List.of(), model);
            }
            return save(last, both.map(BothFrames::values).orElse(typed), signatureForm, model, response);
        });
    }

    /** Goes on typing with both changes in the blanks; keeps them where nobody else changed any. */
    @PostMapping(path = "/dialogues/{id}/frame", params = "do=blanks")
    String typeOn(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        SignatureForm signatureForm = signed(typed, "");
        return StaleDialogue.untilNobodyIsFaster(() -> {
            Revision last = last(id);
            return both(last, revision, typed)
                    .map(both -> show(last, signed(both.values(), signatureForm), List.of(), null, model))
                    .orElseGet(() -> save(last, typed, signatureForm, model, response));
        });
    }

    /** Takes the dialogue off the record. */
    @PostMapping(path = "/dialogues/{id}/frame", params = "do=remove")
    String takeOff(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        SignatureForm signatureForm = signed(typed, "");
        return StaleDialogue.untilNobodyIsFaster(() -> {
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
        });
    }

    /**
     * What was typed, put together with what somebody else made of the same meanwhile.
     *
     * @param began the revision that was typed over
     * @param values what stands in the blanks then
     * @param seen whether the two were shown side by side as they are now
     */
    private record BothFrames(
            Revision last, int began, FormMerge merged, MultiValueMap<String, String> values, boolean seen) {

        /** Nothing is to be chosen any more by whoever saw them. */
        boolean isSettled() {
            return seen && !merged.isOpen();
        }

        /** @param saves whether it was to be kept, and not only looked at */
        HttpStatus status(boolean saves) {
            return !seen ? HttpStatus.CONFLICT : saves ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        }
    }

    /** Empty where nobody changed the frame meanwhile. */
    private Optional<BothFrames> both(Revision last, int revision, MultiValueMap<String, String> typed) {
        int began = MergeView.began(typed, revision);
        return archive.at(last.id(), began)
                .filter(was -> isFrameChanged(last.id(), began, last))
                .map(was -> {
                    FormMerge merged = FrameMerge.of(
                            was.dialogue(), last.dialogue(), typed.toSingleValueMap(), MergeView.chosen(typed));
                    return new BothFrames(
                            last,
                            began,
                            merged,
                            MultiValueMap.fromSingleValue(FrameMerge.blanks(merged.values())),
                            MergeView.isFrom(typed) && !isFrameChanged(last.id(), revision, last));
                });
    }

    private String save(
            Revision last,
            MultiValueMap<String, String> values,
            SignatureForm signatureForm,
            Model model,
            HttpServletResponse response) {
        FrameForm.ParsedFrame read = FrameForm.read(values, last.dialogue(), issues(last.dialogue()));
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
        return "redirect:" + new Address(last.id(), null).page();
    }

    /** Shows two changes side by side, and what comes of them. */
    private String show(BothFrames both, MultiValueMap<String, String> typed, List<String> wrong, Model model) {
        Rules rules = rulesInForce.published();
        Dialogue standing = both.last().dialogue();
        FrameForm.ParsedFrame read = FrameForm.read(both.values(), standing, issues(standing));
        List<String> all = new ArrayList<>(wrong);
        List<String> effects = List.of();
        if (!both.merged().isOpen() && read.dialogue() != null) {
            LocalDate day = clock.openingDayOf(read.dialogue());
            effects = RecordComparison.of(standing, read.dialogue(), day, rules).scores().stream()
                    .map(RecordComparison.ScoreComparison::sentence)
                    .toList();
        } else if (!both.merged().isOpen()) {
            read.problems().forEach(problem -> all.add(problem.message()));
        }
        Map<String, String> travelling = new LinkedHashMap<>();
        typed.toSingleValueMap().forEach((name, value) -> {
            if (FrameForm.PLAIN.contains(name) || name.startsWith("line.") || name.startsWith("goal.")) {
                travelling.put(name, value);
            }
        });
        String page = new Address(both.last().id(), null).page();
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
                        both.last().change().author(),
                        both.began(),
                        both.last().number(),
                        travelling,
                        MergeView.rows(
                                both.merged(),
                                FrameMerge::label,
                                (name, value) -> FrameMerge.words(name, value, standing)),
                        both.merged().isOpen(),
                        effects,
                        all,
                        Map.of(
                                "author",
                                FormFields.value(typed, "signed.author"),
                                "reason",
                                FormFields.value(typed, "signed.reason"))));
        return "record/merge";
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
        String message = signatureForm.isComplete() ? "It is not kept yet; see below." : signatureForm.expected(NAMES);
        return show(last, typed.toSingleValueMap(), problems, message, model);
    }

    private String show(
            @Nullable Revision last,
            Map<String, String> values,
            List<Problem> problems,
            @Nullable String message,
            Model model) {
        IssueNames issues = issues(last == null ? null : last.dialogue());
        model.addAttribute("form", FrameForm.of(values, problems, rulesInForce.published(), issues));
        model.addAttribute("last", last);
        model.addAttribute("page", last == null ? null : new Address(last.id(), null).page());
        model.addAttribute("author", values.getOrDefault("signed.author", ""));
        model.addAttribute("reason", values.getOrDefault("signed.reason", ""));
        model.addAttribute("message", message);
        return "record/frame";
    }

    private static SignatureForm signed(MultiValueMap<String, String> typed, String otherwise) {
        String reason = FormFields.value(typed, "signed.reason");
        return new SignatureForm(FormFields.value(typed, "signed.author"), reason.isBlank() ? otherwise : reason);
    }

    private IssueNames issues(@Nullable Dialogue dialogue) {
        return IssueNames.of(dialogue, rulesInForce.published().kinds());
    }

    private Revision last(String id) {
        return archive.last(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
    }
}
