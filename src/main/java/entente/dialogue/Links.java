package entente.dialogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The earlier moves that a move refers to, by id. {@code completes}, {@code fulfils} and {@code reverses} name a move
 * of one's own, or one that both sides made together; {@code answers} and {@code concerns} any. What is said of a promise
 * can be said of a clause of an agreement too.
 *
 * @param reschedules the promise or clause whose date this moves
 */
public record Links(
        @Nullable String answers,
        @Nullable String completes,
        @Nullable String fulfils,
        @Nullable String reverses,
        @Nullable String concerns,
        @Nullable String reschedules) {

    public static final Links NONE = new Links(null, null, null, null, null, null);

    public static Links answering(String move) {
        return new Links(move, null, null, null, null, null);
    }

    public static Links completing(String step) {
        return new Links(null, step, null, null, null, null);
    }

    /** @param commitment a promise or a clause */
    public static Links fulfilling(String commitment) {
        return new Links(null, null, commitment, null, null, null);
    }

    public static Links reversing(String step) {
        return new Links(null, null, null, step, null, null);
    }

    /** The references that are set, by the name of their field. */
    public Map<String, String> byField() {
        if (equals(NONE)) {
            return Map.of();
        }
        Map<String, String> set = new LinkedHashMap<>();
        put(set, "answers", answers);
        put(set, "completes", completes);
        put(set, "fulfils", fulfils);
        put(set, "reverses", reverses);
        put(set, "concerns", concerns);
        put(set, "reschedules", reschedules);
        return set;
    }

    private static void put(Map<String, String> set, String field, @Nullable String id) {
        if (id != null) {
            set.put(field, id);
        }
    }

    /** The same, without the references to {@code gone}. */
    Links without(Set<String> gone) {
        return new Links(
                kept(answers, gone),
                kept(completes, gone),
                kept(fulfils, gone),
                kept(reverses, gone),
                kept(concerns, gone),
                kept(reschedules, gone));
    }

    private static @Nullable String kept(@Nullable String id, Set<String> gone) {
        return id == null || gone.contains(id) ? null : id;
    }
}
