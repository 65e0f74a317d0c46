package entente.evaluation.gaming;

import entente.assessment.Rules;
import entente.job.Parallel;
import entente.job.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What the strategies of {@link Strategies} reach.
 *
 * @param tried in their order, and so is {@code untried}
 */
public record Gaming(List<Tried> tried, List<Untried> untried) {

    public Gaming {
        tried = List.copyOf(tried);
        untried = List.copyOf(untried);
    }

    public long met() {
        return tried.stream().filter(Tried::met).count();
    }

    /**
     * Every tale is assessed once for each day on which it is looked back on.
     *
     * @param rules asked for before each assessment, by several threads
     * @throws CancellationException when {@code progress} stopped it
     */
    public static Gaming of(Supplier<Rules> rules, Progress progress) {
        List<Strategy> strategies = Strategies.all();
        Map<Ending, Assessed> assessed = assessed(strategies, rules, progress);
        Function<Ending, Assessed> at = ending -> Objects.requireNonNull(assessed.get(ending));
        ToDoubleFunction<Reading> score = reading ->
                Objects.requireNonNull(at.apply(reading.ending()).trust().get(reading.observer()));
        List<Tried> tried = new ArrayList<>();
        List<Untried> untried = new ArrayList<>();
        for (Strategy strategy : strategies) {
            Optional<String> hindrance = strategy.hindrance(at);
            if (hindrance.isPresent()) {
                untried.add(new Untried(strategy.group(), strategy.name(), hindrance.get()));
            } else {
                tried.add(strategy.tried(score));
            }
        }
        return new Gaming(tried, untried);
    }

    /** How many tales have to be assessed. */
    public static int endings() {
        return endings(Strategies.all()).size();
    }

    private static List<Ending> endings(List<Strategy> strategies) {
        return strategies.stream().flatMap(Strategy::endings).distinct().toList();
    }

    private static Map<Ending, Assessed> assessed(List<Strategy> strategies, Supplier<Rules> rules, Progress progress) {
        List<Ending> endings = endings(strategies);
        List<Assessed> assessed = Parallel.map(endings, ending -> Assessed.of(ending, rules.get()), progress);
        Map<Ending, Assessed> byEnding = new HashMap<>();
        for (int i = 0; i < endings.size(); i++) {
            byEnding.put(endings.get(i), assessed.get(i));
        }
        return byEnding;
    }
}
