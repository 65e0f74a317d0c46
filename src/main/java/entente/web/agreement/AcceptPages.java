package entente.web.agreement;

import entente.assessment.Rules;
import entente.assessment.RulesInForce;
import entente.assessment.WhatIf;
import entente.assessment.plan.Acceptance;
import entente.dialogue.Archive;
import entente.dialogue.Archive.Signature;
import entente.dialogue.Dialogue;
import entente.dialogue.Hypothesis;
import entente.dialogue.Move;
import entente.dialogue.Proposal;
import entente.dialogue.Recorded;
import entente.dialogue.Revision;
import entente.dialogue.StaleDialogue;
import entente.dialogue.UtcClock;
import entente.docket.Commitment;
import entente.web.card.AgreementCard;
import entente.web.card.CommitmentCard;
import entente.web.card.ProposalView;
import entente.web.card.WhatIfOutcome;
import entente.web.form.FormFields;
import entente.web.form.SignatureForm;
import entente.web.history.ReadingContexts;
import entente.web.view.Address;
import entente.web.view.AssessedDialogue;
import entente.web.view.Days;
import entente.web.view.NotFoundOnPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A proposal that is accepted: what would follow, and the agreement with its terms as clauses in one step. */
@Controller
final class AcceptPages {

    private final Archive archive;
    private final RulesInForce rulesInForce;
    private final UtcClock clock;
    private final ReadingContexts reader;

    AcceptPages(Archive archive, RulesInForce rulesInForce, UtcClock clock, ReadingContexts reader) {
        this.archive = archive;
        this.rulesInForce = rulesInForce;
        this.clock = clock;
        this.reader = reader;
    }

    /** Supposes that both accept it, with the dates that stand in the address. */
    @GetMapping("/dialogues/{id}/proposals/{proposal}/accept")
    String suppose(
            @PathVariable String id,
            @PathVariable String proposal,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Revision last = last(id);
        AssessedDialogue assessed = assessed(last);
        Proposal found = find(last.dialogue(), proposal);
        return show(last, found, assessed, AcceptForm.of(typed, found, assessed), typed, null, model, response);
    }

    /** Puts the agreement on record. */
    @PostMapping("/dialogues/{id}/proposals/{proposal}/accept")
    String accept(
            @PathVariable String id,
            @PathVariable String proposal,
            @RequestParam MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        return StaleDialogue.untilNobodyIsFaster(() -> accept(last(id), proposal, typed, model, response));
    }

    private String accept(
            Revision last,
            String proposal,
            MultiValueMap<String, String> typed,
            Model model,
            HttpServletResponse response) {
        Proposal found = find(last.dialogue(), proposal);
        AssessedDialogue assessed = assessed(last);
        AcceptForm form = AcceptForm.of(typed, found, assessed);
        String reason = FormFields.value(typed, "signed.reason");
        SignatureForm signature = new SignatureForm(
                FormFields.value(typed, "signed.author"), reason.isBlank() ? "A proposal is accepted." : reason);
        if (form.isWrong() || !signature.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(
                    last,
                    found,
                    assessed,
                    form,
                    typed,
                    form.isWrong() ? "It is not on record yet; see below." : signature.expected(),
                    model,
                    response);
        }
        Move agreement = agreement(form, found, last.dialogue());
        archive.save(
                last,
                Recorded.added(last.dialogue(), agreement).dialogue(),
                new Signature(signature.name(), signature.words()));
        return "redirect:" + new Address(last.id(), null).agreement(agreement.id());
    }

    private String show(
            Revision last,
            Proposal proposal,
            AssessedDialogue assessed,
            AcceptForm form,
            MultiValueMap<String, String> typed,
            @Nullable String message,
            Model model,
            HttpServletResponse response) {
        Address address = new Address(last.id(), null);
        model.addAttribute("title", last.dialogue().title());
        model.addAttribute("dialogue", address.page());
        model.addAttribute("page", address.leaf("proposals/" + proposal.id() + "/accept"));
        model.addAttribute("proposal", ProposalView.of(proposal, assessed));
        model.addAttribute("form", form);
        model.addAttribute("message", message);
        Acceptance.accepted(proposal, last.dialogue()).ifPresent(agreement -> {
            model.addAttribute("accepted", Days.when(agreement.date()));
            model.addAttribute("agreement", address.agreement(agreement.id()));
        });
        model.addAttribute("author", FormFields.value(typed, "signed.author"));
        model.addAttribute("reason", FormFields.value(typed, "signed.reason"));
        model.addAttribute("readOnly", archive.isReadOnly(last.id()));
        if (form.isWrong()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        } else {
            model.addAttribute("view", Accepted.of(agreement(form, proposal, last.dialogue()), last, assessed, clock));
        }
        return "agreement/accept";
    }

    /**
     * What would follow, were it accepted.
     *
     * @param outcome what that does to trust on the day of the agreement
     * @param dates when what is due
     * @param clauses what is due first coming first
     */
    record Accepted(WhatIfOutcome outcome, DueDates dates, List<CommitmentCard> clauses) {

        static Accepted of(Move agreement, Revision last, AssessedDialogue assessed, UtcClock clock) {
            Dialogue dialogue = last.dialogue();
            Rules rules = assessed.rules();
            WhatIf whatIf =
                    WhatIf.of(dialogue, clock.openingDayOf(dialogue), Hypothesis.adding(agreement, dialogue), rules);
            WhatIfOutcome outcome = WhatIfOutcome.of(1, "Were it accepted", whatIf, dialogue, rules);
            List<Commitment> clauses = whatIf.after().commitments().stream()
                    .filter(commitment -> agreement.id().equals(commitment.agreement()))
                    .sorted(Comparator.comparing(Commitment::due))
                    .toList();
            return new Accepted(
                    outcome,
                    DueDates.of(clauses, agreement.day(), whatIf.after().asOf()),
                    clauses.stream()
                            .map(commitment -> CommitmentCard.of(commitment, outcome.assessed()))
                            .toList());
        }

        public Map<String, String> parts() {
            return AgreementCard.parts();
        }
    }

    private Move agreement(AcceptForm form, Proposal proposal, Dialogue dialogue) {
        return Acceptance.agreement(
                proposal,
                dialogue,
                rulesInForce.published(),
                Objects.requireNonNull(form.agreed()),
                Objects.requireNonNull(form.times()));
    }

    private AssessedDialogue assessed(Revision last) {
        return reader.opening(last.kept());
    }

    private static Proposal find(Dialogue dialogue, String proposal) {
        return dialogue.proposal(proposal)
                .orElseThrow(() -> new NotFoundOnPage("This dialogue has no proposal “" + proposal + "”."));
    }

    private Revision last(String id) {
        return archive.last(id).orElseThrow(() -> NotFoundOnPage.dialogue(id));
    }
}
