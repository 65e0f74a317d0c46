package entente.rulebook;

import entente.trust.TrustCurve;
import java.time.LocalDate;
import java.util.Locale;

/** What a day, or the time between two, did to a score: where it stood at the end of the day before, and at its own. */
public record DayOfTrust(double before, double after) {

    public static DayOfTrust on(LocalDate day, TrustCurve curve) {
        return between(day.minusDays(1), day, curve);
    }

    /** From the end of one day to the end of another. */
    public static DayOfTrust between(LocalDate from, LocalDate to, TrustCurve curve) {
        return new DayOfTrust(curve.opinionOn(from).score(), curve.opinionOn(to).score());
    }

    public TrustTrend course() {
        return TrustTrend.of(before, after);
    }

    /** {@code rises from 40.1 to 45.0}, {@code stays at 43.5} */
    String inWords() {
        return course() == TrustTrend.NOWHERE
                ? "stays at " + tenths(after)
                : course().does() + " from " + tenths(before) + " to " + tenths(after);
    }

    private static String tenths(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }
}
