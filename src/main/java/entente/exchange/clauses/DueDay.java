package entente.exchange.clauses;

import entente.dialogue.EdtfDate;
import entente.dialogue.WrittenDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which a clause is kept in time, as a text says it.
 *
 * @param start where in the text it stands, and {@code end} where it ends
 * @param value the day, {@code 1979-05-25}; or what stands there and could not be read
 * @param doubt why to look at it; null where it can be read in one way
 * @param counted it is so many days after another
 */
record DueDay(int start, int end, String value, @Nullable String doubt, boolean counted) {

    /** One that is named. */
    private DueDay(int start, int end, String value, @Nullable String doubt) {
        this(start, end, value, doubt, false);
    }

    private static final int MOST_WORDS = 7;
    private static final int MOST_COUNTED = 5000;

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty-five", 45),
            Map.entry("sixty", 60),
            Map.entry("ninety", 90),
            Map.entry("a", 1));

    private static final String AMOUNT = "([0-9]{1,4}|" + String.join("|", NUMBERS.keySet())
            + ")\\s+(?:\\([0-9]{1,4}\\)\\s+)?((?:working|business|calendar) )?(day|week|month|year)s?\\b";

    private static final Pattern WITHIN = Pattern.compile(
            "\\bwithin\\s+(?:a\\s+period\\s+of\\s+|the\\s+(?:first|next)\\s+)?" + AMOUNT
                    + "(?:\\s+(?:of|after|from|following)\\s+([^,.;]{1,60}))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_THAT = Pattern.compile(
            "\\b(?:(?:by|no|not|later|than|at|the|latest)\\s+){0,5}" + AMOUNT
                    + "\\s+(?:after|from|following)\\s+([^,.;]{1,60})",
            Pattern.CASE_INSENSITIVE);

    /** What the day of the agreement is called in it. */
    private static final Pattern THE_AGREEMENT = Pattern.compile(
            "(?:the\\s+|this\\s+|its\\s+|date\\s+of\\s+|day\\s+of\\s+|of\\s+)*"
                    + "(?:sign\\w*|agreement|accord|treaty|protocol|conclusion|adoption|d-?day|that|hereof|today)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern DEADLINE = Pattern.compile(
            "\\b(?:by|until|till|before|prior\\s+to|no(?:t)?\\s+later\\s+than|on\\s+or\\s+before|due(?:\\s+on)?|on|in)"
                    + "\\b:?\\s+(?:the\\s+)?(end\\s+(?:of\\s+(?:the\\s+)?)?)?(?=\\S*[0-9]|[a-z]{3,12}\\.?,?\\s+[0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern END =
            Pattern.compile("^\\s*(?:the\\s+)?end\\s+of\\s+(?:the\\s+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String MARKS = ",.;:)]";
    private static final Pattern YEAR = Pattern.compile("(?:1[89]|20)[0-9]{2}");
    private static final Pattern IN_FIGURES = Pattern.compile("[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{1,4}");
    private static final Pattern MONTH =
            Pattern.compile("(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?", Pattern.CASE_INSENSITIVE);

    /**
     * The day that a text names.
     *
     * @param agreed the day of the agreement, from which periods are counted; null where it is not known
     */
    static Optional<DueDay> in(String text, @Nullable LocalDate agreed) {
        return period(text, agreed).or(() -> deadline(text)).or(() -> anyDate(text, agreed));
    }

    /** The day that is all a cell or a blank holds; its text where it names none. */
    static DueDay only(String text, @Nullable LocalDate agreed) {
        String said = END.matcher(text).replaceFirst("");
        if (WrittenDate.read(said) instanceof WrittenDate.ReadableDate date) {
            return of(date.date(), 0, text.length(), said);
        }
        return period(text, agreed).or(() -> deadline(text)).orElseGet(() -> new DueDay(0, text.length(), text, null));
    }

    // ---------------------------------------------------------------- so many days after something

    private static Optional<DueDay> period(String text, @Nullable LocalDate agreed) {
        Matcher period = WITHIN.matcher(text);
        if (!period.find()) {
            period = AFTER_THAT.matcher(text);
            if (!period.find()) {
                return Optional.empty();
            }
        }
        String amount = period.group(1).toLowerCase(Locale.ROOT);
        Integer named = NUMBERS.get(amount);
        int count = named == null ? Integer.parseInt(amount) : named;
        ChronoUnit unit = ChronoUnit.valueOf(period.group(3).toUpperCase(Locale.ROOT) + "S");
        int end = period.group(4) == null ? period.end() : period.end(3);
        if (agreed == null || count > MOST_COUNTED) {
            return Optional.of(new DueDay(period.start(), end, period.group().strip(), null));
        }
        List<String> doubts = new ArrayList<>();
        if (period.group(2) != null && !period.group(2).startsWith("calendar")) {
            doubts.add("Counted in calendar days.");
        }
        String from = period.group(4);
        if (from != null && !THE_AGREEMENT.matcher(from.strip()).matches()) {
            doubts.add("Counted from the day of the agreement, not from “" + from.strip() + "”.");
        }
        String day = agreed.plus(count, unit).toString();
        return Optional.of(
                new DueDay(period.start(), end, day, doubts.isEmpty() ? null : String.join(" ", doubts), true));
    }

    // ---------------------------------------------------------------- a day that is named

    private static Optional<DueDay> deadline(String text) {
        Matcher deadline = DEADLINE.matcher(text);
        while (deadline.find()) {
            Optional<DueDay> day = dateAt(text, deadline.start(), deadline.end());
            if (day.isEmpty()) {
                day = unreadable(text, deadline.start(), deadline.end());
            }
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** The longest date that begins at a place. */
    private static Optional<DueDay> dateAt(String text, int start, int from) {
        List<Integer> ends = ends(text, from);
        for (int words = ends.size(); words > 0; words--) {
            String said = withoutEnd(text.substring(from, ends.get(words - 1)));
            if (mayEndADate(said)
                    && WrittenDate.read(said) instanceof WrittenDate.ReadableDate date
                    && !isCount(date.date())) {
                return Optional.of(of(date.date(), start, from + said.length(), said));
            }
        }
        return Optional.empty();
    }

    /** A number that may be a year, and may as well count something. */
    private static boolean isCount(EdtfDate date) {
        return date.from().precision() == EdtfDate.Precision.YEAR;
    }

    /** Whether a year, or a day, stands last in it, so that it is worth reading. */
    private static boolean mayEndADate(String text) {
        return text.substring(text.lastIndexOf(' ') + 1).chars().anyMatch(Character::isDigit);
    }

    /** Without the marks that end a sentence or a bracket. */
    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && MARKS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static List<Integer> ends(String text, int from) {
        Matcher word = WORD.matcher(text).region(from, text.length());
        List<Integer> ends = new ArrayList<>();
        while (ends.size() < MOST_WORDS && word.find()) {
            ends.add(word.end());
        }
        return ends;
    }

    /** What looks like a date and can be read in two ways, or names a year alone. */
    private static Optional<DueDay> unreadable(String text, int start, int from) {
        List<Integer> ends = ends(text, from);
        String first = ends.isEmpty() ? "" : withoutEnd(text.substring(from, ends.get(0)));
        if (YEAR.matcher(first).matches()) {
            return EdtfDate.parse(first).map(year -> of(year, start, from + first.length(), first));
        }
        if (IN_FIGURES.matcher(first).matches()) {
            return Optional.of(new DueDay(start, from + first.length(), first, null));
        }
        if (ends.size() > 2
                && YEAR.matcher(withoutEnd(
                                text.substring(ends.get(1), ends.get(2)).strip()))
                        .matches()) {
            String said = withoutEnd(text.substring(from, ends.get(2)));
            boolean month = Pattern.compile("\\s")
                    .splitAsStream(said)
                    .anyMatch(word -> MONTH.matcher(word).matches());
            return month ? Optional.of(new DueDay(start, from + said.length(), said, null)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** A date without a word before it that makes it a deadline; one before the agreement is no deadline. */
    private static Optional<DueDay> anyDate(String text, @Nullable LocalDate agreed) {
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (Character.isDigit(word.group().charAt(0))
                    || MONTH.matcher(word.group()).matches()) {
                Optional<DueDay> day = dateAt(text, word.start(), word.start())
                        .filter(found -> agreed == null
                                || !LocalDate.parse(found.value()).isBefore(agreed));
                if (day.isPresent()) {
                    return day.map(found -> new DueDay(
                            found.start(),
                            found.end(),
                            found.value(),
                            found.doubt() == null ? "No “by” stands before it." : found.doubt()));
                }
            }
        }
        return Optional.empty();
    }

    private static DueDay of(EdtfDate date, int start, int end, String said) {
        String inexact = date.isExact() ? null : "“" + said + "” names no exact day.";
        return new DueDay(
                start,
                end,
                date.last().toString(),
                WrittenDate.takenToLastDay(said, date).orElse(inexact));
    }
}
