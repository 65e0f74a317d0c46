package entente.exchange.sheet;

import entente.dialogue.Worded;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How the letters of a text file are written, as far as a reader may say so. */
public enum TextEncoding implements Worded {
    UTF_8("UTF-8"),
    UTF_16("UTF-16"),
    WINDOWS_1250("windows-1250"),
    WINDOWS_1251("windows-1251"),
    WINDOWS_1252("windows-1252");

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final byte[] UTF_8_MARK = BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8);
    private static final char NO_LETTER = '\uFFFD';
    private static final int UTF_16_BE = 0xfeff;
    private static final int UTF_16_LE = 0xfffe;

    private final String charset;

    TextEncoding(String charset) {
        this.charset = charset;
    }

    /** The one of that word; null where none is chosen. */
    public static @Nullable TextEncoding chosen(String word) {
        return Worded.of(TextEncoding.class, word).orElse(null);
    }

    /**
     * The text of a file. A byte order mark says how it is written, whatever else is said.
     *
     * @param told how it is written; where nothing is told, UTF-8
     * @throws UnreadableSheet when it is not written so
     */
    static String text(byte[] octets, @Nullable TextEncoding told) {
        try {
            return decoded(octets, told, CodingErrorAction.REPORT);
        } catch (CharacterCodingException otherwise) {
            throw otherwise(octets, told);
        }
    }

    /**
     * The same, with U+FFFD for each letter that is not written so; but not where its first line, the headings, holds such
     * letters, since then the whole is in another encoding.
     */
    static String lenient(byte[] octets, @Nullable TextEncoding told) {
        try {
            if (told == null && !isMarkedUtf16(octets) && octets.length > 1 && (octets[0] == 0 || octets[1] == 0)) {
                throw new UnreadableSheet("This text seems to be in UTF-16. Choose that encoding.");
            }
            String text = decoded(octets, told, CodingErrorAction.REPLACE);
            int end = text.indexOf('\n');
            if (text.substring(0, end < 0 ? text.length() : end).indexOf(NO_LETTER) >= 0) {
                throw otherwise(octets, told);
            }
            return text;
        } catch (CharacterCodingException neverWhenReplaced) {
            throw otherwise(octets, told);
        }
    }

    private static String decoded(byte[] octets, @Nullable TextEncoding told, CodingErrorAction otherwise)
            throws CharacterCodingException {
        String text = of(octets, told)
                .charset(octets)
                .newDecoder()
                .onMalformedInput(otherwise)
                .onUnmappableCharacter(otherwise)
                .decode(ByteBuffer.wrap(octets))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static TextEncoding of(byte[] octets, @Nullable TextEncoding told) {
        return isMarkedUtf16(octets) ? UTF_16 : told == null ? UTF_8 : told;
    }

    private static UnreadableSheet otherwise(byte[] octets, @Nullable TextEncoding told) {
        return new UnreadableSheet(
                told == null
                        ? "This text is not in UTF-8. In Excel, save it as \"CSV UTF-8\"; or, where one can be"
                                + " chosen, say which encoding it is in: " + Worded.list(TextEncoding.class) + "."
                        : "This text is not in " + of(octets, told).word() + ". Choose another encoding: "
                                + Worded.list(TextEncoding.class) + ".");
    }

    /** Of the byte order mark of UTF-8 that a file may begin with, in octets; 0 where it does not. */
    static int lengthOfUtf8Mark(byte[] octets) {
        int same = Arrays.mismatch(octets, UTF_8_MARK);
        return same < 0 || same == UTF_8_MARK.length ? UTF_8_MARK.length : 0;
    }

    /** Whether a file begins with the byte order mark of UTF-16. */
    public static boolean isMarkedUtf16(byte[] octets) {
        int mark = octets.length < 2
                ? 0
                : Short.toUnsignedInt(ByteBuffer.wrap(octets).getShort());
        return mark == UTF_16_BE || mark == UTF_16_LE;
    }

    /** UTF-16 without a mark is told apart by the zeros that Latin letters have in it. */
    private Charset charset(byte[] octets) {
        boolean littleEndian = octets.length > 1 && octets[0] != 0 && octets[1] == 0;
        return this == UTF_16 && littleEndian ? StandardCharsets.UTF_16LE : Charset.forName(charset);
    }
}
