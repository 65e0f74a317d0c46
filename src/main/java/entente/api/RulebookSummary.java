package entente.api;

import entente.rulebook.Version;
import java.time.OffsetDateTime;

/**
 * A version of the rulebook in a list.
 *
 * @param published whether it weighs where no version is named
 * @param base the version that it was made from; "0" for the first one
 */
record RulebookSummary(
        String version,
        String checksum,
        boolean published,
        String author,
        String reason,
        String base,
        OffsetDateTime publishedAt) {

    static RulebookSummary of(Version version, String published) {
        return new RulebookSummary(
                version.name(),
                version.files().checksum(),
                version.name().equals(published),
                version.author(),
                version.reason(),
                Integer.toString(version.base()),
                version.publishedAt());
    }
}
