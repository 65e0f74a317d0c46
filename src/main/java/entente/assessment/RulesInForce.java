package entente.assessment;

import java.util.List;
import java.util.Optional;

/** The versions of the rulebook that can weigh a dialogue. */
public interface RulesInForce {

    /**
     * The version that weighs where none is named. What it returns stays that version, whatever is published later.
     *
     * @throws RulesNotReady until it is compiled
     */
    Rules published();

    /**
     * Any version that was ever published; one that was not asked for lately takes a second to be compiled.
     *
     * @throws RulesNotReady until those in force are compiled
     */
    Optional<Rules> version(String version);

    /**
     * Newest first; nothing is compiled for it.
     *
     * @throws RulesNotReady until those in force are compiled
     */
    List<Edition> versions();
}
