package entente.rulebook;

import entente.assessment.RulesNotReady;

/** The rulebooks as their experts wrote them. */
public interface Rulebooks {

    /**
     * The one in force.
     *
     * @throws RulesNotReady until it is compiled
     */
    Rulebook published();
}
