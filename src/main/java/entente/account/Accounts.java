package entente.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The accounts on record. Each change leaves an {@link AuditEvent} in the same transaction. */
public interface Accounts {

    /** By name. */
    List<Account> all();

    /** However its case is. */
    Optional<Account> find(String name);

    Optional<Account> ofSubject(String subject);

    /** The hash of its password; empty for a name that nobody has, and for one without a password. */
    Optional<String> passwordHash(String name);

    /**
     * Makes an account.
     *
     * @param passwordHash null for one that logs in at a provider
     * @throws IllegalArgumentException when the name is taken
     */
    Account add(String name, Role role, @Nullable String passwordHash, @Nullable String subject, Caller by);

    /** @throws IllegalArgumentException when nobody would be left to administer */
    void give(String name, Role role, Caller by);

    /** @throws IllegalArgumentException when nobody would be left to administer */
    void disable(String name, Caller by);

    void enable(String name, Caller by);

    /** @param isNew whether it has to be changed at the next login */
    void changePassword(String name, String passwordHash, boolean isNew, Caller by);
}
