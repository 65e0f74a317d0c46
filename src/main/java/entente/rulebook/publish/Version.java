package entente.rulebook.publish;

import entente.rulebook.ArithmeticEdition;
import entente.rulebook.InvalidRulebook;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.read.RulebookReader;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rulebook as it was published. It never changes; going back to an older one is a new version with its
 * files.
 *
 * @param number counted from 1
 * @param author who published it
 * @param reason why, in words
 * @param approvedBy who else approved of it before; null where nobody did
 * @param base the version that it was made from; 0 for the first one
 */
public record Version(
        int number,
        RulebookFiles files,
        String author,
        String reason,
        @Nullable String approvedBy,
        int base,
        OffsetDateTime publishedAt) {

    /** As assessments name it. */
    public String name() {
        return Integer.toString(number);
    }

    /** The name of the version that was in force before; the first one's own, since nothing was before it. */
    public String nameBefore() {
        return Integer.toString(Math.max(1, number - 1));
    }

    /** Whether it can be asked to weigh: it is written for the edition of the arithmetic that Entente weighs by. */
    public boolean isOfThisEdition() {
        return edition().isCurrent();
    }

    public ArithmeticEdition edition() {
        return RulebookReader.edition(files);
    }

    /** What it says; empty where it is so old that it cannot be read any more. */
    public Optional<Rulebook> read() {
        try {
            return Optional.of(RulebookReader.readKept(name(), files));
        } catch (InvalidRulebook tooOld) {
            return Optional.empty();
        }
    }

    /** The name of the version that follows on {@code base}. */
    static String nameAfter(int base) {
        return Integer.toString(base + 1);
    }
}
