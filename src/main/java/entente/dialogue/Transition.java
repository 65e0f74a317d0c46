package entente.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of a dialogue on record, and how the dialogue stood on both sides of it.
 *
 * @param before empty where it was not on record before; so {@code after}
 */
public record Transition(Change change, Optional<Dialogue> before, Optional<Dialogue> after) {

    /**
     * The transitions that changes made. Each revision is read once.
     *
     * @param changes one after the other, the last first
     */
    public static List<Transition> of(String id, List<Change> changes, Archive archive) {
        List<Transition> transitions = new ArrayList<>();
        Optional<Dialogue> after = changes.isEmpty()
                ? Optional.empty()
                : dialogue(id, changes.get(0).revision(), archive);
        for (Change change : changes) {
            Optional<Dialogue> before = dialogue(id, change.revision() - 1, archive);
            transitions.add(new Transition(change, before, after));
            after = before;
        }
        return transitions;
    }

    private static Optional<Dialogue> dialogue(String id, int revision, Archive archive) {
        return archive.at(id, revision).map(Revision::dialogue);
    }

    /** What it altered; nothing where it took the dialogue off the record. */
    public Alterations alterations() {
        return after.map(now ->
                        before.map(old -> Alterations.between(old, now)).orElseGet(() -> Alterations.adding(now)))
                .orElse(Alterations.NONE);
    }
}
