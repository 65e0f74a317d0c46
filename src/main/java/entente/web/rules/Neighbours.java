package entente.web.rules;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands before and after a part of the rulebook; null at the ends. */
record Neighbours(@Nullable Mention before, @Nullable Mention after) {

    static <T> Neighbours of(T part, List<T> all, Function<T, Mention> mention) {
        int at = all.indexOf(part);
        return new Neighbours(
                at > 0 ? mention.apply(all.get(at - 1)) : null,
                at + 1 < all.size() ? mention.apply(all.get(at + 1)) : null);
    }
}
