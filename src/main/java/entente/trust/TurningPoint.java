package entente.trust;

import entente.trust.Cause.CauseType;
import entente.trust.TrustCurve.Point;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A day on which what rules found moved trust in one direction.
 *
 * @param before the score at the end of the last day on which something happened, and {@code after} at the end of this one
 * @param cause the weightiest finding that moved it that way
 */
public record TurningPoint(LocalDate date, double before, double after, Cause cause) {

    /** What moves a score by less, in points, is no turning point. */
    private static final double LEAST = 1;

    /** In points; negative for a fall. */
    public double points() {
        return after - before;
    }

    public boolean isFall() {
        return after < before;
    }

    /** All of a curve, what moved it most first. */
    public static List<TurningPoint> of(TrustCurve curve) {
        List<TurningPoint> turns = new ArrayList<>();
        double before = curve.before().score();
        for (Point point : curve.points()) {
            double after = point.opinion().score();
            double way = Math.signum(after - before);
            double from = before;
            if (Math.abs(after - before) >= LEAST) {
                point.causes().stream()
                        .filter(cause -> cause.type() == CauseType.FINDING && cause.points() * way > 0)
                        .max(Comparator.comparingDouble(cause -> cause.points() * way))
                        .ifPresent(cause -> turns.add(new TurningPoint(point.date(), from, after, cause)));
            }
            before = after;
        }
        turns.sort(Comparator.comparingDouble((TurningPoint turn) -> -Math.abs(turn.points()))
                .thenComparing(TurningPoint::date));
        return turns;
    }
}
