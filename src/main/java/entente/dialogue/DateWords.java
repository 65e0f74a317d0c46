package entente.dialogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A date in words, as exact as it is known. */
enum DateWords {
    FULL("MMMM"),

    /** With a short name where there is a day. */
    BRIEF("MMM");

    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final int MONTHS_OF_A_SEASON = 3;
    private static final int CENTURY = 100;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_ALONE = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);

    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;

    DateWords(String month) {
        day = DateTimeFormatter.ofPattern("d " + month + " uuuu", Locale.ENGLISH);
        dayOfYear = DateTimeFormatter.ofPattern("d " + month, Locale.ENGLISH);
    }

    String of(EdtfDate date) {
        if (date.precision() == EdtfDate.Precision.INTERVAL) {
            return interval(date.from(), date.to());
        }
        return (date.approximate() ? "about " : "") + plain(date) + (date.uncertain() ? " (uncertain)" : "");
    }

    private String plain(EdtfDate date) {
        LocalDate middle = date.day();
        return switch (date.precision()) {
            case DAY, INTERVAL -> day.format(middle);
            case MONTH -> MONTH.format(middle);
            case SEASON -> season(middle);
            case YEAR -> String.valueOf(middle.getYear());
        };
    }

    /** A winter is named by both its years. */
    private static String season(LocalDate middle) {
        int number = Math.floorMod(middle.getMonthValue() / MONTHS_OF_A_SEASON - 1, SEASONS.size());
        boolean winter = number == SEASONS.size() - 1;
        return SEASONS.get(number) + " "
                + (winter
                        ? "%d/%02d".formatted(middle.getYear() - 1, middle.getYear() % CENTURY)
                        : String.valueOf(middle.getYear()));
    }

    /** {@code 19–21 November 1977}, {@code November 1977 – March 1978}; what both ends share is said once. */
    private String interval(EdtfDate from, EdtfDate to) {
        boolean plain = !from.uncertain() && !from.approximate() && !to.uncertain() && !to.approximate();
        boolean alike = plain && from.precision() == to.precision();
        LocalDate start = from.day();
        LocalDate end = to.day();
        if (alike && from.precision() == EdtfDate.Precision.YEAR) {
            return start.getYear() + "–" + end.getYear();
        }
        if (alike && start.getYear() == end.getYear()) {
            if (from.precision() == EdtfDate.Precision.DAY) {
                return start.getMonth() == end.getMonth()
                        ? start.getDayOfMonth() + "–" + of(to)
                        : dayOfYear.format(start) + " – " + of(to);
            }
            if (from.precision() == EdtfDate.Precision.MONTH) {
                return MONTH_ALONE.format(start) + " – " + of(to);
            }
        }
        return of(from) + " – " + of(to);
    }
}
