package entente.exchange.wire;

import entente.assessment.search.Aim;
import entente.assessment.search.Bounds;
import entente.casefile.DialogueReader;
import entente.casefile.Documents;
import entente.casefile.UnreadableCase;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question about a dialogue: what would it take?
 *
 * @param most how many sets of moves are wanted
 * @param rulebook the version to weigh with; null for the published one
 * @param assumed what is said of steps that the sides might take
 * @param bringsCase whether the dialogue stands in the request
 * @param warnings what its reader left out, by the places in the request
 */
public record WhatItTakesRequest(
        Dialogue dialogue,
        Aim aim,
        LocalDate horizon,
        int most,
        @Nullable String rulebook,
        AssumedSteps assumed,
        boolean bringsCase,
        List<Problem> warnings) {

    private static final int USUALLY = 3;

    public WhatItTakesRequest {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a request to the end of {@code in}, which stays open.
     *
     * @param recorded gives the dialogue on record that has an id
     * @throws UnreadableCase when it is no JSON
     * @throws InvalidDialogue when it is JSON and no such request
     */
    public static WhatItTakesRequest read(InputStream in, Function<String, Dialogue> recorded) throws IOException {
        Object document = Documents.read(in);
        WhatItTakesQuestion.ParsedQuestion reading = WhatItTakesQuestion.read(document, USUALLY, Bounds.MOST_SETS);
        WhatItTakesQuestion whatItTakesQuestion = reading.question();
        String id = whatItTakesQuestion.dialogue();
        Object brought = document instanceof Map<?, ?> fields ? fields.get("case") : null;
        DialogueReader.ParsedDialogue dialogue = id == null
                ? AskedDialogue.brought(brought)
                : new DialogueReader.ParsedDialogue(recorded.apply(id), List.of());
        List<Problem> warnings = new ArrayList<>(dialogue.warnings());
        warnings.addAll(reading.warnings());
        return new WhatItTakesRequest(
                dialogue.dialogue(),
                aim(whatItTakesQuestion.target()),
                whatItTakesQuestion.horizon(),
                whatItTakesQuestion.most(),
                whatItTakesQuestion.rulebook(),
                whatItTakesQuestion.assumed(),
                id == null,
                warnings);
    }

    private static Aim aim(WhatItTakesQuestion.AimTarget target) {
        String settled = target.settled();
        return settled == null ? new Aim.ScoreAim(target.observer(), target.score()) : new Aim.SettlementAim(settled);
    }

    /** The problems by their places in this request. */
    public InvalidDialogue placed(InvalidDialogue invalid) {
        return new InvalidDialogue(invalid.problems().stream().map(this::placed).toList());
    }

    private Problem placed(Problem problem) {
        boolean inDialogue =
                problem.pointer().startsWith("/moves/") || problem.pointer().startsWith("/proposals/");
        return bringsCase && inDialogue ? problem.under("/case") : problem;
    }
}
