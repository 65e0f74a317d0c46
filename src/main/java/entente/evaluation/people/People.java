package entente.evaluation.people;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.evaluation.data.Game;
import entente.evaluation.data.Seen;
import entente.job.Parallel;
import entente.job.Progress;
import entente.trust.Opinion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How well a score foretells what people do next, just after our cooperation.
 *
 * @param score the loss of the score; {@code baselines} those of simpler forecasts on the same decisions. What is fitted is
 *     fitted on the other studies each time, and is missing where there is one study alone.
 * @param reliability the tenths of the score, without empty ones
 */
public record People(ForecastLoss score, List<ForecastLoss> baselines, List<Bin> reliability, Coverage coverage) {

    private static final int TENTHS = 10;
    private static final int TWENTIETHS = 20;

    public People {
        baselines = List.copyOf(baselines);
        reliability = List.copyOf(reliability);
    }

    /**
     * Every distinct game is assessed once.
     *
     * @param rules asked for before each assessment, by several threads
     * @param people with at least one decision after our cooperation
     * @throws CancellationException when {@code progress} stopped it
     */
    public static People of(List<Seen> people, Supplier<Rules> rules, Progress progress) {
        List<Seen> decisions = people.stream()
                .filter(seen -> seen.game().endsWithOurCooperation())
                .toList();
        Map<Game, Opinion> opinions = opinions(decisions, rules, progress);
        List<Said> said = decisions.stream()
                .map(seen -> Said.of(seen, Objects.requireNonNull(opinions.get(seen.game()))))
                .toList();
        Map<Seen, Double> forecasts = new HashMap<>();
        said.forEach(each -> forecasts.put(each.seen(), each.probability()));
        return new People(
                loss("entente", "Entente", decisions, seen -> Objects.requireNonNull(forecasts.get(seen))),
                baselines(people, decisions),
                bins(said, TENTHS),
                coverage(said));
    }

    /** How many have to be assessed. */
    public static int games(List<Seen> people) {
        return (int) people.stream()
                .map(Seen::game)
                .filter(Game::endsWithOurCooperation)
                .distinct()
                .count();
    }

    /** The loss of the score alone, by study; at the cost of the assessments. */
    public static Map<String, Loss> lossByStudy(List<Seen> people, Supplier<Rules> rules, Progress progress) {
        List<Seen> decisions = people.stream()
                .filter(seen -> seen.game().endsWithOurCooperation())
                .toList();
        Map<Game, Opinion> opinions = opinions(decisions, rules, progress);
        return byStudy(
                decisions,
                seen -> Objects.requireNonNull(opinions.get(seen.game())).projected());
    }

    private static Map<Game, Opinion> opinions(List<Seen> decisions, Supplier<Rules> rules, Progress progress) {
        List<Game> games = decisions.stream().map(Seen::game).distinct().toList();
        List<Opinion> opinions = Parallel.map(
                games,
                game -> Assessor.assess(game.dialogue(), rules.get(), game.readOn())
                        .trustOf(Game.OBSERVER)
                        .last(),
                progress);
        Map<Game, Opinion> byGame = new HashMap<>();
        for (int i = 0; i < games.size(); i++) {
            byGame.put(games.get(i), opinions.get(i));
        }
        return byGame;
    }

    private static List<ForecastLoss> baselines(List<Seen> people, List<Seen> decisions) {
        List<String> studies = decisions.stream().map(Seen::study).distinct().toList();
        List<ForecastLoss> losses = new ArrayList<>();
        for (Baseline baseline : Baseline.values()) {
            if (baseline.isFitted() && studies.size() < 2) {
                continue;
            }
            Map<String, ToDoubleFunction<Game>> byStudy = new HashMap<>();
            for (String study : studies) {
                byStudy.put(
                        study,
                        baseline.fittedOn(people.stream()
                                .filter(Predicate.not(seen -> seen.study().equals(study)))
                                .toList()));
            }
            losses.add(loss(
                    baseline.word(),
                    baseline.inWords(),
                    decisions,
                    seen -> Objects.requireNonNull(byStudy.get(seen.study())).applyAsDouble(seen.game())));
        }
        return losses;
    }

    private static ForecastLoss loss(String id, String name, List<Seen> decisions, ToDoubleFunction<Seen> forecast) {
        return new ForecastLoss(id, name, byStudy(decisions, forecast), Loss.of(decisions, forecast));
    }

    private static Map<String, Loss> byStudy(List<Seen> decisions, ToDoubleFunction<Seen> forecast) {
        Map<String, List<Seen>> seenByStudy =
                decisions.stream().collect(Collectors.groupingBy(Seen::study, LinkedHashMap::new, Collectors.toList()));
        Map<String, Loss> byStudy = new LinkedHashMap<>();
        seenByStudy.forEach((study, seen) -> byStudy.put(study, Loss.of(seen, forecast)));
        return byStudy;
    }

    private static List<Bin> bins(List<Said> said, int number) {
        return said.stream()
                .collect(Collectors.groupingBy(each -> each.bin(number), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(bin -> Bin.of(bin.getKey(), bin.getValue()))
                .toList();
    }

    private static Coverage coverage(List<Said> said) {
        Bin all = Bin.of(0, said);
        return new Coverage(
                bins(said, TWENTIETHS).stream()
                        .filter(bin -> bin.decisions() >= Coverage.ENOUGH)
                        .toList(),
                all.high() - all.low());
    }
}
