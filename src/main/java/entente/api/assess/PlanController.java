package entente.api.assess;

import entente.api.http.LimitedBody;
import entente.api.http.RefusedRequest;
import entente.assessment.Rules;
import entente.assessment.plan.Bargain;
import entente.assessment.plan.PlanResult;
import entente.assessment.plan.PlanSearch;
import entente.assessment.plan.Planner;
import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.StoredDialogue;
import entente.exchange.wire.PlanRequest;
import entente.exchange.wire.PlanWriter;
import entente.job.Progress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The steps in which both sides can bear a proposal; nothing is stored. */
@RestController
final class PlanController {

    private final Dialogues dialogues;
    private final Scoring scoring;
    private final PlanSearch search;

    PlanController(Dialogues dialogues, Scoring scoring, PlanSearch search) {
        this.dialogues = dialogues;
        this.scoring = scoring;
        this.search = search;
    }

    @PostMapping(
            path = "/api/v1/plan",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    void plan(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PlanRequest question =
                PlanRequest.read(LimitedBody.of(request, CaseFile.LARGEST), this::recorded, scoring::dayOf);
        Rules rules = scoring.rules(question.rulebook());
        Bargain bargain = question.bargain(rules);
        PlanResult planResult = Planner.plan(
                bargain, search, PlanSearch.PlanSearchLimits.fitting(bargain), Progress.within(Scoring.MOST));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        PlanWriter.write(
                planResult, bargain, question.proposal().id(), question.warnings(rules), response.getOutputStream());
    }

    private Dialogue recorded(String id) {
        return dialogues.find(id).map(StoredDialogue::dialogue).orElseThrow(() -> RefusedRequest.unknownDialogue(id));
    }
}
