package entente.dialogue;

import java.text.Normalizer;
import java.util.Locale;

/** Short names for addresses: lower-case letters, digits and hyphens. */
public final class Slug {

    private Slug() {}

    /** What is left of a text; {@code otherwise} where nothing is. */
    public static String of(String text, String otherwise, int longest) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = plain.substring(0, Math.min(plain.length(), longest)).replaceAll("-$", "");
        return cut.isEmpty() ? otherwise : cut;
    }
}
