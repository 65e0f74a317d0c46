package entente.trust;

import entente.trust.Trial.Bearing;
import entente.trust.Trial.Finding;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Folds evidence into a {@link TrustCurve}, day by day; a day costs the same however long the curve is. A day is folded at
 * once: what ran out, what was mended, what speaks for the side, what speaks against it. So the order in which trials are
 * given means nothing.
 */
public final class CurveTracer {

    /** The causes of a day, the one that did most first. */
    private static final Comparator<Cause> LARGEST = Comparator.<Cause>comparingDouble(
                    cause -> Math.abs(cause.points()))
            .reversed()
            .thenComparing(cause -> String.valueOf(cause.rule()))
            .thenComparing(Cause::because)
            .thenComparing(cause -> String.join(" ", cause.moves()));

    private final String observer;
    private final String subject;
    private final double baseRate;
    private final Fading fading;
    private final List<TrustCurve.Point> points = new ArrayList<>();
    private Evidence evidence = Evidence.NONE;

    public CurveTracer(String observer, String subject, double baseRate, Fading fading) {
        this.observer = observer;
        this.subject = subject;
        this.baseRate = baseRate;
        this.fading = fading;
    }

    /** Folds a day on which something happened, which is later than the one before. */
    public void on(LocalDate date, List<Trial> trials) {
        List<Cause> causes = new ArrayList<>();
        fade(date, causes);
        Map<Bearing, List<Trial>> byBearing = new EnumMap<>(Bearing.class);
        for (Trial trial : trials) {
            if (trial.amount() > 0) {
                byBearing
                        .computeIfAbsent(trial.bearing(), none -> new ArrayList<>(1))
                        .add(trial);
            }
        }
        byBearing.forEach((bearing, ofBearing) -> fold(bearing, ofBearing, causes));
        causes.sort(LARGEST);
        points.add(new TrustCurve.Point(date, evidence, opinion(), causes));
    }

    /** The curve up to {@code asOf}. */
    public TrustCurve until(LocalDate asOf) {
        if (points.isEmpty() || !last().date().equals(asOf)) {
            on(asOf, List.of());
        }
        return new TrustCurve(observer, subject, baseRate, fading, points);
    }

    private TrustCurve.Point last() {
        return points.get(points.size() - 1);
    }

    private void fade(LocalDate date, List<Cause> causes) {
        if (points.isEmpty()) {
            return;
        }
        long days = ChronoUnit.DAYS.between(last().date(), date);
        double changed = change(evidence.times(fading.afterDays(days)));
        if (changed != 0) {
            causes.add(new Cause(
                    Cause.CauseType.FADING,
                    null,
                    days == 1
                            ? "One day passed; older evidence counts less."
                            : days + " days passed; older evidence counts less.",
                    List.of(),
                    changed));
        }
    }

    /** What trials of one bearing change together is told of each finding by its share of their evidence. */
    private void fold(Bearing bearing, List<Trial> trials, List<Cause> causes) {
        double amount = Trial.amountOf(trials);
        double changed = change(
                switch (bearing) {
                    case LAPSE -> fading.plusLapse(evidence, trials);
                    case MENDING -> new Evidence(evidence.positive(), Math.max(0, evidence.negative() - amount));
                    case FOR -> fading.plusGood(evidence, trials);
                    case AGAINST -> fading.plusHarm(evidence, trials);
                });
        for (Trial trial : trials) {
            for (Finding finding : trial.findings()) {
                causes.add(new Cause(
                        Cause.CauseType.FINDING,
                        finding.rule(),
                        finding.because(),
                        finding.moves(),
                        changed * finding.amount() / amount));
            }
        }
    }

    private double change(Evidence to) {
        double before = opinion().score();
        evidence = to;
        return opinion().score() - before;
    }

    private Opinion opinion() {
        return new Opinion(evidence, baseRate, fading.priorWeight());
    }
}
