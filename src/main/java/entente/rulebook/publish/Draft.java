package entente.rulebook.publish;

import entente.rulebook.RulebookFiles;
import java.time.OffsetDateTime;

/**
 * A rulebook in the making. Its files need not make sense yet.
 *
 * @param base the version that it was begun from, or brought up to since
 * @param revision counts its changes, from 1
 * @param author who changed it last
 */
public record Draft(
        String id, String title, int base, RulebookFiles files, int revision, String author, OffsetDateTime changedAt) {

    /** The same with what a newer version brings, as a change that {@code by} makes to this revision. */
    Draft broughtUpTo(int version, RulebookFiles merged, String by) {
        return new Draft(id, title, version, merged, revision, by, changedAt);
    }

    /** The same with other files, as a change that {@code by} makes to this revision. */
    public Draft with(RulebookFiles changed, String by) {
        return new Draft(id, title, base, changed, revision, by, changedAt);
    }
}
