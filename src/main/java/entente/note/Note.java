package entente.note;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A note that is pinned to a day of a dialogue. It is not changed; it can be withdrawn, and is kept all the same.
 *
 * @param text one paragraph of 1 to {@link #LONGEST} characters
 * @param written by whom and when
 * @param withdrawn likewise; null where it stands
 */
public record Note(
        String id,
        String dialogue,
        LocalDate day,
        String text,
        Signed written,
        @Nullable Signed withdrawn) {

    public static final int LONGEST = 500;

    /** @throws IllegalArgumentException when the text is empty or too long */
    public Note {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A note has 1 to " + LONGEST + " characters; got " + text.length() + ".");
        }
    }

    /** Whether it was written by then, and not yet withdrawn. */
    public boolean stoodAt(Instant time) {
        return !written.at().isAfter(time)
                && (withdrawn == null || withdrawn.at().isAfter(time));
    }
}
