package entente.assessment;

import java.util.List;
import java.util.Optional;

/** The versions of the rulebook that can weigh a dialogue. */
public interface RulesInForce {

    /**
     * The version that weighs where none is named.
     *
     * @throws RulesNotReady until it is compiled
     */
    Rules published();

    /** @throws RulesNotReady until it is compiled */
    Optional<Rules> version(String version);

    /** Newest first. */
    List<Rules> versions();
}
