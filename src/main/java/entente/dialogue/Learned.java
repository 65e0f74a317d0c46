package entente.dialogue;

import org.jspecify.annotations.Nullable;

/**
 * What came to light about a move after it was made: how far it really goes.
 *
 * @param from the day from which it was known; until then the move counts as it was stated
 */
public record Learned(
        EdtfDate from,
        Extent extent,
        @Nullable String summary,
        @Nullable Source source,
        @Nullable String locator) {}
