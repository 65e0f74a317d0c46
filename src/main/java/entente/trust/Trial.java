package entente.trust;

import java.util.Comparator;
import java.util.List;

/**
 * What one occasion says about a side.
 *
 * @param bearing how it bears on the side
 * @param exchanges e: how much of an exchange it is, 0 … 1; so far it takes the place of older evidence of its own sign
 * @param findings what rules concluded; each amount above 0
 */
public record Trial(Bearing bearing, double exchanges, List<Finding> findings) {

    /** By how much evidence they bring for each exchange that they count. */
    static final Comparator<Trial> MOST_TELLING = Comparator.<Trial>comparingDouble(
                    trial -> trial.exchanges() == 0 ? Double.POSITIVE_INFINITY : trial.amount() / trial.exchanges())
            .reversed()
            .thenComparing(Trial::amount);

    public Trial {
        findings = List.copyOf(findings);
    }

    /** In the order in which a day is folded. */
    public enum Bearing {
        /** Something was not done: evidence against the side, of before anything was done today. */
        LAPSE,
        /** Takes back evidence against the side. */
        MENDING,
        FOR,
        AGAINST
    }

    /**
     * What a rule concluded.
     *
     * @param because the reason in words
     * @param moves the ids of the moves it rests on
     * @param amount of evidence, above 0
     */
    public record Finding(String rule, String because, List<String> moves, double amount) {}

    static double amountOf(List<Trial> trials) {
        return trials.stream().mapToDouble(Trial::amount).sum(); // compensated, so that the order hardly shows
    }

    double amount() {
        double sum = 0;
        for (Finding finding : findings) {
            sum += finding.amount();
        }
        return sum;
    }
}
