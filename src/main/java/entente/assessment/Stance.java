package entente.assessment;

import java.util.Map;

/**
 * What a side wants from a bargain, as a reader takes it to.
 *
 * @param reservation what it could have without any bargain, in points of net gain, 0 or more: it accepts nothing worse
 * @param alternative what that is, in words: its best alternative to a negotiated agreement (Fisher and Ury 1981,
 *     "Getting to Yes"); empty where nothing is known
 * @param cares how many times an issue counts beside what the rules say, 0 … {@value #MOST}; 1 where it is not named
 */
public record Stance(double reservation, String alternative, Map<String, Double> cares) {

    /** Nothing is known: no alternative, and every issue counts as the rules say. */
    public static final Stance UNKNOWN = new Stance(0, "", Map.of());

    public static final double MOST = 5;

    /** The most points that a reservation value may have. */
    public static final double MOST_POINTS = 1000;

    public Stance {
        cares = Map.copyOf(cares);
        if (!(reservation >= 0 && reservation <= MOST_POINTS)) {
            throw new IllegalArgumentException(
                    "Expected a reservation value of 0 to " + MOST_POINTS + " points. Got " + reservation + ".");
        }
        cares.forEach((issue, times) -> {
            if (!(times >= 0 && times <= MOST)) {
                throw new IllegalArgumentException(
                        "Expected the issue \"" + issue + "\" to count 0 to " + MOST + " times. Got " + times + ".");
            }
        });
    }

    double cares(String issue) {
        return cares.getOrDefault(issue, 1.0);
    }
}
