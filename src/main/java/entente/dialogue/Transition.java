package entente.dialogue;

import java.util.List;
import java.util.Optional;

/**
 * A change of a dialogue on record, and what it touched.
 *
 * @param before what stood around the moves before it: the dialogue without them; empty where it was not on record. So
 *     {@code after}
 * @param gone the moves that it changed, removed or put elsewhere in the list, as they stood before; {@code come} as
 *     they stand since
 */
public record Transition(
        Change change, Optional<Dialogue> before, Optional<Dialogue> after, List<Move> gone, List<Move> come) {

    public Transition {
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /** What it altered; nothing where it took the dialogue off the record. */
    public Alterations alterations() {
        return after.map(now -> before.map(old -> Alterations.between(old, gone, now, come))
                        .orElseGet(() -> Alterations.adding(now, come)))
                .orElse(Alterations.NONE);
    }
}
