package entente.evaluation.fit;

import entente.rulebook.Tunable;
import java.util.List;

/**
 * Numbers that were fitted, and how much of what they gain is left on what they have not seen.
 *
 * @param before how well the rulebook predicts as it stands, {@code after} with the fitted numbers; on all data
 * @param folds each study and each history that was fitted on, left out in turn
 * @param tried how many settings were tried
 */
public record Fit(FittedOn on, List<FittedNumber> numbers, Measure before, Measure after, List<Fold> folds, int tried) {

    public Fit {
        numbers = List.copyOf(numbers);
        folds = List.copyOf(folds);
    }

    /** A number and what it was set to. */
    public record FittedNumber(Tunable tunable, double fitted) {}

    /**
     * How well a rulebook predicts.
     *
     * @param brier of people, just after our cooperation
     * @param met how many of the {@code expectations} of histories
     */
    public record Measure(double brier, long met, int expectations) {}

    /**
     * A fit on all but one study or history.
     *
     * @param leftOut the name of the study or history
     * @param weight the decisions or expectations in it
     * @param seenBefore the loss on the rest with the numbers as they stand, {@code seenAfter} with those fitted on it
     * @param unseenBefore the loss on what was left out; {@code unseenAfter} so too
     */
    public record Fold(
            String leftOut,
            boolean ofPeople,
            long weight,
            double seenBefore,
            double seenAfter,
            double unseenBefore,
            double unseenAfter) {}

    /** The mean loss on studies that the fit had not seen, by decisions; NaN where none was left out. */
    public double unseen(boolean ofPeople, boolean after) {
        double sum = 0;
        long weight = 0;
        for (Fold fold : folds) {
            if (fold.ofPeople() == ofPeople) {
                sum += fold.weight() * (after ? fold.unseenAfter() : fold.unseenBefore());
                weight += fold.weight();
            }
        }
        return sum / weight;
    }
}
