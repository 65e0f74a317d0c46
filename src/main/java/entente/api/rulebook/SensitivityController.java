package entente.api.rulebook;

import entente.api.assess.Scoring;
import entente.api.http.PreferWait;
import entente.api.http.ProgressAnswer;
import entente.api.http.RefusedRequest;
import entente.dialogue.Dialogue;
import entente.dialogue.Dialogues;
import entente.dialogue.Side;
import entente.dialogue.StoredDialogue;
import entente.job.Jobs.Job;
import entente.rulebook.Rulebook;
import entente.rulebook.Tunable;
import entente.rulebook.Tunables;
import entente.rulebook.effect.Sensitivities;
import entente.rulebook.publish.Publishing;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final Sensitivities sensitivities;

    SensitivityController(
            RulebookDrafts drafts,
            Dialogues dialogues,
            Publishing publishing,
            Scoring scoring,
            Sensitivities sensitivities) {
        this.drafts = drafts;
        this.dialogues = dialogues;
        this.publishing = publishing;
        this.scoring = scoring;
        this.sensitivities = sensitivities;
    }

    @GetMapping(path = "/api/v1/drafts/{id}/sensitivity", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> answer(
            @PathVariable String id,
            @RequestParam @Nullable String dialogue,
            @RequestParam @Nullable String observer,
            @RequestParam @Nullable String dial,
            HttpServletRequest request) {
        Rulebook draft = publishing.read(drafts.find(id).files());
        StoredDialogue storedDialogue = find(dialogue);
        Dialogue of = storedDialogue.dialogue();
        String looking = side(of, observer);
        LocalDate day = scoring.dayOf(of);
        PreferWait preferWait = PreferWait.of(request);
        if (dial == null) {
            return answer(
                    sensitivities.tornado(storedDialogue, day, draft, looking),
                    tornado -> SensitivityAnswer.of(storedDialogue, day, tornado),
                    preferWait);
        }
        Tunable turned = Tunables.find(draft, dial).orElseThrow(() -> RefusedRequest.unknownDial(dial));
        return answer(
                sensitivities.sweep(storedDialogue, day, draft, turned),
                sweep -> SensitivityAnswer.of(storedDialogue, day, looking, sweep),
                preferWait);
    }

    private static <A> ResponseEntity<Object> answer(
            Job<A> job, Function<A, SensitivityAnswer> told, PreferWait preferWait) {
        return job.within(preferWait.left())
                .<Object>map(told)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ProgressAnswer.entity(job));
    }

    private StoredDialogue find(@Nullable String id) {
        if (id == null) {
            throw RefusedRequest.badParameter("dialogue", "the id of a dialogue on record", null);
        }
        return dialogues.find(id).orElseThrow(() -> RefusedRequest.unknownDialogue(id));
    }

    private static String side(Dialogue dialogue, @Nullable String observer) {
        return dialogue.sides().stream()
                .map(Side::id)
                .filter(side -> side.equals(observer))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.badParameter(
                        "observer",
                        dialogue.sides().stream().map(Side::id).collect(Collectors.joining(", ", "one of: ", "")),
                        observer));
    }
}
