package entente.rulebook;

import java.util.regex.Pattern;

/** What free text may hold: anything a person can read, and nothing that could end a quotation. */
final class Text {

    /** Control and format characters, line and paragraph separators, private use and lone surrogates. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Co}\\p{Cs}]");

    private static final Pattern QUOTING = Pattern.compile("[\"\\\\]");

    /** Those of YAML too. */
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\x{85}\\x{2028}\\x{2029}]+");

    private Text() {}

    /** Whether every character can be seen, and none is a double quote or backslash. */
    static boolean isPlain(String text) {
        return !hasInvisible(text) && !QUOTING.matcher(text).find();
    }

    static boolean hasInvisible(String text) {
        return INVISIBLE.matcher(text).find();
    }

    /** The text with a mark for each character that cannot be seen. */
    static String visible(String text) {
        return INVISIBLE.matcher(text).replaceAll("�");
    }

    /** The text on one line. */
    static String oneLine(String text) {
        return LINE_BREAKS.matcher(text).replaceAll(" ").strip();
    }

    static String quoted(String text) {
        return "“" + text + "”";
    }

    /** {@code 0.6 instead of 0.4}. */
    static String instead(double now, double once) {
        return Table.plain(now) + " instead of " + Table.plain(once);
    }
}
