package entente.evaluation.fit;

import entente.evaluation.data.EvaluationData;
import entente.evaluation.data.Game;
import entente.evaluation.data.History;
import entente.evaluation.data.Seen;
import entente.evaluation.fit.Fit.FittedNumber;
import entente.evaluation.fit.Fit.Fold;
import entente.job.Progress;
import entente.rulebook.Compiler.CompiledRules;
import entente.rulebook.Tunable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One fit. Nothing is compiled anew: numbers are data. */
public final class Fitting {

    public static final int MOST_NUMBERS = 15;

    /** People are searched on in these many games, those seen most often; the shipped ones are 91 % of all decisions. */
    private static final int GAMES = 300;

    private final Dials dials;
    private final FittedOn on;
    private final List<String> parts;
    private final Set<String> studies;
    private final Trial quick;
    private final Trial whole;
    private final Progress progress;
    private final int bound;
    private int tried;

    private Fitting(CompiledRules compiled, Dials dials, EvaluationData data, FittedOn on, Progress progress) {
        this.dials = dials;
        this.on = on;
        this.progress = progress;
        List<Seen> people = on.hasPeople() ? mostOftenSeen(data.people()) : List.of();
        List<History> histories = on.hasHistories() ? data.histories() : List.of();
        this.studies = people.stream().map(Seen::study).collect(Collectors.toCollection(LinkedHashSet::new));
        this.parts = Stream.concat(studies.stream(), histories.stream().map(History::name))
                .toList();
        this.quick = new Trial(compiled, dials, people, histories, this::count);
        this.whole = new Trial(compiled, dials, data.people(), data.histories(), this::count);
        int searches = 1 + parts.size();
        this.bound = Search.coarse(dials.size()) + 2 + searches * (Search.local(dials.size()) + 1);
    }

    private void count() {
        if (!progress.goOn(tried, bound)) {
            throw new CancellationException("The fit was stopped before its end.");
        }
        tried++;
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
        Set<Game> often = times.entrySet().stream()
                .sorted(Map.Entry.<Game, Long>comparingByValue()
                        .reversed()
                        .thenComparing(game -> game.getKey().toString()))
                .limit(GAMES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return people.stream().filter(seen -> often.contains(seen.game())).toList();
    }

    private Fit fit() {
        double[] start = dials.start();
        List<double[]> spread = Search.spread(start);
        List<Double> values = rounded(search(spread, parts::contains));
        List<Fold> folds = parts.size() < 2
                ? List.of()
                : parts.stream().map(part -> fold(part, start, spread)).toList();
        List<FittedNumber> numbers = new ArrayList<>();
        for (int i = 0; i < dials.size(); i++) {
            numbers.add(new FittedNumber(dials.tunables().get(i), values.get(i)));
        }
        return new Fit(
                on,
                numbers,
                whole.at(dials.values(start)).measure(),
                whole.at(values).measure(),
                folds,
                tried);
    }

    /** Three digits are as many as the data can tell. */
    private List<Double> rounded(double[] place) {
        List<Double> exact = dials.values(place);
        List<Double> rounded = new ArrayList<>();
        for (int i = 0; i < exact.size(); i++) {
            rounded.add(dials.tunables().get(i).nearest(Digits.three(exact.get(i))));
        }
        return rounded;
    }

    private double[] search(List<double[]> spread, Predicate<String> seen) {
        ToDoubleFunction<double[]> loss = place -> quick.at(dials.values(place)).in(seen);
        double[] from = spread.stream().min(Comparator.comparingDouble(loss)).orElseThrow();
        return Search.around(from, loss);
    }

    private Fold fold(String leftOut, double[] start, List<double[]> spread) {
        Predicate<String> unseen = leftOut::equals;
        Predicate<String> seen = part -> parts.contains(part) && !part.equals(leftOut);
        Losses before = whole.at(dials.values(start));
        Losses after = whole.at(rounded(search(spread, seen)));
        return new Fold(
                leftOut,
                studies.contains(leftOut),
                before.weight(leftOut),
                before.in(seen),
                after.in(seen),
                before.in(unseen),
                after.in(unseen));
    }
}
