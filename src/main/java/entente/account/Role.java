package entente.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do; each may do what those before it may. */
public enum Role {
    /** Somebody without an account; what that is enough for, an operator decides. */
    VISITOR("has no account"),
    /** Reads and scores. */
    VIEWER("reads and scores"),
    /** Records what two sides do. */
    ANALYST("also records dialogues and moves"),
    /** Changes and publishes the rules. */
    RULE_EDITOR("also changes and publishes rules"),
    /** Gives people accounts, and reads who did what. */
    ADMINISTRATOR("also gives accounts, and reads who did what");

    private final String meaning;

    Role(String meaning) {
        this.meaning = meaning;
    }

    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }

    /** Its name in a sentence: "rule editor". */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The same with its article: "an analyst". */
    public String one() {
        return (this == ANALYST || this == ADMINISTRATOR ? "an " : "a ") + label();
    }

    public String meaning() {
        return meaning;
    }

    /** Those that an account can have. */
    public static List<Role> given() {
        return Arrays.stream(values()).filter(role -> role != VISITOR).toList();
    }

    /** The one of that {@link #name()}, as far as an account can have it. */
    public static Optional<Role> named(String name) {
        return given().stream().filter(role -> role.name().equals(name)).findFirst();
    }
}
