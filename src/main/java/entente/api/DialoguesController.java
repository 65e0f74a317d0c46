package entente.api;

import entente.assessment.Assessment;
import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.Kept;
import entente.exchange.AssessmentWriter;
import entente.exchange.CaseFile;
import entente.exchange.Detail;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dialogues on record, and what the rules say of each. */
@RestController
@RequestMapping(path = "/api/v1/dialogues", produces = MediaType.APPLICATION_JSON_VALUE)
final class DialoguesController {

    private final Dialogues dialogues;
    private final Scoring scoring;

    DialoguesController(Dialogues dialogues, Scoring scoring) {
        this.dialogues = dialogues;
        this.scoring = scoring;
    }

    @GetMapping
    List<DialogueSummary> all() {
        return dialogues.all().stream().map(DialogueSummary::of).toList();
    }

    @GetMapping("/{id}")
    void one(@PathVariable String id, HttpServletResponse response) throws IOException {
        Dialogue dialogue = find(id);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        CaseFile.write(dialogue, response.getOutputStream());
    }

    @GetMapping("/{id}/assessment")
    void assess(
            @PathVariable String id,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String rulebook,
            @RequestParam @Nullable String detail,
            HttpServletResponse response)
            throws IOException {
        LocalDate day = Query.day("asOf", asOf);
        Detail howMuch = Query.detail(detail);
        Dialogue dialogue = find(id);
        Assessment assessment = scoring.assess(dialogue, scoring.rules(rulebook), day);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        AssessmentWriter.write(assessment, howMuch, response.getOutputStream());
    }

    private Dialogue find(String id) {
        return dialogues.find(id).map(Kept::dialogue).orElseThrow(() -> Refused.unknownDialogue(id));
    }
}
