package entente.account;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a program shows instead of a password. The secret itself is kept nowhere.
 *
 * @param id its public half
 * @param name what its owner calls it
 * @param usedAt when it was used last, to the hour; null for never
 */
public record AccessToken(
        String id,
        String account,
        String name,
        OffsetDateTime madeAt,
        OffsetDateTime expiresAt,
        @Nullable OffsetDateTime usedAt,
        @Nullable OffsetDateTime revokedAt) {

    public boolean isExpired(OffsetDateTime now) {
        return !now.isBefore(expiresAt);
    }
}
