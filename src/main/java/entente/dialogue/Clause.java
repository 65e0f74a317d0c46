package entente.dialogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement obliges a side to, or both: a commitment of its own, which later moves fulfil.
 *
 * @param id no move and no other clause has it
 * @param by who is obliged: a side, or {@link #BOTH}
 * @param promises the kind of move that is owed
 * @param scale a count of what is owed (prisoners), above 0
 * @param due the last day on which it is kept in time
 * @param after the move or clause that it waits for: it cannot fall overdue while that is open
 * @param text what it says, in words
 */
public record Clause(
        String id,
        String by,
        String promises,
        Extent extent,
        double scale,
        @Nullable String subject,
        @Nullable String issue,
        @Nullable LocalDate due,
        @Nullable String after,
        @Nullable String text) {

    /** Who is obliged where each side is. */
    public static final String BOTH = "both";

    /** The sides that are obliged, each for itself. */
    public List<String> obliged(List<Side> sides) {
        return by.equals(BOTH) ? sides.stream().map(Side::id).toList() : List.of(by);
    }

    /** The same, waiting for another or for nothing. */
    Clause waitingFor(@Nullable String other) {
        return new Clause(id, by, promises, extent, scale, subject, issue, due, other, text);
    }
}
