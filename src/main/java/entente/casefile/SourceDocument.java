package entente.casefile;

import static entente.casefile.Limits.SHORT;

import entente.dialogue.Source;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source as a case has it. */
final class SourceDocument {

    private SourceDocument() {}

    static @Nullable Map<String, Object> of(@Nullable Source source) {
        return source == null
                ? null
                : new ObjectBuilder()
                        .put("title", source.title())
                        .optional("author", source.author())
                        .optional("publisher", source.publisher())
                        .optionalWord("date", source.date())
                        .optional("url", source.url())
                        .build();
    }

    static Source read(ObjectReader at) {
        return new Source(
                at.text("title", SHORT),
                at.optionalText("author", SHORT),
                at.optionalText("publisher", SHORT),
                at.optionalDate("date"),
                link(at));
    }

    private static @Nullable String link(ObjectReader at) {
        String url = at.optionalText("url", Source.LONGEST_LINK);
        if (url != null && !Source.isLink(url)) {
            at.mismatch("url", "a link that starts with https:// or http://", url);
        }
        return url;
    }
}
