package entente.web.dialogue;

import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Expectation;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import entente.web.form.FormFields;
import entente.web.form.SignatureForm;
import entente.web.history.ReadingContext;
import entente.web.history.ReadingContext.ReadingQuery;
import entente.web.history.ReadingContexts;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.NotFoundOnPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
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

/** What is expected of a dialogue: beside the scores, with what it takes to add one and to take one away. */
@Controller
final class ExpectationPages {

    private static final String REMOVE = "remove:";

    private final Archive archive;
    private final ReadingContexts reader;

    ExpectationPages(Archive archive, ReadingContexts reader) {
        this.archive = archive;
        this.reader = reader;
    }

    @GetMapping("/dialogues/{id}/expectations")
    String expectations(@PathVariable String id, ReadingQuery asked, Model model) {
        ReadingContext readingContext = reader.read(id, asked);
        Address address = readingContext.address();
        return show(
                readingContext.revision(),
                readingContext.assessed(address),
                !readingContext.record().isOld() && !archive.isReadOnly(id),
                ExpectationForm.empty(
                        readingContext.revision().dialogue(),
                        readingContext.asOf().day()),
                null,
                model);
    }

    /** Adds the one that stands in the blanks, or takes one away. */
    @PostMapping("/dialogues/{id}/expectations")
    String change(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(name = "do", defaultValue = "add") String step,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return StaleDialogue.untilNobodyIsFaster(() -> {
            Revision last = last(id);
            return step.startsWith(REMOVE)
                    ? remove(last, named(last, revision, step), typed, model, response)
                    : add(last, typed, model, response);
        });
    }

    private String add(Revision last, MultiValueMap<String, String> typed, Model model, HttpServletResponse response) {
        SignatureForm signatureForm = signed(typed, "What is expected.");
        ExpectationForm.TypedExpectation read = ExpectationForm.read(typed.toSingleValueMap(), last.dialogue());
        Expectation expectation = read.expectation();
        if (expectation == null || !signatureForm.isComplete()) {
            return refused(last, typed, read.problems(), signatureForm, model, response);
        }
        List<Expectation> all = new ArrayList<>(last.dialogue().expectations());
        all.add(expectation);
        try {
            return save(last, all, signatureForm);
        } catch (InvalidDialogue tooMany) {
            return refused(last, typed, tooMany.problems(), signatureForm, model, response);
        }
    }

    /** The one that the reader saw at a place; empty where it is gone. */
    private Optional<Expectation> named(Revision last, int revision, String step) {
        String place = step.substring(REMOVE.length());
        List<Expectation> seen = archive.at(last.id(), revision)
                .map(began -> began.dialogue().expectations())
                .orElse(List.of());
        return place.matches("[0-9]{1,4}") && Integer.parseInt(place) < seen.size()
                ? Optional.of(seen.get(Integer.parseInt(place)))
                : Optional.empty();
    }

    private String remove(
            Revision last,
            Optional<Expectation> named,
            MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        SignatureForm signatureForm = signed(typed, "An expectation is taken away.");
        if (!signatureForm.isComplete()) {
            return refused(last, typed, List.of(), signatureForm, model, response);
        }
        List<Expectation> others = new ArrayList<>(last.dialogue().expectations());
        if (named.isEmpty() || !others.remove(named.get())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(
                    last,
                    reader.opening(last.kept()),
                    true,
                    ExpectationForm.of(typed.toSingleValueMap(), List.of(), last.dialogue()),
                    "That one is gone already. These are expected now.",
                    model);
        }
        return save(last, others, signatureForm);
    }

    private String save(Revision last, List<Expectation> expectations, SignatureForm signatureForm) {
        archive.save(
                last,
                last.dialogue().expecting(expectations),
                new Signature(signatureForm.name(), signatureForm.words()));
        return "redirect:" + new Address(last.id(), null).page() + "/expectations";
    }

    private String refused(
            Revision last,
            MultiValueMap<String, String> typed,
            List<Problem> problems,
            SignatureForm signatureForm,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(
                last,
                reader.opening(last.kept()),
                true,
                ExpectationForm.of(typed.toSingleValueMap(), problems, last.dialogue()),
                signatureForm.isComplete()
                        ? "Nothing is kept yet; see below."
                        : signatureForm.expected(SignatureForm.NAME_EXPECTED),
                model);
    }

    /** @param open whether what stands there can be changed */
    private static String show(
            Revision last,
            AssessedDialogue assessed,
            boolean open,
            ExpectationForm form,
            @Nullable String message,
            Model model) {
        model.addAttribute("title", last.dialogue().title());
        model.addAttribute("dialogue", assessed.address().page());
        model.addAttribute("open", open);
        model.addAttribute("expected", ExpectationsView.of(last.kept(), assessed, assessed.rules()));
        model.addAttribute("form", form);
        model.addAttribute("number", last.number());
        model.addAttribute("message", message);
        return "dialogue/expectations";
    }

    private static SignatureForm signed(MultiValueMap<String, String> typed, String otherwise) {
        String reason = FormFields.value(typed, "reason");
        return new SignatureForm(FormFields.value(typed, "author"), reason.isBlank() ? otherwise : reason);
    }

    private Revision last(String id) {
        return archive.last(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
    }
}
