package entente.evaluation.history;

import entente.assessment.Assessor;
import entente.assessment.Rules;
import entente.evaluation.data.Expectation;
import entente.evaluation.data.Expectation.Level;
import entente.evaluation.data.Expectation.Reading;
import entente.evaluation.data.Expectation.Standard;
import entente.evaluation.data.History;
import entente.job.Parallel;
import entente.job.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Every expectation of every history, in their order. */
public record Histories(List<Held> held) {

    public Histories {
        held = List.copyOf(held);
    }

    public long met() {
        return held.stream().filter(Held::met).count();
    }

    /**
     * Each score is as of its own day, so that only what was known then counts.
     *
     * @param rules asked for once a history, by several threads
     * @throws CancellationException when {@code progress} stopped it
     */
    public static Histories of(List<History> histories, Supplier<Rules> rules, Progress progress) {
        return new Histories(Parallel.map(histories, history -> held(history, rules.get()), progress).stream()
                .flatMap(List::stream)
                .toList());
    }

    private static List<Held> held(History history, Rules rules) {
        Map<Reading, Double> scores = new HashMap<>();
        return history.expectations().stream()
                .map(expectation -> held(history, expectation, rules, scores))
                .toList();
    }

    private static Held held(History history, Expectation expectation, Rules rules, Map<Reading, Double> scores) {
        return Held.of(
                history.name(),
                expectation,
                score(expectation.reading(), history, rules, scores),
                score(expectation.standard(), history, rules, scores));
    }

    private static double score(Standard standard, History history, Rules rules, Map<Reading, Double> scores) {
        if (standard instanceof Level level) {
            return level.score();
        }
        return scores.computeIfAbsent(
                (Reading) standard,
                reading -> Assessor.assess(history.dialogue(), rules, reading.date())
                        .trustOf(reading.observer())
                        .last()
                        .score());
    }
}
