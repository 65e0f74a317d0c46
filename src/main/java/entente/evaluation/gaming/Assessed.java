package entente.evaluation.gaming;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.InvalidDialogue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules say at the end of a tale.
 *
 * @param trust 0 … 100, by observer
 * @param hindrance why the rules cannot weigh the tale; then nobody's trust is known
 */
record Assessed(Map<String, Double> trust, Optional<String> hindrance) {

    static Assessed of(Ending ending, Rules rules) {
        Dialogue dialogue = ending.tale().dialogue();
        try {
            Assessor.checkKinds(dialogue, rules);
        } catch (InvalidDialogue unknownKind) {
            return new Assessed(
                    Map.of(), Optional.of(unknownKind.problems().get(0).message()));
        }
        Map<String, Double> trust = new HashMap<>();
        Assessor.assess(dialogue, rules, ending.tale().day(ending.daysLater()))
                .trust()
                .forEach(curve -> trust.put(curve.observer(), curve.last().score()));
        return new Assessed(trust, Optional.empty());
    }
}
