package entente.web.chart;

import entente.trust.TrustCurve;
import entente.trust.TrustCurve.Point;
import entente.web.view.AssessedDialogue;
import entente.web.view.Figures;
import entente.web.view.Party;
import java.time.LocalDate;

/**
 * What a day did to the trust in one direction, from the last day on which something happened.
 *
 * @param before the score before that day's causes, and {@code after} the one after them
 */
public record DayChange(Party observer, Party subject, double before, double after) {

    private static final double SEEN = 0.05;

    public static DayChange on(LocalDate day, TrustCurve curve, AssessedDialogue assessed) {
        double before = curve.on(day.minusDays(1))
                .map(Point::opinion)
                .orElseGet(curve::before)
                .score();
        return new DayChange(
                assessed.party(curve.observer()),
                assessed.party(curve.subject()),
                before,
                curve.opinionOn(day).score());
    }

    public String name() {
        return observer.trustIn(subject);
    }

    public double points() {
        return after - before;
    }

    public boolean isSeen() {
        return Math.abs(points()) >= SEEN;
    }

    public String from() {
        return Figures.tenths(before);
    }

    public String to() {
        return Figures.tenths(after);
    }

    public String signed() {
        return Figures.signed(points());
    }

    /** {@code Minsk’s trust in Washington rose from 40.1 to 45.0} */
    public String sentence() {
        return isSeen() && !from().equals(to())
                ? name() + (points() > 0 ? " rose" : " fell") + " from " + from() + " to " + to()
                : name() + " stayed at " + to();
    }
}
