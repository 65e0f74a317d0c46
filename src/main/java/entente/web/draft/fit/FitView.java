package entente.web.draft.fit;

import entente.evaluation.fit.Fit;
import entente.evaluation.fit.Fit.Fold;
import entente.rulebook.Text;
import entente.web.view.Figures;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What came of a fit.
 *
 * @param headline in a sentence or two
 * @param details what it rests on
 */
record FitView(String headline, List<String> details, List<FittedRow> numbers, List<FoldRow> folds) {

    private static final int HUNDRED = 100;

    /** A number. */
    record FittedRow(String words, String before, String fitted) {}

    /** What was left out of a fit, and the losses on the rest and on it. */
    record FoldRow(
            String leftOut,
            String seenBefore,
            String seenAfter,
            String unseenBefore,
            String unseenAfter,
            boolean worse) {

        private static FoldRow of(Fold fold) {
            return new FoldRow(
                    fold.leftOut(),
                    loss(fold.seenBefore()),
                    loss(fold.seenAfter()),
                    loss(fold.unseenBefore()),
                    loss(fold.unseenAfter()),
                    fold.unseenAfter() > fold.unseenBefore());
        }
    }

    static FitView of(Fit fit) {
        return new FitView(
                headline(fit),
                List.of(
                        "On all data: the Brier score of people goes from "
                                + loss(fit.before().brier()) + " to "
                                + loss(fit.after().brier()) + "; of "
                                + fit.after().expectations()
                                + " expectations of histories, " + fit.before().met() + " → "
                                + fit.after().met() + " are met.",
                        Figures.count(fit.tried(), "setting was", "settings were") + " tried."),
                fit.numbers().stream()
                        .map(number -> new FittedRow(
                                number.tunable().words(),
                                Text.plain(number.tunable().value()),
                                Text.plain(number.fitted())))
                        .toList(),
                fit.folds().stream().map(FoldRow::of).toList());
    }

    /** What is gained on what was seen, beside what is left of it on what was not. */
    private static String headline(Fit fit) {
        return Stream.of(true, false)
                .filter(people -> fit.folds().stream().anyMatch(fold -> fold.ofPeople() == people))
                .map(people -> people ? people(fit) : histories(fit))
                .reduce((first, second) -> first + " " + second)
                .orElse("There is nothing to leave out, so nothing can be said of what the fit has not seen.");
    }

    private static String people(Fit fit) {
        return "On studies that it had not seen, the Brier score goes from " + loss(fit.unseen(true, false)) + " to "
                + loss(fit.unseen(true, true)) + verdict(fit.unseen(true, false), fit.unseen(true, true));
    }

    private static String histories(Fit fit) {
        return "On histories that it had not seen, expectations are missed by "
                + points(fit.unseen(false, false)) + " points on average before and by "
                + points(fit.unseen(false, true)) + " after"
                + verdict(fit.unseen(false, false), fit.unseen(false, true));
    }

    private static String verdict(double before, double after) {
        double gain = before - after;
        return Math.abs(gain) < 0.0005
                ? ": the same."
                : gain > 0 ? ": better." : ": worse, so it fits what it saw alone.";
    }

    private static String loss(double loss) {
        return String.format(Locale.ROOT, "%.4f", loss);
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%.2f", HUNDRED * share);
    }
}
