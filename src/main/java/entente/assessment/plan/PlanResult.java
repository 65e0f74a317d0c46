package entente.assessment.plan;

import entente.assessment.search.SearchResult;

/**
 * The plan of a bargain, and how it was found.
 *
 * @param tried how often the dialogue was assessed
 * @param ended why the search ended: {@code EXHAUSTED} where it found nothing better any more
 */
public record PlanResult(Plan plan, int tried, SearchResult.SearchEnd ended) {

    /** Whether the search ended by itself; otherwise this is the best that it found until then. */
    public boolean isComplete() {
        return ended == SearchResult.SearchEnd.EXHAUSTED;
    }
}
