package entente.dialogue;

import org.jspecify.annotations.Nullable;

/** What a move rests on. */
public record Source(
        String title,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable EdtfDate date,
        @Nullable String url) {}
