package entente.rulebook;

import java.util.List;
import java.util.Optional;

/** Every version of the rulebook that was ever published. */
public interface Versions {

    /** Newest first; the first one is in force. */
    List<Version> all();

    Optional<Version> find(int number);

    /**
     * Publishes the next version.
     *
     * @param files of a rulebook that was read, compiled and tried before
     * @param base the version that is in force now, as far as the author knows
     * @throws Overtaken when another version has been published since
     */
    Version publish(RulebookFiles files, String author, String reason, int base);
}
