package entente.web.history;

import entente.assessment.Assessment;
import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.dialogue.Dialogue;
import entente.trust.TrustCurve;
import entente.web.view.Figures;
import entente.web.view.Party;
import java.time.LocalDate;
import java.util.List;

/**
 * Two states of the record of a dialogue, read on one day by the same rules.
 *
 * @param differs what differs, in sentences
 */
public record RecordComparison(List<ScoreComparison> scores, List<String> differs) {

    private static final double SEEN = 0.05;

    /**
     * The trust in one direction.
     *
     * @param change from the one state to the other, with its sign
     */
    public record ScoreComparison(
            Party observer, String name, String before, String after, String change, boolean moved) {

        /** {@code Minsk’s trust in Washington rises from 40.1 to 45.0.} */
        public String sentence() {
            return moved
                    ? name + (change.startsWith("+") ? " rises" : " falls") + " from " + before + " to " + after + "."
                    : name + " stays at " + after + ".";
        }
    }

    public static RecordComparison of(Dialogue before, Dialogue after, LocalDate day, Rules rules) {
        Assessment old = Assessor.assess(before, rules, day);
        Assessment now = Assessor.assess(after, rules, day);
        return new RecordComparison(
                now.trust().stream().map(curve -> score(curve, old, after)).toList(),
                History.said(before, after, rules));
    }

    private static ScoreComparison score(TrustCurve curve, Assessment old, Dialogue dialogue) {
        double after = curve.last().score();
        double before = old.trust().stream()
                .filter(other -> other.observer().equals(curve.observer()))
                .findFirst()
                .map(other -> other.last().score())
                .orElse(after);
        Party observer = Party.of(dialogue, curve.observer());
        return new ScoreComparison(
                observer,
                observer.trustIn(Party.of(dialogue, curve.subject())),
                Figures.tenths(before),
                Figures.tenths(after),
                Figures.signed(after - before),
                Math.abs(after - before) >= SEEN);
    }
}
