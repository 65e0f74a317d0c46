package entente.assessment.search;

import entente.dialogue.Worded;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What it would take.
 *
 * @param from new moves come after this day
 * @param horizon the day on which the aim is to be reached
 * @param before how far the dialogue comes on the horizon with no new move, on the scale of the aim
 * @param ways the cheapest sets of moves found that reach the aim, the cheapest first; none contains another
 * @param nearest the set that comes closest, where none reaches the aim
 * @param tried how many sets were assessed
 * @param bound how many could have been
 * @param ended why the search ended
 * @param familiar only kinds of move that the dialogue knows were drawn on; they sufficed, or there are no others
 */
public record SearchResult(
        LocalDate from,
        LocalDate horizon,
        double before,
        List<MoveSet> ways,
        Optional<MoveSet> nearest,
        int tried,
        int bound,
        SearchEnd ended,
        boolean familiar) {

    /**
     * {@code EXHAUSTED}: of the moves considered, which are the most promising ones, no other set is as cheap as these.
     * {@code BUDGET}: the bound was met, and there may be cheaper ones.
     */
    public enum SearchEnd implements Worded {
        EXHAUSTED,
        BUDGET,
        CANCELLED;

        @Override
        public String toString() {
            return word();
        }
    }

    public SearchResult {
        ways = List.copyOf(ways);
    }

    /** After a search among familiar kinds that tried so many in vain. */
    SearchResult widened(int triedBefore) {
        return new SearchResult(
                from, horizon, before, ways, nearest, tried + triedBefore, bound + triedBefore, ended, false);
    }

    public boolean isReached() {
        return !ways.isEmpty();
    }
}
