package entente.dialogue;

import org.jspecify.annotations.Nullable;

/** One of the two parties. */
public record Side(String id, String name, @Nullable String longName) {

    /** The fullest name there is. */
    public String fullName() {
        return longName == null ? name : longName;
    }
}
