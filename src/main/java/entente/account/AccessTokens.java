package entente.account;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The tokens on record. Each change leaves an {@link AuditEvent} in the same transaction. */
public interface AccessTokens {

    /** The account's, newest first; those that were revoked are gone. */
    List<AccessToken> of(String account);

    /** The token of that id whose secret has that hash, expired and revoked ones too. */
    Optional<AccessToken> find(String id, String secretHash);

    void add(AccessToken token, String secretHash, Caller by);

    /** A token that is not the account's is left alone. */
    void revoke(String account, String id, Caller by);

    void used(AccessToken token, OffsetDateTime at);
}
