package entente.rulebook.publish;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * What somebody said in favour of a draft as it was then.
 *
 * @param name who it was; the account, where people log in
 * @param note what they looked at, in words
 */
public record Approval(String name, String note, OffsetDateTime approvedAt) {

    /** Whether this is somebody else; neither case nor spaces make another person. */
    boolean isByOtherThan(String author) {
        return !plain(name).equals(plain(author));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Z}\\p{C}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
