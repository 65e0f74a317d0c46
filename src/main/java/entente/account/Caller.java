package entente.account;

import org.jspecify.annotations.Nullable;

/**
 * Who asks for something.
 *
 * @param name of an account, or what stands for one; null for somebody without
 * @param role what they may do
 * @param origin the address that they ask from; empty for Entente itself
 */
public record Caller(@Nullable String name, Role role, String origin) {

    /** Entente itself, when it starts. */
    public static final Caller ENTENTE = new Caller("Entente", Role.ADMINISTRATOR, "");

    /** What somebody without a name is called in the audit. */
    public static final String NOBODY = "somebody without an account";

    public boolean may(Role least) {
        return role.isAtLeast(least);
    }

    /** The name that a change is kept under: the account's, whatever was typed. */
    public String signs(String typed) {
        return name == null || equals(ENTENTE) ? typed : name;
    }

    public String nameOrNobody() {
        return name == null ? NOBODY : name;
    }
}
