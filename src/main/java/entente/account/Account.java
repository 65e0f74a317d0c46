package entente.account;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may log in.
 *
 * @param name as shown beside what they did; no two differ by case alone
 * @param subject who they are at an OpenID provider, its issuer first; null for one with a password
 * @param passwordIsNew somebody else made the password, so it has to be changed before anything else
 * @param disabled may not log in any more; what they did stays theirs
 * @param generation counts what ends their sessions: another password, another role, disabling
 */
public record Account(
        String name,
        Role role,
        @Nullable String subject,
        boolean passwordIsNew,
        boolean disabled,
        int generation,
        OffsetDateTime madeAt) {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 100;

    /** A name as it is compared: without regard to case, or to how its letters are composed. */
    public static String key(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    public boolean hasPassword() {
        return subject == null;
    }
}
