package entente.api.rulebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import entente.rulebook.publish.Version;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rulebook in a list.
 *
 * @param edition of the arithmetic that it is written for
 * @param published whether it weighs where no version is named
 * @param approvedBy who else approved of it; left out where nobody did
 * @param base the version that it was made from; "0" for the first one
 */
record RulebookSummary(
        String version,
        String checksum,
        int edition,
        boolean published,
        String author,
        String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String approvedBy,
        String base,
        OffsetDateTime publishedAt) {

    static RulebookSummary of(Version version, String published) {
        return new RulebookSummary(
                version.name(),
                version.files().checksum(),
                version.edition().number(),
                version.name().equals(published),
                version.author(),
                version.reason(),
                version.approvedBy(),
                Integer.toString(version.base()),
                version.publishedAt());
    }
}
