package entente.web.evaluation;

import entente.evaluation.people.ForecastLoss;
import entente.web.view.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Ways to forecast, the best one first.
 *
 * @param studies in the order of the columns, each with its number of decisions
 */
record Forecasts(List<String> studies, List<ForecastRow> rows) {

    private static final double WIDEST = 100;

    /**
     * One way to forecast.
     *
     * @param ours it is the score
     * @param width of its bar, the worst one having all of it
     * @param byStudy Brier scores
     */
    record ForecastRow(String name, boolean ours, String brier, String log, String width, List<String> byStudy) {}

    static Forecasts of(ForecastLoss score, List<ForecastLoss> baselines) {
        List<ForecastLoss> all = Stream.concat(Stream.of(score), baselines.stream())
                .sorted(Comparator.comparingDouble(each -> each.together().brier()))
                .toList();
        double worst = all.get(all.size() - 1).together().brier();
        List<String> studies = List.copyOf(score.byStudy().keySet());
        List<String> titles = studies.stream()
                .map(study -> study + " ("
                        + Figures.plain(
                                (double) Objects.requireNonNull(score.byStudy().get(study))
                                        .decisions()) + ")")
                .toList();
        return new Forecasts(
                titles,
                all.stream()
                        .map(each -> new ForecastRow(
                                each.equals(score) ? "The score of Entente" : each.name(),
                                each.equals(score),
                                thousandths(each.together().brier()),
                                thousandths(each.together().log()),
                                Figures.coordinate(WIDEST * each.together().brier() / worst) + "%",
                                studies.stream()
                                        .map(study -> thousandths(Objects.requireNonNull(
                                                        each.byStudy().get(study))
                                                .brier()))
                                        .toList()))
                        .toList());
    }

    /** A loss: {@code 0.118}. */
    static String thousandths(double loss) {
        return String.format(Locale.ROOT, "%.3f", loss);
    }
}
