package entente.rulebook;

import entente.assessment.Rules;
import entente.assessment.RulesNotReady;

/** The rulebooks as their experts wrote them. */
public interface Rulebooks {

    /**
     * The one in force.
     *
     * @throws RulesNotReady until it is compiled
     */
    Rulebook published();

    /** The one that {@code rules} were made from, also when another one has been published since. */
    default Rulebook of(Rules rules) {
        return published(); // where there is one alone
    }
}
