package entente.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives people accounts, passwords and tokens. */
public final class Members {

    /** A token as its owner carries it: {@code entente_ID_SECRET}. */
    private static final String TOKEN = "entente_";

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{M}\\p{N} .,'’@+_-]{1," + Account.LONGEST_NAME + "}");

    private static final Set<String> TAKEN = Set.of("entente", Account.key(Caller.NOBODY), "unnamed", "an editor");

    private final Accounts accounts;
    private final AccessTokens tokens;
    private final Passwords passwords;
    private final Clock clock;

    public Members(Accounts accounts, AccessTokens tokens, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What is made once and shown once. */
    public record IssuedSecret<T>(T made, String secret) {}

    /** @throws IllegalArgumentException when there cannot be an account of that name */
    public IssuedSecret<Account> add(String name, Role role, Caller by) {
        String password = Secrets.word(20);
        return new IssuedSecret<>(accounts.add(fine(name), role, passwords.hash(password), null, by), password);
    }

    /** The account of somebody who comes from a provider; a new one where they are new. */
    public Account ofSubject(String subject, String name, Role role, Caller by) {
        return accounts.ofSubject(subject).orElseGet(() -> accounts.add(free(name), role, null, subject, by));
    }

    /** Another password for somebody who has forgotten theirs, or whose is known to others: tokens end with it. */
    public String resetPassword(Account account, Caller by) {
        String password = Secrets.word(20);
        accounts.changePassword(account.name(), passwords.hash(password), true, by);
        tokens.of(account.name()).forEach(token -> tokens.revoke(account.name(), token.id(), by));
        return password;
    }

    /** @return why it was not changed; empty where it was */
    public Optional<String> changePassword(Account account, String old, String chosen, Caller by) {
        if (!accounts.passwordHash(account.name())
                .filter(hash -> passwords.matches(old, hash))
                .isPresent()) {
            return Optional.of("The old password is another one.");
        }
        if (old.equals(chosen)) {
            return Optional.of("The new password is the old one. Choose another.");
        }
        Optional<String> objection = Passwords.objection(chosen, account.name());
        if (objection.isEmpty()) {
            accounts.changePassword(account.name(), passwords.hash(chosen), false, by);
        }
        return objection;
    }

    /** @throws IllegalArgumentException when it cannot be called so, or last so long */
    public IssuedSecret<AccessToken> token(Account account, String name, int days, Caller by) {
        if (days < 1 || days > 366) {
            throw new IllegalArgumentException("A token lasts 1 to 366 days.");
        }
        OffsetDateTime now = now();
        String secret = Secrets.word(40);
        AccessToken token = new AccessToken(
                Secrets.word(10), account.name(), readable(name, "a token"), now, now.plusDays(days), null, null);
        tokens.add(token, Secrets.hash(secret), by);
        return new IssuedSecret<>(token, TOKEN + token.id() + "_" + secret);
    }

    /** The token that is carried so; empty where none ever was. It may have expired or been revoked. */
    public Optional<AccessToken> token(String carried) {
        String[] halves =
                carried.startsWith(TOKEN) ? carried.substring(TOKEN.length()).split("_", -1) : new String[0];
        if (halves.length != 2) {
            return Optional.empty();
        }
        Optional<AccessToken> found = tokens.find(halves[0], Secrets.hash(halves[1]));
        OffsetDateTime now = now();
        found.filter(token -> token.usedAt() == null || token.usedAt().isBefore(now.minusHours(1)))
                .filter(token -> token.revokedAt() == null && !token.isExpired(now))
                .ifPresent(token -> tokens.used(token, now));
        return found;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }

    private String fine(String name) {
        String readable = readable(name, "an account");
        if (TAKEN.contains(Account.key(readable)) || accounts.find(readable).isPresent()) {
            throw new IllegalArgumentException("The name “" + readable + "” is taken. Choose another.");
        }
        return readable;
    }

    private String free(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{M}\\p{N} .,'’@+_-]", " ").strip();
        String base =
                plain.isEmpty() ? "somebody" : plain.substring(0, Math.min(plain.length(), Account.LONGEST_NAME - 6));
        String free = base;
        for (int number = 2;
                TAKEN.contains(Account.key(free)) || accounts.find(free).isPresent();
                number++) {
            free = base + " " + number;
        }
        return readable(free, "an account");
    }

    private static String readable(String name, String what) {
        String stripped = name.strip();
        if (!NAME.matcher(stripped).matches()) {
            throw new IllegalArgumentException("The name of " + what + " has 1 to " + Account.LONGEST_NAME
                    + " letters, digits, spaces and . , ' @ + _ -");
        }
        return stripped;
    }
}
