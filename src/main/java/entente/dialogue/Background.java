package entente.dialogue;

import org.jspecify.annotations.Nullable;

/** A circumstance that is shown beside the moves and not scored. Its date may be an interval, so it stays text. */
public record Background(
        @Nullable String date, String text, @Nullable String locator) {}
