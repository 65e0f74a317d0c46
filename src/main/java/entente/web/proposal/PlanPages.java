package entente.web.proposal;

import entente.assessment.Rules;
import entente.assessment.plan.Acceptance;
import entente.assessment.plan.Arrangement;
import entente.assessment.plan.Arrangement.TermPlacement;
import entente.assessment.plan.Bargain;
import entente.assessment.plan.Pace;
import entente.assessment.plan.Plan;
import entente.assessment.plan.PlanResult;
import entente.assessment.plan.PlanReview;
import entente.assessment.search.SearchResult;
import entente.dialogue.Archive;
import entente.dialogue.Dialogue;
import entente.dialogue.Proposal;
import entente.dialogue.Revision;
import entente.dialogue.StoredDialogue;
import entente.job.Jobs.Job;
import entente.web.card.ProposalView;
import entente.web.form.FormField;
import entente.web.form.FormFields;
import entente.web.form.FormValues;
import entente.web.history.ReadingContexts;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.NotFoundOnPage;
import entente.web.view.QueryString;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A proposal laid out in steps that both sides can bear. The question is in the address; the search runs beside the page. */
@Controller
final class PlanPages {

    /** The step that a term is taken in, by the number of the term. */
    static final String AT = "at.";

    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final int MOST_DAYS = 365;
    private static final int MOST_AT_ONCE = 40;
    private static final Pattern STEPS = Pattern.compile("([0-9]{1,2})(?:-([0-9]{1,2}))?");

    private final Archive archive;
    private final PlanJobs planJobs;
    private final ReadingContexts reader;

    PlanPages(Archive archive, PlanJobs planJobs, ReadingContexts reader) {
        this.archive = archive;
        this.planJobs = planJobs;
        this.reader = reader;
    }

    @GetMapping("/dialogues/{id}/proposals/{proposal}/plan")
    String plan(
            @PathVariable String id,
            @PathVariable String proposal,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Revision last = last(id);
        Proposal proposed = last.dialogue()
                .proposal(proposal)
                .orElseThrow(() -> new NotFoundOnPage("This dialogue has no proposal “" + proposal + "”."));
        Laid laid =
                new Laid(proposed, new Address(id, null).leaf("proposals/" + proposal), Map.of(), /* onRecord= */ true);
        return lay(last, laid, fields, model, response);
    }

    /** The same for a proposal that stands in the address and is kept nowhere. */
    @GetMapping("/dialogues/{id}/proposals/weigh/plan")
    String planOfTheWeighed(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Revision last = last(id);
        AssessedDialogue assessed = reader.opening(last.kept());
        Map<String, String> said = ProposalForm.said(fields);
        String weighed = new Address(id, null).leaf("proposals/weigh");
        Proposal proposed =
                ProposalForm.read("", said, last.dialogue(), assessed.rules()).proposal();
        return proposed == null
                ? "redirect:" + weighed + QueryString.of(said)
                : lay(last, new Laid(proposed, weighed, said, /* onRecord= */ false), fields, model, response);
    }

    /**
     * What is laid out.
     *
     * @param page of the proposal
     * @param said what stands of it in the address, by the names of its blanks
     */
    private record Laid(Proposal proposal, String page, Map<String, String> said, boolean onRecord) {}

    private Revision last(String id) {
        return archive.last(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
    }

    private String lay(
            Revision last, Laid laid, MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
        String id = last.id();
        Dialogue dialogue = last.dialogue();
        Proposal proposed = laid.proposal();
        AssessedDialogue assessed = reader.opening(last.kept());
        Rules rules = assessed.rules();
        StanceForm stance = StanceForm.of(fields, proposed, assessed);
        Map<String, String> wrongs = new LinkedHashMap<>();
        int interval = whole("interval", 30, MOST_DAYS, fields, wrongs);
        int atOnce = whole("atOnce", 2, MOST_AT_ONCE, fields, wrongs);
        Bargain bargain =
                Bargain.of(dialogue, rules, assessed.asOf(), proposed, new Pace(interval, atOnce), stance.stances());
        FormValues formValues = new FormValues(
                Map.of("interval", value("interval", "30", fields), "atOnce", value("atOnce", "2", fields)), wrongs);
        model.addAttribute("proposal", ProposalView.of(proposed, assessed));
        model.addAttribute("title", dialogue.title());
        model.addAttribute("dialogue", new Address(id, null).page());
        model.addAttribute("page", laid.page() + "/plan");
        model.addAttribute("back", laid.page() + back(laid, stance));
        model.addAttribute("carried", carried(laid, stance));
        model.addAttribute("onRecord", laid.onRecord());
        model.addAttribute("stance", stance);
        model.addAttribute(
                "pace",
                List.of(
                        FormField.of("interval", "Days from one step to the next", "number", formValues, null),
                        FormField.of("atOnce", "Terms of one side in a step, at most", "number", formValues, null)));
        Map<String, String> wrongSteps = new LinkedHashMap<>();
        Optional<Arrangement> arranged = arranged(fields, bargain, wrongSteps);
        List<String> wrong = Stream.of(stance.wrongs(), wrongs.values(), wrongSteps.values())
                .flatMap(Collection::stream)
                .toList();
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", wrong);
        }
        FormValues steps =
                wrongSteps.isEmpty() ? FormValues.NOTHING : new FormValues(fields.toSingleValueMap(), wrongSteps);
        Optional<PlanResult> course;
        if (arranged.isPresent()) {
            course = Optional.of(
                    new PlanResult(PlanReview.review(bargain, arranged.get()), 1, SearchResult.SearchEnd.EXHAUSTED));
        } else {
            Job<PlanResult> job = planJobs.of(bargain);
            course = job.within(PATIENCE);
            if (course.isEmpty()) {
                model.addAttribute("job", job);
                model.addAttribute("refreshAfter", job.askAgainAfter());
            }
        }
        course.filter(found -> laid.onRecord() && !found.plan().steps().isEmpty())
                .ifPresent(found -> model.addAttribute("accept", accept(found.plan(), proposed, assessed)));
        course.ifPresent(found -> model.addAttribute(
                "view",
                PlanView.of(
                        bargain,
                        found,
                        assessed,
                        carriedOut(found.plan(), last.kept(), rules),
                        arranged.isPresent(),
                        steps)));
        return "proposal/plan";
    }

    private static String back(Laid laid, StanceForm stance) {
        return laid.onRecord() ? stance.query() : QueryString.of(laid.said());
    }

    private static List<StanceForm.HiddenField> carried(Laid laid, StanceForm stance) {
        return Stream.concat(
                        laid.said().entrySet().stream()
                                .map(said -> new StanceForm.HiddenField(said.getKey(), said.getValue())),
                        stance.carried().stream())
                .toList();
    }

    /** Where the proposal is accepted, each term by the day on which the plan has it done. */
    private static String accept(Plan plan, Proposal proposal, AssessedDialogue assessed) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromUriString(assessed.address().leaf("proposals/" + proposal.id() + "/accept"));
        List<Optional<LocalDate>> dates = Acceptance.dates(plan, proposal, assessed.dialogue());
        for (int i = 0; i < dates.size(); i++) {
            String name = "due." + i;
            dates.get(i).ifPresent(day -> address.queryParam(name, day));
        }
        return address.build().encode().toUriString();
    }

    /** The dialogue once every step is taken. */
    private static Optional<AssessedDialogue> carriedOut(Plan plan, StoredDialogue storedDialogue, Rules rules) {
        if (plan.steps().isEmpty()) {
            return Optional.empty();
        }
        Dialogue dialogue = storedDialogue.dialogue();
        Dialogue after = dialogue.with(
                        Stream.concat(dialogue.moves().stream(), plan.moves().stream())
                                .toList(),
                        dialogue.redLines())
                .proposing(List.of());
        LocalDate end = plan.steps().get(plan.steps().size() - 1).date();
        return Optional.of(
                AssessedDialogue.read(new StoredDialogue(storedDialogue.id(), after), rules, end, Address.HERE));
    }

    /** The order that the reader chose; empty where none, or none that can be read. */
    private static Optional<Arrangement> arranged(
            MultiValueMap<String, String> fields, Bargain bargain, Map<String, String> wrongs) {
        if (bargain.terms().isEmpty() || !fields.containsKey(AT + "0")) {
            return Optional.empty();
        }
        List<TermPlacement> places = new ArrayList<>();
        for (int i = 0; i < bargain.terms().size(); i++) {
            String typed = FormFields.value(fields, AT + i).strip();
            Matcher steps = STEPS.matcher(typed);
            int first = steps.matches() ? Integer.parseInt(steps.group(1)) : 0;
            int last = first > 0 && steps.group(2) != null ? Integer.parseInt(steps.group(2)) : first;
            if (first < 1 || last < first) {
                wrongs.put(
                        AT + i,
                        "Expected a step such as 2, or 2-4 for one that is begun in part and completed later. Got “"
                                + typed + "”.");
            } else if (last > first && !bargain.isSplittable(bargain.terms().get(i))) {
                wrongs.put(AT + i, "Only a deed that is to be done in full can be begun in part. Got “" + typed + "”.");
            } else {
                places.add(new TermPlacement(first, last));
            }
        }
        return places.size() == bargain.terms().size() ? Optional.of(new Arrangement(places)) : Optional.empty();
    }

    private static String value(String name, String otherwise, MultiValueMap<String, String> fields) {
        String typed = FormFields.value(fields, name).strip();
        return typed.isEmpty() ? otherwise : typed;
    }

    private static int whole(
            String name, int otherwise, int most, MultiValueMap<String, String> fields, Map<String, String> wrongs) {
        String typed = value(name, "" + otherwise, fields);
        if (typed.matches("[0-9]{1,4}") && Integer.parseInt(typed) >= 1 && Integer.parseInt(typed) <= most) {
            return Integer.parseInt(typed);
        }
        wrongs.put(name, "Expected a whole number from 1 to " + most + ". Got “" + typed + "”.");
        return otherwise;
    }
}
