package entente.web.whatif;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.casefile.CaseFile;
import entente.casefile.Documents;
import entente.casefile.UnreadableCase;
import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import entente.dialogue.StoredDialogue;
import entente.dialogue.UtcClock;
import entente.summary.Summaries;
import entente.summary.Summaries.DialogueTitle;
import entente.web.view.Address;
import entente.web.view.NotFoundOnPage;
import entente.web.view.SearchWords;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Trying moves that have not happened. What is supposed travels in the address, or in the form; nothing is stored. */
@Controller
final class WhatIfPages {

    private static final String HX_REQUEST = "HX-Request";
    private static final String PAGE = "/what-if";
    private static final String FRAGMENT = "fragments/what-if :: board";

    private static final int MOST_OFFERED = 20;

    private final Dialogues dialogues;
    private final Summaries summaries;
    private final RulesInForce rulesInForce;
    private final UtcClock clock;

    WhatIfPages(Dialogues dialogues, Summaries summaries, RulesInForce rulesInForce, UtcClock clock) {
        this.dialogues = dialogues;
        this.summaries = summaries;
        this.rulesInForce = rulesInForce;
        this.clock = clock;
    }

    /** What-ifs on a dialogue on record; the address tells them all. */
    @GetMapping("/dialogues/{id}/what-if")
    String ofDialogue(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestHeader(name = HX_REQUEST, defaultValue = "false") boolean htmx,
            Model model,
            HttpServletResponse response) {
        StoredDialogue storedDialogue = dialogues.find(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
        Rules rules = rulesInForce.published();
        LocalDate own = clock.openingDayOf(storedDialogue.dialogue());
        String page = new Address(id, null).page() + PAGE;
        response.addHeader(HttpHeaders.VARY, HX_REQUEST);
        WhatIfStep.WhatIfState step;
        try {
            step = WhatIfStep.take(storedDialogue.dialogue(), own, rules, fields);
        } catch (InvalidDialogue invalid) {
            return broken(invalid.problems(), storedDialogue, page, model, response);
        } catch (IllegalArgumentException broken) {
            return broken(
                    List.of(new Problem("", String.valueOf(broken.getMessage()))),
                    storedDialogue,
                    page,
                    model,
                    response);
        }
        String address = step.suppositions().address(page);
        if (step.isDone() && fields.containsKey("do")) {
            if (!htmx) {
                return "redirect:" + address;
            }
            response.setHeader("HX-Push-Url", address);
        }
        WhatIfView view = WhatIfView.of(storedDialogue.dialogue(), own, rules, step, page, null);
        return answer(view, step, htmx, model, response);
    }

    /** Where a what-if on a case that is not on record begins. */
    @GetMapping(PAGE)
    String start(@RequestParam(defaultValue = "") String q, Model model) {
        offer(q.strip(), model);
        model.addAttribute("typed", Map.of());
        return "whatif/what-if-start";
    }

    /** What-ifs on a case that travels in the form. */
    @PostMapping(PAGE)
    String ofCase(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestHeader(name = HX_REQUEST, defaultValue = "false") boolean htmx,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Rules rules = rulesInForce.published();
        String text = text(fields, file);
        Dialogue dialogue;
        WhatIfStep.WhatIfState step;
        LocalDate own;
        try {
            dialogue = CaseFile.read(text.getBytes(StandardCharsets.UTF_8)).dialogue();
            own = clock.openingDayOf(dialogue);
            step = WhatIfStep.take(dialogue, own, rules, fields);
        } catch (InvalidDialogue invalid) {
            return startAgain(invalid.problems(), fields, text, model, response);
        } catch (UnreadableCase unreadable) {
            Problem problem = new Problem("", String.valueOf(unreadable.getMessage()));
            return startAgain(List.of(problem), fields, text, model, response);
        } catch (IllegalArgumentException broken) {
            return startAgain(
                    List.of(new Problem("", String.valueOf(broken.getMessage()))), fields, text, model, response);
        }
        WhatIfView view = WhatIfView.of(dialogue, own, rules, step, PAGE, text);
        return answer(view, step, htmx, model, response);
    }

    /** The case as supposed, as a file. */
    @PostMapping(PAGE + "/file")
    ResponseEntity<byte[]> file(@RequestParam MultiValueMap<String, String> fields) {
        Dialogue dialogue = CaseFile.read(
                        String.valueOf(fields.getFirst("case")).getBytes(StandardCharsets.UTF_8))
                .dialogue();
        LocalDate own = clock.openingDayOf(dialogue);
        Supposition current = Suppositions.read(fields).current();
        Dialogue supposed = WhatIfStep.assess(current, dialogue, own, rulesInForce.published())
                .supposed();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"what-if.json\"")
                .body(CaseFile.write(supposed));
    }

    private static String answer(
            WhatIfView view, WhatIfStep.WhatIfState step, boolean htmx, Model model, HttpServletResponse response) {
        boolean wrong = !step.wrong().isEmpty() || !step.typed().wrongs().isEmpty();
        if (wrong && !htmx) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("view", view);
        return htmx ? FRAGMENT : "whatif/what-if";
    }

    private static String broken(
            List<Problem> problems,
            StoredDialogue storedDialogue,
            String page,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("problems", problems);
        model.addAttribute("title", storedDialogue.dialogue().title());
        model.addAttribute("dialogue", new Address(storedDialogue.id(), null).page());
        model.addAttribute("page", page);
        return "whatif/what-if-broken";
    }

    private void offer(String words, Model model) {
        List<DialogueTitle> found = summaries.latest(SearchWords.of(words), MOST_OFFERED);
        model.addAttribute("dialogues", found);
        model.addAttribute("q", words);
        model.addAttribute("onRecord", summaries.count());
    }

    private String startAgain(
            List<Problem> problems,
            MultiValueMap<String, String> fields,
            String text,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        offer("", model);
        model.addAttribute("problems", problems);
        model.addAttribute("typed", fields.toSingleValueMap());
        model.addAttribute("text", text);
        return "whatif/what-if-start";
    }

    /** The case: a file, a text, one on record, or an empty one between two sides. */
    private String text(MultiValueMap<String, String> fields, @Nullable MultipartFile file) throws IOException {
        if (file != null && !file.isEmpty()) {
            return new String(file.getBytes(), StandardCharsets.UTF_8);
        }
        String pasted = fields.getFirst("case");
        if (pasted != null && !pasted.isBlank()) {
            return pasted;
        }
        String one = fields.getFirst("one");
        String other = fields.getFirst("other");
        if (one != null && other != null && !one.isBlank() && !other.isBlank()) {
            return Documents.write(Map.of(
                    "title",
                    one.strip() + " and " + other.strip(),
                    "sides",
                    List.of(Map.of("id", "one", "name", one.strip()), Map.of("id", "other", "name", other.strip())),
                    "moves",
                    List.of()));
        }
        return "";
    }
}
