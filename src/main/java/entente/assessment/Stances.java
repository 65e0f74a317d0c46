package entente.assessment;

import java.util.Map;

/** What the sides want, by id, as far as a reader states them. They are kept nowhere. */
public record Stances(Map<String, Stance> bySide) {

    public static final Stances UNKNOWN = new Stances(Map.of());

    public Stances {
        bySide = Map.copyOf(bySide);
    }

    public Stance of(String side) {
        return bySide.getOrDefault(side, Stance.UNKNOWN);
    }
}
