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
    default Optional<Rules> version(String version) {
        return versions().stream()
                .filter(rules -> rules.version().equals(version))
                .findFirst();
    }

    /** Newest first. */
    List<Rules> versions();
}
