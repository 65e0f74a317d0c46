package entente.rulebook.publish;

import entente.rulebook.ArithmeticEdition;
import entente.rulebook.RulebookFiles;
import entente.rulebook.read.RulebookReader;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A rulebook in the making. Its files need not make sense yet.
 *
 * @param base the version that it was begun from, or brought up to since
 * @param revision counts its changes, from 1
 * @param author who changed it last
 * @param leftOut what had been changed in rules of an earlier edition and could not be taken over, in words
 */
public record Draft(
        String id,
        String title,
        int base,
        RulebookFiles files,
        int revision,
        String author,
        OffsetDateTime changedAt,
        List<String> leftOut) {

    public Draft {
        leftOut = List.copyOf(leftOut);
    }

    /** Whether it is written for the edition of the arithmetic that Entente weighs by. */
    public boolean isOfThisEdition() {
        return edition().isCurrent();
    }

    public ArithmeticEdition edition() {
        return RulebookReader.edition(files);
    }

    /** The same with what a newer version brings, as a change that {@code by} makes to this revision. */
    Draft broughtUpTo(int version, RulebookFiles merged, String by) {
        return new Draft(id, title, version, merged, revision, by, changedAt, leftOut);
    }

    /** The same with rules of a newer edition that took over from it what they could, likewise. */
    Draft carriedTo(int version, CarriedOver carried, String by) {
        return new Draft(id, title, version, carried.files(), revision, by, changedAt, carried.leftOut());
    }

    /** The same with other files, as a change that {@code by} makes to this revision. */
    public Draft with(RulebookFiles changed, String by) {
        return new Draft(id, title, base, changed, revision, by, changedAt, leftOut);
    }
}
