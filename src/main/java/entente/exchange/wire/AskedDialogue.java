package entente.exchange.wire;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;

/**
 * The dialogue that a request asks about.
 *
 * @param broughtAlong whether it stands in the request as {@code case}
 */
public record AskedDialogue(Dialogue dialogue, boolean broughtAlong) {

    /** @throws InvalidDialogue naming the places in the request, when the rules do not know a kind */
    public void checkKinds(Rules rules) {
        try {
            Assessor.checkKinds(dialogue, rules);
        } catch (InvalidDialogue invalid) {
            throw broughtAlong ? invalid.under("/case") : invalid;
        }
    }
}
