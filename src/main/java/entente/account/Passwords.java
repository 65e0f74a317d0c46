package entente.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Slow hashes of passwords, and what a password has to be. */
public interface Passwords {

    /** The fewest characters. */
    int SHORTEST = 12;

    /** The most octets that are hashed. */
    int LONGEST = 72;

    String hash(String password);

    boolean matches(String password, String hash);

    /** Why it cannot be the password of that account; empty for one that can. */
    static Optional<String> objection(String password, String account) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("A password has at least " + SHORTEST + " characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of(
                    "A password has at most " + LONGEST + " letters of the Latin alphabet, fewer of others.");
        }
        return Guessing.isEasy(Account.key(password), Account.key(account))
                ? Optional.of("That password is too easy to guess: it is a common one, or close to one. Choose several"
                        + " words that have nothing to do with each other.")
                : Optional.empty();
    }
}
