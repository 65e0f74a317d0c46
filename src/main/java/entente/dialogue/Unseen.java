package entente.dialogue;

import java.util.Locale;
import java.util.Optional;

/**
 * Characters that nobody sees, and that can make a text read as another: control and format characters, such as those
 * that turn the writing round, line and paragraph separators, private use, lone surrogates, and fillers.
 */
public enum Unseen {

    /** Any of them: on one line, or in a name of a rule. */
    ON_A_LINE,

    /**
     * All but line breaks and tabs, and a joiner after a letter that it shapes, as it is spelled in Persian or Hindi: in
     * what people write.
     */
    IN_PROSE;

    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";
    private static final String LAYOUT = "\n\r\t";
    private static final String JOINERS = "\u200C\u200D";
    private static final int NOWHERE = -1;

    public boolean isIn(String text) {
        return first(text) != NOWHERE;
    }

    /** The first in a text, in words: {@code U+202E (right-to-left override) as character 5}; empty where all can be seen. */
    public Optional<String> of(String text) {
        int first = first(text);
        if (first == NOWHERE) {
            return Optional.empty();
        }
        int character = text.codePointAt(first);
        return Optional.of(String.format(
                Locale.ROOT,
                "U+%04X (%s) as character %d",
                character,
                String.valueOf(Character.getName(character)).toLowerCase(Locale.ROOT),
                text.codePointCount(0, first) + 1));
    }

    /** The text with a mark for each of them. */
    public String marked(String text) {
        if (!isIn(text)) {
            return text;
        }
        StringBuilder marked = new StringBuilder(text.length());
        int before = ' ';
        for (int character : text.codePoints().toArray()) {
            marked.appendCodePoint(isOne(character, before) ? '\uFFFD' : character);
            before = character;
        }
        return marked.toString();
    }

    /** The text without any of them. */
    public String without(String text) {
        if (!isIn(text)) {
            return text;
        }
        StringBuilder without = new StringBuilder(text.length());
        int before = ' ';
        for (int character : text.codePoints().toArray()) {
            if (!isOne(character, before)) {
                without.appendCodePoint(character);
            }
            before = character;
        }
        return without.toString();
    }

    private int first(String text) {
        int before = ' ';
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (isOne(character, before)) {
                return at;
            }
            before = character;
            at += Character.charCount(character);
        }
        return NOWHERE;
    }

    private boolean isOne(int character, int before) {
        return isUnseen(character) && !(this == IN_PROSE && hasItsUse(character, before));
    }

    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> true;
            default -> FILLERS.indexOf(character) >= 0;
        };
    }

    private static boolean hasItsUse(int character, int before) {
        return LAYOUT.indexOf(character) >= 0 || (JOINERS.indexOf(character) >= 0 && isShaped(before));
    }

    /** Letters that stand each by itself have no use for a joiner; vowel signs belong to the letter before them. */
    private static boolean isShaped(int letter) {
        if (!Character.isLetter(letter)) {
            int type = Character.getType(letter);
            return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        }
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN, GREEK, CYRILLIC -> false;
            default -> true;
        };
    }
}
