package entente.exchange.moves;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands in a cell, without the spaces and unseen marks around it.
 *
 * @param text empty where nothing stands there
 * @param marked whether unseen marks were around it
 */
record CellText(String text, boolean marked) {

    private static final CellText NOTHING = new CellText("", false);

    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]+$");
    private static final Pattern MARK = Pattern.compile("\\p{Cf}");

    /** How programs and people write that there is no value. */
    private static final Set<String> MISSING =
            Set.of("na", "n/a", "n.a.", "#n/a", "null", "nan", "<na>", "-", "–", "—");

    static CellText of(String cell) {
        if (cell.isEmpty()) {
            return NOTHING;
        }
        String text = AROUND.matcher(cell).replaceAll("");
        boolean marked = cell.length() > text.length()
                && MARK.matcher(cell).results().count()
                        > MARK.matcher(text).results().count();
        return new CellText(text, marked);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether it says that there is no value. */
    boolean saysNothing() {
        return MISSING.contains(text.toLowerCase(Locale.ROOT));
    }
}
