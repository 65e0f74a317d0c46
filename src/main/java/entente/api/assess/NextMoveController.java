package entente.api.assess;

import entente.api.http.LimitedBody;
import entente.api.http.RefusedRequest;
import entente.assessment.Rules;
import entente.assessment.search.NextMove;
import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.StoredDialogue;
import entente.exchange.wire.NextMoveRequest;
import entente.exchange.wire.NextMoveWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What each side might do next by itself, and what it had better not do; nothing is stored. */
@RestController
final class NextMoveController {

    private final Dialogues dialogues;
    private final Scoring scoring;

    NextMoveController(Dialogues dialogues, Scoring scoring) {
        this.dialogues = dialogues;
        this.scoring = scoring;
    }

    @PostMapping(
            path = "/api/v1/next-move",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    void next(HttpServletRequest request, HttpServletResponse response) throws IOException {
        NextMoveRequest question =
                NextMoveRequest.read(LimitedBody.of(request, CaseFile.LARGEST), this::recorded, scoring::dayOf);
        Rules rules = scoring.rules(question.rulebook());
        List<NextMove> sides = question.answer(rules);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        NextMoveWriter.write(sides, rules, question.asOf(), question.warnings(), response.getOutputStream());
    }

    private Dialogue recorded(String id) {
        return dialogues.find(id).map(StoredDialogue::dialogue).orElseThrow(() -> RefusedRequest.unknownDialogue(id));
    }
}
