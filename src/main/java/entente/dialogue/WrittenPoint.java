package entente.dialogue;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One date in a plain text, or a stretch that is written as one (19–21 November 1977, the third quarter of 2025). What says
 * that it is approximate or uncertain, its time and its weekday are taken off, and the rest must have one of the forms.
 */
final class WrittenPoint {

    private static final Pattern ABOUT = Pattern.compile("(?:about|around|approximately|circa|ca) |(?:c\\.|ca\\.|~) ?");
    private static final Pattern MARKS = Pattern.compile(" ?(?:([?~%])|\\((\\?|uncertain)\\))$");

    private static final String CLOCK = "([0-9]{1,2}):([0-9]{2})(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?";
    private static final Pattern TIME = Pattern.compile("[ t,]{1,2}(?:at )?" + CLOCK
            + "(?: ?[ap]\\.?m\\.?)?(?: ?[a-z]{1,5})?(?: ?[+-][0-9]{2}:?(?:[0-9]{2})?)?" + "(?: \\([^()]{1,40}\\))?$");
    private static final Pattern BASIC_TIME = Pattern.compile("(?<=[0-9]{8})t([0-9]{2})([0-9]{2})(?:[0-9]{2})?z?$");
    private static final Pattern TIME_FIRST = Pattern.compile(CLOCK + ",? ");
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private static final Pattern WEEKDAY_FIRST = Pattern.compile("(\\p{L}{2,14})[.,]{0,2} ?(?=[\\p{L}0-9])");
    private static final Pattern WEEKDAY_LAST = Pattern.compile("[ ,]{1,2}\\(?(\\p{L}{2,14})\\.?\\)?$");

    private static final String NAME = "(\\p{L}{3,12})\\.?";
    private static final String DAY = "([0-9]{1,2})(?:st|nd|rd|th|er|o)?";
    private static final String NUMBER = "([0-9]{1,2})";
    private static final String YEAR = "([0-9]{1,4})";
    private static final String FULL_YEAR = "([0-9]{4})";
    private static final String GAP = "[ ,./-]{0,2}";
    private static final String SPACE = "[ ,./-]{1,2}";
    private static final String PART = "(early|mid|middle|late|beginning|start|end)[ -]";

    private static final Pattern MONTH_YEAR = Pattern.compile("(?:" + PART + ")?" + NAME + GAP + YEAR);
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(DAY + GAP + NAME + GAP + YEAR);
    private static final Pattern MONTH_DAY_YEAR = Pattern.compile(NAME + GAP + DAY + SPACE + YEAR);
    private static final Pattern YEAR_MONTH_NAME = Pattern.compile(FULL_YEAR + GAP + NAME);
    private static final Pattern YEAR_MONTH_NAME_DAY = Pattern.compile(FULL_YEAR + GAP + NAME + GAP + DAY);
    private static final Pattern DAYS_MONTH_YEAR = Pattern.compile(DAY + "\\.? ?- ?" + DAY + GAP + NAME + GAP + YEAR);
    private static final Pattern MONTH_DAYS_YEAR = Pattern.compile(NAME + GAP + DAY + " ?- ?" + DAY + SPACE + YEAR);

    private static final Pattern YEAR_MONTH = Pattern.compile(FULL_YEAR + "[-/.]" + NUMBER);
    private static final Pattern MONTH_IN_FIGURES_YEAR =
            Pattern.compile("([0-9]{1,2}(?=[-/])|[0-9]{2}(?=\\.))[-/.]" + FULL_YEAR);
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile(FULL_YEAR + "([-/. ])" + NUMBER + "\\2" + NUMBER);
    private static final Pattern WITH_DOTS = Pattern.compile(NUMBER + "\\. ?" + NUMBER + "\\. ?" + YEAR);
    private static final Pattern DAYS_WITH_DOTS =
            Pattern.compile(NUMBER + "\\.? ?- ?" + NUMBER + "\\. ?" + NUMBER + "\\. ?" + YEAR);
    private static final Pattern YEAR_LAST = Pattern.compile(NUMBER + " ?([-/]) ?" + NUMBER + " ?\\2 ?" + YEAR);
    private static final Pattern TOGETHER = Pattern.compile("((?:1[5-9]|2[01])[0-9]{2})([0-9]{2})([0-9]{2})");
    private static final Pattern YEAR_ALONE = Pattern.compile(FULL_YEAR);

    private static final Pattern PART_OF_YEAR = Pattern.compile(PART + FULL_YEAR);
    private static final Pattern SEASON = Pattern.compile("(spring|summer|autumn|fall)[ ,]{1,2}" + FULL_YEAR);
    private static final Pattern WINTER =
            Pattern.compile("winter[ ,]{1,2}" + FULL_YEAR + "(?: ?[/-] ?([0-9]{2}|[0-9]{4}))?");
    private static final Pattern YEARS = Pattern.compile(FULL_YEAR + " ?- ?" + FULL_YEAR);
    private static final String NTH = "(first|second|third|fourth|1st|2nd|3rd|4th) ";
    private static final Pattern QUARTER =
            Pattern.compile("(?:q([1-4])|([1-4])q|" + NTH + "quarter)" + GAP + FULL_YEAR);
    private static final Pattern YEAR_QUARTER = Pattern.compile(FULL_YEAR + GAP + "(?:q([1-4])|([1-4])q)");
    private static final Pattern HALF = Pattern.compile("(?:h([12])|" + NTH + "half)" + GAP + FULL_YEAR);

    private static final Map<String, Integer> DAY_IN_PART =
            Map.of("beginning", 5, "start", 5, "early", 5, "mid", 15, "middle", 15, "late", 25, "end", 25);
    private static final Map<String, Integer> MONTH_IN_PART =
            Map.of("beginning", 1, "start", 1, "early", 2, "mid", 7, "middle", 7, "late", 11, "end", 12);
    private static final Map<String, Integer> SEASONS = Map.of("spring", 21, "summer", 22, "autumn", 23, "fall", 23);
    private static final int WINTER_NUMBER = 24;
    private static final Map<String, Integer> NUMBERS =
            Map.of("first", 1, "1st", 1, "second", 2, "2nd", 2, "third", 3, "3rd", 3, "fourth", 4, "4th", 4);
    private static final int MONTHS = 12;
    private static final int CENTURY = 100;

    private final String told;
    private final DayOrder order;
    private final String bare;
    private final boolean timed;
    private final boolean approximate;
    private final boolean uncertain;

    /** @param told the whole text, for messages */
    WrittenPoint(String plain, String told, DayOrder order) {
        this.told = told;
        this.order = order;
        Matcher before = ABOUT.matcher(plain);
        boolean about = before.lookingAt();
        String rest = about ? plain.substring(before.end()) : plain;
        boolean doubted = false;
        for (Matcher mark = MARKS.matcher(rest); mark.find(); mark = MARKS.matcher(rest)) {
            String sign = mark.group(1) == null ? "?" : mark.group(1);
            about |= !sign.equals("?");
            doubted |= !sign.equals("~");
            rest = rest.substring(0, mark.start());
        }
        approximate = about;
        uncertain = doubted;
        bare = withoutTime(rest).strip();
        timed = !bare.equals(rest.strip());
    }

    private static String withoutTime(String text) {
        for (Pattern form : List.of(TIME, BASIC_TIME, TIME_FIRST)) {
            Matcher time = form.matcher(text);
            boolean found = form.equals(TIME_FIRST) ? time.lookingAt() : time.find();
            if (found && number(time.group(1)) <= HOURS && number(time.group(2)) < MINUTES) {
                return text.substring(0, time.start()) + text.substring(time.end());
            }
        }
        return text;
    }

    /** The date, or why it is none although it has its form; empty where it has none of the forms. */
    Optional<WrittenDate> read() {
        Optional<WrittenDate> read = inForm(bare).or(this::withWeekday);
        boolean clockless = timed
                && read.orElse(null) instanceof WrittenDate.ReadableDate date
                && date.date().precision() != EdtfDate.Precision.DAY;
        return clockless ? Optional.empty() : read;
    }

    /** Of 13/04/2025, the day first; unknown where both can be meant, or it has another form. */
    DayOrder order() {
        Matcher form = YEAR_LAST.matcher(bare);
        if (!form.matches() || form.group(4).length() != 4) {
            return DayOrder.UNKNOWN;
        }
        int one = number(form.group(1));
        int two = number(form.group(3));
        boolean readable = inForm(bare).orElse(null) instanceof WrittenDate.ReadableDate;
        if (!readable || (one <= MONTHS && two <= MONTHS)) {
            return DayOrder.UNKNOWN;
        }
        return one > MONTHS ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }

    // ---------------------------------------------------------------- a weekday, which must fit

    private Optional<WrittenDate> withWeekday() {
        Matcher first = WEEKDAY_FIRST.matcher(bare);
        if (first.lookingAt()) {
            return onWeekday(first.group(1), bare.substring(first.end()));
        }
        Matcher last = WEEKDAY_LAST.matcher(bare);
        return last.find() ? onWeekday(last.group(1), bare.substring(0, last.start())) : Optional.empty();
    }

    private Optional<WrittenDate> onWeekday(String name, String rest) {
        Set<DayOfWeek> weekdays = CalendarNames.weekdays(name);
        Optional<WrittenDate> read = weekdays.isEmpty() ? Optional.empty() : inForm(rest);
        if (!(read.orElse(null) instanceof WrittenDate.ReadableDate date)) {
            return read;
        }
        if (date.date().precision() != EdtfDate.Precision.DAY) {
            return Optional.empty();
        }
        DayOfWeek weekday = date.date().day().getDayOfWeek();
        return weekdays.contains(weekday)
                ? read
                : refused("The weekday and the date do not fit: " + date.words() + " is a "
                        + weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ". Got " + told + ".");
    }

    // ---------------------------------------------------------------- the forms

    private Optional<WrittenDate> inForm(String text) {
        return inFigures(text).or(() -> named(text)).or(() -> partOfYear(text));
    }

    private Optional<WrittenDate> named(String text) {
        Matcher form = MONTH_YEAR.matcher(text);
        if (form.matches()) {
            String part = form.group(1);
            return part == null
                    ? ofMonth(form.group(2), month -> month(form.group(3), month))
                    : ofMonth(form.group(2), month -> about(form.group(3), month, DAY_IN_PART.getOrDefault(part, 0)));
        }
        if (form.usePattern(DAY_MONTH_YEAR).matches()) {
            return ofMonth(form.group(2), month -> day(form.group(3), month, number(form.group(1))));
        }
        if (form.usePattern(MONTH_DAY_YEAR).matches()) {
            return ofMonth(form.group(1), month -> day(form.group(3), month, number(form.group(2))));
        }
        if (form.usePattern(YEAR_MONTH_NAME).matches()) {
            return ofMonth(form.group(2), month -> month(form.group(1), month));
        }
        if (form.usePattern(YEAR_MONTH_NAME_DAY).matches()) {
            return ofMonth(form.group(2), month -> day(form.group(1), month, number(form.group(3))));
        }
        if (form.usePattern(DAYS_MONTH_YEAR).matches()) {
            return ofMonth(form.group(3), month -> days(form.group(4), month, form.group(1), form.group(2)));
        }
        if (form.usePattern(MONTH_DAYS_YEAR).matches()) {
            return ofMonth(form.group(1), month -> days(form.group(4), month, form.group(2), form.group(3)));
        }
        return Optional.empty();
    }

    private interface ReadMonth {
        Optional<WrittenDate> in(int month);
    }

    private Optional<WrittenDate> ofMonth(String name, ReadMonth read) {
        Set<Month> months = CalendarNames.months(name);
        if (months.size() > 1) {
            return refused("\"" + name + "\" can be "
                    + months.stream()
                            .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                            .collect(Collectors.joining(" or "))
                    + ". Write the month in full, or in figures. Got " + told + ".");
        }
        return months.stream().findFirst().flatMap(month -> read.in(month.getValue()));
    }

    private Optional<WrittenDate> inFigures(String text) {
        Matcher form = YEAR_MONTH.matcher(text);
        if (form.matches()) {
            return month(form.group(1), number(form.group(2)));
        }
        if (form.usePattern(YEAR_MONTH_DAY).matches()) {
            return day(form.group(1), number(form.group(3)), number(form.group(4)));
        }
        if (form.usePattern(WITH_DOTS).matches()) {
            return day(form.group(3), number(form.group(2)), number(form.group(1)));
        }
        if (form.usePattern(YEAR_LAST).matches()) {
            return yearLast(form.group(4), number(form.group(1)), number(form.group(3)));
        }
        if (form.usePattern(TOGETHER).matches()) {
            return day(form.group(1), number(form.group(2)), number(form.group(3)));
        }
        if (form.usePattern(MONTH_IN_FIGURES_YEAR).matches()) {
            return month(form.group(2), number(form.group(1)));
        }
        if (form.usePattern(DAYS_WITH_DOTS).matches()) {
            return days(form.group(4), number(form.group(3)), form.group(1), form.group(2));
        }
        if (form.usePattern(YEARS).matches()) {
            return interval(form.group(1), form.group(2));
        }
        return form.usePattern(YEAR_ALONE).matches() ? taken(text) : Optional.empty();
    }

    private Optional<WrittenDate> partOfYear(String text) {
        Matcher form = PART_OF_YEAR.matcher(text);
        if (form.matches()) {
            return taken(
                    "%s-%02d".formatted(form.group(2), MONTH_IN_PART.getOrDefault(form.group(1), 0)),
                    /* about= */ true);
        }
        if (form.usePattern(SEASON).matches()) {
            return taken(form.group(2) + "-" + SEASONS.get(form.group(1)));
        }
        if (form.usePattern(WINTER).matches()) {
            return winter(number(form.group(1)), form.group(2) == null ? "" : form.group(2));
        }
        if (form.usePattern(QUARTER).matches()) {
            return months(form.group(4), nth(form.group(1), form.group(2), form.group(3)), 3);
        }
        if (form.usePattern(YEAR_QUARTER).matches()) {
            return months(form.group(1), nth(form.group(2), form.group(3), null), 3);
        }
        if (form.usePattern(HALF).matches()) {
            return months(form.group(3), nth(form.group(1), null, form.group(2)), 6);
        }
        return Optional.empty();
    }

    /** A winter has two years; named by one of them it may be either. */
    private Optional<WrittenDate> winter(int year, String next) {
        if (next.isEmpty()) {
            return refused(told + " can be the winter " + twoYears(year - 1) + " or " + twoYears(year)
                    + ". Write winter " + twoYears(year - 1) + " or winter " + twoYears(year) + ".");
        }
        int following = next.length() == 2 ? (year + 1) % CENTURY : year + 1;
        return number(next) == following ? taken("%04d-%d".formatted(year, WINTER_NUMBER)) : Optional.empty();
    }

    private static String twoYears(int year) {
        return "%d/%02d".formatted(year, (year + 1) % CENTURY);
    }

    private static int nth(@Nullable String one, @Nullable String other, @Nullable String word) {
        return word != null ? NUMBERS.getOrDefault(word, 0) : number(one != null ? one : String.valueOf(other));
    }

    /** The {@code nth} stretch of so many months in a year; empty where it has not so many. */
    private Optional<WrittenDate> months(String year, int nth, int length) {
        int last = nth * length;
        return last > MONTHS
                ? Optional.empty()
                : interval("%s-%02d".formatted(year, last - length + 1), "%s-%02d".formatted(year, last));
    }

    /** 26/01/2025 has one reading, and so has 5/5/2025; 3/4/2025 has two, unless its order is known from others. */
    private Optional<WrittenDate> yearLast(String year, int one, int two) {
        Optional<WrittenDate> dayFirst = day(year, two, one);
        if (one > MONTHS || one == two || year.length() != 4) {
            return dayFirst;
        }
        Optional<WrittenDate> monthFirst = day(year, one, two);
        if (!(dayFirst.orElse(null) instanceof WrittenDate.ReadableDate here
                && monthFirst.orElse(null) instanceof WrittenDate.ReadableDate there)) {
            return monthFirst;
        }
        return switch (order) {
            case DAY_FIRST -> Optional.of(new WrittenDate.ReadableDate(here.date(), List.of("The day comes first.")));
            case MONTH_FIRST ->
                Optional.of(new WrittenDate.ReadableDate(there.date(), List.of("The month comes first.")));
            case UNKNOWN ->
                refused(told + " can be " + here.words() + " or " + there.words()
                        + ". Write the month as a word, or the date as " + here.date() + " or " + there.date() + ".");
        };
    }

    // ---------------------------------------------------------------- what the figures say, checked

    private Optional<WrittenDate> month(String year, int month) {
        return checked(year, month, 1, "%s-%02d".formatted(year, month), approximate);
    }

    private Optional<WrittenDate> day(String year, int month, int day) {
        return checked(year, month, day, "%s-%02d-%02d".formatted(year, month, day), approximate);
    }

    private Optional<WrittenDate> about(String year, int month, int day) {
        return checked(year, month, day, "%s-%02d-%02d".formatted(year, month, day), /* about= */ true);
    }

    private Optional<WrittenDate> days(String year, int month, String from, String to) {
        Optional<WrittenDate> end = day(year, month, number(to));
        if (!(end.orElse(null) instanceof WrittenDate.ReadableDate)) {
            return end;
        }
        return interval(
                "%s-%02d-%02d".formatted(year, month, number(from)), "%s-%02d-%02d".formatted(year, month, number(to)));
    }

    private Optional<WrittenDate> interval(String from, String to) {
        String mark = mark(approximate);
        Optional<WrittenDate> read =
                EdtfDate.parse(from + mark + "/" + to + mark).map(WrittenDate.ReadableDate::new);
        return read.isPresent() ? read : refused("Expected the earlier date first. Got " + told + ".");
    }

    private Optional<WrittenDate> checked(String year, int month, int day, String text, boolean about) {
        if (year.length() != 4) {
            return refused("Expected a year of four digits. Got " + told + ".");
        }
        if (month < 1 || month > MONTHS || day < 1) {
            return Optional.empty();
        }
        int days = YearMonth.of(number(year), month).lengthOfMonth();
        return day > days
                ? refused("There is no such day as " + told + ": the month has " + days + " days.")
                : taken(text, about);
    }

    private Optional<WrittenDate> taken(String text) {
        return taken(text, approximate);
    }

    private Optional<WrittenDate> taken(String text, boolean about) {
        return EdtfDate.parse(text + mark(about)).map(WrittenDate.ReadableDate::new);
    }

    private String mark(boolean about) {
        return about ? (uncertain ? "%" : "~") : (uncertain ? "?" : "");
    }

    private static Optional<WrittenDate> refused(String message) {
        return Optional.of(new WrittenDate.UnreadableDate(message));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
