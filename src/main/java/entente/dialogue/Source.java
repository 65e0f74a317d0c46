package entente.dialogue;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** What a move rests on. */
public record Source(
        String title,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable EdtfDate date,
        @Nullable String url) {

    public static final int LONGEST_LINK = 2_000;

    /** Whether a text is a link that may be followed. */
    public static boolean isLink(String text) {
        try {
            String scheme = new URI(text).getScheme();
            return text.length() <= LONGEST_LINK
                    && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
        } catch (URISyntaxException noLink) {
            return false;
        }
    }
}
