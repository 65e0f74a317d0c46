package entente.storage;

import entente.account.AccessToken;
import entente.account.AccessTokens;
import entente.account.Audit;
import entente.account.Caller;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The tokens in the database. */
public final class StoredTokens implements AccessTokens {

    private static final String TOKENS =
            "SELECT id, account, name, made_at, expires_at, used_at, revoked_at FROM access_token";

    private static final RowMapper<AccessToken> TOKEN = (row, n) -> new AccessToken(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            row.getObject(4, OffsetDateTime.class),
            row.getObject(5, OffsetDateTime.class),
            row.getObject(6, OffsetDateTime.class),
            row.getObject(7, OffsetDateTime.class));

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Audit audit;
    private final Clock clock;

    public StoredTokens(JdbcClient database, TransactionOperations transaction, Audit audit, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<AccessToken> of(String account) {
        return database
                .sql(TOKENS + " WHERE account = ? AND revoked_at IS NULL ORDER BY made_at DESC, id")
                .param(account)
                .query(TOKEN)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableList());
    }

    @Override
    public Optional<AccessToken> find(String id, String secretHash) {
        return database.sql(TOKENS + " WHERE id = ? AND secret_hash = ?")
                .params(id, secretHash)
                .query(TOKEN)
                .optional();
    }

    @Override
    public void add(AccessToken token, String secretHash, Caller by) {
        transaction.executeWithoutResult(status -> {
            database.sql("INSERT INTO access_token (id, account, name, secret_hash, made_at, expires_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?)")
                    .params(token.id(), token.account(), token.name(), secretHash, token.madeAt(), token.expiresAt())
                    .update();
            audit.add(by, "make token", token.account(), token.name());
        });
    }

    @Override
    public void revoke(String account, String id, Caller by) {
        transaction.executeWithoutResult(status -> {
            int revoked = database.sql("UPDATE access_token SET revoked_at = ?"
                            + " WHERE id = ? AND account = ? AND revoked_at IS NULL")
                    .params(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS), id, account)
                    .update();
            if (revoked > 0) {
                audit.add(by, "revoke token", account, id);
            }
        });
    }

    @Override
    public void used(AccessToken token, OffsetDateTime at) {
        transaction.executeWithoutResult(status -> database.sql("UPDATE access_token SET used_at = ? WHERE id = ?")
                .params(at, token.id())
                .update());
    }
}
