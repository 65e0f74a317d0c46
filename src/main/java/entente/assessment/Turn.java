package entente.assessment;

import entente.dialogue.Links;
import org.jspecify.annotations.Nullable;

/**
 * A move that might be made, without its date.
 *
 * @param cost what it costs the side that makes it, in points
 */
record Turn(
        String actor, String kind, double scale, @Nullable String subject, Links links, double cost) {

    static Turn plain(String actor, String kind, double cost) {
        return new Turn(actor, kind, 1, null, Links.NONE, cost);
    }

    Turn linked(Links to) {
        return new Turn(actor, kind, scale, subject, to, cost);
    }

    boolean isLinked() {
        return !links.equals(Links.NONE);
    }

    boolean completes() {
        return links.completes() != null;
    }
}
