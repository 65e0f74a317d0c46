package entente.rulebook;

import entente.dialogue.Unseen;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What free text may hold: anything a person can read, and nothing that could end a quotation. */
public final class Text {

    private static final Pattern QUOTING = Pattern.compile("[\"\\\\]");

    /** Those of YAML too. */
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\x{85}\\x{2028}\\x{2029}]+");

    private Text() {}

    /** Whether every character can be seen, and none is a double quote or backslash. */
    public static boolean isPlain(String text) {
        return !hasInvisible(text) && !QUOTING.matcher(text).find();
    }

    /** Whether a person sees all of it as it is: a name, a title, a reason on one line or more. */
    public static boolean isReadable(String text) {
        return !Unseen.IN_PROSE.isIn(text);
    }

    /** A text in UTF-8; empty where the octets are none. */
    public static Optional<String> ofUtf8(byte[] octets) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    public static boolean hasInvisible(String text) {
        return Unseen.ON_A_LINE.isIn(text);
    }

    /** The text with a mark for each character that cannot be seen. */
    public static String visible(String text) {
        return Unseen.ON_A_LINE.marked(text);
    }

    /** The text on one line. */
    public static String oneLine(String text) {
        return LINE_BREAKS.matcher(text).replaceAll(" ").strip();
    }

    public static String quoted(String text) {
        return "“" + text + "”";
    }

    /** A number without a needless fraction. */
    public static String plain(double number) {
        return number == StrictMath.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** {@code 0.6 instead of 0.4}. */
    public static String instead(double now, double once) {
        return Text.plain(now) + " instead of " + Text.plain(once);
    }
}
