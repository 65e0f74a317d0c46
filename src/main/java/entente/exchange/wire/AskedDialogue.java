package entente.exchange.wire;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.casefile.DialogueReader;
import entente.casefile.ObjectReader;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dialogue that a request asks about.
 *
 * @param broughtAlong whether it stands in the request as {@code case}
 */
public record AskedDialogue(Dialogue dialogue, boolean broughtAlong) {

    private static final String PLACE = "/case";

    /** How far after its usual day a dialogue may be asked about, in days. */
    static final int FARTHEST = 3650;

    private static final int LONGEST_ID = 300;

    /**
     * Reads the case that a request brings, or the id of the dialogue on record that it names.
     *
     * @param recorded gives the dialogue on record that has an id
     * @throws InvalidDialogue when it has neither, or both, or no such case
     */
    static AskedDialogue read(ObjectReader request, Function<String, Dialogue> recorded) {
        Object brought = request.value("case");
        boolean named = request.has("dialogue");
        String id = request.optionalText("dialogue", LONGEST_ID);
        if (brought != null && named) {
            request.wrong("dialogue", "The question brings a case. Leave out either \"case\" or \"dialogue\".");
        } else if (brought == null && !named) {
            request.missing("case", "a case, or in \"dialogue\" the id of a dialogue on record");
        }
        request.throwIfWrong();
        if (id != null) {
            return new AskedDialogue(recorded.apply(id), false);
        }
        DialogueReader.ParsedDialogue reading = brought(brought);
        request.warn(reading.warnings());
        return new AskedDialogue(reading.dialogue(), true);
    }

    /**
     * The case in a request's field {@code case}, with what its reader left out by the places in the request.
     *
     * @throws InvalidDialogue when there is none, or none that can be read
     */
    static DialogueReader.ParsedDialogue brought(@Nullable Object document) {
        if (document == null) {
            throw new InvalidDialogue(List.of(new Problem(
                    PLACE, "\"case\" is missing. Expected a case: an object with \"sides\" and \"moves\".")));
        }
        try {
            DialogueReader.ParsedDialogue reading = DialogueReader.read(document);
            return new DialogueReader.ParsedDialogue(
                    reading.dialogue(),
                    reading.warnings().stream()
                            .map(warning -> warning.under(PLACE))
                            .toList());
        } catch (InvalidDialogue invalid) {
            throw invalid.under(PLACE);
        }
    }

    /** @throws InvalidDialogue naming the places in the request, when the rules do not know a kind */
    public void checkKinds(Rules rules) {
        try {
            Assessor.checkKinds(dialogue, rules);
        } catch (InvalidDialogue invalid) {
            throw broughtAlong ? invalid.under(PLACE) : invalid;
        }
    }
}
