package entente.docket;

import entente.dialogue.Extent;
import java.util.List;
import java.util.Map;

/**
 * The terms on which the docket is kept; all from the rulebook.
 *
 * @param answerWindow days within which a deed or contact counts as the answer to an open concession
 * @param spellGap days of silence that end an active spell
 * @param wordShare how far mere words answer something that is more than words, 0 … 1
 * @param extents how far each extent goes, 0 … 1
 * @param clocks the periods that rules wait for
 */
public record DocketTerms(
        int answerWindow, int spellGap, double wordShare, Map<Extent, Double> extents, List<Clock> clocks) {

    public DocketTerms {
        extents = Map.copyOf(extents);
        clocks = List.copyOf(clocks);
    }

    /**
     * A period that some rule waits for. A period of n days from day d runs out before the moves of day d + n + 1.
     *
     * @param number names the clock in the rule
     * @param scope UNANSWERED, UNFINISHED, OVERDUE or SILENCE
     */
    public record Clock(int number, Scope scope, int days) {}

    double share(Extent extent) {
        return extents.getOrDefault(extent, 0.0);
    }
}
