package entente.dialogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in the Extended Date/Time Format, level 1 (EDTF, ISO 8601-2), as far as a move can hold it: a day, a month, a
 * season, a year, or an interval of two of these, each uncertain ({@code ?}), approximate ({@code ~}) or both ({@code %}).
 * Digits that are left open at its end ({@code 2025-XX}, {@code 2025-11-XX}) make it a year or a month.
 *
 * @param text as it was written
 * @param day the day that stands for it in order and arithmetic: a month counts as its 15th, a season as the 15th of its
 *     second month, a year as its 1 July, an interval as its last day
 * @param uncertain somebody doubts that it is this date; of an interval, one of its ends
 * @param approximate it is about this date; of an interval, one of its ends
 */
public record EdtfDate(String text, LocalDate day, Precision precision, boolean uncertain, boolean approximate) {

    public static final String EXPECTED =
            "a date such as 2025-09-11, or 2025-09 for a month; add ~ when it is approximate";

    /** How much of the calendar it names. */
    public enum Precision {
        DAY,
        MONTH,
        SEASON,
        YEAR,
        INTERVAL
    }

    private static final int LONGEST = 40;
    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%])?");
    private static final String OPEN = "XX";
    private static final int SPRING = 21;
    private static final int WINTER = 24;
    private static final int MONTHS_OF_A_SEASON = 3;
    private static final int MIDDLE_OF_MONTH = 15;

    /** Reads {@code text}; empty when it is not such a date or the calendar has no such day. */
    public static Optional<EdtfDate> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            int stroke = text.indexOf('/');
            return stroke < 0 ? point(text) : interval(text, stroke);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<EdtfDate> interval(String text, int stroke) {
        Optional<EdtfDate> end = point(text.substring(stroke + 1));
        return point(text.substring(0, stroke))
                .filter(start ->
                        end.isPresent() && !start.first().isAfter(end.get().last()))
                .map(start -> new EdtfDate(
                        text,
                        end.get().last(),
                        Precision.INTERVAL,
                        start.uncertain || end.get().uncertain,
                        start.approximate || end.get().approximate));
    }

    private static Optional<EdtfDate> point(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        String month = form.group(2);
        String day = form.group(3);
        String mark = String.valueOf(form.group(4));
        if (month == null || month.equals(OPEN)) {
            return day == null || day.equals(OPEN)
                    ? Optional.of(of(text, LocalDate.of(year, Month.JULY, 1), Precision.YEAR, mark))
                    : Optional.empty();
        }
        int number = Integer.parseInt(month);
        if (number >= SPRING && number <= WINTER) {
            return day == null
                    ? Optional.of(of(text, middleOfSeason(year, number), Precision.SEASON, mark))
                    : Optional.empty();
        }
        return Optional.of(
                day == null || day.equals(OPEN)
                        ? of(text, LocalDate.of(year, number, MIDDLE_OF_MONTH), Precision.MONTH, mark)
                        : of(text, LocalDate.of(year, number, Integer.parseInt(day)), Precision.DAY, mark));
    }

    /**
     * Winter begins in the year that it is named by, as the last of the four seasons in the order of the standard: that of
     * 2025 goes from December 2025 to February 2026.
     */
    private static LocalDate middleOfSeason(int year, int season) {
        return LocalDate.of(year, Month.APRIL, MIDDLE_OF_MONTH)
                .plusMonths((long) MONTHS_OF_A_SEASON * (season - SPRING));
    }

    private static EdtfDate of(String text, LocalDate day, Precision precision, String mark) {
        boolean both = mark.equals("%");
        return new EdtfDate(text, day, precision, both || mark.equals("?"), both || mark.equals("~"));
    }

    public static EdtfDate of(LocalDate day) {
        return new EdtfDate(day.toString(), day, Precision.DAY, false, false);
    }

    /** Why a text that should be a date is none, or which year in it is hard to believe; empty where all is well. */
    public static Optional<String> objection(String text) {
        return DateObjections.to(text, parse(text));
    }

    /** One day, and nobody doubts it. */
    public boolean isExact() {
        return precision == Precision.DAY && !uncertain && !approximate;
    }

    /** The first end of an interval; any other is its own. */
    public EdtfDate from() {
        return end(text.substring(0, Math.max(0, text.indexOf('/'))));
    }

    /** The last end of an interval; any other is its own. */
    public EdtfDate to() {
        return end(text.substring(text.indexOf('/') + 1));
    }

    private EdtfDate end(String end) {
        return precision == Precision.INTERVAL ? point(end).orElseThrow() : this;
    }

    /** The first day of what it names. */
    public LocalDate first() {
        return switch (precision) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case SEASON -> day.minusMonths(1).withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            case INTERVAL -> from().first();
        };
    }

    /** The last day of what it names, on which a term that is given by it ends. */
    public LocalDate last() {
        return switch (precision) {
            case DAY, INTERVAL -> day;
            case MONTH -> YearMonth.from(day).atEndOfMonth();
            case SEASON -> YearMonth.from(day).plusMonths(1).atEndOfMonth();
            case YEAR -> day.withMonth(Month.DECEMBER.getValue()).withDayOfMonth(Month.DECEMBER.maxLength());
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
