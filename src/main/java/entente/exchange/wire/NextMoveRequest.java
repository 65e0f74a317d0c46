package entente.exchange.wire;

import entente.assessment.Rules;
import entente.assessment.search.NextMove;
import entente.casefile.Documents;
import entente.casefile.ObjectReader;
import entente.casefile.UnreadableCase;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import entente.dialogue.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question about a dialogue: what might the sides do next?
 *
 * @param asOf they act on the day after
 * @param rulebook the version to weigh with; null for the published one
 * @param assumed what is said of steps that the sides might take
 * @param warnings what its reader left out, by the places in the request
 */
public record NextMoveRequest(
        AskedDialogue asked, LocalDate asOf, @Nullable String rulebook, AssumedSteps assumed, List<Problem> warnings) {

    private static final int LONGEST_VERSION = 300;

    public NextMoveRequest {
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads a request to the end of {@code in}, which stays open.
     *
     * @param recorded gives the dialogue on record that has an id
     * @param dayOf the day on which a dialogue is read where the request names none
     * @throws UnreadableCase when it is no JSON
     * @throws InvalidDialogue when it is JSON and no such request
     */
    public static NextMoveRequest read(
            InputStream in, Function<String, Dialogue> recorded, Function<Dialogue, LocalDate> dayOf)
            throws IOException {
        ObjectReader top = ObjectReader.of(Documents.read(in), "a question: an object with \"case\" or \"dialogue\"");
        AskedDialogue askedDialogue = AskedDialogue.read(top, recorded);
        LocalDate asOf = top.day("asOf", AskedDialogue.FARTHEST, dayOf.apply(askedDialogue.dialogue()));
        String rulebook = top.optionalText("rulebook", LONGEST_VERSION);
        AssumedSteps assumed = AssumedSteps.read(top);
        top.done();
        top.throwIfWrong();
        return new NextMoveRequest(askedDialogue, asOf, rulebook, assumed, top.warnings());
    }

    /**
     * What each side might do, in the order of the dialogue's sides.
     *
     * @throws InvalidDialogue naming the places in the request, when the rules do not know a kind, or what is assumed
     *     does not fit the dialogue
     */
    public List<NextMove> answer(Rules rules) {
        asked.checkKinds(rules);
        return NextMove.of(asked.dialogue(), rules, asOf, assumed.of(asked.dialogue(), rules));
    }
}
