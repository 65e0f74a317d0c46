package entente.trust;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds evidence into a {@link TrustCurve}, in order of time; each step costs the same however long the curve is. */
public final class CurveTracer {

    private static final double NOTHING = 0;

    private final String observer;
    private final String subject;
    private final double baseRate;
    private final Fading fading;
    private final List<TrustCurve.Point> points = new ArrayList<>();
    private final List<Cause> causes = new ArrayList<>();
    private Evidence evidence = Evidence.NONE;
    private @Nullable LocalDate today;
    private double agedPoints;

    public CurveTracer(String observer, String subject, double baseRate, Fading fading) {
        this.observer = observer;
        this.subject = subject;
        this.baseRate = baseRate;
        this.fading = fading;
    }

    /** Goes on to {@code date}: closes the day before it and lets time fade the evidence. */
    public void on(LocalDate date) {
        if (date.equals(today)) {
            return;
        }
        LocalDate earlier = today;
        closeDay();
        today = date;
        if (earlier != null) {
            long days = ChronoUnit.DAYS.between(earlier, date);
            double points = change(evidence.times(fading.afterDays(days)));
            if (points != NOTHING) {
                causes.add(new Cause(
                        Cause.CauseType.FADING,
                        null,
                        days == 1
                                ? "One day passed; older evidence counts less."
                                : days + " days passed; older evidence counts less.",
                        List.of(),
                        points));
            }
        }
    }

    /**
     * Lets an exchange age the evidence that is older than it.
     *
     * @param exchanges how much of an exchange it is, 0 … 1
     * @param brought what this exchange itself says about the subject. If that is all to the good, or all to the bad,
     *     the older evidence ages at most so far that old and new together leave the score where it was: a kindness
     *     never lowers trust, and a lapse never raises it.
     */
    public void age(double exchanges, Evidence brought) {
        double factor = fading.afterExchanges(exchanges);
        if (brought.negative() == 0) {
            factor = Math.max(factor, harmlessFactor(brought.positive(), evidence, baseRate));
        } else if (brought.positive() == 0) {
            factor = Math.max(factor, harmlessFactor(brought.negative(), evidence.mirrored(), 1 - baseRate));
        }
        agedPoints += change(evidence.times(Math.min(1, factor)));
    }

    /** Adds a finding's evidence. */
    public void add(Evidence more, String rule, String because, List<String> moves) {
        double points = change(evidence.plus(more));
        causes.add(new Cause(Cause.CauseType.FINDING, rule, because, moves, points));
    }

    /** The curve up to {@code asOf}. */
    public TrustCurve until(LocalDate asOf) {
        on(asOf);
        closeDay();
        return new TrustCurve(observer, subject, baseRate, fading, points);
    }

    /**
     * The factor f at which evidence (f·r + x, f·s) projects to the same probability as (r, s). With W and a as in
     * {@link Opinion}: f = 1 − x·(s + W·(1 − a)) / (W·(r − a·(r + s))) where the score is above the base rate. At or
     * below it ageing cannot lower the score.
     */
    private double harmlessFactor(double x, Evidence old, double a) {
        double w = fading.priorWeight();
        double aboveBase = old.positive() - a * old.total();
        return aboveBase <= 0 ? 0 : 1 - x * (old.negative() + w * (1 - a)) / (w * aboveBase);
    }

    private double change(Evidence to) {
        double before = opinion().score();
        evidence = to;
        return opinion().score() - before;
    }

    private Opinion opinion() {
        return Opinion.of(evidence, baseRate, fading.priorWeight());
    }

    private void closeDay() {
        if (today == null) {
            return;
        }
        if (agedPoints != NOTHING) {
            causes.add(new Cause(
                    Cause.CauseType.FADING,
                    null,
                    "Newer exchanges count more than older ones.",
                    List.of(),
                    agedPoints));
        }
        points.add(new TrustCurve.Point(today, evidence, opinion(), causes));
        causes.clear();
        agedPoints = NOTHING;
    }
}
