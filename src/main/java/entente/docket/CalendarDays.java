package entente.docket;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Counts days. */
final class CalendarDays {

    private CalendarDays() {}

    /** Below 0 where {@code to} is the earlier one. */
    static int between(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
