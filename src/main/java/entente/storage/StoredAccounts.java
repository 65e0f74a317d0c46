package entente.storage;

import entente.account.Account;
import entente.account.Accounts;
import entente.account.Audit;
import entente.account.Caller;
import entente.account.Role;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The accounts in the database. */
public final class StoredAccounts implements Accounts {

    private static final String ACCOUNTS =
            "SELECT name, role, subject, password_is_new, disabled, generation, made_at FROM account";

    private static final RowMapper<Account> ACCOUNT = (row, n) -> new Account(
            row.getString(1),
            Role.valueOf(row.getString(2)),
            row.getString(3),
            row.getBoolean(4),
            row.getBoolean(5),
            row.getInt(6),
            row.getObject(7, OffsetDateTime.class));

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Audit audit;
    private final Clock clock;

    public StoredAccounts(JdbcClient database, TransactionOperations transaction, Audit audit, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Account> all() {
        return database.sql(ACCOUNTS + " ORDER BY name_key").query(ACCOUNT).list().stream()
                .collect(Collectors.toUnmodifiableList());
    }

    @Override
    public Optional<Account> find(String name) {
        return database.sql(ACCOUNTS + " WHERE name_key = ?")
                .param(Account.key(name))
                .query(ACCOUNT)
                .optional();
    }

    @Override
    public Optional<Account> ofSubject(String subject) {
        return database.sql(ACCOUNTS + " WHERE subject = ?")
                .param(subject)
                .query(ACCOUNT)
                .optional();
    }

    @Override
    public Optional<String> passwordHash(String name) {
        return database.sql("SELECT password_hash FROM account WHERE name_key = ? AND password_hash IS NOT NULL")
                .param(Account.key(name))
                .query(String.class)
                .optional();
    }

    @Override
    public Account add(String name, Role role, @Nullable String passwordHash, @Nullable String subject, Caller by) {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        Account account = new Account(name, role, subject, passwordHash != null, false, 1, now);
        try {
            transaction.executeWithoutResult(status -> {
                database.sql("INSERT INTO account (name, name_key, role, subject, password_hash, password_is_new,"
                                + " disabled, generation, made_at) VALUES (?, ?, ?, ?, ?, ?, FALSE, 1, ?)")
                        .param(name)
                        .param(Account.key(name))
                        .param(role.name())
                        .param(subject)
                        .param(passwordHash)
                        .param(account.passwordIsNew())
                        .param(now)
                        .update();
                audit.add(by, "make account", name, role.label());
            });
        } catch (DuplicateKeyException taken) {
            throw new IllegalArgumentException("The name “" + name + "” is taken. Choose another.", taken);
        }
        return account;
    }

    @Override
    public void give(String name, Role role, Caller by) {
        change(name, "role = ?", role.name(), by, "change role", role.label());
    }

    @Override
    public void disable(String name, Caller by) {
        change(name, "disabled = ?", true, by, "disable account", "");
    }

    @Override
    public void enable(String name, Caller by) {
        change(name, "disabled = ?", false, by, "enable account", "");
    }

    @Override
    public void changePassword(String name, String passwordHash, boolean isNew, Caller by) {
        String action = isNew ? "reset password" : "change password";
        change(name, "password_is_new = " + isNew + ", password_hash = ?", passwordHash, by, action, "");
    }

    private void change(String name, String what, Object value, Caller by, String action, String detail) {
        transaction.executeWithoutResult(status -> {
            database.sql("UPDATE account SET generation = generation + 1, " + what + " WHERE name = ?")
                    .params(value, name)
                    .update();
            if (administrators() == 0) {
                throw new IllegalArgumentException(
                        "“" + name + "” is the last administrator. Make somebody else one first.");
            }
            audit.add(by, action, name, detail);
        });
    }

    private int administrators() {
        return database.sql("SELECT COUNT(*) FROM account WHERE role = ? AND NOT disabled")
                .param(Role.ADMINISTRATOR.name())
                .query(Integer.class)
                .single();
    }
}
