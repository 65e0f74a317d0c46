package entente.web.whatif;

import entente.assessment.Assessment;
import entente.assessment.Rules;
import entente.assessment.search.Aim;
import entente.assessment.search.Bounds;
import entente.assessment.search.SearchResult;
import entente.assessment.search.StepAssumptions;
import entente.assessment.search.WhatItTakes;
import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.StoredDialogue;
import entente.job.Jobs;
import entente.job.Jobs.Job;
import entente.web.form.FormValues;
import entente.web.history.ReadingContexts;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.Figures;
import entente.web.view.NotFoundOnPage;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What would it take? The question is in the address; the search runs beside the page. */
@Controller
final class WhatItTakesPages {

    private static final String PAGE = "/dialogues/{id}/what-would-it-take";

    /** So long a page waits before it shows the progress instead. */
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private static final int HALF_A_YEAR = 180;
    private static final double GOAL = 70;
    private static final double STEP = 10;

    private final Dialogues dialogues;
    private final Jobs jobs;
    private final ReadingContexts reader;

    WhatItTakesPages(Dialogues dialogues, Jobs jobs, ReadingContexts reader) {
        this.dialogues = dialogues;
        this.jobs = jobs;
        this.reader = reader;
    }

    /** What is asked, of which dialogue, under which rules. */
    private record WhatItTakesKey(
            Dialogue dialogue, LocalDate from, Aim aim, LocalDate horizon, StepAssumptions assumptions, String checksum)
            implements Jobs.JobKey<SearchResult> {}

    @GetMapping(PAGE)
    String ask(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        AssessedDialogue assessed = assessed(id);
        if (StepsForm.isUntidy(fields)) {
            return "redirect:" + StepsForm.tidy(page(assessed), fields);
        }
        StepsForm stepsForm = StepsForm.of(fields, assessed);
        model.addAttribute("steps", stepsForm);
        if (!fields.containsKey("aim")) {
            model.addAttribute("view", WhatItTakesView.asking(assessed, defaults(assessed)));
            return "whatif/what-would-it-take";
        }
        Map<String, String> wrongs = new HashMap<>();
        FormValues formValues = new FormValues(fields.toSingleValueMap(), Map.of());
        Optional<WhatItTakesKey> question = question(formValues, assessed, stepsForm.assumptions(), wrongs);
        if (question.isEmpty() || !stepsForm.wrongs().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("view", WhatItTakesView.asking(assessed, new FormValues(formValues.values(), wrongs)));
            return "whatif/what-would-it-take";
        }
        try {
            Job<SearchResult> search = search(question.get(), assessed.rules());
            Optional<SearchResult> answer = search.within(PATIENCE);
            if (answer.isEmpty()) {
                model.addAttribute("refreshAfter", search.askAgainAfter());
            }
            Aim aim = question.get().aim();
            model.addAttribute(
                    "view",
                    answer.map(found -> WhatItTakesView.answered(
                                    assessed,
                                    formValues,
                                    aim,
                                    found,
                                    step -> StepsForm.without(page(assessed), fields, step)))
                            .orElseGet(() -> WhatItTakesView.searching(assessed, formValues, aim, search)));
        } catch (RejectedExecutionException busy) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            wrongs.put("aim", "Many searches are running. Please ask again in a little while.");
            model.addAttribute("view", WhatItTakesView.asking(assessed, new FormValues(formValues.values(), wrongs)));
        }
        return "whatif/what-would-it-take";
    }

    /** Stops a search; the page then shows what it had found. */
    @PostMapping(PAGE)
    String cancel(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        AssessedDialogue assessed = assessed(id);
        FormValues formValues = new FormValues(fields.toSingleValueMap(), Map.of());
        question(formValues, assessed, StepsForm.of(fields, assessed).assumptions(), new HashMap<>())
                .map(jobs::find)
                .ifPresent(Job::cancel);
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(fields);
        asked.remove("_csrf");
        return "redirect:" + StepsForm.tidy(page(assessed), asked);
    }

    private static String page(AssessedDialogue assessed) {
        return assessed.address().leaf("what-would-it-take");
    }

    private Job<SearchResult> search(WhatItTakesKey question, Rules rules) {
        return jobs.of(
                question,
                progress -> WhatItTakes.to(
                        new WhatItTakes.Question(
                                question.aim(),
                                question.dialogue(),
                                question.from(),
                                question.horizon(),
                                rules,
                                question.assumptions()),
                        Bounds.fitting(question.dialogue().moves().size()),
                        progress));
    }

    private AssessedDialogue assessed(String id) {
        StoredDialogue storedDialogue = dialogues.find(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
        return reader.opening(storedDialogue);
    }

    private static FormValues defaults(AssessedDialogue assessed) {
        Assessment assessment = assessed.assessment();
        String observer = assessed.second().id();
        double now = assessment.trustOf(observer).last().score();
        double goal = now < GOAL ? GOAL : Math.min(100, Math.floor(now / STEP + 1) * STEP);
        return new FormValues(
                Map.of(
                        "aim",
                        WhatItTakesView.OF_SCORE + observer,
                        "score",
                        Figures.plain(goal),
                        "horizon",
                        assessed.asOf().plusDays(HALF_A_YEAR).toString()),
                Map.of());
    }

    /** The question as typed; empty where {@code wrongs} tells what is wrong with it. */
    private static Optional<WhatItTakesKey> question(
            FormValues formValues, AssessedDialogue assessed, StepAssumptions assumptions, Map<String, String> wrongs) {
        Optional<LocalDate> horizon = Days.parse(formValues.value("horizon").strip());
        if (horizon.isEmpty()) {
            wrongs.put("horizon", "“" + formValues.value("horizon") + "” is not a date. " + Days.EXPECTED);
        }
        String chosen = formValues.value("aim");
        Aim aim = null;
        if (chosen.startsWith(WhatItTakesView.OF_SCORE)) {
            try {
                aim = new Aim.ScoreAim(
                        chosen.substring(WhatItTakesView.OF_SCORE.length()),
                        Double.parseDouble(formValues.value("score").strip()));
            } catch (NumberFormatException noNumber) {
                wrongs.put(
                        "score", "“" + formValues.value("score") + "” is not a number. Please give one from 0 to 100.");
            }
        } else if (chosen.startsWith(WhatItTakesView.OF_EXCHANGE)) {
            aim = new Aim.SettlementAim(chosen.substring(WhatItTakesView.OF_EXCHANGE.length()));
        } else {
            wrongs.put("aim", "Please choose what is to be reached.");
        }
        if (aim == null || horizon.isEmpty()) {
            return Optional.empty();
        }
        try {
            WhatItTakes.check(aim, assessed.dialogue(), assessed.assessment(), assessed.asOf(), horizon.get());
        } catch (InvalidDialogue invalid) {
            invalid.problems().forEach(problem -> wrongs.put(blank(problem.pointer()), problem.message()));
            return Optional.empty();
        }
        return Optional.of(new WhatItTakesKey(
                assessed.dialogue(),
                assessed.asOf(),
                aim,
                horizon.get(),
                assumptions,
                assessed.rules().checksum()));
    }

    private static String blank(String pointer) {
        return switch (pointer) {
            case "/horizon" -> "horizon";
            case "/target/score" -> "score";
            default -> "aim";
        };
    }
}
