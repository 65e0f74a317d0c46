package entente.assessment.search;

import entente.dialogue.Extent;
import entente.dialogue.Links;
import org.jspecify.annotations.Nullable;

/**
 * A move that might be made, without its date.
 *
 * @param cost what it costs the side that makes it, in points
 * @param time which time in one set its side makes a move of that kind, from 0
 */
record UndatedMove(
        String actor,
        String kind,
        double scale,
        Extent extent,
        @Nullable String subject,
        Links links,
        double cost,
        int time) {

    static UndatedMove plain(String actor, String kind, double cost) {
        return new UndatedMove(actor, kind, 1, Extent.FULL, null, Links.NONE, cost, 0);
    }

    UndatedMove linked(Links to) {
        return new UndatedMove(actor, kind, scale, extent, subject, to, cost, time);
    }

    /** The same once more. */
    UndatedMove at(int otherTime) {
        return new UndatedMove(actor, kind, scale, extent, subject, links, cost, otherTime);
    }

    boolean isLinked() {
        return !links.equals(Links.NONE);
    }

    boolean completes() {
        return links.completes() != null;
    }
}
