package entente.rulebook;

import entente.dialogue.Extent;
import entente.dialogue.Kind;
import entente.docket.DocketTerms;
import entente.trust.Fading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * One version of the rules, as experts wrote them and checked: nothing in it is wrong.
 *
 * @param parameters by name, in the order of the file; so are {@code kinds} by code
 * @param weights by kind, then by the scale from which they hold
 */
public record Rulebook(
        String version,
        String checksum,
        Map<String, Parameter> parameters,
        Map<String, Kind> kinds,
        Map<String, NavigableMap<Double, Weight>> weights,
        Vocabulary vocabulary,
        List<Rule> rules,
        Numbers numbers,
        List<Example> examples) {

    /** For rulebooks of before it could be set. */
    private static final double UNSAID_MACHINE_CODING = 0.6;

    public Rulebook {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }

    /**
     * The same, about to weigh.
     *
     * @throws OtherEdition where it is written for another edition of the arithmetic than Entente weighs by
     */
    public Rulebook ofThisEdition() {
        if (!vocabulary.edition().isCurrent()) {
            throw new OtherEdition(version, vocabulary.edition());
        }
        return this;
    }

    public double parameter(String name) {
        return Objects.requireNonNull(parameters.get(name), () -> "No parameter \"" + name + "\"")
                .value();
    }

    /** The weight of a kind at a scale: the row with the largest scale that it reaches. */
    public Weight weight(String kind, double scale) {
        NavigableMap<Double, Weight> rows =
                Objects.requireNonNull(weights.get(kind), () -> "No weight for kind \"" + kind + "\"");
        Map.Entry<Double, Weight> reached = rows.floorEntry(scale);
        return reached == null ? rows.firstEntry().getValue() : reached.getValue();
    }

    /**
     * The same with one number set otherwise; its version and checksum say so.
     *
     * @param tunable one of {@link Tunables#of} this rulebook
     * @throws IllegalArgumentException where the number does not take that value
     */
    public Rulebook with(Tunable tunable, double value) {
        return Tunables.turned(this, tunable, value);
    }

    /** What a weight is the weight of: {@code “frees prisoners” from a count of 50}. */
    public String inWords(Weight weight) {
        Kind kind = kinds.get(weight.kind());
        String label = Text.quoted(kind == null ? weight.kind() : kind.label());
        NavigableMap<Double, Weight> rows = weights.get(weight.kind());
        return rows == null || rows.size() == 1 ? label : label + " from a count of " + Text.plain(weight.fromScale());
    }

    /** The terms on which the docket is kept. */
    public DocketTerms terms() {
        return new DocketTerms(
                days(RequiredParameters.ANSWER_WINDOW),
                days(RequiredParameters.COMPLETION_WINDOW),
                days(RequiredParameters.SPELL_GAP),
                days(RequiredParameters.UNDATED_PROMISE),
                new DocketTerms.Stakes(
                        parameter(RequiredParameters.WORD_SHARE),
                        parameter(RequiredParameters.CONTACT_SHARE),
                        parameter(RequiredParameters.WHOLE_DEED)),
                new DocketTerms.RepetitionTerms(
                        parameter(RequiredParameters.REPEAT_SHARE),
                        days(RequiredParameters.REPEAT_WINDOW),
                        days(RequiredParameters.QUARREL_WINDOW)),
                Map.of(
                        Extent.NONE,
                        0.0,
                        Extent.MINIMAL,
                        parameter(RequiredParameters.EXTENT_MINIMAL),
                        Extent.PARTIAL,
                        parameter(RequiredParameters.EXTENT_PARTIAL),
                        Extent.FULL,
                        1.0),
                clocks());
    }

    private int days(String name) {
        return (int) parameter(name);
    }

    /** How evidence is weighed and how it fades. */
    public Fading fading() {
        return new Fading(
                parameter(RequiredParameters.PRIOR_WEIGHT),
                parameter(RequiredParameters.HALF_LIFE_DAYS),
                parameter(RequiredParameters.HALF_LIFE_EXCHANGES),
                parameter(RequiredParameters.OVERTURNING));
    }

    /** The trust before any evidence. */
    public double baseRate() {
        return parameter(RequiredParameters.BASE_RATE);
    }

    /** The readiness to begin before any evidence. */
    public double baseReadiness() {
        return parameter(RequiredParameters.BASE_READINESS);
    }

    /** How sure a move is that a machine read in the news, 0 … 1. */
    public double machineCoding() {
        Parameter set = parameters.get(RequiredParameters.MACHINE_CODING);
        return set == null ? UNSAID_MACHINE_CODING : set.value();
    }

    /** Whether it matters how many there are of what a move of that kind gives. */
    public boolean isCounted(String kind) {
        NavigableMap<Double, Weight> rows = weights.get(kind);
        return rows != null && rows.size() > 1;
    }

    /** A fault for every rule that has no example that fires, or none that does not. */
    public List<Fault> uncovered() {
        List<Fault> faults = new ArrayList<>();
        Set<String> firing = new LinkedHashSet<>();
        Set<String> quiet = new LinkedHashSet<>();
        for (Example example : examples) {
            if (example.rule() != null) {
                (example.fires() ? firing : quiet).add(example.rule());
            }
        }
        for (Rule rule : rules) {
            if (!firing.contains(rule.id())) {
                faults.add(
                        new Fault(rule.file(), rule.line(), rule.id(), "This rule has no example in which it fires."));
            }
            if (!quiet.contains(rule.id())) {
                faults.add(new Fault(
                        rule.file(), rule.line(), rule.id(), "This rule has no example in which it does not fire."));
            }
        }
        return faults;
    }

    private List<DocketTerms.Clock> clocks() {
        Map<Integer, DocketTerms.Clock> byNumber = new TreeMap<>();
        for (Rule rule : rules) {
            for (Clause clause : rule.clauses()) {
                for (Value value : clause.values().values()) {
                    if (value instanceof Value.Period period) {
                        byNumber.put(period.clock(), new DocketTerms.Clock(period.clock(), period.scope(), (int)
                                numbers.at(period.clock())));
                    }
                }
            }
        }
        return List.copyOf(byNumber.values());
    }
}
