package entente.assessment;

import entente.trust.Cause;
import entente.trust.TrustCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A cause that weighs otherwise in one assessment than in another.
 *
 * @param cause as the other assessment tells it, or the one where it is gone; its points are what it changes
 */
public record Shift(Cause cause, ShiftType how) {

    /** Whether the cause is found only in the other assessment, only in the one, or in both with other points. */
    public enum ShiftType implements entente.dialogue.Worded {
        NEW,
        GONE,
        REWEIGHED;

        @Override
        public String toString() {
            return word();
        }
    }

    /** What makes two causes the same; a rule may conclude the same of the same moves several times. */
    private record CauseKey(Cause.CauseType type, String rule, List<String> moves, int time) {}

    /**
     * What leads from the score of one curve to that of another: the shifts sum to the difference of their last
     * scores, provided that both start from one base rate. The largest come first. All fading is one cause.
     */
    public static List<Shift> between(TrustCurve from, TrustCurve to) {
        Map<CauseKey, Cause> before = byKey(from);
        Map<CauseKey, Cause> after = byKey(to);
        List<Shift> shifts = new ArrayList<>();
        after.forEach((key, cause) -> {
            Cause earlier = before.remove(key);
            double points = cause.points() - (earlier == null ? 0 : earlier.points());
            if (points != 0) {
                shifts.add(new Shift(worth(cause, points), earlier == null ? ShiftType.NEW : ShiftType.REWEIGHED));
            }
        });
        before.values().forEach(cause -> shifts.add(new Shift(worth(cause, -cause.points()), ShiftType.GONE)));
        shifts.sort(Comparator.comparingDouble(
                (Shift shift) -> -Math.abs(shift.cause().points())));
        return shifts;
    }

    private static Map<CauseKey, Cause> byKey(TrustCurve curve) {
        Map<CauseKey, Cause> causes = new LinkedHashMap<>();
        Map<CauseKey, Integer> times = new LinkedHashMap<>();
        double faded = 0;
        for (TrustCurve.Point point : curve.points()) {
            for (Cause cause : point.causes()) {
                if (cause.rule() == null) {
                    faded += cause.points();
                } else {
                    CauseKey first = new CauseKey(cause.type(), cause.rule(), cause.moves(), 0);
                    int time = times.merge(first, 1, Integer::sum);
                    causes.put(new CauseKey(cause.type(), cause.rule(), cause.moves(), time), cause);
                }
            }
        }
        if (faded != 0) {
            causes.put(
                    new CauseKey(Cause.CauseType.FADING, "", List.of(), 0),
                    new Cause(Cause.CauseType.FADING, null, "Older evidence counts less.", List.of(), faded));
        }
        return causes;
    }

    private static Cause worth(Cause cause, double points) {
        return new Cause(cause.type(), cause.rule(), cause.because(), cause.moves(), points);
    }
}
