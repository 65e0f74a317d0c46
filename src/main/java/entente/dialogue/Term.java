package entente.dialogue;

import org.jspecify.annotations.Nullable;

/** One thing that a proposal asks or offers. */
public record Term(
        String kind,
        Extent extent,
        double scale,
        @Nullable String issue,
        @Nullable String subject,
        @Nullable String summary) {}
