package entente.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The numbers of a rulebook that can be set otherwise without another compilation. */
public final class Tunables {

    private static final double MOST_POINTS = 10;

    /** A number that a rule says may be set to as many times what it is. */
    private static final double TIMES = 4;

    private static final double YEAR = 365;

    private Tunables() {}

    /** Parameters first, then the numbers that rules say themselves, then the weights; each in the rulebook's order. */
    public static List<Tunable> of(Rulebook rulebook) {
        List<Tunable> tunables = new ArrayList<>();
        rulebook.parameters().values().forEach(parameter -> tunables.add(of(parameter)));
        tunables.addAll(ofRules(rulebook));
        rulebook.weights()
                .values()
                .forEach(rows -> rows.values().forEach(weight -> {
                    tunables.add(of(weight, true, rulebook));
                    tunables.add(of(weight, false, rulebook));
                }));
        return List.copyOf(tunables);
    }

    public static Optional<Tunable> find(Rulebook rulebook, String id) {
        return of(rulebook).stream().filter(tunable -> tunable.id().equals(id)).findFirst();
    }

    private static Tunable of(Parameter parameter) {
        return new Tunable(
                "parameter/" + parameter.name(),
                "the " + parameter.name(),
                parameter.value(),
                parameter.min(),
                parameter.max(),
                parameter.unit().word(),
                parameter.unit().isWhole(),
                new Tunable.TunableTarget.ParameterTarget(parameter.name()));
    }

    private static Tunable of(Weight weight, boolean value, Rulebook rulebook) {
        return new Tunable(
                "weight/" + weight.kind() + "/" + Text.plain(weight.fromScale()) + (value ? "/value" : "/cost"),
                rulebook.inWords(weight) + (value ? ": value to the receiver" : ": cost to the giver"),
                value ? weight.value() : weight.cost(),
                0,
                MOST_POINTS,
                "points",
                false,
                new Tunable.TunableTarget.WorthTarget(weight.kind(), weight.fromScale(), value));
    }

    /** Rules that wait for one period together share its clock, and so its number. */
    private static List<Tunable> ofRules(Rulebook rulebook) {
        Map<Object, Tunable> tunables = new LinkedHashMap<>();
        for (Rule rule : rulebook.rules()) {
            for (int i = 0; i < rule.clauses().size(); i++) {
                Clause clause = rule.clauses().get(i);
                String id = "rule/" + rule.id() + "/" + (i + 1) + "/";
                for (Sentence.Piece piece : clause.sentence().pieces()) {
                    if (piece instanceof Sentence.Blank blank) {
                        Value value = clause.values().get(blank.name());
                        int slot = slot(value);
                        if (slot >= 0 && rulebook.numbers().figure(slot).parameter() == null) {
                            Object shared = value instanceof Value.Period period ? period.clock() : id + blank.name();
                            String words = Text.quoted(rule.name()) + ": " + clause.plain();
                            tunables.merge(
                                    shared,
                                    of(id + blank.name(), words, blank.type(), slot, rulebook.numbers()),
                                    (first, second) -> together(first, rule, slot));
                        }
                    }
                }
            }
        }
        return List.copyOf(tunables.values());
    }

    private static int slot(@Nullable Value value) {
        if (value instanceof Value.Amount amount) {
            return amount.slot();
        }
        return value instanceof Value.Period period ? period.slot() : -1;
    }

    private static Tunable of(String id, String words, BlankType type, int slot, Numbers numbers) {
        double number = numbers.at(slot);
        boolean whole = type.unit().filter(Unit::isWhole).isPresent();
        double least = switch (type) {
            case PERIOD, DAYS -> 1;
            default -> type.min();
        };
        double most = switch (type) {
            case PERIOD, DAYS -> YEAR;
            case COUNT -> MOST_POINTS;
            case PERCENT -> type.max();
            default -> 1;
        };
        return new Tunable(
                id,
                words,
                number,
                Math.min(least, number),
                Math.min(type.max(), Math.max(most, TIMES * number)),
                type.unit().map(Unit::word).orElse(""),
                whole,
                new Tunable.TunableTarget.SlotsTarget(List.of(slot)));
    }

    private static Tunable together(Tunable tunable, Rule rule, int slot) {
        List<Integer> slots = new ArrayList<>(((Tunable.TunableTarget.SlotsTarget) tunable.target()).slots());
        slots.add(slot);
        return new Tunable(
                tunable.id(),
                Text.quoted(rule.name()) + " and " + tunable.words(),
                tunable.value(),
                tunable.min(),
                tunable.max(),
                tunable.unit(),
                tunable.whole(),
                new Tunable.TunableTarget.SlotsTarget(slots));
    }

    // ---------------------------------------------------------------- turning

    /**
     * The rulebook with one number set otherwise; its version and checksum say so.
     *
     * @throws IllegalArgumentException where the number does not take that value
     */
    static Rulebook turned(Rulebook rulebook, Tunable tunable, double value) {
        if (!tunable.takes(value)) {
            throw new IllegalArgumentException("Expected a " + (tunable.whole() ? "whole " : "") + "number from "
                    + Text.plain(tunable.min()) + " to " + Text.plain(tunable.max()) + " for " + tunable.words()
                    + ". Got "
                    + Text.plain(value) + ".");
        }
        if (value == tunable.value()) {
            return rulebook;
        }
        Map<String, Parameter> parameters = new LinkedHashMap<>(rulebook.parameters());
        Map<String, NavigableMap<Double, Weight>> weights = new LinkedHashMap<>(rulebook.weights());
        Numbers numbers = rulebook.numbers();
        if (tunable.target() instanceof Tunable.TunableTarget.ParameterTarget of) {
            parameters.computeIfPresent(of.name(), (name, parameter) -> with(parameter, value));
            numbers = numbers.with(parameters);
        } else if (tunable.target() instanceof Tunable.TunableTarget.SlotsTarget of) {
            numbers = numbers.with(of.slots(), value, parameters);
        } else if (tunable.target() instanceof Tunable.TunableTarget.WorthTarget of) {
            weights.computeIfPresent(
                    of.kind(), (kind, rows) -> with(rows, of.fromScale(), weight -> with(weight, of.value(), value)));
        }
        String turned = tunable.id() + "=" + Text.plain(value);
        return new Rulebook(
                rulebook.version() + " with " + turned,
                rulebook.checksum() + " with " + turned,
                parameters,
                rulebook.kinds(),
                weights,
                rulebook.vocabulary(),
                rulebook.rules(),
                numbers,
                rulebook.examples());
    }

    private static Parameter with(Parameter parameter, double value) {
        return new Parameter(
                parameter.name(),
                value,
                parameter.unit(),
                parameter.min(),
                parameter.max(),
                parameter.why(),
                parameter.source());
    }

    private static Weight with(Weight weight, boolean ofValue, double points) {
        return new Weight(
                weight.kind(),
                weight.fromScale(),
                ofValue ? points : weight.value(),
                ofValue ? weight.cost() : points,
                weight.stake(),
                weight.why(),
                weight.source());
    }

    private static NavigableMap<Double, Weight> with(
            NavigableMap<Double, Weight> rows, double scale, Function<Weight, Weight> change) {
        NavigableMap<Double, Weight> changed = new TreeMap<>(rows);
        changed.computeIfPresent(scale, (from, weight) -> change.apply(weight));
        return changed;
    }
}
