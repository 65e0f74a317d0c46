package entente.summary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lists tell of a dialogue, and when that is right.
 *
 * @param revision of the record that was weighed
 * @param rulebook the checksum of the rules that weighed it
 * @param until the last day on which it is right; null for as long as neither the record nor the rules change
 * @param due the open commitments, what falls due first first; of very many, as many as a list can tell
 */
public record WeighedDialogue(
        int revision, String rulebook, @Nullable LocalDate until, DialogueBrief summary, List<DueCommitment> due) {

    public WeighedDialogue {
        due = List.copyOf(due);
    }

    /**
     * An open commitment.
     *
     * @param dated whether somebody named its date; otherwise it is the rules' own
     * @param by who owes it
     * @param move the promise, or the agreement it is a clause of
     */
    public record DueCommitment(LocalDate due, boolean dated, String by, String promised, String move) {}
}
