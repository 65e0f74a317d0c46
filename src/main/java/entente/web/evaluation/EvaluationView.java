package entente.web.evaluation;

import entente.dialogue.Dialogues;
import entente.evaluation.Evaluation;
import entente.evaluation.people.Coverage;
import entente.evaluation.people.ForecastLoss;
import entente.evaluation.people.People;
import entente.web.view.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How good the score of a rulebook is.
 *
 * @param headline the answer in a sentence or two
 * @param points what it rests on, a sentence each
 * @param people null where the data hold none
 */
public record EvaluationView(
        String headline,
        List<String> points,
        @Nullable PeopleView people,
        HistoriesView histories,
        GamingView gaming,
        OnRecordView onRecord,
        HistoriesView expected) {

    /** How people went on after one's own concession. */
    record PeopleView(String decisions, Forecasts forecasts, Reliability reliability, String coverage) {

        static PeopleView of(People people) {
            return new PeopleView(
                    Figures.count(people.score().together().decisions(), "decision", "decisions"),
                    Forecasts.of(people.score(), people.baselines()),
                    Reliability.of(people.reliability()),
                    coverage(people.coverage()));
        }

        private static String coverage(Coverage coverage) {
            return "The range that a page shows held in " + coverage.covered() + " of "
                    + Figures.count(coverage.bins().size(), "bin", "bins") + " of five points with at least "
                    + Coverage.ENOUGH + " decisions, which hold " + Figures.percent(coverage.shareOfDecisions())
                    + " of these decisions. It is " + Figures.whole(100 * coverage.width())
                    + " points wide on average.";
        }
    }

    static EvaluationView of(Evaluation evaluation, Dialogues dialogues) {
        HistoriesView histories = HistoriesView.of(evaluation.histories(), dialogues);
        return new EvaluationView(
                headline(evaluation),
                points(evaluation, histories),
                evaluation.people().map(PeopleView::of).orElse(null),
                histories,
                GamingView.of(evaluation.gaming()),
                OnRecordView.of(evaluation.onRecord(), dialogues),
                HistoriesView.of(evaluation.expected(), dialogues));
    }

    private static String headline(Evaluation evaluation) {
        return evaluation
                .people()
                .map(EvaluationView::headline)
                .orElse(
                        "No decisions of people are in the data, so nothing can be said of how well it foretells them.");
    }

    private static String headline(People people) {
        double ours = people.score().together().brier();
        Optional<ForecastLoss> usual = people.baselines().stream()
                .filter(baseline -> baseline.id().equals("base-rate"))
                .findFirst();
        Optional<ForecastLoss> best = people.baselines().stream()
                .min(Comparator.comparingDouble(each -> each.together().brier()));
        String gain = usual.map(forecast -> "It foretells what people do next with "
                        + Figures.percent(1 - ours / forecast.together().brier())
                        + " less error than whoever always says the usual share.")
                .orElse("It foretells what people do next with an error of " + Forecasts.thousandths(ours) + ".");
        return best.filter(forecast -> forecast.together().brier() < ours)
                .map(forecast -> gain + " It is not the best there is: " + small(forecast.name()) + ", has "
                        + Figures.percent(1 - forecast.together().brier() / ours) + " less error still.")
                .orElse(gain + " No simpler forecast is as good.");
    }

    private static String small(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static List<String> points(Evaluation evaluation, HistoriesView histories) {
        int bounds = evaluation.gaming().tried().size();
        return List.of(
                histories.met() + " in " + Figures.count(histories.each().size(), "history", "histories")
                        + " of what came between two sides.",
                evaluation.gaming().met() + " of " + Figures.count(bounds, "bound", "bounds")
                        + " on what strategies reach, such as to win trust cheaply, are kept.",
                OnRecordView.summary(evaluation.onRecord()));
    }
}
