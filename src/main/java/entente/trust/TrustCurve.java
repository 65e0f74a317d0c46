package entente.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far an observer trusts a subject, day by day; on each day base score + all causes so far = score. */
public record TrustCurve(String observer, String subject, double baseRate, double priorWeight, List<Point> points) {

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
        return Opinion.of(Evidence.NONE, baseRate, priorWeight);
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
        Point held = null;
        for (Point point : points) {
            if (point.date().isAfter(date)) {
                break;
            }
            held = point;
        }
        return Optional.ofNullable(held);
    }

    /** All causes up to and including {@code date}, oldest first. */
    public List<Cause> causesUntil(LocalDate date) {
        List<Cause> causes = new ArrayList<>();
        points.stream().takeWhile(point -> !point.date().isAfter(date)).forEach(point -> causes.addAll(point.causes()));
        return causes;
    }
}
