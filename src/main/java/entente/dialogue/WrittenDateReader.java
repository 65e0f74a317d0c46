package entente.dialogue;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One text on its way to a date: what says that it is approximate is taken off, and the rest must have one of the forms. */
final class WrittenDateReader {

    /** Longer than any date. */
    private static final int LONGEST = 60;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
    private static final Pattern ABOUT = Pattern.compile("(?:about|around|approximately|circa) |(?:c\\.|ca\\.|~) ?");

    private static final String NAME = "([a-z]{3,9})\\.?";
    private static final String DAY = "([0-9]{1,2})(?:st|nd|rd|th)?";
    private static final String NUMBER = "([0-9]{1,2})";
    private static final String YEAR = "'?([0-9]{1,4})";

    private static final Pattern MONTH_YEAR = Pattern.compile("(?:(early|mid|late)[ -])?" + NAME + "(?:,? |-)" + YEAR);
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(DAY + "[ -]" + NAME + "(?:,? |-)" + YEAR);
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile(NAME + " " + DAY + ",? " + YEAR);
    private static final Pattern YEAR_MONTH = Pattern.compile("([0-9]{4})-" + NUMBER);
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile("([0-9]{4})([-/])" + NUMBER + "\\2" + NUMBER);
    private static final Pattern WITH_DOTS = Pattern.compile(NUMBER + "\\. ?" + NUMBER + "\\. ?" + YEAR);
    private static final Pattern YEAR_LAST = Pattern.compile(NUMBER + "([-/])" + NUMBER + "\\2" + YEAR);
    private static final Pattern YEAR_ALONE = Pattern.compile("[0-9]{4}");

    private static final Map<String, Integer> DAY_IN_PART = Map.of("early", 5, "mid", 15, "late", 25);
    private static final Map<String, Integer> MONTHS = months();

    private final String written;
    private final String plain;
    private final boolean approximate;

    WrittenDateReader(String text) {
        written = text.length() > LONGEST
                ? text.substring(0, LONGEST) + "…"
                : SPACES.matcher(text).replaceAll(" ").strip();
        String lower = written.toLowerCase(Locale.ROOT);
        Matcher about = ABOUT.matcher(lower);
        boolean before = about.lookingAt();
        String rest = before ? lower.substring(about.end()) : lower;
        boolean after = rest.endsWith("~");
        plain = after ? rest.substring(0, rest.length() - 1).strip() : rest;
        approximate = before || after;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
            months.put(name, month.getValue());
            months.put(name.substring(0, 3), month.getValue());
        }
        months.put("sept", Month.SEPTEMBER.getValue());
        return months;
    }

    WrittenDate date() {
        Matcher form = MONTH_YEAR.matcher(plain);
        if (form.matches()) {
            return form.group(1) == null
                    ? month(form.group(3), month(form.group(2)), approximate)
                    : day(form.group(3), month(form.group(2)), DAY_IN_PART.getOrDefault(form.group(1), 0), true);
        }
        if (form.usePattern(DAY_MONTH_YEAR).matches()) {
            return day(form.group(3), month(form.group(2)), number(form.group(1)), approximate);
        }
        if (form.usePattern(MONTH_DAY_YEAR).matches()) {
            return day(form.group(3), month(form.group(1)), number(form.group(2)), approximate);
        }
        return inFigures(form);
    }

    private WrittenDate inFigures(Matcher form) {
        if (form.usePattern(YEAR_MONTH).matches()) {
            return month(form.group(1), number(form.group(2)), approximate);
        }
        if (form.usePattern(YEAR_MONTH_DAY).matches()) {
            return day(form.group(1), number(form.group(3)), number(form.group(4)), approximate);
        }
        if (form.usePattern(WITH_DOTS).matches()) {
            return day(form.group(3), number(form.group(2)), number(form.group(1)), approximate);
        }
        if (form.usePattern(YEAR_LAST).matches()) {
            return yearLast(form.group(4), number(form.group(1)), number(form.group(3)));
        }
        return form.usePattern(YEAR_ALONE).matches()
                ? new WrittenDate.UnreadableDate("Expected the month as well as the year. Got " + told() + ".")
                : notUnderstood();
    }

    /** 26/01/2025 has one reading, and so has 5/5/2025; 3/4/2025 has two. */
    private WrittenDate yearLast(String year, int one, int two) {
        WrittenDate dayFirst = day(year, two, one, approximate);
        if (one > 12 || one == two || year.length() != 4) {
            return dayFirst;
        }
        WrittenDate monthFirst = day(year, one, two, approximate);
        if (dayFirst instanceof WrittenDate.ReadableDate here && monthFirst instanceof WrittenDate.ReadableDate there) {
            return new WrittenDate.UnreadableDate(told() + " can be " + here.words() + " or " + there.words()
                    + ". Write the month as a word, or the date as " + here.date() + " or " + there.date() + ".");
        }
        return monthFirst;
    }

    private WrittenDate month(String year, int month, boolean about) {
        return checked(year, month, 1, about, "%s-%02d".formatted(year, month));
    }

    private WrittenDate day(String year, int month, int day, boolean about) {
        return checked(year, month, day, about, "%s-%02d-%02d".formatted(year, month, day));
    }

    private WrittenDate checked(String year, int month, int day, boolean about, String text) {
        if (year.length() != 4) {
            return new WrittenDate.UnreadableDate("Expected a year of four digits. Got " + told() + ".");
        }
        if (month < 1 || month > 12 || day < 1) {
            return notUnderstood();
        }
        int days = YearMonth.of(number(year), month).lengthOfMonth();
        if (day > days) {
            return new WrittenDate.UnreadableDate(
                    "There is no such day as " + told() + ": the month has " + days + " days.");
        }
        return EdtfDate.parse(about ? text + "~" : text)
                .<WrittenDate>map(WrittenDate.ReadableDate::new)
                .orElseGet(this::notUnderstood);
    }

    private WrittenDate notUnderstood() {
        return new WrittenDate.UnreadableDate("Expected " + WrittenDate.EXPECTED + ". Got " + told() + ".");
    }

    private String told() {
        return written.isEmpty() ? "nothing" : "\"" + written + "\"";
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name, 0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
