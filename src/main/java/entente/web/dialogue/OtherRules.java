package entente.web.dialogue;

import entente.assessment.Rules;
import entente.web.view.AssessedDialogue;
import org.jspecify.annotations.Nullable;

/**
 * Says that a page does not go by the rules in force.
 *
 * @param back the same page under those
 */
record OtherRules(String words, String back) {

    /** @return null where it does */
    static @Nullable OtherRules of(AssessedDialogue assessed, Rules inForce) {
        String version = assessed.rules().version();
        return version.equals(inForce.version())
                ? null
                : new OtherRules(
                        "By version " + version + " of the rules, not by the one in force (" + inForce.version() + ").",
                        assessed.address().inForce());
    }
}
