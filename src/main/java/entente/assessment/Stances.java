package entente.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the sides want, as far as a reader states it. It is kept nowhere.
 *
 * @param bySide by the id of the side
 * @param linked issues that go together: what is to be done on them is done in one step
 */
public record Stances(Map<String, Stance> bySide, List<Set<String>> linked) {

    public static final Stances UNKNOWN = new Stances(Map.of());

    public Stances {
        bySide = Map.copyOf(bySide);
        linked = linked.stream().map(Set::copyOf).toList();
    }

    /** No issues are linked. */
    public Stances(Map<String, Stance> bySide) {
        this(bySide, List.of());
    }

    public Stance of(String side) {
        return bySide.getOrDefault(side, Stance.UNKNOWN);
    }
}
