package entente.web.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How numbers are written on the pages. */
public final class Figures {

    private static final String MINUS = "−";
    private static final double ROUNDS_TO_NOTHING = 0.05;

    private static final double TOO_LITTLE_TO_WRITE = 0.005;

    private static final int FEW_MONTHS = 4;
    private static final int FEW_YEARS = 3;
    private static final int MONTHS_A_YEAR = 12;

    private Figures() {}

    /** A score for a glance: {@code 55}. */
    public static String whole(double score) {
        return String.valueOf(Math.round(score));
    }

    /** A score to reckon with: {@code 55.3}. */
    public static String tenths(double number) {
        return Math.abs(number) < ROUNDS_TO_NOTHING ? "0.0" : minus(String.format(Locale.ROOT, "%.1f", number));
    }

    /** A change with its sign: {@code +4.1}, {@code −0.2}, {@code −0.04}. */
    public static String signed(double points) {
        if (Math.abs(points) < TOO_LITTLE_TO_WRITE) {
            return "0.0";
        }
        String number = Math.abs(points) < ROUNDS_TO_NOTHING
                ? minus(String.format(Locale.ROOT, "%.2f", points))
                : tenths(points);
        return (points > 0 ? "+" : "") + number;
    }

    /** An amount of points in words, its sign left out: {@code 5 points}, {@code 0.8 points}. */
    public static String points(double points) {
        double amount = Math.abs(points);
        if (amount < 1) {
            return tenths(amount) + " points";
        }
        return Math.round(amount) == 1 ? "1 point" : whole(amount) + " points";
    }

    /** A number as short as it can be: {@code 0.3}, {@code 14}. */
    public static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? minus(String.format(Locale.ROOT, "%,d", (long) number))
                : minus(String.valueOf(number));
    }

    /** A number as it is typed: {@code 0.3}, {@code 1000}. */
    public static String typed(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** A share as {@code 50%}. */
    public static String percent(double share) {
        return Math.round(100 * share) + "%";
    }

    /** A count with its noun: {@code 1 move}, {@code 23 moves}. */
    public static String count(long count, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
    }

    public static String days(long days) {
        return count(days, "day", "days");
    }

    /** The time between two days, as exact as it is worth: {@code 66 days}, {@code 14 months}, {@code 48 years}. */
    public static String span(LocalDate from, LocalDate to) {
        long months = ChronoUnit.MONTHS.between(from, to);
        if (months < FEW_MONTHS) {
            return days(ChronoUnit.DAYS.between(from, to));
        }
        return months < FEW_YEARS * MONTHS_A_YEAR
                ? count(months, "month", "months")
                : count(months / MONTHS_A_YEAR, "year", "years");
    }

    /** A length or place for an attribute of a drawing, never in exponents. */
    public static String coordinate(double place) {
        String text = String.format(Locale.ROOT, "%.2f", place);
        return text.equals("-0.00") ? "0.00" : text;
    }

    private static String minus(String number) {
        return number.replace("-", MINUS);
    }
}
