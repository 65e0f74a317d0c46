package entente.web;

import java.util.Locale;

/** Words as the beginning of a sentence, and as a part of one. */
final class Letters {

    private Letters() {}

    /** With a capital in front. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** With a small letter in front. */
    static String small(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
