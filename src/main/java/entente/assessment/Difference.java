package entente.assessment;

import entente.trust.Opinion;
import entente.trust.TrustCurve;
import java.util.List;

/**
 * What a hypothesis changes in one direction of trust.
 *
 * @param before as recorded, on the dialogue's own day
 * @param otherwise as recorded, on the day of the hypothesis: what time alone would make of it
 * @param after as supposed, on that same day
 * @param causes what leads from before to after, the largest first; they sum to the difference of the scores
 * @param byTime what leads from before to otherwise
 * @param byChange what leads from otherwise to after
 */
public record Difference(
        String observer,
        String subject,
        Opinion before,
        Opinion otherwise,
        Opinion after,
        List<Shift> causes,
        List<Shift> byTime,
        List<Shift> byChange) {

    public Difference {
        causes = List.copyOf(causes);
        byTime = List.copyOf(byTime);
        byChange = List.copyOf(byChange);
    }

    static Difference of(TrustCurve before, TrustCurve otherwise, TrustCurve after) {
        return new Difference(
                after.observer(),
                after.subject(),
                before.last(),
                otherwise.last(),
                after.last(),
                Shift.between(before, after),
                Shift.between(before, otherwise),
                Shift.between(otherwise, after));
    }
}
