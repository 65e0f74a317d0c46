package entente.web.draft.fit;

import entente.evaluation.fit.Fit;
import entente.evaluation.fit.Fit.FittedNumber;
import entente.rulebook.Rulebook;
import entente.rulebook.RulebookFiles;
import entente.rulebook.Text;
import entente.rulebook.edit.TunableEdits;
import entente.web.view.Figures;
import java.util.Locale;

/** The files of a rulebook with fitted numbers, each with a reason that says on what it was fitted. */
final class FittedFiles {

    private static final String PEOPLE = "Nay and Vorobeychik 2016, human decisions in repeated games";
    private static final String HISTORIES = "the histories that come with Entente";

    private FittedFiles() {}

    /** @param rulebook what {@code files} say */
    static RulebookFiles of(RulebookFiles files, Rulebook rulebook, Fit fit) {
        RulebookFiles fitted = files;
        for (FittedNumber number : fit.numbers()) {
            if (number.fitted() != number.tunable().value()) {
                fitted = TunableEdits.set(
                        fitted, rulebook, number.tunable(), number.fitted(), why(number, fit), source(fit));
            }
        }
        return fitted;
    }

    private static String source(Fit fit) {
        return switch (fit.on()) {
            case PEOPLE -> PEOPLE;
            case HISTORIES -> HISTORIES;
            case BOTH -> PEOPLE + "; " + HISTORIES;
        };
    }

    private static String why(FittedNumber number, Fit fit) {
        int others = fit.numbers().size() - 1;
        return String.format(
                Locale.ROOT,
                "Fitted on %s%s; it was %s before. Brier score of people %.4f before and %.4f after, expectations of"
                        + " histories met %d before and %d after, of %d.",
                fit.on().inWords(),
                others == 0 ? "" : " together with " + Figures.count(others, "other number", "other numbers"),
                Text.plain(number.tunable().value()),
                fit.before().brier(),
                fit.after().brier(),
                fit.before().met(),
                fit.after().met(),
                fit.after().expectations());
    }
}
