package entente.evaluation.fit;

import entente.assessment.Rules;
import entente.evaluation.data.EvaluationData;
import entente.evaluation.data.Game;
import entente.evaluation.data.History;
import entente.evaluation.data.Seen;
import entente.evaluation.fit.Fit.FittedNumber;
import entente.evaluation.fit.Fit.Fold;
import entente.evaluation.fit.Fit.Measure;
import entente.evaluation.fit.Losses.Shortfall;
import entente.evaluation.history.Held;
import entente.evaluation.history.Histories;
import entente.evaluation.people.Loss;
import entente.evaluation.people.People;
import entente.job.Progress;
import entente.rulebook.Compiler.CompiledRules;
import entente.rulebook.Rulebook;
import entente.rulebook.Tunable;
import entente.rulebook.run.BoundedRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One fit. Nothing is compiled anew: numbers are data. */
public final class Fitting {

    public static final int MOST_NUMBERS = 15;

    /** People are searched on in these many games, those seen most often; the shipped ones are 91 % of all decisions. */
    private static final int GAMES = 300;

    private final CompiledRules compiled;
    private final Dials dials;
    private final EvaluationData data;
    private final FittedOn on;
    private final List<Seen> sample;
    private final List<History> histories;
    private final Progress progress;
    private final int bound;
    private final Map<List<Double>, Losses> known = new HashMap<>();
    private int tried;

    private Fitting(CompiledRules compiled, Dials dials, EvaluationData data, FittedOn on, Progress progress) {
        this.compiled = compiled;
        this.dials = dials;
        this.data = data;
        this.on = on;
        this.progress = progress;
        this.sample = on.hasPeople() ? mostOftenSeen(data.people()) : List.of();
        this.histories = on.hasHistories() ? data.histories() : List.of();
        int searches = 1 + parts().size();
        this.bound = Search.coarse(dials.size()) + 1 + searches * (Search.local(dials.size()) + 1);
    }

    /**
     * Fits some numbers of a rulebook.
     *
     * @param tunables 1 … {@link #MOST_NUMBERS} of the rulebook's
     * @param progress told before each setting how many were tried, and of at most how many
     * @throws CancellationException when {@code progress} stopped it
     */
    public static Fit of(
            CompiledRules compiled, List<Tunable> tunables, EvaluationData data, FittedOn on, Progress progress) {
        if (tunables.isEmpty() || tunables.size() > MOST_NUMBERS) {
            throw new IllegalArgumentException(
                    "Expected 1 to " + MOST_NUMBERS + " numbers to fit. Got " + tunables.size() + ".");
        }
        return new Fitting(compiled, new Dials(tunables), data, on, progress).fit();
    }

    private static List<Seen> mostOftenSeen(List<Seen> people) {
        Map<Game, Long> times = new HashMap<>();
        people.stream()
                .filter(seen -> seen.game().endsWithOurCooperation())
                .forEach(seen -> times.merge(seen.game(), seen.times(), Long::sum));
        List<Game> games = times.entrySet().stream()
                .sorted(Map.Entry.<Game, Long>comparingByValue()
                        .reversed()
                        .thenComparing(game -> game.getKey().toString()))
                .limit(GAMES)
                .map(Map.Entry::getKey)
                .toList();
        Map<Game, Boolean> often = games.stream().collect(Collectors.toMap(game -> game, game -> true));
        return people.stream().filter(seen -> often.containsKey(seen.game())).toList();
    }

    /** The names of what is left out in turn. */
    private List<String> parts() {
        return Stream.concat(
                        sample.stream().map(Seen::study).distinct(),
                        histories.stream().map(History::name))
                .toList();
    }

    private Fit fit() {
        double[] start = dials.start();
        List<double[]> spread = Search.spread(start);
        spread.forEach(this::losses);
        double[] best = search(spread, part -> true);
        List<Double> values = rounded(best);
        List<String> parts = parts();
        List<Fold> folds = parts.size() < 2
                ? List.of()
                : parts.stream().map(part -> fold(part, start, spread)).toList();
        List<FittedNumber> numbers = new ArrayList<>();
        for (int i = 0; i < dials.size(); i++) {
            numbers.add(new FittedNumber(dials.tunables().get(i), values.get(i)));
        }
        return new Fit(on, numbers, measure(dials.values(start)), measure(values), folds, tried);
    }

    /** Three digits are as many as the data can tell; kept as they are where rounding would leave their range. */
    private List<Double> rounded(double[] place) {
        List<Double> exact = dials.values(place);
        List<Double> rounded = new ArrayList<>();
        for (int i = 0; i < exact.size(); i++) {
            rounded.add(dials.tunables().get(i).nearest(Digits.three(exact.get(i))));
        }
        return rounded;
    }

    private double[] search(List<double[]> spread, Predicate<String> seen) {
        double[] from = spread.stream()
                .min(Comparator.comparingDouble(place -> losses(place).in(seen)))
                .orElseThrow();
        return Search.around(from, place -> losses(place).in(seen));
    }

    private Fold fold(String leftOut, double[] start, List<double[]> spread) {
        Predicate<String> unseen = leftOut::equals;
        double[] fitted = search(spread, unseen.negate());
        Losses before = losses(start);
        Losses after = losses(fitted);
        Loss people = before.people().get(leftOut);
        return new Fold(
                leftOut,
                people != null,
                people != null
                        ? people.decisions()
                        : Objects.requireNonNull(before.histories().get(leftOut))
                                .expectations(),
                before.in(unseen.negate()),
                after.in(unseen.negate()),
                before.in(unseen),
                after.in(unseen));
    }

    private Losses losses(double[] place) {
        List<Double> values = dials.values(place);
        Losses before = known.get(values);
        if (before != null) {
            return before;
        }
        if (!progress.goOn(tried, bound)) {
            throw new CancellationException("The fit was stopped before its end.");
        }
        tried++;
        Supplier<Rules> rules = rules(values);
        Map<String, Loss> people = People.lossByStudy(sample, rules, Progress.UNHEARD);
        Map<String, Shortfall> shortfalls = new HashMap<>();
        Histories.of(histories, rules, Progress.UNHEARD)
                .held()
                .forEach(held -> shortfalls.merge(
                        held.history(),
                        new Shortfall(1, shortfall(held)),
                        (a, b) -> new Shortfall(a.expectations() + b.expectations(), a.sum() + b.sum())));
        Losses losses = new Losses(people, shortfalls);
        known.put(values, losses);
        return losses;
    }

    private static double shortfall(Held held) {
        return Math.max(0, -held.points()) / 100;
    }

    private Supplier<Rules> rules(List<Double> values) {
        Rulebook set = dials.set(compiled.rulebook(), values);
        CompiledRules turned = compiled.with(set)
                .orElseThrow(() -> new IllegalStateException("Numbers alone need no compilation: " + set.version()));
        return () -> BoundedRules.of(turned);
    }

    private Measure measure(List<Double> values) {
        Supplier<Rules> rules = rules(values);
        double error = 0;
        long decisions = 0;
        for (Loss loss :
                People.lossByStudy(data.people(), rules, Progress.UNHEARD).values()) {
            error += loss.decisions() * loss.brier();
            decisions += loss.decisions();
        }
        Histories held = Histories.of(data.histories(), rules, Progress.UNHEARD);
        return new Measure(error / decisions, held.met(), held.held().size());
    }
}
