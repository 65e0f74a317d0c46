package entente.rulebook.publish;

import entente.rulebook.RulebookFiles;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every version of the rulebook that was ever published. */
public interface Versions {

    /** Newest first; the first one is in force. */
    List<Version> all();

    Optional<Version> find(int number);

    /**
     * The number of the one in force; 0 before the first. Asked at every request, so it is cheap. What this transaction
     * publishes is not in force before the commit. Where the store cannot be asked it is the last one known.
     */
    int newest();

    /** The name that a publication is kept under: that of the account, where there are accounts. */
    default String signs(String typed) {
        return typed;
    }

    /** The same, where nobody else approved of it. */
    default Version publish(RulebookFiles files, String author, String reason, int base) {
        return publish(files, author, reason, null, base);
    }

    /**
     * Publishes the next version.
     *
     * @param files of a rulebook that was read, compiled and tried before
     * @param approvedBy who else approved of it; null for nobody
     * @param base the version that is in force now, as far as the author knows
     * @throws EditConflict when another version has been published since
     */
    Version publish(RulebookFiles files, String author, String reason, @Nullable String approvedBy, int base);
}
