package entente.web.report;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which letters a PDF can show, and what stands there instead of others: {@code [3 Han letters]}, and never a box.
 *
 * <p>Besides a glyph, some scripts need what a PDF is not set with here: to be written from the right to the left, or to have
 * their letters joined or put in another order. Without that they would be printed wrong, so they are left out whatever fonts
 * there are.
 */
final class PdfLetters {

    private static final Set<UnicodeScript> NEED_SHAPING = Set.of(
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI,
            UnicodeScript.ORIYA,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM,
            UnicodeScript.SINHALA,
            UnicodeScript.TIBETAN,
            UnicodeScript.MYANMAR,
            UnicodeScript.KHMER,
            UnicodeScript.MONGOLIAN);

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int LONGEST_WORD = 24;
    private static final int MOST_SCRIPTS = 8;

    /** Every font has the letters before it. */
    private static final int FIRST_OF_OTHERS = 0x100;

    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;

    private final BitSet drawn;

    /** @param drawn the code points for which a font has a glyph */
    PdfLetters(BitSet drawn) {
        this.drawn = drawn;
    }

    private boolean isDrawn(int letter) {
        if (letter < FIRST_OF_OTHERS) {
            return true;
        }
        byte direction = Character.getDirectionality(letter);
        return drawn.get(letter)
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                && !NEED_SHAPING.contains(UnicodeScript.of(letter));
    }

    /** Nobody sees it: it has another letter joined or drawn otherwise. */
    private static boolean isUnseen(int letter) {
        return Character.getType(letter) == Character.FORMAT || (letter >= FIRST_VARIATION && letter <= LAST_VARIATION);
    }

    private static boolean isMark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean isSpace(int letter) {
        return Character.isSpaceChar(letter);
    }

    // ---------------------------------------------------------------- in print

    /** A text as it is printed. */
    String printed(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.codePoints().allMatch(this::isDrawn)) {
            return composed;
        }
        StringBuilder printed = new StringBuilder(composed.length());
        int left = 0;
        String script = "";
        for (int letter : composed.codePoints().toArray()) {
            boolean shown = isDrawn(letter);
            boolean aside = isUnseen(letter) || (isMark(letter) && left > 0);
            String itsScript = shown || aside || isSpace(letter) ? script : script(letter);
            if (left > 0 && (shown || isSpace(letter) || !itsScript.equals(script))) {
                printed.append(leftOut(left, script));
                left = 0;
            }
            if (shown) {
                printed.appendCodePoint(letter);
            } else if (isSpace(letter)) {
                printed.append(' ');
            } else if (!aside) {
                script = itsScript;
                left++;
            }
        }
        return left > 0 ? printed.append(leftOut(left, script)).toString() : printed.toString();
    }

    private static String leftOut(int count, String script) {
        String what = script.isEmpty() ? "sign" : script + " letter";
        return "[" + count + " " + what + (count == 1 ? "" : "s") + "]";
    }

    /** {@code Han}; empty for what is of no script, such as a pictogram. */
    private static String script(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return switch (script) {
            case COMMON, INHERITED, UNKNOWN -> "";
            default -> {
                String name = script.name().replace('_', ' ').toLowerCase(Locale.ROOT);
                yield name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            }
        };
    }

    // ---------------------------------------------------------------- told before

    /** Different letters of one script, and a word that has some. */
    private record LeftOut(String word, Set<Integer> letters) {}

    /** Which letters of these texts are left out, in sentences; empty for none. */
    Optional<String> lacking(Stream<String> texts) {
        Map<String, LeftOut> byScript = new LinkedHashMap<>();
        texts.filter(text -> !text.codePoints().allMatch(this::isDrawn)).forEach(text -> {
            Matcher word = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
            while (word.find()) {
                add(word.group(), byScript);
            }
        });
        return byScript.isEmpty() ? Optional.empty() : Optional.of(words(byScript));
    }

    private void add(String word, Map<String, LeftOut> byScript) {
        word.codePoints()
                .filter(letter -> !isDrawn(letter) && !isUnseen(letter) && !isSpace(letter))
                .forEach(letter -> byScript.computeIfAbsent(
                                script(letter), script -> new LeftOut(shortened(word), new HashSet<>()))
                        .letters()
                        .add(letter));
    }

    private static String shortened(String word) {
        return word.codePointCount(0, word.length()) > LONGEST_WORD
                ? word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD)) + "…"
                : word;
    }

    private static String words(Map<String, LeftOut> byScript) {
        List<String> told = new ArrayList<>(byScript.entrySet().stream()
                .limit(MOST_SCRIPTS)
                .map(each -> each.getValue().letters().size() + " "
                        + (each.getKey().isEmpty() ? "of no script" : "of " + each.getKey()) + " (“"
                        + each.getValue().word() + "”)")
                .toList());
        if (byScript.size() > MOST_SCRIPTS) {
            told.add(byScript.size() - MOST_SCRIPTS + " more scripts");
        }
        return "The PDF lacks letters that are written here: " + told.stream().collect(Collectors.joining(", "))
                + ". It says in their place how many are left out; the pages and the other files have them.";
    }
}
