package entente.api.assess;

import entente.api.http.LimitedBody;
import entente.api.http.QueryParameters;
import entente.api.http.RefusedRequest;
import entente.casefile.CaseFile;
import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.StoredDialogue;
import entente.exchange.wire.Detail;
import entente.exchange.wire.WhatIfRequest;
import entente.exchange.wire.WhatIfWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What moves that have not happened would do; nothing is stored. */
@RestController
@RequestMapping(
        path = "/api/v1",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class WhatIfController {

    private final Dialogues dialogues;
    private final Scoring scoring;

    WhatIfController(Dialogues dialogues, Scoring scoring) {
        this.dialogues = dialogues;
        this.scoring = scoring;
    }

    @PostMapping("/what-if")
    void ofACase(@RequestParam @Nullable String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(detail, null, request, response);
    }

    @PostMapping("/dialogues/{id}/what-if")
    void ofADialogue(
            @PathVariable String id,
            @RequestParam @Nullable String detail,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Dialogue dialogue =
                dialogues.find(id).map(StoredDialogue::dialogue).orElseThrow(() -> RefusedRequest.unknownDialogue(id));
        answer(detail, dialogue, request, response);
    }

    private void answer(
            @Nullable String detail,
            @Nullable Dialogue recorded,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Detail howMuch = QueryParameters.detail(detail);
        WhatIfRequest question = WhatIfRequest.read(LimitedBody.of(request, CaseFile.LARGEST), recorded);
        var whatIf = scoring.suppose(question);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        WhatIfWriter.write(whatIf, howMuch, response.getOutputStream());
    }
}
