package entente.web.view;

import java.util.Locale;

/** Words as the beginning of a sentence, and as a part of one. */
public final class Capitalization {

    private Capitalization() {}

    /** With a capital in front. */
    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** With a small letter in front. */
    public static String small(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
