package entente.exchange.clauses;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before an item of a list: {@code 3.}, {@code (a)}, {@code •}, {@code Art. 3}.
 *
 * @param name what others call the item by, {@code 3a}; empty where the mark says nothing
 * @param rest the line after it
 */
record ListMark(String name, String rest) {

    private static final int MOST = 3;

    private static final Pattern BULLET = Pattern.compile("[-–—*•·▪◦‣]\\s+");
    private static final Pattern NAMED = Pattern.compile(
            "(?:art(?:icle|\\.)?|clause|para(?:graph|\\.)?|section|sec\\.|point|item|§)\\s*"
                    + "\\(?([0-9]{1,4}(?:\\.[0-9]{1,3})*[a-z]?|[ivx]{1,5})\\)?(?:\\s*[.:)–—-])?(?:\\s+|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED =
            Pattern.compile("([0-9]{1,4}(?:\\.[0-9]{1,3})*[a-z]?)[.):]\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEVELLED = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,3})+)\\s+(?=\\p{Lu})");
    private static final Pattern LETTERED = Pattern.compile("\\(?([a-z]|[ivx]{1,5})[.)]\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETED =
            Pattern.compile("\\(([0-9]{1,4}|[a-z]|[ivx]{1,5})\\)\\s*", Pattern.CASE_INSENSITIVE);

    static ListMark of(String line) {
        String rest = line.strip();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < MOST; i++) {
            Matcher bullet = BULLET.matcher(rest);
            if (bullet.lookingAt()) {
                rest = rest.substring(bullet.end()).strip();
                continue;
            }
            Matcher mark = mark(rest);
            if (!mark.lookingAt()) {
                break;
            }
            name.append(mark.group(1).toLowerCase(Locale.ROOT));
            rest = rest.substring(mark.end()).strip();
        }
        return new ListMark(name.toString(), rest);
    }

    private static Matcher mark(String rest) {
        Matcher mark = NAMED.matcher(rest);
        for (Pattern form : new Pattern[] {NUMBERED, LEVELLED, BRACKETED, LETTERED}) {
            if (mark.lookingAt()) {
                return mark;
            }
            mark.usePattern(form);
        }
        return mark;
    }
}
