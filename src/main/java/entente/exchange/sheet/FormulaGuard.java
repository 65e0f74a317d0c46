package entente.exchange.sheet;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet program from taking a text for a formula (OWASP, "CSV Injection"): an apostrophe is put before
 * it, and before what follows a semicolon or tab in it, on the way out, and taken away on the way in.
 */
final class FormulaGuard {

    private static final String SIGNS = "=+\\-@\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[\\t\\r\\n" + SIGNS + "].*", Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("'" + LIKE_A_FORMULA.pattern(), Pattern.DOTALL);
    /** A spreadsheet that splits at semicolons or tabs makes a cell of what follows one. */
    private static final Pattern BEHIND_A_SEPARATOR = Pattern.compile("(?<=[;\\t])(?='*[" + SIGNS + "])");

    private static final Pattern MARKED_BEHIND_A_SEPARATOR = Pattern.compile("(?<=[;\\t])'(?='*[" + SIGNS + "])");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private FormulaGuard() {}

    static String put(String text) {
        boolean marks =
                LIKE_A_FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        return (marks ? "'" : "") + BEHIND_A_SEPARATOR.matcher(text).replaceAll("'");
    }

    static String taken(String text) {
        String whole = MARKED.matcher(text).matches() ? text.substring(1) : text;
        return MARKED_BEHIND_A_SEPARATOR.matcher(whole).replaceAll("");
    }
}
