package entente.rulebook;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.dialogue.Worded;
import entente.trust.TrustCurve;
import java.time.LocalDate;

/** Where trust goes on a day: from the end of the day before to the end of that day. */
public enum TrustTrend implements Worded {
    UP("rises", "rise"),
    DOWN("falls", "fall"),
    NOWHERE("stays", "stay");

    /** Points below which a score is shown as the same; what a day fades is less. */
    private static final double SEEN = 0.05;

    private final String does;
    private final String should;

    TrustTrend(String does, String should) {
        this.does = does;
        this.should = should;
    }

    /** Where trust goes on that day, by what is known then. */
    public static TrustTrend on(LocalDate day, String observer, Dialogue dialogue, Rules rules) {
        return on(day, Assessor.assess(dialogue, rules, day).trustOf(observer));
    }

    /** Where trust went on that day. */
    public static TrustTrend on(LocalDate day, TrustCurve curve) {
        return DayOfTrust.on(day, curve).course();
    }

    static TrustTrend of(double before, double after) {
        if (Math.abs(after - before) < SEEN) {
            return NOWHERE;
        }
        return after > before ? UP : DOWN;
    }

    /** {@code rises}, {@code falls} or {@code stays}. */
    public String does() {
        return does;
    }

    /** {@code rise}, {@code fall} or {@code stay}, after "should". */
    String should() {
        return should;
    }
}
