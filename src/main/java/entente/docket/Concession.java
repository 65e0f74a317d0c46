package entente.docket;

import entente.dialogue.Worded;
import java.util.List;

/**
 * Where a concession stands.
 *
 * @param value what it is worth to the receiver as far as it goes now, in points
 * @param cost what it costs the giver, in points
 * @param answeredBy the first hundred of the moves that answered it; {@code answeredByMore} counts the others
 * @param answeredValue what the moves that answered it are worth to the giver, in points
 * @param settled the share of it that is answered, 0 … 1
 */
public record Concession(
        String move,
        String giver,
        double value,
        double cost,
        List<String> answeredBy,
        int answeredByMore,
        double answeredValue,
        double settled,
        ConcessionStatus status) {

    public Concession {
        answeredBy = List.copyOf(answeredBy);
    }

    /** {@code AWAITING}: an answer may still come in time. {@code UNANSWERED}: the window passed with nothing. */
    public enum ConcessionStatus implements Worded {
        ANSWERED,
        ANSWERED_IN_PART,
        AWAITING,
        UNANSWERED;

        @Override
        public String toString() {
            return word();
        }
    }
}
