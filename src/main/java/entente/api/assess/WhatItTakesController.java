package entente.api.assess;

import entente.api.http.LimitedBody;
import entente.api.http.RefusedRequest;
import entente.assessment.search.SearchResult;
import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.StoredDialogue;
import entente.exchange.wire.WhatItTakesRequest;
import entente.exchange.wire.WhatItTakesWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What it would take to reach a score or to settle an exchange; nothing is stored. */
@RestController
final class WhatItTakesController {

    private final Dialogues dialogues;
    private final Scoring scoring;

    WhatItTakesController(Dialogues dialogues, Scoring scoring) {
        this.dialogues = dialogues;
        this.scoring = scoring;
    }

    @PostMapping(
            path = "/api/v1/what-would-it-take",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WhatItTakesRequest question =
                WhatItTakesRequest.read(LimitedBody.of(request, CaseFile.LARGEST), this::recorded);
        SearchResult searchResult = scoring.search(question);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        WhatItTakesWriter.write(searchResult, question.aim(), question.warnings(), response.getOutputStream());
    }

    private Dialogue recorded(String id) {
        return dialogues.find(id).map(StoredDialogue::dialogue).orElseThrow(() -> RefusedRequest.unknownDialogue(id));
    }
}
