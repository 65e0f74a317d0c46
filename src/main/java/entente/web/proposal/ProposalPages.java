package entente.web.proposal;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.assessment.Stances;
import entente.assessment.search.TurningEvents;
import entente.assessment.search.VerdictLapse;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.Problem;
import entente.dialogue.Proposal;
import entente.dialogue.Revision;
import entente.dialogue.Side;
import entente.dialogue.StaleDialogue;
import entente.dialogue.StoredDialogue;
import entente.dialogue.UtcClock;
import entente.job.Jobs;
import entente.job.Jobs.Job;
import entente.rulebook.Rulebooks;
import entente.rulebook.effect.Robustness;
import entente.rulebook.effect.Sensitivities;
import entente.web.card.ProposalView;
import entente.web.card.ProposedTerm;
import entente.web.form.FormFields;
import entente.web.form.SignatureForm;
import entente.web.history.ReadingContexts;
import entente.web.rules.ImpactPanel;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.NotFoundOnPage;
import entente.web.view.QueryString;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one side asks and offers, and whether it is worth making. A proposal can be weighed before it is kept. */
@Controller
final class ProposalPages {

    /** In characters; servers and mail take in longer addresses, but not all do. */
    private static final int LONGEST_QUERY = 6000;

    private final Archive archive;
    private final RulesInForce rulesInForce;
    private final Rulebooks rulebooks;
    private final Sensitivities sensitivities;
    private final Jobs jobs;
    private final UtcClock clock;
    private final ReadingContexts reader;

    ProposalPages(
            Archive archive,
            RulesInForce rulesInForce,
            Rulebooks rulebooks,
            Sensitivities sensitivities,
            Jobs jobs,
            UtcClock clock,
            ReadingContexts reader) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
        this.rulebooks = rulebooks;
        this.sensitivities = sensitivities;
        this.jobs = jobs;
        this.clock = clock;
        this.reader = reader;
    }

    @GetMapping("/dialogues/{id}/proposals/new")
    String begin(@PathVariable String id, Model model) {
        Revision last = last(id);
        Map<String, String> values = Map.of(
                "date",
                clock.openingDayOf(last.dialogue()).toString(),
                "from",
                last.dialogue().sides().get(0).id());
        return form(last, "", values, List.of(), null, model);
    }

    /** A proposal and its verdicts; how sure those are is worked out beside the page. */
    @GetMapping("/dialogues/{id}/proposals/{proposal}")
    String page(
            @PathVariable String id,
            @PathVariable String proposal,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Revision last = last(id);
        Proposal found = find(last.dialogue(), proposal);
        AssessedDialogue plain = reader.opening(last.kept());
        StanceForm stance = StanceForm.of(fields, found, plain);
        if (stance.isWrong()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        AssessedDialogue assessed = stance.query().isEmpty() ? plain : plain.wanting(stance.stances());
        ProposalView view = ProposalView.of(found, assessed);
        model.addAttribute("title", last.dialogue().title());
        model.addAttribute("dialogue", new Address(id, null).page());
        model.addAttribute("view", view);
        model.addAttribute("stance", stance);
        if (!view.verdicts().isEmpty()) {
            sure(last.kept(), found, assessed, stance, assessed.rules(), model);
        }
        return "proposal/proposal";
    }

    /** What is worked out beside the page: how sure both verdicts are, and which event would turn them. */
    private record VerdictTurnsKey(
            StoredDialogue kept, LocalDate day, String proposal, Stances stances, String checksum)
            implements Jobs.JobKey<Map<String, VerdictTurns>> {}

    private record VerdictTurns(TurningEvents turning, Optional<VerdictLapse> waiting) {}

    private void sure(
            StoredDialogue storedDialogue,
            Proposal proposal,
            AssessedDialogue assessed,
            StanceForm stance,
            Rules rules,
            Model model) {
        Stances stances = stance.stances();
        Job<Map<String, VerdictTurns>> events = jobs.of(
                new VerdictTurnsKey(storedDialogue, assessed.asOf(), proposal.id(), stances, rules.checksum()),
                progress -> storedDialogue.dialogue().sides().stream()
                        .map(Side::id)
                        .collect(Collectors.toMap(
                                side -> side,
                                side -> new VerdictTurns(
                                        TurningEvents.of(
                                                storedDialogue.dialogue(),
                                                rules,
                                                assessed.asOf(),
                                                proposal.id(),
                                                side,
                                                stances,
                                                progress),
                                        VerdictLapse.of(
                                                storedDialogue.dialogue(),
                                                rules,
                                                assessed.asOf(),
                                                proposal.id(),
                                                side,
                                                stances)))));
        Job<List<Robustness>> readings =
                sensitivities.sureness(storedDialogue, assessed.asOf(), rulebooks.of(rules), proposal.id(), stances);
        Optional<List<Robustness>> sure = readings.within(ImpactPanel.PATIENCE);
        Optional<Map<String, VerdictTurns>> turning = events.within(ImpactPanel.PATIENCE);
        if (sure.isPresent() && turning.isPresent()) {
            model.addAttribute(
                    "sure",
                    sure.get().stream()
                            .sorted(Comparator.comparing(
                                    each -> each.side().equals(proposal.from()))) // whoever is asked comes first
                            .map(each -> RobustnessView.of(
                                    each,
                                    turning(
                                            each.side(),
                                            Objects.requireNonNull(turning.get().get(each.side())),
                                            assessed),
                                    assessed))
                            .toList());
        } else {
            model.addAttribute("job", readings);
            model.addAttribute("refreshAfter", readings.askAgainAfter());
        }
    }

    private static TurningView turning(String side, VerdictTurns turns, AssessedDialogue assessed) {
        return TurningView.of(side, turns.turning(), turns.waiting(), assessed);
    }

    @GetMapping("/dialogues/{id}/proposals/{proposal}/edit")
    String edit(@PathVariable String id, @PathVariable String proposal, Model model) {
        Revision last = last(id);
        return form(last, proposal, ProposalForm.values(find(last.dialogue(), proposal)), List.of(), null, model);
    }

    /** What the rules say of a proposal that stands in the address and is kept nowhere. */
    @GetMapping("/dialogues/{id}/proposals/weigh")
    String weighed(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return ProposalForm.said(fields).isEmpty()
                ? "redirect:" + address(id, "new")
                : weigh(id, "", fields, model, response);
    }

    /** Shows what the rules say of a proposal that nobody keeps. */
    @PostMapping("/dialogues/{id}/proposals/weigh")
    String weigh(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String of,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Revision last = last(id);
        ProposalForm.ParsedProposal read = read(last, of, fields);
        if (read.proposal() == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            Dialogue supposed = last.dialogue()
                    .proposing(ProposalForm.with(last.dialogue(), read.proposal()))
                    .readNoEarlierThan(read.proposal().date().day());
            model.addAttribute("view", view(new StoredDialogue(id, supposed), read.proposal()));
            String query = QueryString.of(ProposalForm.said(fields));
            if (query.length() <= LONGEST_QUERY) {
                model.addAttribute("shared", address(id, "weigh") + query);
                model.addAttribute("planned", address(id, "weigh") + "/plan" + query);
            }
        }
        return form(last, of, fields.toSingleValueMap(), read.problems(), null, model);
    }

    @PostMapping("/dialogues/{id}/proposals")
    String keep(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return StaleDialogue.untilNobodyIsFaster(() -> save(last(id), "", fields, model, response));
    }

    @PostMapping("/dialogues/{id}/proposals/{proposal}")
    String change(
            @PathVariable String id,
            @PathVariable String proposal,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return StaleDialogue.untilNobodyIsFaster(() -> {
            Revision last = last(id);
            return overtaken(last, proposal, revision, fields, model, response)
                    .orElseGet(() -> save(last, proposal, fields, model, response));
        });
    }

    @PostMapping(path = "/dialogues/{id}/proposals/{proposal}", params = "do=remove")
    String takeOff(
            @PathVariable String id,
            @PathVariable String proposal,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return StaleDialogue.untilNobodyIsFaster(() -> {
            Revision last = last(id);
            return overtaken(last, proposal, revision, fields, model, response)
                    .orElseGet(() -> remove(last, proposal, fields, model, response));
        });
    }

    /** Where somebody changed the proposal meanwhile: what they made of it, above what was typed. */
    private Optional<String> overtaken(
            Revision last,
            String proposal,
            int revision,
            MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Optional<Proposal> theirs = last.dialogue().proposal(proposal);
        Optional<Proposal> was = archive.at(last.id(), revision)
                .flatMap(began -> began.dialogue().proposal(proposal));
        if (was.isEmpty() || was.equals(theirs)) {
            find(last.dialogue(), proposal);
            return Optional.empty();
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        String now = theirs.map(changed -> "now it " + inWords(changed, last.dialogue()))
                .orElse("now it is off the record");
        return Optional.of(form(
                last,
                theirs.isEmpty() ? "" : proposal,
                fields.toSingleValueMap(),
                List.of(),
                last.change().author() + " changed this proposal meanwhile: " + now
                        + ". What you typed is below. Save again to put it in the place of that.",
                model));
    }

    private String save(
            Revision last, String of, MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
        ProposalForm.ParsedProposal read = read(last, of, fields);
        SignatureForm signatureForm = signed(fields, of.isEmpty() ? "A proposal." : "A proposal is corrected.");
        if (read.proposal() == null || !signatureForm.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String message = signatureForm.isComplete() ? "It is not kept yet; see below." : signatureForm.expected();
            return form(last, of, fields.toSingleValueMap(), read.problems(), message, model);
        }
        Dialogue changed = last.dialogue()
                .proposing(ProposalForm.with(last.dialogue(), read.proposal()))
                .readNoEarlierThan(read.proposal().date().day());
        archive.save(last, changed, new Signature(signatureForm.name(), signatureForm.words()));
        return "redirect:" + address(last.id(), read.proposal().id());
    }

    private String remove(
            Revision last, String of, MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
        SignatureForm signatureForm = signed(fields, "A proposal is taken off the record.");
        if (!signatureForm.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(last, of, fields.toSingleValueMap(), List.of(), signatureForm.expected(), model);
        }
        List<Proposal> others = last.dialogue().proposals().stream()
                .filter(each -> !each.id().equals(of))
                .toList();
        archive.save(
                last, last.dialogue().proposing(others), new Signature(signatureForm.name(), signatureForm.words()));
        return "redirect:" + new Address(last.id(), null).page() + "#h-proposals";
    }

    // ---------------------------------------------------------------- parts

    private ProposalForm.ParsedProposal read(Revision last, String of, MultiValueMap<String, String> fields) {
        return ProposalForm.read(of, fields.toSingleValueMap(), last.dialogue(), rulesInForce.published());
    }

    private ProposalView view(StoredDialogue storedDialogue, Proposal proposal) {
        AssessedDialogue assessed = reader.opening(storedDialogue);
        return ProposalView.of(proposal, assessed);
    }

    private String inWords(Proposal proposal, Dialogue dialogue) {
        Rules rules = rulesInForce.published();
        return "asks " + either(ProposedTerm.inWords(proposal.asks(), rules)) + " and offers "
                + either(ProposedTerm.inWords(proposal.offers(), rules)) + ", "
                + dialogue.side(proposal.from()).name() + ", " + Days.full(proposal.date());
    }

    private static String either(List<String> terms) {
        return terms.isEmpty() ? "nothing" : String.join("; ", terms);
    }

    private String form(
            Revision last,
            String of,
            Map<String, String> values,
            List<Problem> problems,
            @Nullable String message,
            Model model) {
        model.addAttribute("form", ProposalForm.of(values, problems, last.dialogue(), rulesInForce.published()));
        model.addAttribute("of", of);
        model.addAttribute("revision", last.number());
        model.addAttribute("title", last.dialogue().title());
        model.addAttribute("dialogue", new Address(last.id(), null).page());
        model.addAttribute("author", values.getOrDefault("signed.author", ""));
        model.addAttribute("reason", values.getOrDefault("signed.reason", ""));
        model.addAttribute("message", message);
        return "proposal/propose";
    }

    private static SignatureForm signed(MultiValueMap<String, String> typed, String otherwise) {
        String reason = FormFields.value(typed, "signed.reason");
        return new SignatureForm(FormFields.value(typed, "signed.author"), reason.isBlank() ? otherwise : reason);
    }

    private static Proposal find(Dialogue dialogue, String proposal) {
        return dialogue.proposal(proposal)
                .orElseThrow(() -> new NotFoundOnPage("This dialogue has no proposal “" + proposal + "”."));
    }

    private static String address(String id, String proposal) {
        return new Address(id, null).leaf("proposals/" + proposal);
    }

    private Revision last(String id) {
        return archive.last(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
    }
}
