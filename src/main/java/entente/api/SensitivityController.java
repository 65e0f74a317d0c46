package entente.api;

import entente.assessment.Progress;
import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.Kept;
import entente.dialogue.Side;
import entente.rulebook.Compiler.Compiled;
import entente.rulebook.Dial;
import entente.rulebook.Dials;
import entente.rulebook.Publishing;
import entente.rulebook.Rulebook;
import entente.rulebook.Sensitivity;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which numbers of a draft matter for a dialogue, and what one of them does over its range. */
@RestController
final class SensitivityController {

    private final RulebookDrafts drafts;
    private final Dialogues dialogues;
    private final Publishing publishing;
    private final Scoring scoring;

    SensitivityController(RulebookDrafts drafts, Dialogues dialogues, Publishing publishing, Scoring scoring) {
        this.drafts = drafts;
        this.dialogues = dialogues;
        this.publishing = publishing;
        this.scoring = scoring;
    }

    @GetMapping(path = "/api/v1/drafts/{id}/sensitivity", produces = MediaType.APPLICATION_JSON_VALUE)
    SensitivityAnswer answer(
            @PathVariable String id,
            @RequestParam @Nullable String dialogue,
            @RequestParam @Nullable String observer,
            @RequestParam @Nullable String dial) {
        Rulebook draft = publishing.read(drafts.find(id).files());
        Kept kept = find(dialogue);
        Dialogue of = kept.dialogue();
        String looking = side(of, observer);
        LocalDate day = scoring.dayOf(of);
        Dial turned = dial == null ? null : Dials.find(draft, dial).orElseThrow(() -> Refused.unknownDial(dial));
        try (Compiled compiled = publishing.compile(draft)) {
            return turned == null
                    ? SensitivityAnswer.of(kept, day, Sensitivity.tornado(of, day, compiled, looking, Progress.UNHEARD))
                    : SensitivityAnswer.of(
                            kept, day, looking, Sensitivity.sweep(of, day, compiled, turned, Sensitivity.STEPS));
        }
    }

    private Kept find(@Nullable String id) {
        if (id == null) {
            throw Refused.badParameter("dialogue", "the id of a dialogue on record", null);
        }
        return dialogues.find(id).orElseThrow(() -> Refused.unknownDialogue(id));
    }

    private static String side(Dialogue dialogue, @Nullable String observer) {
        return dialogue.sides().stream()
                .map(Side::id)
                .filter(side -> side.equals(observer))
                .findFirst()
                .orElseThrow(() -> Refused.badParameter(
                        "observer",
                        dialogue.sides().stream().map(Side::id).collect(Collectors.joining(", ", "one of: ", "")),
                        observer));
    }
}
