package entente.trust;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** How far an observer trusts a subject, day by day; on each day base score + all causes so far = score. */
public record TrustCurve(String observer, String subject, double baseRate, Fading fading, List<Point> points) {

    public TrustCurve {
        points = List.copyOf(points);
    }

    /** The opinion at the end of a day on which something happened, and what changed it since the point before. */
    public record Point(LocalDate date, Evidence evidence, Opinion opinion, List<Cause> causes) {

        public Point {
            causes = List.copyOf(causes);
        }
    }

    public Opinion before() {
        return opinion(Evidence.NONE);
    }

    /** The last opinion, or the one before any evidence. */
    public Opinion last() {
        return points.isEmpty() ? before() : points.get(points.size() - 1).opinion();
    }

    /** Evidence behind the last opinion. */
    public Evidence lastEvidence() {
        return points.isEmpty() ? Evidence.NONE : points.get(points.size() - 1).evidence();
    }

    /** The point that holds on {@code date}: the last one not after it. */
    public Optional<Point> on(LocalDate date) {
        int from = 0;
        int to = points.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (points.get(middle).date().isAfter(date)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from == 0 ? Optional.empty() : Optional.of(points.get(from - 1));
    }

    /** The opinion on any day: that of the point that holds, faded since. */
    public Opinion opinionOn(LocalDate date) {
        return on(date).map(point -> faded(point, date)).orElseGet(this::before);
    }

    /** What time alone makes of the opinion at {@code point} by {@code date}, which is not before it. */
    public Opinion faded(Point point, LocalDate date) {
        long days = ChronoUnit.DAYS.between(point.date(), date);
        return days == 0 ? point.opinion() : opinion(point.evidence().times(fading.afterDays(days)));
    }

    private Opinion opinion(Evidence evidence) {
        return new Opinion(evidence, baseRate, fading.priorWeight());
    }
}
