package entente.account;

import java.time.OffsetDateTime;

/**
 * One thing that somebody did.
 *
 * @param actor the account, or what stood for one
 * @param origin the address that it was done from; empty for Entente itself
 * @param action what was done, in words: "publish"
 * @param object what it was done to: the id of a dialogue or draft, the name of an account
 * @param detail what else there is to say; empty for nothing
 */
public record AuditEvent(
        long number, OffsetDateTime at, String actor, String origin, String action, String object, String detail) {}
